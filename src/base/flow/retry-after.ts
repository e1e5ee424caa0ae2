import type { Seen } from '../../model/evidence.ts'
import { first } from '../headers.ts'
import { readHttpDate } from '../http-date.ts'

const longestWait = 60_000

/**
 * Milliseconds to wait before a retry, at most a minute: what the answer's `Retry-After` says (RFC
 * 9110 §10.2.3), else the action's own seconds. A date counts from the answer's `Date`, else from
 * when it was seen, so that replaying it, which has no clock, decides alike.
 */
export function waitBefore(seen: Seen | null, seconds: number): number {
  return Math.min(told(seen) ?? seconds * 1000, longestWait)
}

function told(seen: Seen | null): number | null {
  if (seen?.kind !== 'exchange') return null
  const value = first(seen.response.headers, 'retry-after')?.trim() ?? ''
  if (/^[0-9]+$/.test(value)) return Number(value) * 1000
  const until = readHttpDate(value)
  if (until === null) return null
  const date = readHttpDate(first(seen.response.headers, 'date')?.trim() ?? '')
  const from = date ?? Date.parse(seen.at) + seen.timing.total
  return Number.isNaN(from) ? null : Math.max(0, Math.ceil(until - from))
}
