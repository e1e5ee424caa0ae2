import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { join, relative, sep } from 'node:path'
import { Fault } from '../../model/fault.ts'
import type { Entry } from '../../model/log.ts'
import type { TrustedKey } from '../../model/trust.ts'
import { certify } from '../../signed.ts'
import { attempt, writeWhole } from '../bundle.ts'

/** Lines a file holds; a file that is full never changes again, whatever is added (ADR 0018). */
const page = 256

/** The parts of a log's folder: each is a folder of pages, one line an entry. */
type Part = 'entries' | 'roots'
const ending = { entries: 'ndjson', roots: 'txt' } as const

const pageFile = (folder: string, part: Part, entry: number): string =>
  join(folder, part, `${String(Math.floor(entry / page)).padStart(4, '0')}.${ending[part]}`)

const checkpointFile = (folder: string): string => join(folder, 'checkpoint')

/** What a log is held to. */
export interface LogTrust {
  readonly keys: readonly TrustedKey[]
  /** A checkpoint that was seen before, verified; null when none was. */
  readonly known: certify.Checkpoint | null
}

/** Reads and verifies a log. Throws Fault `untrusted`, naming the first bad entry by file and line. */
export function openLog(folder: string, { keys, known }: LogTrust): certify.Log {
  const checkpoint = readCheckpointFile(folder)
  const files = { entries: lines(folder, 'entries'), roots: lines(folder, 'roots'), checkpoint }
  const log = certify.verifyLog(files, keys, known)
  if (log.kind === 'log') return log
  throw badEntry(folder, log)
}

/** Writes the checkpoint that stands again, with who cosigned it. */
export async function writeCheckpoint(folder: string, note: string): Promise<void> {
  await writeWhole(checkpointFile(folder), [note])
}

/** Names an entry that is not believed by file and line. */
export function badEntry(folder: string, { entry, says, reason }: certify.Bad): Fault {
  const file = pageFile(folder, 'entries', entry)
  return new Fault('untrusted', `Entry ${entry} of the log: ${says} (${reason})`, {
    at: { file, line: (entry % page) + 1 },
    hint: 'The log was changed, or is not of this body: ask for it again, and keep this one.',
  })
}

/** The lines of `roots/`, one for each entry. */
export const rootLines = (folder: string): readonly string[] => [...lines(folder, 'roots')]

/** The files of a log, as paths below its folder. */
export function* logFiles(folder: string, size: number): Generator<string> {
  yield 'checkpoint'
  for (let entry = 0; entry < size; entry += page) {
    for (const part of ['entries', 'roots'] as const) {
      yield relative(folder, pageFile(folder, part, entry)).replaceAll(sep, '/')
    }
  }
}

export function readCheckpointFile(folder: string): string {
  const file = checkpointFile(folder)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw new Fault('file-missing', 'There is no log here: it has no checkpoint.', {
    at: { file },
    hint: 'Begin one with: assay register start FOLDER',
  })
}

const largest = 64 * 1024 * 1024

function* lines(folder: string, part: Part): Generator<string> {
  for (let entry = 0; ; entry += page) {
    const file = pageFile(folder, part, entry)
    if (!existsSync(file)) return
    const text = readFileSync(file)
    if (text.length > largest)
      throw new Fault('file-too-large', 'A page of the log is too large.', { at: { file } })
    const whole = text.toString('utf8').split('\n')
    // A last line without its end is a line all the same: what is wrong with it is found.
    if (whole.at(-1) === '') whole.pop()
    yield* whole
  }
}

/** Writes the checkpoint of a new log. Throws Fault `file-exists` where something stands. */
export async function startLog(folder: string, checkpoint: string): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Fault('file-exists', 'The folder holds something already.', {
      at: { file: folder },
      hint: 'A log begins in a folder of its own.',
    })
  }
  attempt(folder, () => mkdirSync(folder, { recursive: true }))
  await writeWhole(checkpointFile(folder), [checkpoint])
}

/**
 * Adds to a log under a lock: opens it, makes the entries from what stands in it, signs them, and
 * writes the lines before the checkpoint. Throws Fault `output` while another process adds.
 */
export async function addToLog(
  folder: string,
  trust: LogTrust,
  add: (
    log: certify.Log,
  ) => Promise<{ readonly entries: readonly Entry[]; readonly signer: certify.Signer }>,
): Promise<certify.Log> {
  const lock = join(folder, '.lock')
  const handle = locked(lock)
  try {
    const log = openLog(folder, trust)
    const { entries, signer } = await add(log)
    mustFollow(lock, log, entries)
    const added = await certify.append(log, entries, signer)
    write(folder, 'entries', { from: log.size, all: added.entries })
    write(folder, 'roots', { from: log.size, all: added.roots })
    await writeWhole(checkpointFile(folder), [added.checkpoint])
  } finally {
    closeSync(handle)
    rmSync(lock, { force: true })
  }
  return openLog(folder, trust)
}

/** An entry of before the last one would make the whole log unreadable. */
function mustFollow(file: string, { last }: certify.Log, entries: readonly Entry[]): void {
  if (last === null || entries.every(({ at }) => Date.parse(at) >= Date.parse(last))) return
  throw new Fault('output', `The last entry of the log is of ${last}, later than this one.`, {
    at: { file },
    hint: 'Set the clock of this machine.',
  })
}

function write(
  folder: string,
  part: Part,
  of: { readonly from: number; readonly all: readonly string[] },
): void {
  attempt(folder, () => mkdirSync(join(folder, part), { recursive: true }))
  for (let at = 0; at < of.all.length; ) {
    const entry = of.from + at
    const some = of.all.slice(at, at + page - (entry % page))
    const file = pageFile(folder, part, entry)
    attempt(file, () => appendFileSync(file, some.map(line => `${line}\n`).join('')))
    at += some.length
  }
}

function locked(lock: string): number {
  try {
    return openSync(lock, 'wx')
  } catch (cause) {
    const there = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'
    throw new Fault(
      'output',
      there ? 'Something else adds to this log.' : 'The log cannot be written.',
      {
        at: { file: lock },
        hint: there ? 'Wait for it; if it was killed, delete this file.' : 'Check the folder.',
        cause,
      },
    )
  }
}
