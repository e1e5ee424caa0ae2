import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Journal, Line } from '../model/evidence.ts'
import { Fault } from '../model/fault.ts'

const flushAt = 64 * 1024

/** A folder of evidence being written. */
export interface Bundle {
  readonly folder: string
  readonly journal: Journal
  /** Writes a whole file beside the journal: first under another name, then moved into place. */
  readonly write: (name: string, chunks: Iterable<string> | AsyncIterable<string>) => Promise<void>
  readonly close: () => void
}

/**
 * Makes (or with `resume` takes up) a bundle's folder. Throws Fault `file-exists` when the folder
 * already holds something, `output` when it cannot be written.
 */
export function openBundle(folder: string, resume: boolean): Bundle {
  attempt(folder, () => mkdirSync(join(folder, 'bodies'), { recursive: true }))
  const journalFile = join(folder, 'evidence.ndjson')
  if (!resume && existsSync(journalFile)) {
    throw new Fault('file-exists', `"${folder}" already holds a run.`, {
      hint: 'Give another folder with -o, or go on with that run: --resume.',
    })
  }
  const file = attempt(journalFile, () => openSync(journalFile, 'a'))
  const kept = new Set(readdirSync(join(folder, 'bodies')))
  let pending: string[] = []
  let size = 0
  const flush = (): void => {
    if (pending.length === 0) return
    const text = pending.join('')
    pending = []
    size = 0
    attempt(journalFile, () => writeFileSync(file, text))
  }
  const append = (line: Line): void => {
    const text = `${JSON.stringify(line)}\n`
    pending.push(text)
    size += text.length
    // A case's end is a promise that its evidence is on disk.
    if (size > flushAt || line.kind === 'case-end' || line.kind === 'run-end') flush()
  }
  const body = (name: string, bytes: Uint8Array): void => {
    if (kept.has(name)) return
    kept.add(name)
    attempt(name, () => writeFileSync(join(folder, 'bodies', name), bytes))
  }
  return {
    folder,
    journal: { append, body },
    write: (name, chunks) => writeWhole(join(folder, name), chunks),
    close: () => {
      flush()
      attempt(journalFile, () => fsyncSync(file))
      closeSync(file)
    },
  }
}

/** Writes chunks to a new file and moves it into place, so that a full disk keeps the old one. */
export async function writeWhole(
  path: string,
  chunks: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const part = `${path}.part`
  const file = attempt(path, () => openSync(part, 'w'))
  try {
    for await (const chunk of chunks) attempt(path, () => writeFileSync(file, chunk))
  } finally {
    closeSync(file)
  }
  attempt(path, () => renameSync(part, path))
}

function attempt<T>(what: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    throw new Fault('output', `Cannot write "${what}": ${error.message}.`, {
      cause: error,
      hint: 'Check that the folder can be written and that the disk is not full.',
    })
  }
}
