/** Time as the caller has it; milliseconds. */
export interface RateClock {
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

/**
 * A token bucket of one token: resolves when the next request may go out, in the order of
 * asking and evenly spaced, so that a supplier's own limit of the same height is not met by
 * bursts. `null` is no limit.
 */
export function rate(perSecond: number | null, { now, sleep }: RateClock): () => Promise<void> {
  if (perSecond === null) return () => Promise.resolve()
  const interval = 1000 / perSecond
  let free = Number.NEGATIVE_INFINITY
  return async () => {
    const time = now()
    const turn = Math.max(time, free)
    free = turn + interval
    if (turn > time) await sleep(turn - time)
  }
}
