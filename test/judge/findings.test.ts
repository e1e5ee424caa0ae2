import fc from 'fast-check'
import t from 'tap'
import { collector } from '../../src/judge/findings.ts'
import { worstFirst } from '../../src/model/words.ts'

const from = (one: string, evidence: string) => ({ case: one, check: 'every', as: null, evidence })

t.test('the worst finding is kept and stands first, however many came before it', async t => {
  const collecting = collector()
  for (let n = 0; n < 100; n += 1) {
    collecting.add({ outcome: 'cantTell', cause: 'missing-data', because: `${n}` }, from('a', 'a'))
  }
  collecting.add({ outcome: 'failed', because: 'This decides.' }, from('b', 'b'))
  const { kept, worst, total, omitted } = collecting.read()
  t.equal(worst, 'failed')
  t.match(kept[0], { outcome: 'failed', cause: 'supplier', because: 'This decides.' })
  t.equal(total, 101)
  t.equal(omitted, 101 - kept.length)
})

t.test('equal findings become one, with the evidence of the first five', async t => {
  const collecting = collector()
  for (let n = 1; n <= 9; n += 1) {
    collecting.add({ outcome: 'failed', because: 'The same.' }, from('a', `a/s#${n}`))
  }
  const { kept, omitted } = collecting.read()
  t.equal(kept.length, 1)
  t.strictSame(kept[0]?.evidence, ['a/s#1', 'a/s#2', 'a/s#3', 'a/s#4', 'a/s#5'])
  t.equal(omitted, 0)
})

t.test('an opinion without a cause is the supplier’s, a passed one is nobody’s', async t => {
  const collecting = collector()
  collecting.add({ outcome: 'passed', cause: 'network', because: 'Well.' }, from('a', 'a'))
  collecting.add({ outcome: 'cantTell', because: 'Not well.' }, from('a', 'a'))
  t.strictSame(
    collecting.read().kept.map(one => one.cause),
    ['supplier', null],
  )
})

const opinions = fc.array(
  fc.record({
    one: fc.constantFrom('a', 'b', 'c'),
    outcome: fc.constantFrom(...worstFirst),
    because: fc.constantFrom('x', 'y', 'z', ...Array.from({ length: 40 }, (_, n) => `${n}`)),
  }),
  { maxLength: 150 },
)

t.test('cases run side by side or one after another leave the same findings', async t => {
  const collect = (seen: readonly { one: string; outcome: string; because: string }[]) => {
    const collecting = collector(one => 'abc'.indexOf(one))
    for (const { one, outcome, because } of seen) {
      const known = worstFirst.find(each => each === outcome) ?? 'failed'
      collecting.add({ outcome: known, because }, from(one, `${one}/s#1`))
    }
    return collecting.read()
  }
  fc.assert(
    fc.property(opinions, seen => {
      const sequential = seen.toSorted((x, y) => (x.one < y.one ? -1 : x.one > y.one ? 1 : 0))
      t.strictSame(collect(seen), collect(sequential))
    }),
    { numRuns: 50 },
  )
})

t.test('memory is bounded: at most twenty of each outcome and three that passed', async () => {
  fc.assert(
    fc.property(opinions, seen => {
      const collecting = collector()
      for (const { one, outcome, because } of seen) {
        collecting.add({ outcome, because }, from(one, 'e'))
      }
      const { kept, total, omitted } = collecting.read()
      const count = (outcome: string) => kept.filter(one => one.outcome === outcome).length
      return (
        count('passed') <= 3 &&
        worstFirst.every(outcome => count(outcome) <= 20) &&
        total === seen.length &&
        omitted >= 0
      )
    }),
  )
})
