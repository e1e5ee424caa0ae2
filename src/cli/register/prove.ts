import { resolve } from 'node:path'
import { certify, readWhole } from '../../assay.ts'
import { writeWhole } from '../bundle.ts'
import { shownPath } from '../bundle-folder.ts'
import { usage } from '../choice.ts'
import { untrusted } from '../keys/store.ts'
import type { RegisterAsked } from '../log/asked.ts'
import { openLog, writeCheckpoint } from '../log/folder.ts'
import { seenBefore, trustOf } from './reading.ts'
import { registerWords as words } from './words.ts'

/**
 * Writes what proves something of the log as it is now, with all who cosigned it: that a certificate is in it,
 * or, with `--seen`, that it only grew since. Throws Fault `untrusted` when it did not.
 */
export async function prove({ io, folder, files: [id, more], options }: RegisterAsked) {
  const { out, seen } = options
  if ((id === undefined) === (seen === undefined) || more !== undefined) {
    throw usage('Say what to prove: the id of a certificate, or --seen CHECKPOINT.')
  }
  if (out === undefined) throw usage('-o FILE: where the proof goes.')
  const { list } = await trustOf(io, options.trust)
  const known = await seenBefore(io, seen, list)
  const log = openLog(resolve(io.cwd, folder), { keys: list.keys, known })
  const file = resolve(io.cwd, out)
  await writeWhole(file, [id === undefined ? grown(log, known) : included(log, id)])
  io.err(words.proved(shownPath(io, file)))
}

function grown({ tree, size, checkpoint }: certify.Log, known: certify.Checkpoint | null): string {
  const old = known?.size ?? 0
  return certify.growthText({
    old,
    path: old === size ? [] : tree.consistency(old, size),
    checkpoint,
  })
}

function included({ entries, tree, size, checkpoint }: certify.Log, id: string): string {
  const index = entries.findIndex(entry => {
    if (entry.kind !== 'certificate') return false
    const read = certify.readToken(entry.token)
    return !('kind' in read) && read.payload['id'] === id
  })
  const at = entries[index]?.at
  if (at === undefined) throw usage('The log holds no certificate of that id.')
  return certify.proofText({ index, at, path: tree.inclusion(index, size), checkpoint })
}

/**
 * Takes the cosignatures of witnesses over the checkpoint of now to the log: they stand below its own until the
 * next entry. Who they are is for readers to judge (docs/register.md). Throws Fault `untrusted`, `usage`.
 */
export async function witnessed({
  io,
  folder: named,
  files: [file, more],
  options,
}: RegisterAsked) {
  if (file === undefined || more !== undefined)
    throw usage('Say what the witness gave: one checkpoint.')
  const { list } = await trustOf(io, options.trust)
  const folder = resolve(io.cwd, named)
  const log = openLog(folder, { keys: list.keys, known: null })
  const path = resolve(io.cwd, file)
  const merged = certify.withCosignatures(
    log.checkpoint,
    Buffer.from(await readWhole(path)).toString('utf8'),
  )
  if (merged.kind === 'refused') throw untrusted(path, merged)
  await writeCheckpoint(folder, merged.note)
  io.err(words.cosigned(merged.added))
}
