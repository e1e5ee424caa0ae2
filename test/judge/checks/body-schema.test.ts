import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { bodySchema } from '../../../src/judge/checks/body-schema.ts'
import { atPattern } from '../../../src/judge/reading/at-pattern.ts'
import type { Json, JsonObject } from '../../../src/model/words.ts'
import { exchange, operation, opinions, type Told } from '../seen.ts'

const item = {
  type: 'object',
  required: ['id', 'status'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    status: { enum: ['open', 'closed'] },
    parent: { anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/Item' }] },
  },
}
const declared = operation(
  {
    200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/List' } } } },
    201: { content: { 'application/json': { schema: { type: 'strnig' } } } },
    202: { content: { 'text/csv': { schema: { type: 'string' } }, 'application/json': {} } },
    404: { $ref: '#/components/responses/Nobody' },
  },
  {
    schemas: {
      Item: item,
      List: {
        type: 'object',
        required: ['contents'],
        properties: { contents: { type: 'array', items: { $ref: '#/components/schemas/Item' } } },
      },
    },
  },
)
const said = (told: Told, parameters: JsonObject = {}) =>
  opinions(check(bodySchema), [exchange(told)], { operation: declared, with: parameters })
const id = 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6'
const list = (...contents: readonly Json[]): Told => ({ body: { contents } })
const good = { id, status: 'open' }

t.test('a body as described passes', async t => {
  t.match(said(list(good, { ...good, parent: good })), [
    { outcome: 'passed', because: 'The body is as the schema describes.' },
  ])
})

t.test('each violation fails with its place', async t => {
  t.match(said(list({ id: 'x', status: 'odd' }, {})), [
    { outcome: 'failed', cause: 'supplier', at: '/contents/0/id', seen: '"x"' },
    {
      at: '/contents/0/status',
      because: '"/contents/0/status" is "odd"; one of "open", "closed" was wanted.',
    },
    { at: '/contents/1/id', seen: 'nothing' },
    { at: '/contents/1/status' },
  ])
})

t.test('beyond twenty they are counted', async t => {
  const found = said(list(...Array.from({ length: 30 }, () => 5)))
  t.equal(found.length, 20)
  t.match(found[19]?.because, / 10 more are not listed\.$/)
})

t.test('with places, only those count', async t => {
  const bad = list({ id: 'x', status: 'open' })
  t.match(said(bad, { at: ['/contents/*/status'] }), [
    { outcome: 'passed', because: /at "\/contents\/\*\/status"/ },
  ])
  t.match(said(bad, { at: ['/**/id'] }), [{ outcome: 'failed', at: '/contents/0/id' }])
  t.match(said(list({ status: 'odd', id }), { at: ['/contents/*/status'], keyword: ['type'] }), [
    { outcome: 'passed' },
  ])
  t.match(said(list({ status: 'odd', id }), { at: ['/contents/*/status'], keyword: ['enum'] }), [
    { outcome: 'failed' },
  ])
})

t.test('with a class of statuses, answers of other classes prove nothing', async t => {
  const parameters = { status: '4XX', at: ['/contents'] }
  t.same(said(list(good), parameters), [])
  t.same(said({ body: { contents: 5 } }, parameters), [])
  t.match(said(list(good), { ...parameters, status: '2XX' }), [{ outcome: 'passed' }])
})

t.test('what a row about other answers leaves aside is still looked at', async t => {
  const wrong = { body: { contents: 5 } }
  t.match(said(wrong, { except: [{ status: '4XX', at: ['/contents'] }] }), [{ outcome: 'failed' }])
  t.match(said(wrong, { except: [{ status: '2XX', at: ['/contents'] }] }), [{ outcome: 'passed' }])
})

t.test('a place behind a thousand other violations is still seen', async t => {
  const others = Array.from({ length: 900 }, () => ({ id: 1, status: 'open' }))
  const found = said(list(...others, { id, status: 'odd' }), { at: ['/contents/*/status'] })
  t.match(found, [{ outcome: 'failed', at: '/contents/900/status' }])
})

t.test('a place that the body does not have proves nothing', async t => {
  t.same(said(list(), { at: ['/contents/*/status'] }), [])
  t.match(said(list({ id }), { at: ['/contents/*/status'] }), [{ outcome: 'failed' }])
  t.match(said(list(), { at: [''] }), [{ outcome: 'passed' }])
})

t.test('what other rows are about can be left out', async t => {
  const bad = list({ id: 'x', status: 'odd' })
  t.match(said(bad, { not: ['/**/id', '/**/status'] }), [{ outcome: 'passed' }])
  const except = [{ at: ['/**/id'] }, { at: ['/**/status'], keyword: ['type'] }]
  t.match(said(bad, { except }), [{ outcome: 'failed', at: '/contents/0/status' }])
})

t.test('inside alternatives of which none fits, a place cannot be told', async t => {
  const either = operation({
    200: {
      content: {
        'application/json': {
          schema: {
            anyOf: [
              { required: ['a'] },
              { required: ['b'], properties: { c: { type: 'string' } } },
            ],
          },
        },
      },
    },
  })
  const found = opinions(check(bodySchema), [exchange({ body: { c: 1 } })], {
    operation: either,
    with: { at: ['/c'] },
  })
  t.match(found, [{ outcome: 'cantTell', cause: 'specification' }])
})

t.test('a body that is no JSON fails; one that is cut or too deep cannot be told', async t => {
  t.match(said({ text: '{"contents":' }), [{ outcome: 'failed', because: /At byte 12 is the end/ }])
  t.match(said({ text: '{"contents":[]}', cut: true }), [
    { outcome: 'cantTell', cause: 'configuration' },
  ])
  const deep = '['.repeat(100) + ']'.repeat(100)
  t.match(said({ text: deep }), [
    { outcome: 'cantTell', cause: 'configuration', because: /deeper than 64/ },
  ])
})

t.test('wrong at too many places to look at, a row about one place cannot be told', async t => {
  const items = Array.from({ length: 5000 }, () => 5)
  t.match(said({ body: { contents: [good, ...items] } }, { at: ['/contents/0/status'] }), [
    { outcome: 'cantTell', cause: 'configuration' },
  ])
})

t.test('a schema that is wrong itself cannot be told', async t => {
  t.match(said({ status: 201, body: {} }), [{ outcome: 'cantTell', cause: 'specification' }])
  t.match(said({ status: 404, body: {} }), [{ outcome: 'cantTell', cause: 'specification' }])
})

t.test('nothing is said where nothing is described', async t => {
  t.same(said({ status: 500, body: {} }), [])
  t.same(said({ status: 202, body: {} }), [])
  t.same(said({ status: 202, text: 'a,b', type: 'text/csv' }), [])
  t.same(said({ body: {}, type: 'application/xml' }), [])
  t.same(said({}), [])
  t.same(said({ method: 'HEAD' }), [])
  t.match(said({ ...list(good), type: null }), [{ outcome: 'passed' }])
})

t.test('a pattern names places, step by step', async t => {
  const names = (pattern: string, pointer: string) => atPattern(pattern).matches(pointer)
  t.ok(names('', ''))
  t.ok(names('/a/*/b', '/a/0/b'))
  t.notOk(names('/a/*/b', '/a/b'))
  t.notOk(names('/a', '/a/b'))
  t.ok(names('/**/id', '/id'))
  t.ok(names('/**/id', '/a/0/id'))
  t.ok(names('/a/**', '/a'))
  t.ok(names('/a~1b', '/a~1b'))
  t.ok(atPattern('/**/id').isIn([{ x: { id: null } }]))
  t.notOk(atPattern('/**/length').isIn([[], 'text']))
})
