import type { Report } from '../model/judgement.ts'

type Kind = { readonly spec: string; readonly check: string }

/** How many findings that no requirement asks for are not listed, of one kind or of all. */
export function advisoriesLeft({ advisoriesOmitted = [] }: Report, kind?: Kind): number {
  return advisoriesOmitted
    .filter(one => kind === undefined || (one.spec === kind.spec && one.check === kind.check))
    .reduce((sum, { findings }) => sum + findings, 0)
}
