import { sha256 } from '../../base/digest.ts'
import { type Node, parentHash } from '../../base/register/merkle.ts'

/** A tree of RFC 6962 that leaves are added to; every hash of it is made once. */
export interface Tree {
  readonly size: () => number
  /** Adds the hash of a leaf. */
  readonly add: (leaf: Node) => void
  /** The root of the first `size` leaves (RFC 6962 §2.1). */
  readonly root: (size: number) => Node
  /** The audit path of the leaf `index` among the first `size` (RFC 6962 §2.1.1). */
  readonly inclusion: (index: number, size: number) => readonly Node[]
  /** That the first `old` leaves are the beginning of the first `size` (RFC 6962 §2.1.2). */
  readonly consistency: (old: number, size: number) => readonly Node[]
}

export function tree(): Tree {
  // levels[k][i] is the hash of the 2^k leaves from i * 2^k on.
  const levels: Node[][] = [[]]
  const at = (level: number, index: number): Node => levels[level]?.[index] ?? ''
  const add = (leaf: Node): void => {
    let node = leaf
    for (let level = 0; ; level += 1) {
      const row = levels[level] ?? []
      levels[level] = row
      row.push(node)
      if (row.length % 2 === 1) return
      node = parentHash(at(level, row.length - 2), node)
    }
  }
  const hash = (from: number, to: number): Node => {
    const count = to - from
    const level = Math.log2(count)
    if (Number.isInteger(level)) return at(level, from / count)
    const split = from + half(count)
    return parentHash(hash(from, split), hash(split, to))
  }
  const path = (index: number, from: number, to: number): readonly Node[] => {
    if (to - from === 1) return []
    const split = from + half(to - from)
    return index < split
      ? [...path(index, from, split), hash(split, to)]
      : [...path(index, split, to), hash(from, split)]
  }
  const proof = (
    old: number,
    [from, to]: readonly [number, number],
    whole: boolean,
  ): readonly Node[] => {
    if (old === to) return whole ? [] : [hash(from, to)]
    const split = from + half(to - from)
    return old <= split
      ? [...proof(old, [from, split], whole), hash(split, to)]
      : [...proof(old, [split, to], false), hash(from, split)]
  }
  return {
    size: () => levels[0]?.length ?? 0,
    add,
    root: size => (size === 0 ? sha256('') : hash(0, size)),
    inclusion: (index, size) => path(index, 0, size),
    consistency: (old, size) => (old === 0 ? [] : proof(old, [0, size], true)),
  }
}

/** The largest power of two that is smaller. */
function half(count: number): number {
  return 2 ** Math.ceil(Math.log2(count) - 1)
}
