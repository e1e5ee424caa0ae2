import { first } from '../../base/headers.ts'
import { isHttpDate } from '../../base/http-date.ts'
import type { Check } from '../check.ts'
import { concluded, count, type Tally, tally } from '../reading/tally.ts'

/** RFC 6585 §4 and RFC 9110 §10.2.3: seconds, or an HTTP-date. */
export const retryAfter: Check<'exchange', Tally> = {
  id: 'retry-after',
  says: 'Answers with 429 say in Retry-After when to come back.',
  over: 'run',
  kinds: ['exchange'],
  start: tally,
  judge: (seen, _asked, memory) => {
    memory.looked += 1
    if (seen.response.status !== 429) return []
    const value = first(seen.response.headers, 'retry-after')
    const good = value !== undefined && (/^[0-9]{1,10}$/.test(value) || isHttpDate(value))
    const what = value === undefined ? '429 had no Retry-After' : `Retry-After was "${value}"`
    count(memory, good ? null : { evidence: seen.id, at: 'retry-after', what })
    return []
  },
  end: memory =>
    concluded(memory, {
      things: '429 answers',
      passed: 'say when to come back',
      wanted: 'Retry-After in seconds or as an HTTP-date',
      absent: `None of ${memory.looked} answers was 429.`,
    }),
}
