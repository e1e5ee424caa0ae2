/** Whether a condition holds, and one sentence of what was wanted and what was seen. */
export interface Judged {
  readonly holds: boolean
  readonly because: string
}

/** Why something does not hold is said at once; why it holds, only when somebody asks. */
export function judged(holds: boolean, why: () => string): Judged {
  if (!holds) return { holds, because: why() }
  return {
    holds,
    get because() {
      return why()
    },
  }
}
