import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { rawBytes } from '../../../src/judge/checks/raw-bytes.ts'
import { exchange, opinions, outcomes, type Told } from '../seen.ts'

const said = (told: Told) => opinions(check(rawBytes), [exchange(told)])

t.test('strict JSON passes, also what only careless readers get wrong', async t => {
  t.same(outcomes(check(rawBytes), [exchange({ text: '{"a":12345678901234567890}' })]), ['passed'])
  t.same(
    outcomes(check(rawBytes), [exchange({ text: '{"a":"\\ud800"}', type: 'application/x+json' })]),
    ['passed'],
  )
})

t.test('each byte that strict readers refuse fails, with its place', async t => {
  t.match(said({ text: '{"a":1,\n"a":02}' }), [
    {
      outcome: 'failed',
      cause: 'supplier',
      because:
        'At byte 8 (line 2, column 1) is the member name "a" again, in the same object; strict JSON was wanted. 1 more follow.',
    },
  ])
  t.match(said({ text: '\uFEFF{}' }), [{ outcome: 'failed', because: /byte order mark/ }])
  t.match(said({ text: '{} {}' }), [{ outcome: 'failed', because: /At byte 3 .* more text/ }])
  t.match(said({ text: '[1,]' }), [{ outcome: 'failed' }])
  const latin = new Uint8Array([0x22, 0xe9, 0x22])
  t.match(said({ bytes: latin }), [{ outcome: 'failed', because: /At byte 1 .* no UTF-8/ }])
})

t.test('a body that was cut cannot be told', async t => {
  t.match(said({ text: '{"a":', cut: true }), [{ outcome: 'cantTell', cause: 'configuration' }])
})

t.test('what is not declared as JSON is not its business', async t => {
  t.same(said({ text: 'x', type: 'text/plain' }), [])
  t.same(said({ text: '{', type: null }), [])
  t.same(said({}), [])
  t.same(said({ status: 204 }), [])
})
