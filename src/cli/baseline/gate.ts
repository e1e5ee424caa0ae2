import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { assessed, readBaseline } from '../../assay.ts'
import { forTerminal, short } from '../../base/escape.ts'
import type { BaselineEntry } from '../../model/baseline.ts'
import { shownPath } from '../bundle-folder.ts'
import type { RunOptions } from '../choice.ts'
import type { ExitCode } from '../command.ts'
import type { Io } from '../io.ts'
import { wordsOf } from '../words.ts'
import { type Ended, standing } from './standing.ts'
import { writeBaseline } from './write.ts'

/** The baselines that the options name, read before anything is sent. */
export interface Gate {
  /** Known rulings; null when none are named. */
  readonly known: readonly BaselineEntry[] | null
  /** Where a baseline is to be written, and what stood there and in the known one; null when none is. */
  readonly draft: { readonly file: string; readonly before: readonly BaselineEntry[] } | null
}

/** Throws Fault `file-missing`, `syntax` or `schema` for a baseline that cannot be used. */
export async function gateOf(
  io: Io,
  { baseline, writeBaseline }: Pick<RunOptions, 'baseline' | 'writeBaseline'>,
): Promise<Gate> {
  const file = writeBaseline === undefined ? null : resolve(io.cwd, writeBaseline)
  const stood = file !== null && existsSync(file) ? await readBaseline(file, 'draft') : []
  const from = baseline === undefined ? null : resolve(io.cwd, baseline)
  // A baseline that is written again may be one whose reasons are still to come.
  const how = from === file ? 'draft' : 'finished'
  const known = from === null ? null : await readBaseline(from, how)
  const others = from === file ? [] : (known ?? [])
  return { known, draft: file === null ? null : { file, before: [...stood, ...others] } }
}

/** Writes the baseline that was asked for, and says how the gate stands. */
export async function passGate(io: Io, gate: Gate, ended: Ended): Promise<ExitCode> {
  if (gate.draft !== null) await writeBaseline(io, gate.draft, ended)
  return gate.known === null ? ended.report.exit : compare(io, gate.known, ended)
}

/**
 * The exit code under a baseline: known rulings are let through, new ones count as they would,
 * and an entry that keeps nothing shut any more, or that has expired, fails too, so that a baseline only ever shrinks.
 * A baseline excuses what was tested; it never makes up for what was not.
 */
async function compare(io: Io, entries: readonly BaselineEntry[], ended: Ended): Promise<ExitCode> {
  const { report, folder } = ended
  const words = wordsOf(io).gate
  const { fresh, stale, kept } = standing(entries, ended)
  for (const { ruling, checks } of fresh) {
    const because = forTerminal(short(ruling.because))
    const shown = forTerminal(shownPath(io, folder))
    io.err(`${words.fresh({ ...ruling, checks, because, folder: shown })}\n`)
  }
  if (!(await assessed(folder))) return report.exit
  for (const one of stale) {
    const { outcome } = one
    const check = one.check === null ? null : forTerminal(one.check)
    const requirement = forTerminal(one.requirement)
    io.err(`${placed(io, one)}: ${words.stale({ requirement, outcome, check })}\n`)
  }
  const today = io.now().toISOString().slice(0, 10)
  const over = kept.filter(({ expires }) => expires !== null && expires < today)
  for (const one of over) {
    const { expires } = one
    const requirement = forTerminal(one.requirement)
    io.err(`${placed(io, one)}: ${words.expired({ requirement, expires })}\n`)
  }
  const regressed = fresh.some(({ ruling }) => ruling.outcome === 'failed')
  if (regressed || stale.length > 0 || over.length > 0) return 1
  if (fresh.length > 0) return 3
  return enough(io, ended) ? 0 : 3
}

function placed(io: Io, { at }: BaselineEntry): string {
  return [shownPath(io, at.file), at.line, at.col].filter(part => part !== undefined).join(':')
}

/** As many MUSTs were settled, one way or the other, as must pass without a baseline (DESIGN §5.6). */
function enough(io: Io, { plan, report }: Ended): boolean {
  // What a change touches may hold no MUST at all.
  if (report.exit === 0 || plan.changed !== undefined) return true
  const settled = report.rulings.filter(
    ({ level, outcome }) => level === 'MUST' && (outcome === 'passed' || outcome === 'failed'),
  )
  const wanted = plan.partial ? 1 : (plan.profile?.minimumPassed ?? 1)
  const asked = plan.specs.filter(({ id }) => plan.items.some(item => item.spec === id))
  const short = (plan.partial ? asked : plan.specs).find(spec => {
    const least = plan.profile === null && !plan.partial ? Math.max(1, spec.minimumPassed) : 1
    return settled.filter(ruling => ruling.spec === spec.id).length < least
  })
  if (short === undefined && settled.length >= wanted) return true
  const of = short === undefined ? (plan.profile?.id ?? '') : short.id
  io.err(`${wordsOf(io).gate.tooLittle(of)}\n`)
  return false
}
