import type { Cause, Level, Outcome, Verdict } from './words.ts'

/** `diff/1`: what is otherwise in one report than in an earlier one. */
export interface Difference {
  readonly assay: 'diff/1'
  readonly before: Side
  readonly after: Side
  /** Failed now and not before; or passed before, and no longer shown. */
  readonly broke: readonly Change[]
  /** Passed now and not before. */
  readonly mended: readonly Change[]
  readonly asked: readonly Change[]
  readonly dropped: readonly Change[]
  /** Another outcome or cause, and neither better nor worse for it. */
  readonly changed: readonly Change[]
  /** Rulings that are as they were. */
  readonly same: number
}

/** One of the two reports. */
export interface Side {
  /** As the user named it. */
  readonly name: string
  readonly verdict: Verdict
  readonly headline: string
  readonly profile: string | null
}

/** A requirement that was ruled otherwise. */
export interface Change {
  /** Of the later report, where both have it. */
  readonly spec: string
  readonly requirement: string
  readonly level: Level
  /** Null when it was not asked then. */
  readonly before: Standing | null
  readonly after: Standing | null
  readonly remedy: string
}

export interface Standing {
  readonly outcome: Outcome
  readonly cause: Cause | null
  readonly because: string
}
