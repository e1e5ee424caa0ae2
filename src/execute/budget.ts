import type { Failure } from './http/failure.ts'
import type { Limits } from './http/limits.ts'

/** What a run may cost, and what it has cost so far. */
export interface Budget {
  /** Why one more request is not sent; null when it is. */
  spend(): Failure | null
  /** Bytes of an answer, as they came over the wire. */
  took(bytes: number): void
}

/** Counts every request of a run but those that remove what it made. `now` is monotonic. */
export function budget(
  { requests, bytes, time }: Pick<Limits, 'requests' | 'bytes' | 'time'>,
  now: () => number,
): Budget {
  const end = now() + time
  let sent = 0
  let taken = 0
  const spent = (what: string, name: string): Failure => ({
    reason: 'run-limit',
    because: `It was not sent: the run had ${what}, its limit (network.limits.${name}).`,
  })
  return {
    spend: () => {
      if (sent >= requests) return spent(`made ${requests} requests`, 'requests')
      if (taken >= bytes) return spent(`taken in ${bytes} bytes`, 'bytes')
      if (now() >= end) return spent(`lasted ${time / 1000} s`, 'time')
      sent += 1
      return null
    },
    took: more => {
      taken += more
    },
  }
}
