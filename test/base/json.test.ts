import fc from 'fast-check'
import t from 'tap'
import { jsonProblems, parseJson, withinDepth } from '../../src/base/json.ts'
import type { Json } from '../../src/model/words.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const kinds = (text: string): readonly string[] => jsonProblems(bytes(text)).map(({ kind }) => kind)

t.test('strict JSON has no problems', async t => {
  for (const text of [
    '0',
    ' null ',
    '""',
    '[]',
    '{}',
    '{"a":[1,-0.5e+3,true,{"b":"\\u00e9\\n"}]}\n',
  ]) {
    t.same(kinds(text), [], text)
  }
})

t.test('each problem is told with its place', async t => {
  t.same(jsonProblems(bytes('{"é":1,\n "b":007}')), [
    { kind: 'leading-zero', offset: 14, line: 2, col: 6, says: 'is a leading zero' },
  ])
  t.same(kinds('\uFEFF{}'), ['bom'])
  t.same(kinds('{"a":1,"a":2}'), ['duplicate-member'])
  t.same(kinds('-01'), ['leading-zero'])
  t.same(kinds('{} x'), ['trailing'])
  t.same(kinds('{}{}'), ['trailing'])
  t.same(kinds('9007199254740993'), ['unsafe-integer'])
  t.same(kinds('"\\ud83d"'), ['lone-surrogate'])
  t.same(kinds('"\\ude00"'), ['lone-surrogate'])
  t.same(kinds('"\\ud83d\\ude00"'), [])
})

t.test('what cannot be stepped over is told, and nothing after it', async t => {
  for (const text of [
    '',
    '[1,]',
    '{"a" 1}',
    '{a:1}',
    '"\\x"',
    '"\\u12g4"',
    '"',
    '[',
    '+1',
    '.5',
    '1.',
    '1e',
    'tru',
    '"\n"',
    '[1 2]',
    '{"a":1]',
    "{'a':1}",
  ]) {
    t.same(kinds(text), ['syntax'], text)
  }
})

t.test('a name spelled with escapes is the same name', async t => {
  t.same(kinds('{"a":1,"\\u0061":2}'), ['duplicate-member'])
  t.same(kinds('{"\\u00e9":1,"é":2}'), ['duplicate-member'])
  t.same(kinds('{"a":{"a":1},"b":{"a":1}}'), [])
})

t.test('names are told apart in objects of any size', async t => {
  const members = Array.from({ length: 50 }, (_, index) => `"name${index}":0`)
  t.same(kinds(`{${members.join(',')}}`), [])
  t.same(kinds(`{${members.join(',')},"name3":1}`), ['duplicate-member'])
  t.same(kinds(`{${members.join(',')},"name\\u0033":1}`), ['duplicate-member'])
})

t.test('bytes that are no UTF-8 are found where they begin', async t => {
  const wrong: readonly (readonly number[])[] = [
    [0xff],
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe2, 0x82],
    [0x80],
  ]
  for (const each of wrong) {
    const text = new Uint8Array([0x22, 0x61, ...each, 0x22])
    t.match(jsonProblems(text), [{ kind: 'utf-8', offset: 2, line: 1, col: 3 }])
    t.equal(parseJson(text), undefined)
  }
})

t.test('nesting beyond 64 is a problem and is not parsed, without overflowing', async t => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
  t.same(kinds(nested(64)), [])
  t.not(parseJson(bytes(nested(64))), undefined)
  t.same(kinds(nested(65)), ['depth'])
  t.equal(parseJson(bytes(nested(65))), undefined)
  t.same(kinds(nested(1_000_000)), ['depth'])
  t.equal(parseJson(bytes(nested(100_000))), undefined)
  t.equal(withinDepth({ a: [{ b: 1 }] }, 2), false)
})

t.test('at most a hundred problems are kept, and the reason to stop', async t => {
  t.equal(kinds(`[${'01,'.repeat(500)}x`).length, 101)
})

t.test('whatever JSON.stringify writes is strict, and is read back', async t => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), value => {
      const text = JSON.stringify(value)
      const again: Json = JSON.parse(text)
      t.same(parseJson(bytes(text)), again)
      return kinds(text).every(kind => kind === 'unsafe-integer')
    }),
  )
})

t.test('the scan accepts exactly what JSON.parse accepts', async t => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b"',
    '1',
    '-',
    '.',
    'e',
    'null',
    ' ',
    '"',
    '\\',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const text = pieces.join('')
      const parses = parseJson(bytes(text)) !== undefined
      const clean = kinds(text).every(kind => kind === 'duplicate-member')
      return parses === clean
    }),
    { numRuns: 5000 },
  )
  t.pass()
})
