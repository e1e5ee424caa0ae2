/** A fixed number of things, lent one at a time; who comes first is served first. */
export interface Pool<T> {
  /** Null when the pool was closed. */
  take(): Promise<T | null>
  give(thing: T): void
  /** Sends everyone who waits away. */
  close(): void
}

/** The thing given back last is lent first, so that few are in use and stay warm. */
export function pool<T>(size: number, make: () => T): Pool<T> {
  const idle: T[] = []
  const waiting: ((thing: T | null) => void)[] = []
  let head = 0
  let made = 0
  let closed = false
  return {
    take() {
      if (closed) return Promise.resolve(null)
      const warm = idle.pop()
      if (warm !== undefined) return Promise.resolve(warm)
      if (made < size) {
        made += 1
        return Promise.resolve(make())
      }
      return new Promise(resolve => waiting.push(resolve))
    },
    give(thing) {
      const next = waiting[head]
      if (next === undefined) {
        idle.push(thing)
        return
      }
      head += 1
      if (head === waiting.length) {
        waiting.length = 0
        head = 0
      }
      next(thing)
    },
    close() {
      closed = true
      for (const next of waiting.splice(0).slice(head)) next(null)
      head = 0
    },
  }
}
