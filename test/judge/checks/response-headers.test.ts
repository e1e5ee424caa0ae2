import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { responseHeaders } from '../../../src/judge/checks/response-headers.ts'
import type { Header } from '../../../src/model/evidence.ts'
import { exchange, operation, opinions } from '../seen.ts'

const declared = operation(
  {
    200: {
      headers: {
        'X-Total': { $ref: '#/components/headers/Total' },
        'X-Tags': { schema: { type: 'array', items: { type: 'integer' }, maxItems: 2 } },
        'X-Flag': { schema: { type: ['boolean', 'null'] } },
        'X-Code': { schema: { type: 'string', pattern: '^\\d+$' } },
        'X-Meta': { content: { 'application/json': { schema: { required: ['a'] } } } },
        'Content-Type': { required: true, schema: { const: 'ignored' } },
      },
    },
    201: { headers: { A: { schema: { type: 'strnig' } }, B: { $ref: '#/nowhere' } } },
    202: { headers: { A: { schema: {} } } },
  },
  {
    headers: { Total: { required: true, schema: { $ref: '#/components/schemas/Count' } } },
    schemas: { Count: { type: 'integer', minimum: 0 } },
  },
)
const said = (headers: readonly Header[], status = 200) =>
  opinions(check(responseHeaders), [exchange({ headers, status })], { operation: declared })
const total: Header = ['x-total', '12']

t.test('headers pass when they are there and read as their schema wants', async t => {
  const all: readonly Header[] = [
    total,
    ['x-tags', '1, 2'],
    ['x-flag', 'true'],
    ['x-code', '42'],
    ['x-meta', '{"a":1}'],
  ]
  t.match(said(all), [{ outcome: 'passed', because: /X-Total, X-Tags, X-Flag, X-Code, X-Meta/ }])
  t.match(said([total]), [{ outcome: 'passed', because: /: X-Total\.$/ }])
})

t.test('a required header that is absent fails', async t => {
  t.match(said([]), [
    {
      outcome: 'failed',
      cause: 'supplier',
      at: 'X-Total',
      because: 'The header "X-Total" is absent; it is declared as required.',
    },
  ])
})

t.test('a value that its schema does not describe fails', async t => {
  t.match(said([['x-total', 'many']]), [
    { outcome: 'failed', because: 'The header "X-Total" is "many"; an integer was wanted.' },
  ])
  t.match(said([['x-total', '-1']]), [{ outcome: 'failed', because: /at least 0/ }])
  t.match(said([total, ['x-tags', '1'], ['x-tags', 'b']]), [{ outcome: 'failed', at: 'X-Tags' }])
  t.match(said([total, ['x-tags', '1,2,3']]), [{ outcome: 'failed', because: /at most 2 items/ }])
  t.match(said([total, ['x-flag', 'maybe']]), [{ outcome: 'failed', at: 'X-Flag' }])
  t.match(said([total, ['x-code', 'a']]), [{ outcome: 'failed', at: 'X-Code' }])
  t.match(said([total, ['x-meta', '{}']]), [{ outcome: 'failed', at: 'X-Meta' }])
})

t.test('a redacted value is only known to be there', async t => {
  t.match(said([['x-total', '‹secret:token›']]), [{ outcome: 'passed' }])
})

t.test('a schema that is wrong itself cannot be told', async t => {
  t.match(said([['a', '1']], 201), [
    { outcome: 'cantTell', cause: 'specification', at: 'A' },
    { outcome: 'cantTell', cause: 'specification' },
  ])
})

t.test('nothing is said where nothing declared was seen', async t => {
  t.same(said([], 202), [])
  t.same(said([], 500), [])
  t.same(opinions(check(responseHeaders), [exchange()]), [])
})
