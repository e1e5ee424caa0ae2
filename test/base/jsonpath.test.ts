import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import { select } from '../../src/base/jsonpath.ts'
import { Fault } from '../../src/model/fault.ts'
import type { Json } from '../../src/model/words.ts'

const corpus = '../shared/corpora/jsonpath-cts/cts.json'

interface Test {
  readonly name: string
  readonly selector: string
  readonly document?: Json
  readonly result?: Json
  readonly results?: readonly Json[]
  readonly invalid_selector?: boolean
}

const wanted = ({ invalid_selector, result, results }: Test): readonly string[] =>
  invalid_selector === true
    ? ['bad-expression']
    : (results ?? [result]).map(one => JSON.stringify(one))

function seen(document: Json, selector: string): string {
  try {
    return JSON.stringify(select(document, selector).map(node => node.value))
  } catch (error) {
    return error instanceof Fault ? error.code : String(error)
  }
}

t.test(
  'the JSONPath compliance test suite passes, every case',
  { skip: existsSync(corpus) ? false : 'the JSONPath compliance test suite is not here' },
  async t => {
    // The file's own schema says so.
    const { tests } = JSON.parse(readFileSync(corpus, 'utf8')) as {
      readonly tests: readonly Test[]
    }
    t.ok(tests.length >= 703)
    const wrong = tests.filter(
      one => !wanted(one).includes(seen(one.document ?? null, one.selector)),
    )
    t.same(
      wrong.map(one => one.name),
      [],
    )
  },
)

t.test('every node comes with its pointer', async t => {
  const value = { 'a/b': [{ id: 1 }, { id: 2 }], c: null }
  t.same(select(value, '$..id'), [
    { value: 1, pointer: '/a~1b/0/id' },
    { value: 2, pointer: '/a~1b/1/id' },
  ])
  t.same(select(value, '$'), [{ value, pointer: '' }])
  t.same(select(value, '$.x'), [])
})

t.test('a syntax error is a fault that says where', async t => {
  t.throws(() => select({}, '$.a['), { code: 'bad-expression', message: /at character \d+\.$/ })
  t.throws(() => select({}, '$[?nope(@.a)]'), { code: 'bad-expression', message: /nope/ })
  t.throws(() => select({}, ''), { code: 'bad-expression' })
})

t.test('a pattern inside a query cannot hang it', async t => {
  const value = [`${'a'.repeat(60)}!`]
  t.throws(() => select(value, '$[?match(@, "(a+)+")]'), {
    code: 'bad-pattern',
    message: /too long/,
  })
  t.throws(() => select(value, '$[?search(@, "(a|a)*b")]'), { code: 'bad-pattern' })
  t.same(select(value, '$[?search(@, "a!")]').length, 1)
})

t.test('match and search hold only between strings, and only for an I-Regexp', async t => {
  t.same(select([1, null, 'a\nb'], '$[?search(@, "a")]').length, 1)
  t.same(select(['a\nb', 'a.b', 'axb'], '$[?match(@, "a.b")]').length, 2)
  t.same(select(['a.b', 'axb'], "$[?match(@, 'a[.]b')]").length, 1)
  t.same(select(['ab'], '$[?search(@, "(?=a)")]').length, 0)
  t.same(select(['ab'], '$[?search(@, "a)(b")]').length, 0)
})

t.test('a long list and a deep value are answered or refused, never a crash', async t => {
  t.equal(
    select(
      Array.from({ length: 300_000 }, () => 1),
      '$[*]',
    ).length,
    300_000,
  )
  t.equal(
    select(
      Array.from({ length: 300_000 }, () => 1),
      '$..*',
    ).length,
    300_000,
  )
  const deep: Json = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
  t.throws(() => select(deep, '$..*'), { code: 'bad-expression' })
})

const piece = fc.constantFrom(
  ...['$', '.', '..', '[', ']', '*', 'a', "'b'", '?', '@', '==', '1', '(', ')', 'count', 'match'],
  ...[',', ':', '-', '!', '&&', ' '],
)

t.test('any text is either a query or the closed error', async t => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map(pieces => `$${pieces.join('')}`),
  )
  fc.assert(
    fc.property(texts, query => /^(\[|bad-expression$)/.test(seen({ a: [1, 'b'] }, query))),
    { seed: 1, numRuns: 2000 },
  )
  t.pass('fast-check found no other error')
})
