import fc from 'fast-check'
import t from 'tap'
import { pattern } from '../../src/base/pattern.ts'

t.test('a pattern searches, and is anchored only where it says so', async t => {
  t.equal(pattern('b+').test('abba'), true)
  t.equal(pattern('^b+').test('abba'), false)
  t.equal(pattern('^\\p{Lu}').test('Éa'), true)
  t.equal(pattern('^a$', 'iu').test('A'), true)
})

t.test('exec gives groups, whether it ran natively or guarded', async t => {
  t.match(pattern('^(?<y>\\d{4})-(\\d\\d)$').exec('2026-11'), { 0: '2026-11', 1: '2026', 2: '11' })
  t.match(pattern('^(?:(a)|b)+$').exec('ab'), { 0: 'ab', 1: undefined })
  t.equal(pattern('^(?:(a)|b)+$').exec('abc'), null)
})

t.test('what does not compile is a fault with the reason', async t => {
  for (const source of ['(', '[a', 'a{2,1}', '\\', '(?<a>.)(?<a>.)', '\\q'])
    t.throws(() => pattern(source), { code: 'bad-pattern', message: /is not a pattern/ }, source)
  t.throws(() => pattern('a', 'uu'), { code: 'bad-pattern' })
})

t.test('a pattern that would run for hours is stopped', async t => {
  const hostile: readonly (readonly [string, string])[] = [
    ['^(a+)+$', `${'a'.repeat(60)}!`],
    ['^(a|a)*$', `${'a'.repeat(60)}!`],
    ['(?=a)^(\\w+\\s?)*$', `${'a'.repeat(60)}!`],
    ['.*,.*,.*,.*,.*,.*x', ','.repeat(5000)],
    ['(a|a)(a|a)'.repeat(20).concat('b'), 'a'.repeat(60)],
  ]
  for (const [source, text] of hostile) t.equal(pattern(source).test(text), 'too-slow', source)
  t.equal(pattern('^(a+)+$').exec(`${'a'.repeat(60)}!`), 'too-slow')
})

t.test('a pattern that V8 could not even compile in time is refused', async t => {
  // `(?:|)` forty times: matching nothing in 2^40 ways.
  for (const unit of ['(?:|)', '(a?|b?)', '(?:a*|b*)', '(?=|a?)?', '(?:(?:a|)|(?:b|))'])
    t.throws(() => pattern(`${unit.repeat(40)}c`, ''), { code: 'bad-pattern' }, unit)
  t.equal(pattern(`${'a?'.repeat(10)}c`).test('aac'), true)
  t.equal(pattern(`${'(a|b)'.repeat(40)}c`).test('ab'), false)
})

t.test('after a stop the next pattern is judged as if nothing had happened', async t => {
  t.equal(pattern('^(a+)+$').test(`${'a'.repeat(60)}!`), 'too-slow')
  t.equal(pattern('^(a+)+$').test('aaa'), true)
  t.equal(pattern('^(a+)+$').test('aab'), false)
})

t.test('long text against a plain pattern is answered', async t => {
  t.equal(pattern('^[a-z ]+$').test('lorem ipsum '.repeat(10_000)), true)
  t.equal(pattern('needle').test(`${'hay'.repeat(50_000)}needle`), true)
})

t.test('flags that remember a place do not: the same text gets the same answer', async t => {
  const global = pattern('a', 'gu')
  t.same([global.test('a'), global.test('a'), global.test('a')], [true, true, true])
})

t.test('the answer is the one RegExp gives, for any pattern and text', async t => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '[ab]',
    '.',
    '(a|b)',
    '(?:ab)?',
    'a+',
    'b*?',
    '(ab)+',
    '^',
    '$',
    '\\w',
    '(?=b)',
    '|',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 6 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }),
      (pieces, text) => {
        const source = pieces.join('')
        t.same(pattern(source).exec(text), new RegExp(source, 'u').exec(text))
      },
    ),
    { seed: 4, numRuns: 300 },
  )
})
