import { hash } from 'node:crypto'

/** A hash of the tree, as 64 hexadecimal digits. */
export type Node = string

/** RFC 6962 §2.1: a leaf is hashed behind a zero byte, two nodes behind a one. */
export function leafHash(text: string): Node {
  return sha256(Buffer.concat([Buffer.of(0), Buffer.from(text, 'utf8')]))
}

/** The hash of two nodes, the left one first (RFC 6962 §2.1). */
export function parentHash(left: Node, right: Node): Node {
  return sha256(Buffer.concat([Buffer.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex')]))
}

/** The root hash of a tree with these leaves (RFC 6962 §2.1). */
export function rootHash(leaves: readonly Node[]): Node {
  const [only] = leaves
  if (only === undefined) return sha256(Buffer.of())
  if (leaves.length === 1) return only
  const split = half(leaves.length)
  return parentHash(rootHash(leaves.slice(0, split)), rootHash(leaves.slice(split)))
}

/** The audit path of the leaf at that place, counted from 0 (RFC 6962 §2.1.1). */
export function auditPath(leaves: readonly Node[], at: number): readonly Node[] {
  if (leaves.length <= 1) return []
  const split = half(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return at < split
    ? [...auditPath(left, at), rootHash(right)]
    : [...auditPath(right, at - split), rootHash(left)]
}

/** The nodes that prove that the first `old` leaves are the beginning of all (RFC 6962 §2.1.2). */
export function consistency(leaves: readonly Node[], old: number): readonly Node[] {
  return proof(leaves, old, true)
}

function proof(leaves: readonly Node[], old: number, whole: boolean): readonly Node[] {
  if (old === leaves.length) return whole ? [] : [rootHash(leaves)]
  const split = half(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return old <= split
    ? [...proof(left, old, whole), rootHash(right)]
    : [...proof(right, old - split, false), rootHash(left)]
}

/** The largest power of two that is smaller. */
function half(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}

function sha256(bytes: Uint8Array): Node {
  return hash('sha256', bytes, 'hex')
}
