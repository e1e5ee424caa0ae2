import { deepStrictEqual, doesNotMatch } from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { misfit } from '../../../src/base/flow/misfit.ts'
import { headerText, pathText, queryParts } from '../../../src/base/flow/serialise.ts'
import { type ParameterShape, shapeOf } from '../../../src/base/flow/shape.ts'
import type { Json, JsonObject } from '../../../src/model/words.ts'

const array = ['blue', 'black', 'brown']
const object = { R: 100, G: 200, B: 150 }
const empty = { undefined: null, string: 'blue', array, object } as const

/** What goes on the wire, or why nothing does. */
function written(shape: ParameterShape, value: Json): string {
  const why = misfit(shape, value)
  if (why !== null) return `n/a: ${why}`
  if (shape.in === 'path') return pathText(shape, value)
  if (shape.in === 'header') return headerText(shape, value)
  return queryParts(shape, value).join(shape.in === 'cookie' ? '; ' : '&')
}
const query = (declared: JsonObject, value: Json) =>
  written(shapeOf('color', 'query', declared), value)
const path = (declared: JsonObject, value: Json) =>
  written(shapeOf('color', 'path', declared), value)
const header = (declared: JsonObject, value: Json) =>
  written(shapeOf('X', 'header', declared), value)
const cookie = (declared: JsonObject, value: Json) =>
  written(shapeOf('color', 'cookie', declared), value)

// OpenAPI 3.0.4 §4.7.12.4 and 3.1.1 §4.8.12.4, Style Examples, in their order; null is "n/a".
const examples = [
  [
    'path',
    'matrix',
    false,
    ';color',
    ';color=blue',
    ';color=blue,black,brown',
    ';color=R,100,G,200,B,150',
  ],
  [
    'path',
    'matrix',
    true,
    ';color',
    ';color=blue',
    ';color=blue;color=black;color=brown',
    ';R=100;G=200;B=150',
  ],
  ['path', 'label', false, '.', '.blue', '.blue,black,brown', '.R,100,G,200,B,150'],
  ['path', 'label', true, '.', '.blue', '.blue.black.brown', '.R=100.G=200.B=150'],
  ['path', 'simple', false, '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['path', 'simple', true, '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['header', 'simple', false, '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['header', 'simple', true, '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  [
    'query',
    'form',
    false,
    'color=',
    'color=blue',
    'color=blue,black,brown',
    'color=R,100,G,200,B,150',
  ],
  [
    'query',
    'form',
    true,
    'color=',
    'color=blue',
    'color=blue&color=black&color=brown',
    'R=100&G=200&B=150',
  ],
  [
    'query',
    'spaceDelimited',
    false,
    null,
    null,
    'color=blue%20black%20brown',
    'color=R%20100%20G%20200%20B%20150',
  ],
  ['query', 'spaceDelimited', true, null, null, null, null],
  [
    'query',
    'pipeDelimited',
    false,
    null,
    null,
    'color=blue%7Cblack%7Cbrown',
    'color=R%7C100%7CG%7C200%7CB%7C150',
  ],
  ['query', 'pipeDelimited', true, null, null, null, null],
  ['query', 'deepObject', false, null, null, null, null],
  [
    'query',
    'deepObject',
    true,
    null,
    null,
    null,
    'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150',
  ],
] as const

for (const [where, style, explode, ...cells] of examples) {
  t.test(`Style Examples: ${style}, explode ${explode}, in a ${where}`, async t => {
    const shape = shapeOf('color', where, { style, explode })
    for (const [index, kind] of (['undefined', 'string', 'array', 'object'] as const).entries()) {
      const cell = cells[index] ?? null
      const found = written(shape, empty[kind])
      if (cell === null) t.match(found, /^n\/a: the style ".+" has no form for a/, kind)
      else t.equal(found, cell, kind)
    }
  })
}

t.test(
  'the empty text is written like "undefined", and blank members keep their place',
  async t => {
    t.equal(path({ style: 'matrix' }, ''), ';color')
    t.equal(query({}, ''), 'color=')
    t.equal(query({ explode: false }, ['', 'a', '']), 'color=,a,')
    t.equal(path({ style: 'matrix', explode: true }, { a: '', b: 'x' }), ';a;b=x')
  },
)

t.test('null members are left out, and a list or object without members too', async t => {
  t.equal(query({}, [null, 'a']), 'color=a')
  t.equal(query({ explode: false }, { a: null, b: 1 }), 'color=b,1')
  for (const value of [[], {}, [null], { a: null }]) {
    t.equal(query({}, value), '')
    t.equal(query({ allowEmptyValue: true }, value), 'color=')
    t.equal(path({ style: 'matrix' }, value), ';color')
    t.equal(path({ style: 'label', explode: true }, value), '.')
    t.equal(path({}, value), '')
  }
})

t.test('numbers and booleans are written as JSON writes them', async t => {
  t.equal(
    query({}, [1, 1.5, 1e21, true, false]),
    'color=1&color=1.5&color=1e%2B21&color=true&color=false',
  )
})

t.test('what has no form is refused, never sent as something else', async t => {
  const nested = /list or object inside a list or object/
  t.match(query({}, { a: { b: 1 } }), nested)
  t.match(query({}, [[1]]), nested)
  t.match(query({ style: 'deepObject' }, { a: [1] }), nested)
  t.match(path({ style: 'label' }, [{ a: 1 }]), nested)
  t.match(header({}, { a: {} }), nested)
  t.match(query({ style: 'matrix' }, 'a'), /"matrix" has no form in a query/)
  t.match(path({ style: 'form' }, 'a'), /"form" has no form in a path/)
  t.match(cookie({ style: 'simple' }, 'a'), /"simple" has no form in a cookie/)
})

t.test('a delimiter inside a value is refused where escaping does not tell it apart', async t => {
  t.match(query({ style: 'spaceDelimited' }, ['a b']), /holds a space, which/)
  t.match(query({ style: 'pipeDelimited' }, { 'a|b': 1 }), /holds "\|", which/)
  t.match(query({ style: 'deepObject' }, { 'a]': 1 }), /holds "\]"/)
  t.match(path({ style: 'label', explode: true }, ['1.5']), /holds "\."/)
  t.match(header({}, ['a,b']), /holds ","/)
  t.match(header({ explode: true }, { 'a=b': 1 }), /holds "="/)
  t.match(query({ explode: false, allowReserved: true }, ['a,b']), /holds ","/)
  t.equal(query({ explode: false }, ['a,b']), 'color=a%2Cb')
  t.equal(query({ style: 'spaceDelimited' }, ['a|b']), 'color=a%7Cb')
  t.equal(header({}, 'a,b'), 'a,b')
})

t.test('a deepObject that does not say "explode" is exploded, the only form it has', async t => {
  t.equal(query({ style: 'deepObject' }, { a: 1 }), 'color%5Ba%5D=1')
})

t.test('a parameter with content is written as its media type', async t => {
  const json = { content: { 'application/json': {} } }
  t.equal(query(json, object), 'color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D')
  t.equal(query(json, 'a'), 'color=%22a%22')
  t.equal(path({ content: { 'application/vnd.x+json': {} } }, [1]), '%5B1%5D')
  t.equal(header(json, { a: 'b,c' }), '{"a":"b,c"}')
  t.equal(query({ content: { 'text/plain': {} } }, 'a&b'), 'color=a%26b')
  t.equal(cookie({ content: { 'text/plain': {} } }, 'a=b/c'), 'color=a=b/c')
  t.equal(cookie(json, { a: 1 }), 'color=%7B%22a%22%3A1%7D')
  t.match(query({ content: { 'text/plain': {} } }, { a: 1 }), /cannot write an object as text/)
  t.match(query({ content: { 'application/xml': {} } }, 1), /cannot write a number as/)
})

t.test('several values of a cookie are pairs of their own, never joined by "&"', async t => {
  t.equal(cookie({}, ['a', 'b c']), 'color=a; color=b%20c')
  t.equal(cookie({ explode: false }, ['a', 'b']), 'color=a,b')
})

t.test('reserved characters are escaped unless they are allowed', async t => {
  t.equal(query({}, "a/b?c=d&e'f"), 'color=a%2Fb%3Fc%3Dd%26e%27f')
  t.equal(query({ allowReserved: true }, 'a/b?c:@!$()*,;'), 'color=a/b?c:@!$()*,;')
  t.equal(path({ allowReserved: true }, 'a/b'), 'a%2Fb')
  t.equal(path({ 'x-assay-segments': true }, 'a b/c?/é'), 'a%20b/c%3F/%C3%A9')
})

// OAS 3.1.1 Appendix C: what a query or a form would take for its own is escaped all the same.
t.test(
  'allowReserved leaves triples as they are, and escapes what a query cannot hold',
  async t => {
    t.equal(query({ allowReserved: true }, 'a%2Bb%41%4'), 'color=a%2Bb%41%254')
    t.equal(query({ allowReserved: true }, 'a#[]&=+^ é'), 'color=a%23%5B%5D%26%3D%2B%5E%20%C3%A9')
  },
)

const text = fc.string({ unit: 'binary' })
const name = fc.string({ minLength: 1, unit: 'grapheme' })
const pairs = (of: string): readonly (readonly string[])[] => [...new URLSearchParams(of)]
const inUrl = (of: string): string => new URL(`http://a/?${of}`).search

t.test('any text comes back from the wire as it was', async t => {
  const check = fc.property(name, text, (name, value) => {
    const [part = ''] = queryParts(shapeOf(name, 'query', null), value)
    deepStrictEqual(pairs(inUrl(part)), [[name.toWellFormed(), value.toWellFormed()]])
    const inPath = pathText(shapeOf(name, 'path', null), value)
    deepStrictEqual(decodeURIComponent(inPath), value.toWellFormed())
    doesNotMatch(inPath, /[/?#]/)
  })
  t.doesNotThrow(() => fc.assert(check, { numRuns: 200 }))
})

t.test('an exploded form and a deepObject come back as they were', async t => {
  const object = fc.dictionary(name, text, { noNullPrototype: true })
  const check = fc.property(object, fc.array(text), (of, list) => {
    const entries = Object.entries(of).map(([k, v]) => [k.toWellFormed(), v.toWellFormed()])
    const form = (value: Json) =>
      pairs(inUrl(queryParts(shapeOf('c', 'query', {}), value).join('&')))
    deepStrictEqual(form(of), entries)
    deepStrictEqual(
      form(list),
      list.map(one => ['c', one.toWellFormed()]),
    )
    const deep = shapeOf('c', 'query', { style: 'deepObject' })
    if (misfit(deep, of) !== null) return
    const found = pairs(inUrl(queryParts(deep, of).join('&')))
    deepStrictEqual(
      found,
      entries.map(([k, v]) => [`c[${k}]`, v]),
    )
  })
  t.doesNotThrow(() => fc.assert(check, { numRuns: 200 }))
})

t.test('a delimited list comes back as it was, in every style that has one', async t => {
  const list = fc.array(
    text.map(one => one.toWellFormed()),
    { minLength: 1 },
  )
  const styles = [
    ['query', 'form', ','],
    ['query', 'spaceDelimited', '%20'],
    ['query', 'pipeDelimited', '%7C'],
    ['path', 'simple', ','],
    ['path', 'label', ','],
    ['path', 'matrix', ','],
  ] as const
  for (const [where, style, delimiter] of styles) {
    const shape = shapeOf('c', where, { style, explode: false })
    const check = fc.property(list, value => {
      if (misfit(shape, value) !== null) return
      const wire = written(shape, value).replace(/^;c=?|^c=|^\./, '')
      deepStrictEqual(wire.split(delimiter).map(decodeURIComponent), value)
    })
    t.doesNotThrow(() => fc.assert(check, { numRuns: 100 }))
  }
})

t.test('whatever is asked for, writing ends: with a text, or with a reason', async t => {
  const styles = ['form', 'simple', 'label', 'matrix', 'deepObject', 'pipeDelimited', 'x']
  const places = ['path', 'query', 'header', 'cookie'] as const
  const any = fc.tuple(fc.constantFrom(...places), fc.constantFrom(...styles), fc.boolean())
  const check = fc.property(any, fc.jsonValue(), ([where, style, explode], value) => {
    // fast-check's type of a JSON value is wider than ours.
    const found = written(
      shapeOf('c', where, { style, explode }),
      JSON.parse(JSON.stringify(value)),
    )
    doesNotMatch(found, /\[object Object\]/)
  })
  t.doesNotThrow(() => fc.assert(check, { numRuns: 500 }))
})
