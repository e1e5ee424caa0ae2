import type { Check } from '../check.ts'

interface Burst {
  sent: number
  limited: number
}

/** RFC 6585 §4. The positive twin of `retry-after`: without a 429 there is nothing to look at. */
export const rateLimited: Check<'exchange', Burst> = {
  id: 'rate-limited',
  says: 'A burst over the declared limit is answered 429.',
  over: 'case',
  kinds: ['exchange'],
  start: () => ({ sent: 0, limited: 0 }),
  judge: (seen, _asked, burst) => {
    burst.sent += 1
    if (seen.response.status === 429) burst.limited += 1
    return []
  },
  end: burst => {
    if (burst.sent === 0) return []
    if (burst.limited > 0) {
      return [{ outcome: 'passed', because: `One of ${burst.sent} requests was answered 429.` }]
    }
    return [
      {
        outcome: 'cantTell',
        cause: 'configuration',
        because: `None of ${burst.sent} requests was answered 429; a limit that so many requests reach was wanted.`,
      },
    ]
  },
}
