import { assessed, noReasonYet } from '../../assay.ts'
import type { BaselineEntry } from '../../model/baseline.ts'
import { writeWhole } from '../bundle.ts'
import { shownPath } from '../bundle-folder.ts'
import type { Io } from '../io.ts'
import { wordsOf } from '../words.ts'
import { type Ended, standing } from './standing.ts'

type Written = Omit<BaselineEntry, 'at'>

/**
 * Writes the rulings that keep the gate shut today, so that tomorrow only new ones do. Entries
 * that still stand keep their reasons and days; new ones wait for a person to say why.
 */
export async function writeBaseline(
  io: Io,
  draft: { readonly file: string; readonly before: readonly BaselineEntry[] },
  ended: Ended,
): Promise<void> {
  const { report, folder } = ended
  const { file, before } = draft
  const { notWritten, reasons } = wordsOf(io).gate
  if (!report.complete || !(await assessed(folder))) {
    io.err(`${notWritten.unassessed}\n`)
    return
  }
  const { fresh, kept } = standing(before, ended)
  const still = kept.filter(one => !superseded(one, ended))
  const added = fresh.flatMap(({ ruling, checks }): readonly Written[] => {
    const { requirement, outcome } = ruling
    const named: readonly (string | null)[] = checks.length === 0 ? [null] : checks
    return named.map(check => ({ requirement, check, outcome, reason: noReasonYet, expires: null }))
  })
  await writeWhole(file, [textOf([...still, ...added])])
  if (added.length === 0) return
  io.err(`${reasons(shownPath(io, file), added.length)}\n`)
}

/** An entry about a ruling that has another outcome now: the new one takes its place. */
function superseded({ requirement, outcome }: BaselineEntry, { report }: Ended): boolean {
  const ruling = report.rulings.find(one => one.requirement === requirement)
  return ruling !== undefined && ruling.outcome !== outcome
}

function textOf(entries: readonly Written[]): string {
  const rows = entries
    .map(({ requirement, check, outcome, reason, expires }) => ({
      requirement,
      ...(check === null ? {} : { check }),
      outcome,
      reason,
      ...(expires === null ? {} : { expires }),
    }))
    .toSorted((a, b) => (a.requirement < b.requirement ? -1 : 1))
  return `${JSON.stringify({ assay: 'baseline/1', entries: rows }, null, 2)}\n`
}
