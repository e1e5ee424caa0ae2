import type { Outcome } from '../../model/words.ts'
import { count, number as n } from './grammar.ts'

/** What stands before the lines about a requirement, in a column. */
export const labels = {
  again: 'again',
  at: 'at',
  because: 'because',
  clause: 'clause',
  evidence: 'evidence',
  remedy: 'remedy',
  says: 'says',
  seen: 'seen',
  wanted: 'wanted',
} as const

const counted: { readonly [outcome in Outcome]: (of: number) => string } = {
  passed: of => `${n(of)} passed`,
  failed: of => `${n(of)} failed`,
  cantTell: of => `${n(of)} could not tell`,
  untested: of => `${n(of)} not tested`,
  inapplicable: of => `${n(of)} not applicable`,
}

/** What stands when a run has ended. */
export const summary = {
  notes: {
    adHoc: 'ad hoc: never certifiable',
    partial: 'partial: only a part of the suite was selected',
    interrupted: 'interrupted: the run did not reach its end',
    quick: 'no target file: the command line alone declared the target',
    absent: (names: string): string => `declared absent: ${names}`,
  },
  counted,
  counts: (of: { requirements: number; each: readonly string[]; exchanges: number }): string =>
    `${count(of.requirements, 'requirement')}: ${of.each.join(', ')} (${count(of.exchanges, 'exchange')})`,
  nothing: (requirements: number): string => `${count(requirements, 'requirement')}.`,
  alsoFailed: (of: number): string => `Also failed (${n(of)}):`,
  alsoFailedOnly: (of: number): string => `Also failed: ${n(of)} more; the report has them.`,
  others: (names: string, because: string): string => `${names}: ${because}`,
  moreIn: (left: number, report: string): string => `… ${n(left)} more: ${report}`,
  same: (ids: string): string => `The same breaks ${ids}.`,
  blocked: (of: number): string => `${count(of, 'requirement')} could not be tested for it.`,
  more: (left: number): string => `… and ${n(left)} more; the report has them.`,
  ids: (ids: readonly string[], more: number): string =>
    `${ids.join(', ')}${more > 0 ? ` and ${n(more)} more` : ''}`,
  notAssessed: 'Not assessed:',
  group: (title: string, of: number): string => `${title} (${n(of)}):`,
  causes: (of: number, causes: readonly string[]): string =>
    `Not assessed (${n(of)}): ${causes.join(', ')}.`,
  cause: (of: number, cause: string | null): string => `${n(of)} ${cause ?? 'without a cause'}`,
  explainCause: 'assay explain CAUSE says more.',
  left: (of: number): string => `Left at the supplier (${n(of)}):`,
  leftOnly: (of: number): string =>
    `Left at the supplier: ${count(of, 'thing')}; the report has them.`,
  advisories: (of: number): string =>
    `${count(of, 'advisory', 'advisories')}, without weight in the verdict:`,
  advisoriesOnly: (of: number): string => count(of, 'advisory', 'advisories'),
  report: 'Report:',
} as const

/** What a baseline makes of a run. */
export const gate = {
  fresh: (of: {
    requirement: string
    outcome: Outcome
    checks: readonly string[]
    because: string
    folder: string
  }): string => {
    const by = of.checks.length === 0 ? '' : ` by ${of.checks.join(', ')}`
    return (
      `New since the baseline: ${of.requirement} is ${of.outcome}${by}. ${of.because} ` +
      `More: assay explain ${of.requirement} ${of.folder}`
    )
  },
  stale: (of: { requirement: string; outcome: Outcome; check: string | null }): string => {
    const by = of.check === null ? '' : ` by ${of.check}`
    return `Stale: ${of.requirement} is no longer ${of.outcome}${by}. Take the entry out.`
  },
  expired: (of: { requirement: string; expires: string | null }): string =>
    `Expired: ${of.requirement} was accepted until ${of.expires}. ` +
    'Mend it, or agree on a later day and say why.',
  tooLittle: (of: string): string =>
    `Too little of ${of} was tested for a baseline to open the gate.`,
  notWritten: {
    unassessed: 'No baseline was written: this run did not assess the supplier.',
    interrupted: 'No baseline was written: the run was interrupted.',
  },
  reasons: (file: string, added: number): string =>
    `${file}: write the reason of each new entry (${n(added)}) before it is used.`,
} as const
