import { Fault } from '../model/fault.ts'

const milliseconds: { readonly [unit: string]: number } = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
}

const bytes: { readonly [unit: string]: number } = {
  B: 1,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
}

/** `500ms 5s 2m 1h` in milliseconds. Throws `Fault` usage for anything else. */
export function duration(text: string): number {
  return measure(text, milliseconds, 'a duration such as 500ms, 5s, 2m or 1h')
}

/** `10B 64KiB 8MiB 1GiB` in bytes. Throws `Fault` usage for anything else. */
export function size(text: string): number {
  return measure(text, bytes, 'a size such as 10B, 64KiB or 8MiB')
}

function measure(text: string, units: { readonly [unit: string]: number }, wanted: string): number {
  const [, count, unit] = /^([0-9]{1,15})([A-Za-z]{1,3})$/.exec(text) ?? []
  const factor = unit !== undefined && Object.hasOwn(units, unit) ? units[unit] : undefined
  const amount = Number(count) * (factor ?? Number.NaN)
  if (Number.isSafeInteger(amount)) return amount
  throw new Fault('usage', `"${text.slice(0, 40)}" is not ${wanted}.`, {
    hint: 'Write a whole number and its unit, without a space.',
  })
}
