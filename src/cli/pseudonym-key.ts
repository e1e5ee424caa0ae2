import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { Io } from './io.ts'

/** What pseudonyms of a run are made with: beside the bundle, never in it (ADR 0008). */
export interface PseudonymKey {
  readonly bytes: Uint8Array
  /** The key of the earlier part of a resumed run was there. */
  readonly found: boolean
}

const size = 32

/** Makes the key of a new run, or with `resume` takes up the one that was kept. */
export function pseudonymKey(io: Io, folder: string, resume: boolean): PseudonymKey {
  const file = fileOf(folder)
  const kept = resume ? keptKey(file) : null
  if (kept !== null) return { bytes: kept, found: true }
  const bytes = io.random(size)
  try {
    rmSync(file, { force: true })
    writeFileSync(file, `${Buffer.from(bytes).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    // Without it a run can be made, and made again; it cannot be taken up in the middle.
    io.err(`The key "${file}" cannot be kept (${String(error.code)}): --resume would begin anew.\n`)
  }
  return { bytes, found: false }
}

/** Deletes the key of a bundle: its run came to its end, or never began. */
export function forgetKey(folder: string): void {
  rmSync(fileOf(folder), { force: true })
}

const fileOf = (folder: string): string => `${folder}.key`

function keptKey(file: string): Uint8Array | null {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null
  const text = readFileSync(file, 'utf8').trim()
  return /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : null
}
