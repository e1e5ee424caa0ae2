import { leafHash, type Node } from '../../base/register/merkle.ts'
import { instant } from '../instant.ts'
import { type Refused, refused } from '../reasons.ts'
import { base64, type Checkpoint, fromBase64, readCheckpoint } from './checkpoint.ts'
import type { NoteKey } from './note.ts'
import { isIncluded } from './proofs.ts'

/** That an entry stands in a log: what travels with a certificate (C2SP tlog-proof). */
export interface ProofFile {
  readonly index: number
  /** When the log took the entry in: the rest of its line beside the token. Null when it is not said. */
  readonly at: string | null
  readonly path: readonly Node[]
  /** The signed checkpoint, as it stands. */
  readonly checkpoint: string
}

const head = 'c2sp.org/tlog-proof@v1'
const mostProof = 64 * 1024

export function proofText({ index, at, path, checkpoint }: ProofFile): string {
  const extra = at === null ? [] : [`extra ${Buffer.from(at).toString('base64')}`]
  return [head, ...extra, `index ${index}`, ...path.map(base64), '', checkpoint].join('\n')
}

/** Null when it is no proof file; nothing vouches for its `extra` line but the leaf that it is in. */
export function readProofText(text: string): ProofFile | null {
  const split = text.indexOf('\n\n')
  if (text.length > mostProof || split < 0) return null
  const [first, ...lines] = text.slice(0, split).split('\n')
  const [, extra] = /^extra ([A-Za-z0-9+/]+={0,2})$/.exec(lines[0] ?? '') ?? []
  if (extra !== undefined) lines.shift()
  const said = extra === undefined ? '' : Buffer.from(extra, 'base64').toString('latin1')
  const at = instant(said) === null ? null : said
  const [, digits] = /^index (0|[1-9][0-9]{0,14})$/.exec(lines.shift() ?? '') ?? []
  const path = lines.map(fromBase64)
  if (first !== head || digits === undefined || path.length > 63) return null
  const nodes = path.filter(node => node !== null)
  if (nodes.length < path.length) return null
  return { index: Number(digits), at, path: nodes, checkpoint: text.slice(split + 2) }
}

/** The checkpoint in which the entry stands, at that place; no key but those that are known counts. */
export function verifyProof(
  text: string,
  entry: string,
  keys: readonly NoteKey[],
): (Checkpoint & { readonly kind: 'included'; readonly index: number }) | Refused {
  const file = readProofText(text)
  if (file === null) return refused('not-a-proof')
  const read = readCheckpoint(file.checkpoint, keys)
  if (read.kind === 'refused') return read
  const { origin, size, root } = read
  const { index, path } = file
  return isIncluded({ leaf: leafHash(entry), index, size, path }, root)
    ? { kind: 'included', index, origin, size, root }
    : refused('not-in-log', `entry ${index} of ${size}`)
}
