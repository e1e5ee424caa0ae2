import type { Outcome, Place } from './words.ts'

/** A ruling that is known and accepted for now: it opens the gate, and changes nothing else. */
export interface BaselineEntry {
  readonly requirement: string
  /** The check whose findings are accepted; null accepts the ruling as a whole. */
  readonly check: string | null
  readonly outcome: Outcome
  readonly reason: string
  /** The last day on which it holds, in UTC: `2026-12-31`; null when it has no end. */
  readonly expires: string | null
  readonly at: Place
}
