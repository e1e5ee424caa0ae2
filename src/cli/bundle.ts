import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Chunks } from '../assay.ts'
import { ofCleanup } from '../base/flow/index.ts'
import type { Journal, Line } from '../model/evidence.ts'
import { Fault } from '../model/fault.ts'
import { attempt, writeWhole } from './write.ts'

export { attempt, writeWhole }

const flushAt = 64 * 1024

/** A folder of evidence being written. */
export interface Bundle {
  readonly folder: string
  readonly journal: Journal
  /** Writes a whole file beside the journal: first under another name, then moved into place. */
  readonly write: (name: string, chunks: Chunks) => Promise<void>
  readonly close: () => void
  /** Takes a new bundle back, when no run began in it; true when it did. */
  readonly abandon: () => boolean
}

/**
 * Makes (or with `resume` takes up) a bundle's folder. Throws Fault `file-exists` when the folder
 * already holds something, `output` when it cannot be written.
 */
export function openBundle(folder: string, resume: boolean): Bundle {
  const made = !existsSync(folder)
  if (!resume) mustBeEmpty(folder)
  attempt(folder, () => makeFolder(join(folder, 'bodies')))
  const journalFile = join(folder, 'evidence.ndjson')
  // Read as well as written: a resumed journal may end in half a line.
  const file = attempt(journalFile, () => openSync(journalFile, 'a+'))
  attempt(journalFile, () => dropHalfLine(file, statSync(journalFile).size))
  const kept = new Set(readdirSync(join(folder, 'bodies')))
  const lines = lineWriter(text => attempt(journalFile, () => writeFileSync(file, text)))
  // What an interrupted run said about its files is no longer true.
  if (resume) rmSync(join(folder, 'manifest.json'), { force: true })
  const body = (name: string, bytes: Uint8Array): void => {
    if (kept.has(name)) return
    kept.add(name)
    const path = join(folder, 'bodies', name)
    attempt(path, () => {
      // Whole or not at all: a body that is there is never written again.
      writeFileSync(`${path}.part`, bytes)
      renameSync(`${path}.part`, path)
    })
  }
  let open = true
  const close = (): void => {
    if (!open) return
    open = false
    try {
      lines.flush()
      attempt(journalFile, () => fsyncSync(file))
    } finally {
      closeSync(file)
    }
  }
  return {
    folder,
    // A case that a fault of another left running has nowhere to write any more.
    journal: { append: line => (open ? lines.append(line) : undefined), body },
    write: (name, chunks) => writeWhole(join(folder, name), chunks),
    close,
    abandon: () => {
      close()
      if (resume || statSync(journalFile).size > 0) return false
      const own = ['bodies', 'evidence.ndjson', 'plan.json'].map(name => join(folder, name))
      for (const path of made ? [folder] : own) rmSync(path, { recursive: true, force: true })
      return true
    },
  }
}

/** Makes a folder with those above it, one by one: Node's own way never ends under `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

function mustBeEmpty(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory() === false) {
    throw new Fault('file-exists', `"${folder}" is a file; a folder was wanted.`, {
      hint: 'Give another folder with -o.',
    })
  }
  if (found === undefined || readdirSync(folder).length === 0) return
  const run = existsSync(join(folder, 'evidence.ndjson'))
  throw new Fault('file-exists', `"${folder}" already holds ${run ? 'a run' : 'something'}.`, {
    hint: `Give another folder with -o${run ? ', or go on with that run: --resume' : ''}.`,
  })
}

/** Cuts what follows the last line break: half a line that a killed run left. */
function dropHalfLine(file: number, size: number): void {
  const chunk = Buffer.alloc(64 * 1024)
  let end = size
  while (end > 0) {
    const from = Math.max(0, end - chunk.length)
    const read = readSync(file, chunk, 0, end - from, from)
    const at = chunk.subarray(0, read).lastIndexOf(10)
    end = at === -1 ? from : from + at + 1
    if (at !== -1) break
  }
  if (end < size) ftruncateSync(file, end)
}

/** Gathers lines, and writes them when they are many or when one is a promise. */
function lineWriter(write: (text: string) => void) {
  let pending: Line[] = []
  let text = ''
  // While answers are awaited: what is asked next does not wait for it.
  const spell = (): void => {
    for (const line of pending) text += `${JSON.stringify(line)}\n`
    pending = []
  }
  const flush = (): void => {
    spell()
    if (text === '') return
    const ready = text
    text = ''
    write(ready)
  }
  const intended = new Set<string>()
  /** What was made, and what became of it: a killed run removes it when it is resumed. */
  const told = (line: Line): boolean => {
    if (line.kind === 'cleanup-intent') intended.add(line.id)
    if (!('id' in line) || line.kind === 'cleanup-intent') return false
    return intended.delete(line.id) || ofCleanup(line.case, line.id)
  }
  const append = (line: Line): void => {
    if (pending.push(line) === 1) setImmediate(() => setImmediate(spell))
    // A case's end is a promise that its evidence is on disk.
    if (told(line) || promises.has(line.kind) || text.length > flushAt) flush()
  }
  return { append, flush }
}

const promises: ReadonlySet<Line['kind']> = new Set([
  'run-begin',
  'cleanup-intent',
  'case-end',
  'run-end',
])
