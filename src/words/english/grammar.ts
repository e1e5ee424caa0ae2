import { language } from '../language.ts'

/** What every page says of itself. */
export const tag = 'en-GB'

export const { number, tenths, plural } = language(tag)

/** `1 request`, `2 requests`. */
export function count(of: number, one: string, many = `${one}s`): string {
  return plural(of, { one: `# ${one}`, other: `# ${many}` })
}

/** `a`, `a and b`, `a, b and 2 others`. */
export function series(names: readonly string[]): string {
  const left = names.length - 2
  const shown = names.length > 3 ? [...names.slice(0, 2), `${number(left)} others`] : names
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
}

/** `58 ms` */
export function milliseconds(ms: number): string {
  return `${number(Math.round(ms))} ms`
}

/** `58 ms`, `1.2 s`. */
export function duration(ms: number): string {
  return ms < 1000 ? milliseconds(ms) : `${tenths(ms / 1000)} s`
}

const months =
  'January February March April May June July August September October November December'.split(' ')

/** `14 March 2026 at 09:26 UTC`; `month` counts from 1. */
export function moment(of: {
  readonly day: number
  readonly month: number
  readonly year: string
  readonly time: string
}): string {
  return `${of.day} ${months[of.month - 1] ?? ''} ${of.year} at ${of.time} UTC`
}
