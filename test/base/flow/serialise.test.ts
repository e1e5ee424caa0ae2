import fc from 'fast-check'
import t from 'tap'
import { headerText, pathText, queryParts, shapeOf } from '../../../src/base/flow/serialise.ts'
import type { Json, JsonObject } from '../../../src/model/words.ts'

const array = ['blue', 'black', 'brown']
const object = { R: 100, G: 200, B: 150 }
const query = (declared: JsonObject, value: Json) =>
  queryParts(shapeOf('color', 'query', declared), value).join('&')
const path = (declared: JsonObject, value: Json) =>
  pathText(shapeOf('color', 'path', declared), value)

// The table of OpenAPI 3.1.1 §4.8.12.8, Style Examples.
t.test('query parameters follow the table of the OpenAPI Specification', async t => {
  t.equal(query({ style: 'form', explode: false }, ''), 'color=')
  t.equal(query({ style: 'form', explode: false }, 'blue'), 'color=blue')
  t.equal(query({ style: 'form', explode: false }, array), 'color=blue,black,brown')
  t.equal(query({ style: 'form', explode: false }, object), 'color=R,100,G,200,B,150')
  t.equal(query({ style: 'form', explode: true }, array), 'color=blue&color=black&color=brown')
  t.equal(query({ style: 'form', explode: true }, object), 'R=100&G=200&B=150')
  t.equal(query({ style: 'spaceDelimited', explode: false }, array), 'color=blue%20black%20brown')
  t.equal(query({ style: 'pipeDelimited', explode: false }, array), 'color=blue%7Cblack%7Cbrown')
  t.equal(
    query({ style: 'deepObject', explode: true }, object),
    'color[R]=100&color[G]=200&color[B]=150',
  )
  t.equal(
    query({ content: { 'application/json': {} } }, object),
    'color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D',
  )
})

t.test('path parameters follow the table of the OpenAPI Specification', async t => {
  t.equal(path({ style: 'simple' }, array), 'blue,black,brown')
  t.equal(path({ style: 'simple' }, object), 'R,100,G,200,B,150')
  t.equal(path({ style: 'simple', explode: true }, object), 'R=100,G=200,B=150')
  t.equal(path({ style: 'label' }, 'blue'), '.blue')
  t.equal(path({ style: 'label', explode: true }, array), '.blue.black.brown')
  t.equal(path({ style: 'label', explode: true }, object), '.R=100.G=200.B=150')
  t.equal(path({ style: 'matrix' }, 'blue'), ';color=blue')
  t.equal(path({ style: 'matrix' }, array), ';color=blue,black,brown')
  t.equal(path({ style: 'matrix', explode: true }, array), ';color=blue;color=black;color=brown')
  t.equal(path({ style: 'matrix', explode: true }, object), ';R=100;G=200;B=150')
})

t.test('header parameters are simple', async t => {
  t.equal(headerText(shapeOf('X', 'header', {}), array), 'blue,black,brown')
  t.equal(headerText(shapeOf('X', 'header', { explode: true }), object), 'R=100,G=200,B=150')
})

t.test('reserved characters are escaped unless they are allowed', async t => {
  t.equal(query({}, "a/b?c=d&e'f"), 'color=a%2Fb%3Fc%3Dd%26e%27f')
  t.equal(query({ allowReserved: true }, 'a/b?c'), 'color=a/b?c')
  t.equal(query({ allowReserved: true }, 'a#b%41%'), 'color=a%23b%2541%25')
})

t.test('any text comes back from the wire as it was', async t => {
  const back = (text: string): string => {
    const [part = ''] = queryParts(shapeOf('q', 'query', null), text)
    return decodeURIComponent(part.slice(2))
  }
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => back(text) === text.toWellFormed()),
    ),
  )
})
