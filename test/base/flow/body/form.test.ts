import { deepStrictEqual } from 'node:assert/strict'
import { parse } from 'node:querystring'
import fc from 'fast-check'
import t from 'tap'
import type { Json, JsonObject } from '../../../../src/model/words.ts'
import { made, read, text } from './make-body.ts'

const contentType = 'application/x-www-form-urlencoded'
const form = (payload: Json, encoding: JsonObject = {}) =>
  text({ contentType, payload }, { [contentType]: { encoding } }).replace(`${contentType} `, '')

// OAS 3.1.1 §4.8.14.4, Support for x-www-form-urlencoded Request Bodies.
t.test('the example of the specification', async t => {
  const id = 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6'
  const address = { streetAddress: '123 Example Dr.', city: 'Somewhere', zip: '99999+1234' }
  const wire = form({ id, address })
  t.equal(
    wire,
    `id=${id}&address=%7B%22streetAddress%22%3A%22123+Example+Dr.%22%2C%22city%22%3A%22Somewhere%22%2C%22zip%22%3A%2299999%2B1234%22%7D`,
  )
  t.equal(form({ id }, { id: { contentType: 'application/json' } }), `id=%22${id}%22`)
})

t.test('a list is a field for each item; null and empty lists have none', async t => {
  t.equal(
    form({ a: [1, true, 'x y'], b: null, c: [], d: '', e: [null, 2] }),
    'a=1&a=true&a=x+y&d=&e=2',
  )
  t.equal(form({ a: [{ b: 1 }, [2]] }), 'a=%7B%22b%22%3A1%7D&a=%5B2%5D')
  t.equal(form({}), '')
})

t.test(
  'style, explode and allowReserved serialise as in a query, and overrule contentType',
  async t => {
    t.equal(form({ a: [1, 2] }, { a: { explode: false } }), 'a=1,2')
    t.equal(form({ a: ['x y', 'z'] }, { a: { style: 'pipeDelimited' } }), 'a=x%20y%7Cz')
    t.equal(form({ a: { b: 1 } }, { a: { style: 'deepObject' } }), 'a%5Bb%5D=1')
    t.equal(form({ a: { b: 1, c: 2 } }, { a: { style: 'form' } }), 'b=1&c=2')
    t.equal(
      form({ a: 'x/y' }, { a: { allowReserved: true, contentType: 'application/json' } }),
      'a=x/y',
    )
  },
)

t.test('what a form has no place for is refused', async t => {
  t.match(form([1]), /^harness: assay cannot write a list as a form/)
  t.match(form({ a: { 'x-assay-file': 'a.png' } }), /no place for a file/)
  t.match(form({ a: { b: [1] } }, { a: { style: 'form' } }), /"a" of its form: .*inside/)
  t.match(form({ a: {} }, { a: { contentType: 'text/plain' } }), /write an object as text\/plain/)
})

t.test('text is sent as it stands, with expressions put in', async t => {
  t.equal(form('a=1&b={$inputs.id}'), 'a=1&b=7')
})

t.test('every form is read back as it was meant, by two readers that are not ours', async t => {
  const name = fc.string({ unit: 'grapheme' }).filter(one => one !== '__proto__')
  const value = fc.string({ unit: 'binary' }).map(one => one.toWellFormed())
  const object = fc.dictionary(name, fc.oneof(value, fc.integer(), fc.boolean()), {
    noNullPrototype: true,
  })
  const check = fc.asyncProperty(object, async of => {
    // `$` would begin an expression.
    if (JSON.stringify(of).includes('$')) return
    const body = made({ contentType, payload: of }, {})
    const wanted = Object.entries(of).map(([key, one]) => [key, String(one)])
    deepStrictEqual(await read(body), wanted)
    const wire = typeof body === 'string' ? body : Buffer.from(body.bytes).toString()
    deepStrictEqual({ ...parse(wire, '&', '=', { maxKeys: 0 }) }, Object.fromEntries(wanted))
  })
  await t.resolves(fc.assert(check, { numRuns: 200 }))
})
