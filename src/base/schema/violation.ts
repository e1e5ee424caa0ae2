/** One place where a value is not what its schema wants. */
export interface Violation {
  /** A JSON Pointer into the value; for `required`, to the member that is missing. */
  readonly at: string
  readonly keyword: string
  /** One sentence of what is there and what was wanted, at most 200 characters. */
  readonly because: string
  readonly wanted: string
  readonly seen: string
  /** When no alternative fits and none was plainly meant: where the alternatives fail. */
  readonly inside: readonly string[]
}

/** What a schema says about a value. */
export interface Validity {
  /** At most 20. */
  readonly violations: readonly Violation[]
  /** How many more there are than are listed; a lower bound when `partial`. */
  readonly more: number
  /** True when there were too many to look at: violations may stand elsewhere too. */
  readonly partial: boolean
  /** Why the schema could not be used, in one sentence; then nothing is known about the value. */
  readonly unusable: string | null
}
