/** A success criterion with the values it compared. */
export interface CriterionSeen {
  readonly condition: string
  readonly holds: boolean
  /** One sentence of what was wanted and what was seen; or why it could not be evaluated. */
  readonly why: () => string
  readonly problem: boolean
}
