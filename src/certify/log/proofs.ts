import { type Node, parentHash } from '../../base/register/merkle.ts'

/** A leaf, and where it is said to stand. */
export interface Inclusion {
  readonly leaf: Node
  readonly index: number
  readonly size: number
  readonly path: readonly Node[]
}

/** True when the path leads from the leaf to this root (RFC 9162 §2.1.3.2). */
export function isIncluded({ leaf, index, size, path }: Inclusion, root: Node): boolean {
  if (!natural(index) || !natural(size) || index >= size) return false
  let place = index
  let last = size - 1
  let hash = leaf
  for (const node of path) {
    if (last === 0) return false
    if (odd(place) || place === last) {
      hash = parentHash(node, hash)
      while (!odd(place) && place !== 0) {
        place = halved(place)
        last = halved(last)
      }
    } else hash = parentHash(hash, node)
    place = halved(place)
    last = halved(last)
  }
  return last === 0 && hash === root
}

/** A log at two sizes. */
export interface Grown {
  readonly old: { readonly size: number; readonly root: Node }
  readonly now: { readonly size: number; readonly root: Node }
}

/** True when the proof shows that the old log is the beginning of the new one (RFC 9162 §2.1.4.2). */
export function isConsistent({ old, now }: Grown, proof: readonly Node[]): boolean {
  if (!natural(old.size) || !natural(now.size) || old.size > now.size) return false
  if (old.size === now.size) return proof.length === 0 && old.root === now.root
  if (old.size === 0) return proof.length === 0
  const path = isPower(old.size) ? [old.root, ...proof] : proof
  const [first, ...rest] = path
  if (first === undefined) return false
  let place = old.size - 1
  let last = now.size - 1
  while (odd(place)) {
    place = halved(place)
    last = halved(last)
  }
  let [before, after] = [first, first]
  for (const node of rest) {
    if (last === 0) return false
    if (odd(place) || place === last) {
      before = parentHash(node, before)
      after = parentHash(node, after)
      while (!odd(place) && place !== 0) {
        place = halved(place)
        last = halved(last)
      }
    } else after = parentHash(after, node)
    place = halved(place)
    last = halved(last)
  }
  return last === 0 && before === old.root && after === now.root
}

const natural = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
const odd = (n: number): boolean => n % 2 === 1
const halved = (n: number): number => Math.floor(n / 2)
const isPower = (n: number): boolean => Number.isInteger(Math.log2(n))
