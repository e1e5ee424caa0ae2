import { readBaseline } from '../assay.ts'
import type { Report, Ruling } from '../model/judgement.ts'
import { writeWhole } from './bundle.ts'
import type { ExitCode } from './command.ts'
import type { Io } from './io.ts'

interface Entry {
  readonly requirement: string
  readonly outcome: string
}

/** The rulings that keep a gate shut: MUSTs that failed or could not be settled. */
function blocking(report: Report): readonly Ruling[] {
  return report.rulings.filter(
    ruling =>
      ruling.level === 'MUST' &&
      (ruling.outcome === 'failed' ||
        ruling.outcome === 'cantTell' ||
        ruling.outcome === 'untested'),
  )
}

/** Writes the rulings that keep the gate shut today, so that tomorrow only new ones do. */
export async function writeBaseline(file: string, report: Report): Promise<void> {
  const entries = blocking(report).map(({ requirement, outcome }) => ({ requirement, outcome }))
  await writeWhole(file, [`${JSON.stringify({ assay: 'baseline/1', entries }, null, 2)}\n`])
}

/**
 * The exit code under a baseline: known rulings are let through, new ones fail as they would,
 * and an entry that is no longer true fails too, so that a baseline only ever shrinks.
 */
export async function compareBaseline(io: Io, file: string, report: Report): Promise<ExitCode> {
  const entries: readonly Entry[] = await readBaseline(file)
  const now = blocking(report)
  const known = (ruling: Ruling): boolean =>
    entries.some(one => one.requirement === ruling.requirement && one.outcome === ruling.outcome)
  const fresh = now.filter(ruling => !known(ruling))
  const stale = entries.filter(
    one =>
      !now.some(ruling => ruling.requirement === one.requirement && ruling.outcome === one.outcome),
  )
  for (const ruling of fresh)
    io.err(`New since the baseline: ${ruling.requirement} ${ruling.outcome}: ${ruling.because}\n`)
  for (const one of stale) {
    io.err(
      `Stale baseline entry: ${one.requirement} is no longer ${one.outcome}. Take it out of ${file}.\n`,
    )
  }
  if (fresh.some(ruling => ruling.outcome === 'failed') || stale.length > 0) return 1
  if (report.exchanges.total === 0) return report.exit
  return fresh.length > 0 ? 3 : 0
}
