import fc from 'fast-check'
import t from 'tap'
import { difference } from '../../../src/judge/reading/difference.ts'
import type { Json } from '../../../src/model/words.ts'

t.test('a value does not differ from itself', async () => {
  // A JSON value of fast-check is one of ours.
  fc.assert(fc.property(fc.jsonValue(), value => difference(value as Json, value as Json) === null))
})

t.test('a difference is one from both sides', async () => {
  const values = fc.jsonValue({ maxDepth: 2 })
  fc.assert(
    fc.property(values, values, (one, other) => {
      const [left, right] = [one as Json, other as Json]
      return (difference(left, right) === null) === (difference(right, left) === null)
    }),
  )
})

t.test('what XML cannot say makes no difference', async t => {
  t.equal(difference({ a: null, b: 1 }, { b: '1' }), null)
  t.equal(difference({ a: [] }, { a: '' }), null)
  t.equal(difference({ a: true }, { a: 'true' }), null)
  t.equal(difference({ a: 'x\r\ny ' }, { a: ' x\ny' }), null)
  t.equal(difference([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }]), null)
})

t.test('one instant in two zones is the same, another one is not', async t => {
  t.equal(difference({ at: '2025-07-07T10:30:00+01:00' }, { at: '2025-07-07T09:30:00Z' }), null)
  t.match(difference({ at: '2025-07-07T10:30:00Z' }, { at: '2025-07-07T09:30:00Z' }), { at: '/at' })
  t.match(difference('2025-07-07T10:30:00', '2025-07-07T09:30:00Z'), { at: '' })
})

t.test('leading zeros, other lengths and other kinds differ', async t => {
  t.same(difference(['001'], ['1']), { at: '/0', left: '001', right: '1' })
  t.same(difference(['a'], ['a', 'b']), { at: '/1', left: undefined, right: 'b' })
  t.match(difference(['a', 'a', 'b'], ['a', 'b', 'b']), { at: '/1' })
  t.match(difference({ a: ['x'] }, { a: 'x' }), { at: '/a' })
  t.match(difference({ a: { b: 1 } }, { a: { b: 2 } }), { at: '/a/b' })
})
