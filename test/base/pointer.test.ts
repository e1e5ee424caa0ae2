import fc from 'fast-check'
import t from 'tap'
import { escapeToken, format, formatFragment, get, parse } from '../../src/base/pointer.ts'
import type { Json } from '../../src/model/words.ts'

// RFC 6901 §5 and §6
const document: Json = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
}

t.test('the examples of RFC 6901 §5 are found', async t => {
  const cases: readonly (readonly [string, Json])[] = [
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ]
  for (const [pointer, wanted] of cases) t.same(get(document, pointer), wanted, pointer)
})

t.test('the URI fragments of RFC 6901 §6 are found', async t => {
  const cases = [
    ['#/foo/0', 'bar'],
    ['#/a~1b', 1],
    ['#/c%25d', 2],
    ['#/e%5Ef', 3],
    ['#/%20', 7],
  ] as const
  for (const [pointer, wanted] of cases) t.equal(get(document, pointer), wanted, pointer)
  t.same(get(document, '#'), document)
})

t.test('what is not there is undefined, and null is null', async t => {
  t.equal(get({ a: null }, '/a'), null)
  t.equal(get({ a: null }, '/a/b'), undefined)
  for (const pointer of ['/toString', '/__proto__', '/constructor/name', '/foo/length', '/x/y'])
    t.equal(get(document, pointer), undefined, pointer)
})

t.test('an array index is strict', async t => {
  for (const index of ['-', '00', '01', '+1', '-1', '1.0', '2', ' 1', '1e0', ''])
    t.equal(get(document, `/foo/${index}`), undefined, index)
  t.equal(get(document, '/foo/1'), 'baz')
})

t.test('text that is no pointer is a fault', async t => {
  for (const pointer of ['a', 'a/b', '/~', '/~2', '/a~', '#a', '#/%zz', '#/%ff'])
    t.throws(() => parse(pointer), { code: 'bad-expression' }, pointer)
})

t.test('a pointer of any tokens is read back as those tokens', async t => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), tokens => {
      t.same(parse(format(tokens)), tokens)
      t.same(parse(formatFragment(tokens)), tokens)
    }),
    { seed: 1 },
  )
  t.equal(escapeToken('a/b~c'), 'a~1b~0c')
})

t.test('every value of a document is found by its own pointer', async t => {
  const walk = (root: Json, value: Json, tokens: readonly string[]): void => {
    t.equal(get(root, format(tokens)), value)
    if (value === null || typeof value !== 'object') return
    for (const [name, child] of Object.entries(value)) walk(root, child, [...tokens, name])
  }
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const json = JSON.parse(JSON.stringify(value)) as Json
      walk(json, json, [])
    }),
    { seed: 2, numRuns: 50 },
  )
})

t.test('parsing throws nothing but the closed error', async t => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      try {
        parse(text)
      } catch (error) {
        t.match(error, { name: 'Fault', code: 'bad-expression' })
      }
    }),
    { seed: 3 },
  )
})
