import { leafHash } from '../../base/register/merkle.ts'
import type { TrustedKey } from '../../model/trust.ts'
import { type Refused, refused } from '../reasons.ts'
import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import { type Cosigner, cosignersOf } from './cosignature.ts'
import { entryLine } from './entry.ts'
import { notGrown } from './growth.ts'
import { isValid, registerKeys } from './log.ts'
import type { NoteKey } from './note.ts'
import { readProofText } from './proof-file.ts'
import { isIncluded } from './proofs.ts'

/** What a proof that a certificate is in the log is held to. */
export interface WantedLogged {
  readonly keys: readonly TrustedKey[]
  /** A checkpoint that the reader kept, signed, as it stands; null when none was. */
  readonly kept: string | null
  /** That the log only grew between that and the one of the proof; null when it is not at hand. */
  readonly growth: string | null
  /** Who must have cosigned, and how many of them; null when nobody must. */
  readonly witnesses: { readonly keys: readonly NoteKey[]; readonly needed: number } | null
}

/** A certificate that stands in the log. */
export interface Logged extends Checkpoint {
  readonly kind: 'logged'
  readonly index: number
  /** When the log took it in: the proof vouches for it. */
  readonly at: string
  readonly witnesses: readonly Cosigner[]
}

/** Where and since when a certificate stands in the log of this body, as its proof shows. */
export function acceptLogged(proof: string, token: string, wanted: WantedLogged): Logged | Refused {
  const file = readProofText(proof)
  if (file === null) return refused('not-a-proof')
  const { at, index, path, checkpoint } = file
  if (at === null) return refused('not-a-proof', 'it does not say when the entry was made')
  // A revoked key may have signed this yesterday: only a proof under a later key shows otherwise.
  const keys = registerKeys(wanted.keys, checkpoint.split('\n')[0] ?? '').filter(
    key => key.status !== 'revoked' && isValid(key, at),
  )
  const read = readCheckpoint(checkpoint, keys)
  if (read.kind === 'refused') return read
  const { origin, size, root } = read
  const leaf = leafHash(entryLine({ assay: 'entry/1', at, kind: 'certificate', token }))
  if (!isIncluded({ leaf, index, size, path }, root)) {
    return refused('not-in-log', `entry ${index} of ${size}`)
  }
  const seen = witnessed({ ...read, note: checkpoint }, wanted)
  return seen.kind === 'refused'
    ? seen
    : { kind: 'logged', origin, size, root, index, at, witnesses: seen.by }
}

type Noted = Checkpoint & { readonly note: string }

/** The witnesses of the checkpoints that hold the entry: its own, and a later one that was kept. */
function witnessed(own: Noted, wanted: WantedLogged) {
  const { witnesses, kept, growth } = wanted
  const holding = [own]
  if (kept !== null) {
    const keys = registerKeys(wanted.keys, kept.split('\n')[0] ?? '')
    const trusted = keys.filter(({ status }) => status !== 'revoked')
    const read = readCheckpoint(kept, trusted)
    if (read.kind === 'refused') return read
    const doubt = notGrown([read, own], growth, trusted)
    if (doubt !== null) return doubt
    if (read.size >= own.size) holding.push({ ...read, note: kept })
  }
  const by: Cosigner[] = []
  for (const { note } of holding) {
    const found = cosignersOf(note, witnesses?.keys ?? [])
    if (found.kind === 'refused') return found
    by.push(...found.by.filter(({ name }) => by.every(one => one.name !== name)))
  }
  const needed = witnesses?.needed ?? 0
  if (by.length >= needed) return { kind: 'seen' as const, by }
  return refused('too-few-witnesses', `${by.length} of ${needed}`)
}
