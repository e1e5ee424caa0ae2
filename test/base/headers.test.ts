import t from 'tap'
import { combined, first, values } from '../../src/base/headers.ts'

const headers = [
  ['Vary', 'Accept'],
  ['X-One', '1'],
  ['vary', ' Origin '],
] as const

t.test('names compare without case', async t => {
  t.equal(first(headers, 'VARY'), 'Accept')
  t.same(values(headers, 'vary'), ['Accept', ' Origin '])
  t.equal(combined(headers, 'Vary'), 'Accept, Origin')
})

t.test('an absent header is undefined, not empty', async t => {
  t.equal(first(headers, 'etag'), undefined)
  t.same(values(headers, 'etag'), [])
  t.equal(combined(headers, 'etag'), undefined)
})
