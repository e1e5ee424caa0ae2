/** Whether a condition holds. */
export interface Judged {
  readonly holds: boolean
  /** One sentence of what was wanted and what was seen; made when somebody asks. */
  readonly why: () => string
}
