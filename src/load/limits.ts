import { duration, size } from '../base/duration.ts'
import type { Limits } from '../model/target.ts'

/** Durations, sizes and counts, as a target file writes them. */
export interface LimitsFile {
  readonly connect?: string
  readonly answer?: string
  readonly idle?: string
  readonly head?: string
  readonly body?: string
  readonly decoded?: string
  readonly codings?: number
  readonly interim?: number
  readonly requests?: number
  readonly bytes?: string
  readonly time?: string
}

const readers = {
  connect: duration,
  answer: duration,
  idle: duration,
  head: size,
  body: size,
  decoded: size,
  bytes: size,
  time: duration,
} as const

/** The limits that a target file sets, in milliseconds and bytes. */
export function limitsOf(file: LimitsFile): Partial<Limits> {
  const { codings, interim, requests, ...measured } = file
  const counts = { codings, interim, requests }
  const read = Object.entries(readers).map(([name, of]) => {
    const text = measured[name as keyof typeof readers] // the names of `readers` are those of the file
    return [name, text === undefined ? undefined : of(text)]
  })
  const all = [...read, ...Object.entries(counts)]
  return Object.fromEntries(all.filter(([, value]) => value !== undefined))
}
