import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { recordedFact } from '../../../src/judge/checks/recorded-fact.ts'
import type { Fact, Seen } from '../../../src/model/evidence.ts'
import type { JsonObject } from '../../../src/model/words.ts'
import { asked } from '../seen.ts'

const came = (...facts: readonly Fact[]): Seen<'inbound'> => ({
  kind: 'inbound',
  id: 'case/step#2',
  case: 'case',
  step: 'step',
  at: '2026-01-01T00:00:00Z',
  peer: 'payments',
  via: 'listener',
  request: { method: 'POST', url: 'http://127.0.0.1:1/payments', headers: [], body: null },
  facts,
  requestBody: null,
  responseBody: null,
})

const opinions = (seen: Seen, given: JsonObject) =>
  check(recordedFact)
    .open()
    .judge(seen, asked({ with: given }))

const signed = (value: Fact['value']): Fact => ({ fact: 'hmac-sha256', of: 'Signature', value })

t.test('a fact is as it should be, or not; true is what is wanted unless it is said', async t => {
  const outcome = (value: Fact['value'], given: JsonObject = {}) =>
    opinions(came(signed(value)), { fact: 'hmac-sha256', ...given }).map(one => one.outcome)
  t.strictSame(outcome(true), ['passed'])
  t.strictSame(outcome(false), ['failed'])
  t.strictSame(outcome('absent'), ['failed'])
  t.strictSame(outcome('absent', { value: 'absent' }), ['passed'])
  t.strictSame(outcome(true, { of: 'signature' }), ['passed'])
})

t.test("a fact that was not recorded cannot be told, and is not the supplier's", async t => {
  for (const given of [{ fact: 'other' }, { fact: 'hmac-sha256', of: 'Other' }]) {
    const [opinion] = opinions(came(signed(true)), given)
    t.match(opinion, { outcome: 'cantTell', cause: 'harness' })
  }
})

t.test('every opinion says that it cannot be judged again', async t => {
  for (const value of [true, false]) {
    const [opinion] = opinions(came(signed(value)), { fact: 'hmac-sha256' })
    t.match(opinion?.because, /Seen at run time; cannot be re-judged\.$/)
  }
})
