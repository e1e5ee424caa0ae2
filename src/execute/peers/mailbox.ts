import type { Delivery } from '../../model/evidence.ts'

/** Requests to us in the order in which they came, until somebody claims them. */
export interface Mailbox {
  /** False when it is full: the request is not kept. */
  put(delivery: Delivery): boolean
  /** Notes a request that was not taken in: a wait in vain is then ours to explain. */
  turnAway(peer: string, because: string): void
  /** How many came so far; what comes later has this number or a higher one. */
  mark(): number
  /** Takes out the first that fits; each is given once. */
  claim(wanted: Wanted): Delivery | null
  /** Those that came since, from this peer, and were neither claimed nor thrown away. */
  waiting(peer: string, since: number): readonly Delivery[]
  /** Why requests of this peer were turned away since; null when none was. */
  turnedAway(peer: string, since: number): string | null
  /** Comes true when the next request comes, or is turned away. */
  next(): Promise<void>
  /** What is left, taken out. */
  empty(): readonly Delivery[]
}

export interface Wanted {
  readonly peer: string
  /** Handed-in requests fit whenever they came: they tell of another time. */
  readonly since: number
  readonly fits: (delivery: Delivery) => boolean
}

interface Kept {
  readonly number: number
  readonly delivery: Delivery
}

/** Bounded by the number of requests and the bytes of their bodies. */
export function mailbox(most: { readonly count: number; readonly bytes: number }): Mailbox {
  let kept: Kept[] = []
  let came = 0
  let bytes = 0
  const away = new Map<string, { readonly number: number; readonly because: string }>()
  let ring = (): void => undefined
  let bell = new Promise<void>(resolve => {
    ring = resolve
  })
  const ringing = (): void => {
    ring()
    bell = new Promise<void>(resolve => {
      ring = resolve
    })
  }
  const fresh = (peer: string, since: number): readonly Kept[] =>
    kept.filter(
      ({ number, delivery }) =>
        delivery.peer === peer && (number >= since || delivery.via === 'handed-in'),
    )
  const turnAway = (peer: string, because: string): void => {
    away.set(peer, { number: came, because })
    came += 1
    ringing()
  }
  return {
    put: delivery => {
      const size = delivery.body?.bytes.length ?? 0
      if (kept.length >= most.count || bytes + size > most.bytes) {
        turnAway(delivery.peer, 'too many requests to us are kept')
        return false
      }
      kept.push({ number: came, delivery })
      came += 1
      bytes += size
      ringing()
      return true
    },
    turnAway,
    mark: () => came,
    claim: ({ peer, since, fits }) => {
      const found = fresh(peer, since).find(({ delivery }) => fits(delivery))
      if (found === undefined) return null
      kept.splice(kept.indexOf(found), 1)
      bytes -= found.delivery.body?.bytes.length ?? 0
      return found.delivery
    },
    waiting: (peer, since) => fresh(peer, since).map(({ delivery }) => delivery),
    turnedAway: (peer, since) => {
      const last = away.get(peer)
      return last !== undefined && last.number >= since ? last.because : null
    },
    next: () => bell,
    empty: () => {
      const left = kept.map(({ delivery }) => delivery)
      kept = []
      bytes = 0
      return left
    },
  }
}
