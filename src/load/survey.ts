import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import type {
  Attempts,
  Evidence,
  Line,
  Observation,
  RunBegin,
  Unclaimed,
} from '../model/evidence.ts'
import { Fault } from '../model/fault.ts'
import type { Digest, Place } from '../model/words.ts'
import { journal, type Numbered } from './journal.ts'

/** What one pass over a journal learns before anything is judged. */
export interface Survey {
  readonly run: RunBegin
  readonly digest: Digest
  readonly complete: boolean
  readonly attempts: { readonly [id: string]: Attempts }
  /** The line at which each case's last attempt begins. */
  readonly begins: ReadonlyMap<string, number>
  readonly ended: readonly string[]
  /** Cases of which an earlier attempt met a server error or may have made something. */
  readonly earlier: ReadonlySet<string>
  readonly interrupted: number
  readonly unclaimed: Evidence['unclaimed']
  /** The lines themselves, when the journal is small enough to be kept; else null. */
  readonly lines: readonly Numbered[] | null
}

/** Bytes of a journal that is read once; a longer one is read a second time to be judged. */
const small = 8 * 1024 * 1024

/** Requests to us that no step claimed, of which the first are kept. */
const unclaimedKept = 100

/** What is known of one case so far. */
interface Known {
  /** The line at which its last attempt begins. */
  begins: number
  attempt: number
  count: number
  silent: number
  /** Observations of an attempt that has not ended. */
  open: number
  ended: boolean
  /** An attempt met a server error, or was about to make something. */
  telling: boolean
}

/** Reads a journal once. Throws Fault `file-missing`, or `bundle` with the line that is wrong. */
export async function survey(file: string): Promise<Survey> {
  const hash = createHash('sha256')
  const cases = new Map<string, Known>()
  let run: RunBegin | null = null
  let complete = false
  let interrupted = 0
  const unclaimed = { total: 0, kept: [] as Unclaimed[] }
  const lines: Numbered[] | null = sizeOf(file) <= small ? [] : null
  for await (const some of journal(file, chunk => void hash.update(chunk))) {
    for (const one of some) {
      const { line, number } = one
      lines?.push(one)
      if (line.kind === 'run-begin') run = sameRun(run, line, { file, line: number })
      if (run === null) throw headless(file)
      complete = line.kind === 'run-end' && line.how === 'ended'
      if (line.kind === 'unclaimed') {
        unclaimed.total += 1
        if (unclaimed.total <= unclaimedKept) unclaimed.kept.push(line)
      }
      if (ofCase(line)) interrupted += note(cases, line, number)
    }
  }
  if (run === null) throw headless(file)
  return {
    run,
    digest: `sha256:${hash.digest('hex')}`,
    complete,
    attempts: Object.fromEntries(
      [...cases].map(([id, { count, silent }]) => [id, { count, silent }]),
    ),
    begins: new Map([...cases].map(([id, one]) => [id, one.begins])),
    ended: [...cases].filter(([, one]) => one.ended).map(([id]) => id),
    earlier: new Set(
      [...cases].filter(([, one]) => one.telling && one.count > 1).map(([id]) => id),
    ),
    interrupted,
    unclaimed,
    lines,
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function headless(file: string): Fault {
  return new Fault('bundle', 'The journal does not begin with a run.', {
    at: { file, line: 1 },
    hint: 'The bundle was changed, or the run was killed before its first request.',
  })
}

/** Takes a line of a case into account; gives the observations that a new attempt makes idle. */
function note(cases: Map<string, Known>, line: CaseLine, number: number): number {
  const known = cases.get(line.case) ?? {
    begins: number,
    attempt: 1,
    count: 0,
    silent: 0,
    open: 0,
    ended: false,
    telling: false,
  }
  cases.set(line.case, known)
  if (line.kind === 'case-begin') {
    const idle = known.open
    const { attempt } = line
    Object.assign(known, { begins: number, attempt, count: known.count + 1, open: 0, ended: false })
    return idle
  }
  if (isObservation(line)) {
    known.open += 1
    return 0
  }
  if (line.kind === 'cleanup-intent') {
    known.telling = true
    return 0
  }
  known.open = 0
  if (line.how === 'silent') known.silent += 1
  if (line.how === 'erred') known.telling = true
  // A case that met silence or a server error is asked once more; only then has it come to its end.
  known.ended = (line.how !== 'silent' && line.how !== 'erred') || known.attempt > 1
  return 0
}

/** A journal belongs to one run, however often that was taken up again. */
function sameRun(before: RunBegin | null, line: RunBegin, at: Place): RunBegin {
  if (before === null) return line
  if (before.run === line.run && before.seed === line.seed && before.plan === line.plan)
    return { ...before, resumed: true }
  throw new Fault('bundle', 'The journal holds two different runs.', {
    at,
    hint: 'Judge the bundle that one run wrote.',
  })
}

const ofRun = ['run-begin', 'run-end', 'token', 'unclaimed'] as const
type OfRun = (typeof ofRun)[number]

/** The lines that belong to a case. */
export type CaseLine = Exclude<Line, { kind: OfRun }>

export function ofCase(line: Line): line is CaseLine {
  return !ofRun.some(kind => kind === line.kind)
}

export function isObservation(line: Line): line is Observation {
  return kinds.has(line.kind)
}

const kinds: ReadonlySet<string> = new Set(['exchange', 'silence', 'inbound', 'handshake'])
