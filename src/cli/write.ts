import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Chunks } from '../assay.ts'
import { Fault } from '../model/fault.ts'

/** Writes chunks to a new file and moves it into place, so that a full disk keeps the old one. */
export async function writeWhole(path: string, chunks: Chunks): Promise<void> {
  const part = `${path}.part`
  const file = attempt(path, () => openSync(part, 'w'))
  try {
    for await (const chunk of chunks) attempt(path, () => writeFileSync(file, chunk))
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
  attempt(path, () => renameSync(part, path))
}

/** Runs something that writes; what the system refuses becomes Fault `output`. */
export function attempt<T>(what: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error instanceof Fault) throw error
    throw new Fault('output', `Cannot write "${what}": ${error.message}.`, {
      cause: error,
      hint: 'Check that the folder can be written and that the disk is not full.',
    })
  }
}
