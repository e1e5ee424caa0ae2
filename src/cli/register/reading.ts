import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { SignedFile, TrustList } from '../../model/trust.ts'
import { certify, readWhole, shapeOf } from '../../signed.ts'
import { usage } from '../choice.ts'
import type { Io } from '../io.ts'
import { inForce, untrusted } from '../keys/store.ts'

/** The trust list that is named, with its file. Throws Fault `usage` when none is. */
export async function trustOf(
  io: Io,
  file: string | undefined,
): Promise<{ readonly file: SignedFile; readonly list: TrustList }> {
  if (file === undefined) throw usage('--trust FILE: the trust list of the body.')
  return inForce(resolve(io.cwd, file))
}

/** How entries of the log of this body are read. */
export function readingOf({ keys, body }: TrustList): certify.Reading {
  const shapes = {
    certificate: shapeOf('certificate'),
    change: shapeOf('status-change'),
    statement: shapeOf('statement'),
    approval: shapeOf('approval'),
  }
  return { keys, body: body.id, shapes }
}

/** A checkpoint that was kept, when a key of this register signed it. Throws Fault `untrusted`. */
export async function seenBefore(
  io: Io,
  named: string | undefined,
  { keys }: TrustList,
): Promise<certify.Checkpoint | null> {
  if (named === undefined) return null
  const file = resolve(io.cwd, named)
  const note = Buffer.from(await readWhole(file)).toString('utf8')
  const found = certify.readCheckpoint(note, certify.registerKeys(keys, note.split('\n')[0] ?? ''))
  if (found.kind === 'checkpoint') return found
  throw untrusted(file, found)
}

/** The bytes of a file as text, or null when there is none. */
export function textAt(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
