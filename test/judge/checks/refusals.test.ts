import t from 'tap'
import { type AnyCheck, check } from '../../../src/judge/check.ts'
import { malformedRefused } from '../../../src/judge/checks/malformed-refused.ts'
import { methodNotAllowed } from '../../../src/judge/checks/method-not-allowed.ts'
import { notAcceptable } from '../../../src/judge/checks/not-acceptable.ts'
import { notFound } from '../../../src/judge/checks/not-found.ts'
import { unsupportedMediaType } from '../../../src/judge/checks/unsupported-media-type.ts'
import { exchange, opinions, outcomes, type Told } from '../seen.ts'

const of = (check: AnyCheck, told: Told) => outcomes(check, [exchange(told)])
const allow = (value: string): Told => ({
  method: 'DELETE',
  status: 405,
  headers: [['Allow', value]],
})

t.test('only 404 says that there is nothing', async t => {
  t.same(of(check(notFound), { status: 404 }), ['passed'])
  for (const status of [200, 301, 400, 410, 500]) {
    t.same(of(check(notFound), { status }), ['failed'], String(status))
  }
})

t.test('a refused method comes with an Allow that does not name it', async t => {
  t.same(of(check(methodNotAllowed), allow('GET, HEAD')), ['passed'])
  t.same(of(check(methodNotAllowed), allow('')), ['passed'])
  t.same(of(check(methodNotAllowed), { method: 'DELETE', status: 405 }), ['failed'])
  t.same(of(check(methodNotAllowed), allow('GET, DELETE')), ['failed'])
  t.same(of(check(methodNotAllowed), { method: 'DELETE', status: 404 }), ['failed'])
  t.same(of(check(methodNotAllowed), { method: 'DELETE', status: 204 }), ['failed'])
})

t.test('a picture that is not there is refused, and one that is there is no matter', async t => {
  const sent = [['accept', 'image/png']] as const
  t.same(of(check(notAcceptable), { sent, status: 406 }), ['passed'])
  t.same(of(check(notAcceptable), { sent, status: 200, body: {} }), ['failed'])
  t.same(of(check(notAcceptable), { sent, status: 500 }), ['failed'])
  t.same(of(check(notAcceptable), { sent, text: 'x', type: 'image/png' }), ['inapplicable'])
})

t.test('a body of the wrong type is 415, a broken one 400 or 422', async t => {
  t.same(of(check(unsupportedMediaType), { status: 415 }), ['passed'])
  t.same(of(check(unsupportedMediaType), { status: 400 }), ['failed'])
  t.same(of(check(malformedRefused), { status: 400 }), ['passed'])
  t.same(of(check(malformedRefused), { status: 422 }), ['passed'])
  t.same(of(check(malformedRefused), { status: 500 }), ['failed'])
  t.same(of(check(malformedRefused), { status: 201 }), ['failed'])
})

t.test('a server that wants credentials first, or is tired, cannot be told', async t => {
  for (const one of [
    check(notFound),
    check(methodNotAllowed),
    check(notAcceptable),
    check(unsupportedMediaType),
    check(malformedRefused),
  ]) {
    t.match(opinions(one, [exchange({ status: 401 })]), [
      { outcome: 'cantTell', cause: 'credentials' },
    ])
    t.match(opinions(one, [exchange({ status: 403 })]), [
      { outcome: 'cantTell', cause: 'credentials' },
    ])
    t.match(opinions(one, [exchange({ status: 429 })]), [
      { outcome: 'cantTell', cause: 'configuration' },
    ])
  }
})
