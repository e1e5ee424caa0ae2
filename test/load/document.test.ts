import fc from 'fast-check'
import t from 'tap'
import { stringify } from 'yaml'
import { readDocument } from '../../src/load/document.ts'
import type { Json } from '../../src/model/words.ts'

t.test('any JSON value reads back from JSON and from YAML', async t => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), value => {
      const json = JSON.stringify(value)
      const wanted: Json = JSON.parse(json)
      t.same(readDocument(json, 'a.json').value, wanted)
      if (wanted !== null) t.same(readDocument(stringify(wanted), 'a.yaml').value, wanted)
    }),
    { numRuns: 200, seed: 1 },
  )
})

t.test('JSON is refused exactly when JSON.parse refuses it or a key stands twice', async t => {
  const piece = fc.constantFrom(...'{}[],:"a\\u1e5.-0 \n', 'true', 'null', '"b"', '"a":1')
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const text = pieces.join('')
        const refused = outcome(() => readDocument(text, 'a.json'))
        if (refused.includes('stands twice')) return true
        return (refused === '') === (outcome(() => JSON.parse(text)) === '')
      }),
      { numRuns: 3000, seed: 2 },
    ),
  )
})

t.test('no text makes the YAML reader fail with anything but a Fault', async t => {
  const piece = fc.constantFrom(
    ...'{}[],:"\'a\\&*!|>-?#%@ \n\t1',
    '- ',
    ': ',
    '\n  ',
    '&a ',
    '*a',
    '<<',
  )
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
        const message = outcome(() => readDocument(pieces.join(''), 'a.yaml'))
        return message === '' || message.startsWith('Fault')
      }),
      { numRuns: 3000, seed: 3 },
    ),
  )
})

function outcome(run: () => unknown): string {
  try {
    run()
    return ''
  } catch (error) {
    return String(error)
  }
}

t.test('nesting of 64 levels is read and of 65 is not', async t => {
  for (const [file, open, close] of [
    ['a.json', '[', ']'],
    ['a.yaml', '[', ']'],
    ['a.yaml', '- ', ''],
  ] as const) {
    const nested = (levels: number) => `${open.repeat(levels)}1${close.repeat(levels)}`
    t.doesNotThrow(() => readDocument(nested(64), file))
    t.throws(() => readDocument(nested(65), file), { code: 'syntax', message: /deeper than 64/ })
  }
})

t.test('__proto__ is a key like any other', async t => {
  for (const file of ['a.json', 'a.yaml']) {
    const { value } = readDocument('{"__proto__": {"polluted": true}}', file)
    t.same(Object.keys(value ?? {}), ['__proto__'])
    t.notOk(Reflect.has({}, 'polluted'))
  }
})

t.test('keys are text, whatever they look like', async t => {
  t.same(readDocument('200: { yes: no }\ntrue: 1\n', 'a.yaml').value, {
    200: { yes: 'no' },
    true: 1,
  })
})

t.test('aliases give the value they name', async t => {
  const { value } = readDocument('a: &a { b: [1] }\nc: *a\nd: [*a, *a]\n', 'a.yaml')
  t.same(value, { a: { b: [1] }, c: { b: [1] }, d: [{ b: [1] }, { b: [1] }] })
})

t.test('a place is where the value stands, its key, or the nearest part above', async t => {
  const json = readDocument('{\n  "a": {\n    "b/c": [1,\n      22]\n  }\n}\n', 'a.json')
  const yaml = readDocument('a:\n  b/c:\n    - 1\n    - 22\n', 'a.yaml')
  t.same(json.place('/a/b~1c/1'), { file: 'a.json', line: 4, col: 7 })
  t.same(json.place('/a/b~1c', 'key'), { file: 'a.json', line: 3, col: 5 })
  t.same(json.place('/a/x/y'), { file: 'a.json', line: 2, col: 8 })
  t.same(json.place(''), { file: 'a.json', line: 1, col: 1 })
  t.same(yaml.place('/a/b~1c/1'), { file: 'a.yaml', line: 4, col: 7 })
  t.same(yaml.place('/a/b~1c', 'key'), { file: 'a.yaml', line: 2, col: 3 })
  t.same(yaml.place('/a/x'), { file: 'a.yaml', line: 2, col: 3 })
})

t.test('the place of a value does not wander into an equal name elsewhere', async t => {
  const { place } = readDocument('{"x":{"a":1},"a":{"y":2},"z":{"a":{"y":3}}}', 'a.json')
  t.same(place('/a/y'), { file: 'a.json', line: 1, col: 23 })
})

t.test('a long list in a YAML document costs time in proportion to its length', async t => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `key${index}: value\n`)
  t.equal(Object.keys(readDocument(lines.join(''), 'a.yaml').value ?? {}).length, 20_000)
})
