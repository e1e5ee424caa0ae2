import type { CaseRun, Cleaned, Report } from '../model/judgement.ts'

/** Something that a run made at the supplier and did not remove, as far as is known. */
export interface Remains extends Cleaned {
  readonly case: string
}

/** What the supplier has to look for and remove, in the order of the plan. */
export function remains({ cases }: Report): readonly Remains[] {
  return cases.flatMap((one: CaseRun) =>
    (one.cleanup ?? [])
      .filter(({ outcome }) => outcome !== 'removed')
      .map(cleaned => ({ ...cleaned, case: one.id })),
  )
}
