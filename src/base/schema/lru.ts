/** Keeps what was used last, up to a total weight. */
export interface Lru<V> {
  get(key: string): V | undefined
  set(key: string, value: V): void
}

export function lru<V>(capacity: number, weigh: (value: V) => number = () => 1): Lru<V> {
  const kept = new Map<string, V>()
  let total = 0
  const drop = (key: string): void => {
    const value = kept.get(key)
    if (value === undefined) return
    kept.delete(key)
    total -= weigh(value)
  }
  return {
    get: key => {
      const value = kept.get(key)
      if (value === undefined) return undefined
      kept.delete(key) // a Map keeps the order of insertion: the first is the oldest
      kept.set(key, value)
      return value
    },
    set: (key, value) => {
      drop(key)
      kept.set(key, value)
      total += weigh(value)
      for (const oldest of kept.keys()) {
        if (total <= capacity || oldest === key) break
        drop(oldest)
      }
    },
  }
}
