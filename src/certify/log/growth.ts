import type { Node } from '../../base/register/merkle.ts'
import { type Refused, refused } from '../reasons.ts'
import { base64, type Checkpoint, fromBase64, readCheckpoint } from './checkpoint.ts'
import type { NoteKey } from './note.ts'
import { isConsistent } from './proofs.ts'

/** That a log only grew from one checkpoint to another: the request of C2SP tlog-witness, as a file. */
export interface Growth {
  readonly old: number
  readonly path: readonly Node[]
  /** The later checkpoint, signed, as it stands. */
  readonly checkpoint: string
}

const mostGrowth = 64 * 1024

export function growthText({ old, path, checkpoint }: Growth): string {
  return [`old ${old}`, ...path.map(base64), '', checkpoint].join('\n')
}

/** Null when it is none. */
export function readGrowth(text: string): Growth | null {
  const split = text.indexOf('\n\n')
  if (text.length > mostGrowth || split < 0) return null
  const [first = '', ...lines] = text.slice(0, split).split('\n')
  const [, digits] = /^old (0|[1-9][0-9]{0,14})$/.exec(first) ?? []
  const path = lines.map(fromBase64).filter(node => node !== null)
  if (digits === undefined || path.length < lines.length || path.length > 63) return null
  return { old: Number(digits), path, checkpoint: text.slice(split + 2) }
}

/** Why two checkpoints are not of one log that only grew; null when they are. */
export function notGrown(
  pair: readonly [Checkpoint, Checkpoint],
  growth: string | null,
  keys: readonly NoteKey[],
): Refused | null {
  const [old, now] = pair[0].size <= pair[1].size ? pair : [pair[1], pair[0]]
  if (old.origin !== now.origin) return refused('other-log', now.origin)
  const sizes = `${old.size} and ${now.size} entries`
  if (old.size === now.size) return old.root === now.root ? null : refused('split-view', sizes)
  if (growth === null) return refused('not-consistent', sizes)
  const read = readGrowth(growth)
  if (read === null) return refused('not-a-proof')
  const end = readCheckpoint(read.checkpoint, keys)
  if (end.kind === 'refused') return end
  if (end.size < read.old) return refused('truncated-log', `it had ${read.old} entries`)
  const same = read.old === old.size && end.size === now.size && end.origin === now.origin
  if (!same) return refused('not-consistent', `${sizes}; shown for ${read.old} and ${end.size}`)
  if (end.root !== now.root) return refused('split-view', `at ${now.size} entries`)
  return isConsistent({ old, now }, read.path) ? null : refused('split-view', sizes)
}
