import type { Node } from '../../base/register/merkle.ts'
import { type Refused, refused } from '../reasons.ts'
import { type Note, type NoteKey, verifyNote } from './note.ts'

/** What a log says of itself: its name, how many entries it has, and the root of their tree. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Node
}

/** The text of a checkpoint (C2SP tlog-checkpoint), to be signed. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64(root)}\n`
}

/** Reads a checkpoint that a known key has signed under the log’s own name. */
export function readCheckpoint(
  note: string,
  keys: readonly NoteKey[],
): (Checkpoint & { readonly kind: 'checkpoint'; readonly by: Note['by'] }) | Refused {
  const read = verifyNote(note, keys)
  if (read.kind === 'refused') return read
  const said = parseCheckpoint(read.text)
  if (said === null) return refused('not-a-checkpoint')
  if (!read.by.some(({ name }) => name === said.origin)) return refused('other-log', said.origin)
  return { kind: 'checkpoint', ...said, by: read.by }
}

/** Null when it is none; lines of extensions are not taken, for nobody can audit them. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [, origin = '', digits = '', root = ''] =
    /^([^\n]+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n$/u.exec(text) ?? []
  const node = fromBase64(root)
  return node === null ? null : { origin, size: Number(digits), root: node }
}

export const base64 = (node: Node): string => Buffer.from(node, 'hex').toString('base64')

/** 32 bytes in the one spelling of base64; null for anything else. */
export function fromBase64(text: string): Node | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === 32 && bytes.toString('base64') === text ? bytes.toString('hex') : null
}
