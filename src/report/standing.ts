import type { Report, Ruling } from '../model/judgement.ts'

/**
 * What a ruling, or the verdict, comes to in a format that knows few words (docs/formats.md).
 * `untold` keeps a gate shut as `failed` does; `advisory` and `skipped` do not, and never look passed.
 */
export type Standing = 'passed' | 'failed' | 'untold' | 'advisory' | 'skipped'

/** Below MUST nothing weighs: what failed there, or could not be told, is an advisory. */
export function standingOf({ outcome, level }: Ruling): Standing {
  if (outcome === 'passed') return 'passed'
  if (outcome !== 'failed' && outcome !== 'cantTell') return 'skipped'
  if (level !== 'MUST') return 'advisory'
  return outcome === 'failed' ? 'failed' : 'untold'
}

/**
 * The verdict's own line, so that no run without failures looks like one that passed. `skipped`:
 * nothing automated stands in the way (exit code 0), and yet it is not conformant.
 */
export function verdictStanding(report: Report): Standing {
  if (report.verdict === 'not-conformant' || report.exit === 1) return 'failed'
  if (report.exit === 3 || !report.complete) return 'untold'
  // That a change touches nothing is an outcome; that nothing at all was asked is none.
  if (report.rulings.length === 0 && report.changed === undefined) return 'untold'
  return report.verdict === 'conformant' ? 'passed' : 'skipped'
}
