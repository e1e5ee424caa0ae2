import { resolve } from 'node:path'
import { assessed, readBaseline } from '../assay.ts'
import { forTerminal, short } from '../base/escape.ts'
import type { Report, Ruling } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import { writeWhole } from './bundle.ts'
import { shownPath } from './bundle-folder.ts'
import type { RunOptions } from './choice.ts'
import type { ExitCode } from './command.ts'
import type { Io } from './io.ts'

/** Known rulings, read before the run so that a malformed file stops it. */
export interface Baseline {
  /** As the user would name it. */
  readonly file: string
  readonly entries: readonly { readonly requirement: string; readonly outcome: string }[]
}

/** A run that has been judged. */
export interface Ended {
  readonly plan: Plan
  readonly report: Report
  readonly folder: string
}

/** The baseline that the options name, if any. Throws Fault `file-missing`, `syntax` or `schema`. */
export async function baselineOf(
  io: Io,
  { baseline }: Pick<RunOptions, 'baseline'>,
): Promise<Baseline | null> {
  if (baseline === undefined) return null
  const file = resolve(io.cwd, baseline)
  return { file: shownPath(io, file), entries: await readBaseline(file) }
}

/** Writes the rulings that keep the gate shut today, so that tomorrow only new ones do. */
export async function writeBaseline(
  io: Io,
  file: string,
  { report, folder }: Omit<Ended, 'plan'>,
): Promise<void> {
  if (!report.complete || !(await assessed(folder))) {
    io.err('No baseline was written: this run did not assess the supplier.\n')
    return
  }
  const entries = blocking(report).map(({ requirement, outcome }) => ({ requirement, outcome }))
  await writeWhole(file, [`${JSON.stringify({ assay: 'baseline/1', entries }, null, 2)}\n`])
}

/**
 * The exit code under a baseline: known rulings are let through, new ones count as they would,
 * and an entry that keeps nothing shut any more fails too, so that a baseline only ever shrinks.
 * A baseline excuses what was tested; it never makes up for what was not.
 */
export async function compareBaseline(
  io: Io,
  { file, entries }: Baseline,
  ended: Ended,
): Promise<ExitCode> {
  const { report } = ended
  const now = blocking(report)
  const known = (ruling: Ruling): boolean =>
    entries.some(one => one.requirement === ruling.requirement && one.outcome === ruling.outcome)
  const fresh = now.filter(ruling => !known(ruling))
  for (const { requirement, outcome, because } of fresh) {
    io.err(`New since the baseline: ${requirement} is ${outcome}. ${forTerminal(short(because))}\n`)
  }
  const asked = new Set(report.rulings.map(ruling => ruling.requirement))
  const stale = entries
    // What a selection left out was not asked, and may still be so.
    .filter(({ requirement }) => asked.has(requirement) || !report.partial)
    .filter(({ requirement }) => now.every(ruling => ruling.requirement !== requirement))
  if (!(await assessed(ended.folder))) return report.exit
  for (const { requirement, outcome } of stale) {
    io.err(`Stale in ${file}: ${requirement} is no longer ${outcome}. Take the entry out.\n`)
  }
  if (fresh.some(({ outcome }) => outcome === 'failed') || stale.length > 0) return 1
  if (fresh.length > 0) return 3
  return enough(io, ended) ? 0 : 3
}

/** The rulings that keep a gate shut: MUSTs that failed, or that no test could settle. */
function blocking(report: Report): readonly Ruling[] {
  return report.rulings.filter(
    ({ level, outcome, cause }) =>
      level === 'MUST' &&
      (outcome === 'failed' || outcome === 'cantTell' || outcome === 'untested') &&
      cause !== 'awaiting-attestation' &&
      cause !== 'not-declared',
  )
}

/** As many MUSTs were settled, one way or the other, as must pass without a baseline (DESIGN §5.6). */
function enough(io: Io, { plan, report }: Ended): boolean {
  if (report.exit === 0) return true
  const settled = report.rulings.filter(
    ({ level, outcome }) => level === 'MUST' && (outcome === 'passed' || outcome === 'failed'),
  )
  const wanted = plan.profile?.minimumPassed ?? 1
  const short = plan.specs.find(spec => {
    const least = plan.profile === null && !plan.partial ? Math.max(1, spec.minimumPassed) : 1
    return settled.filter(ruling => ruling.spec === spec.id).length < least
  })
  if (short === undefined && settled.length >= wanted) return true
  const of = short === undefined ? (plan.profile?.id ?? '') : short.id
  io.err(`Too little of ${of} was tested for a baseline to open the gate.\n`)
  return false
}
