import fc from 'fast-check'
import t from 'tap'
import { didYouMean, editDistance, suggest } from '../../src/base/suggest.ts'

t.test('the nearest name is suggested, and none when nothing is near', async t => {
  t.equal(suggest('capabilites', ['credentials', 'capabilities', 'data']), 'capabilities')
  t.equal(suggest('ulr', ['url', 'role']), 'url')
  t.equal(suggest('URL', ['url']), 'url')
  t.equal(suggest('zebra', ['url', 'role']), undefined)
  t.equal(didYouMean('must', ['MUST', 'MAY']), ' Did you mean "MUST"?')
  t.equal(didYouMean('zebra', ['MUST', 'MAY']), '')
})

t.test('distance counts insertions, deletions, replacements and swaps of neighbours', async t => {
  t.equal(editDistance('', 'abc'), 3)
  t.equal(editDistance('kitten', 'sitting'), 3)
  t.equal(editDistance('ab', 'ba'), 1)
})

t.test('distance is symmetric, zero only for equals, and at most the longer length', async t => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b)
      t.equal(distance, editDistance(b, a))
      t.equal(distance === 0, a === b)
      t.ok(distance <= Math.max(a.length, b.length))
    }),
    { numRuns: 300, seed: 4 },
  )
})
