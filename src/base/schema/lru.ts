/** Keeps what was used lately, up to a total weight. */
export interface Lru<V> {
  get(key: string): V | undefined
  set(key: string, value: V): void
}

/**
 * Two generations: what is read or written is in the young one; when that is half the capacity it
 * becomes the old one, and what the old one held is dropped. Nothing is ever moved one by one.
 */
export function lru<V>(capacity: number, weigh: (value: V) => number = () => 1): Lru<V> {
  let young = new Map<string, V>()
  let old = new Map<string, V>()
  let weight = 0
  const set = (key: string, value: V): void => {
    young.set(key, value)
    weight += weigh(value)
    if (weight <= capacity / 2) return
    old = young
    young = new Map()
    weight = 0
  }
  return {
    get: key => {
      const found = young.get(key)
      if (found !== undefined) return found
      const older = old.get(key)
      if (older !== undefined) set(key, older)
      return older
    },
    set,
  }
}
