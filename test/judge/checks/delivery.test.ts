import t from 'tap'
import { payload } from '../../../src/base/payload.ts'
import { check } from '../../../src/judge/check.ts'
import { delivery } from '../../../src/judge/checks/delivery.ts'
import type { Header, Seen } from '../../../src/model/evidence.ts'
import type { JsonObject } from '../../../src/model/words.ts'
import { asked } from '../seen.ts'

const came = (text: string | null, headers: readonly Header[] = []): Seen<'inbound'> => ({
  kind: 'inbound',
  id: 'case/step#2',
  case: 'case',
  step: 'step',
  at: '2026-01-01T00:00:00Z',
  peer: 'payments',
  via: 'listener',
  request: { method: 'POST', url: 'http://127.0.0.1:1/payments', headers, body: null },
  facts: [],
  requestBody: text === null ? null : payload(Buffer.from(text)),
  responseBody: null,
})

const opinions = (seen: Seen, given: JsonObject) =>
  check(delivery)
    .open()
    .judge(seen, asked({ with: given }))

const body = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }
const headers = { required: ['signature'], properties: { signature: { pattern: '^[0-9a-f]+$' } } }

t.test('body and headers are held to their schemas', async t => {
  const seen = came('{"id":"p1"}', [['Signature', 'ab12']])
  t.match(opinions(seen, { body, headers }), [{ outcome: 'passed' }])
  t.match(opinions(came('{"id":1}'), { body }), [{ outcome: 'failed', at: '/id' }])
  t.match(opinions(came('{}'), { body }), [{ outcome: 'failed', at: '/id' }])
  t.match(opinions(came('{}', [['Signature', 'AB']]), { headers }), [
    { outcome: 'failed', at: '/signature' },
  ])
  t.match(opinions(came('{}'), { headers }), [{ outcome: 'failed', at: '/signature' }])
})

t.test('a body that is no JSON fails where JSON is wanted', async t => {
  for (const text of ['paid', null]) {
    t.match(opinions(came(text), { body }), [{ outcome: 'failed', wanted: 'JSON' }])
  }
})
