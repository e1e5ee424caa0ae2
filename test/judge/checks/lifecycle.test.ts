import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { correlationId } from '../../../src/judge/checks/correlation-id.ts'
import { deprecation } from '../../../src/judge/checks/deprecation.ts'
import { rateLimited } from '../../../src/judge/checks/rate-limited.ts'
import { retryAfter } from '../../../src/judge/checks/retry-after.ts'
import type { Header } from '../../../src/model/evidence.ts'
import { exchange, opinions, outcomes } from '../seen.ts'

t.test('a burst passes when it was limited, and cannot tell when it was not', async t => {
  const ok = exchange()
  t.same(outcomes(check(rateLimited), [ok, ok, exchange({ status: 429 })]), ['passed'])
  t.match(opinions(check(rateLimited), [ok, ok]), [{ outcome: 'cantTell', cause: 'configuration' }])
  t.same(opinions(check(rateLimited), []), [])
})

const limited = (...headers: Header[]) => exchange({ status: 429, headers })

t.test('429 says when to come back, in seconds or as a date', async t => {
  t.same(outcomes(check(retryAfter), [limited(['Retry-After', '60'])]), ['passed'])
  t.same(outcomes(check(retryAfter), [limited(['retry-after', 'Sun, 01 Mar 2026 12:01:00 GMT'])]), [
    'passed',
  ])
  t.same(outcomes(check(retryAfter), [limited()]), ['failed'])
  t.same(outcomes(check(retryAfter), [limited(['Retry-After', 'soon'])]), ['failed'])
  t.same(outcomes(check(retryAfter), [limited(['Retry-After', '-1'])]), ['failed'])
  t.same(outcomes(check(retryAfter), [limited(['Retry-After', '2026-03-01T12:01:00Z'])]), [
    'failed',
  ])
  t.same(outcomes(check(retryAfter), [exchange()]), ['inapplicable'])
})

const ends = (...headers: Header[]) => outcomes(check(deprecation), [exchange({ headers })])

t.test('a deprecated operation says since when, and ends no sooner', async t => {
  t.same(ends(['Deprecation', '@1767225600']), ['passed'])
  t.same(ends(['Deprecation', '@1767225600'], ['Sunset', 'Wed, 01 Jul 2026 00:00:00 GMT']), [
    'passed',
  ])
})

t.test('no date, an old form of it or an end before it fails', async t => {
  t.same(ends(), ['failed'])
  t.same(ends(['Deprecation', 'true']), ['failed'])
  t.same(ends(['Deprecation', 'Sun, 01 Mar 2026 12:01:00 GMT']), ['failed'])
  t.same(ends(['Deprecation', '@1767225600'], ['Sunset', 'Wed, 01 Jan 2025 00:00:00 GMT']), [
    'failed',
  ])
  t.same(ends(['Deprecation', '@1767225600'], ['Sunset', '2026-07-01']), ['failed'])
})

t.test('a correlation id comes back, is made new, or need not be there', async t => {
  const id = '5f0c6b1e-8f0e-4f0e-9d5e-0a8f6d1c2b3a'
  const back = (value: string) =>
    outcomes(check(correlationId), [
      exchange({ sent: [['correlation-id', 'abc']], headers: [['Correlation-Id', value]] }),
    ])
  t.same(back('abc'), ['passed'])
  t.same(back(id), ['passed'])
  t.same(back('1'), ['failed'])
  t.same(back(id.replace('-4f', '-1f')), ['failed'])
  t.same(outcomes(check(correlationId), [exchange()]), ['inapplicable'])
})
