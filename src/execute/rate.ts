/** Time as the caller has it; milliseconds. */
export interface RateClock {
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** Who may send, and when. */
export interface Pace {
  /** Resolves when the next request may go out. */
  readonly turn: () => Promise<void>
  /** Nobody's turn comes for so many milliseconds: a server asked for it. */
  readonly hold: (milliseconds: number) => void
}

/**
 * A token bucket of one token: resolves when the next request may go out, in the order of
 * asking and evenly spaced, so that a supplier's own limit of the same height is not met by
 * bursts. `null` is no limit.
 */
export function rate(perSecond: number | null, { now, sleep }: RateClock): Pace {
  const interval = perSecond === null ? 0 : 1000 / perSecond
  let free = Number.NEGATIVE_INFINITY
  const turn = async (): Promise<void> => {
    const time = now()
    const begin = Math.max(time, free)
    free = begin + interval
    if (begin > time) await sleep(begin - time)
  }
  const hold = (ms: number): void => {
    free = Math.max(free, now() + ms)
  }
  return { turn, hold }
}
