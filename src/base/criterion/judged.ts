/** Whether a condition holds, and one sentence of what was wanted and what was seen. */
export interface Judged {
  readonly holds: boolean
  readonly because: string
}
