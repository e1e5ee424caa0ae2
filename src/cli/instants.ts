import { certify } from '../signed.ts'
import { usage } from './choice.ts'
import type { Io } from './io.ts'

/** Milliseconds. */
export const day = 86_400_000

export const now = (io: Pick<Io, 'now'>): string => io.now().toISOString()

/** The instant so many days later. */
export const daysAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * day).toISOString()

/** An instant of the command line; a day alone is its first moment in UTC. Throws Fault `usage`. */
export function instantOf(option: string, text: string): string {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text
  if (certify.instant(whole) !== null) return whole
  throw usage(`${option} wants an instant in UTC, such as 2026-12-01T00:00:00Z; it says "${text}".`)
}
