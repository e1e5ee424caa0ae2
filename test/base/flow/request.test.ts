import t from 'tap'
import type { Parameter, RequestBody } from '../../../src/model/arazzo.ts'
import type { Json } from '../../../src/model/words.ts'
import { api, play, program, served, workflow } from '../../make-flow.ts'

const make = (requestBody: RequestBody, inputs: { readonly [name: string]: Json } = {}) =>
  play({
    ...program([workflow([{ stepId: 'make', operationId: 'makeThing', requestBody }])]),
    inputs,
  })

const list = (parameter: Parameter) =>
  play(
    program([workflow([{ stepId: 'list', operationId: 'listThings', parameters: [parameter] }])]),
  )

t.test('an object goes out as JSON, with expressions put in', async t => {
  const { bodies } = make({ payload: { a: '$inputs.n', b: 'n is {$inputs.n}' } }, { n: 4 })
  t.strictSame(bodies, ['{"a":4,"b":"n is 4"}'])
})

t.test('text goes out as it stands', async t => {
  t.strictSame(make({ contentType: 'application/json', payload: '{"a":' }).bodies, ['{"a":'])
  t.strictSame(make({ contentType: 'application/xml', payload: '<a/>' }).bodies, ['<a/>'])
})

t.test('an object goes out as a form where a form is wanted', async t => {
  const payload = { grant_type: 'client_credentials', scope: 'a b', list: [1, 2] }
  t.strictSame(make({ contentType: 'application/x-www-form-urlencoded', payload }).bodies, [
    'grant_type=client_credentials&scope=a+b&list=1&list=2',
  ])
})

t.test('replacements are made by pointer, in their order, and add what is missing', async t => {
  const payload = { a: { b: [1, 2] }, 'x/y': 0 }
  const replacements = [
    { target: '/a/b/1', value: 'two' },
    { target: '/a/b/-', value: '$inputs.n' },
    { target: '/x~1y', value: null },
    { target: '/new', value: true },
  ]
  t.strictSame(make({ payload, replacements }, { n: 3 }).bodies, [
    '{"a":{"b":[1,"two",3]},"x/y":null,"new":true}',
  ])
})

t.test('what this edition cannot write is refused, never sent as something else', async t => {
  const refused = (body: RequestBody) => {
    const { asked, end } = make(body)
    t.strictSame(asked, [])
    return end
  }
  t.match(refused({ contentType: 'application/pdf', payload: { file: 'x' } }), {
    outcome: 'untested',
    cause: 'harness',
    because: /cannot write an object as application\/pdf/,
  })
  t.match(refused({ contentType: 'application/xml', payload: { a: 1 } }), {
    cause: 'harness',
    because: /no schema to write it as XML/,
  })
  t.match(refused({ payload: '$inputs.nowhere' }), { cause: 'prerequisite' })
})

t.test('a parameter that does not say where it goes is refused, never dropped', async t => {
  const { asked, end } = list({ name: 'q', value: 'a' })
  t.strictSame(asked, [])
  t.match(end, { outcome: 'untested', cause: 'harness', because: /"q" has no "in"/ })
})

t.test('the style that the API document declares shapes the value', async t => {
  const { asked } = list({ name: 'tags', in: 'query', value: ['a', 'b'] })
  t.strictSame(asked, ['GET http://supplier.example/v1/things?tags=a,b'])
})

t.test('an object goes out as XML by the schema of the operation', async t => {
  const schema = { $ref: '#/components/schemas/Thing' }
  const post = {
    operationId: 'makeThing',
    requestBody: { content: { 'application/xml': { schema } } },
    responses: { '201': { description: 'made' } },
  }
  const Thing = {
    type: 'object',
    properties: { id: { type: 'integer', xml: { attribute: true } }, name: { type: 'string' } },
    xml: { name: 'thing' },
  }
  const root = {
    openapi: '3.1.0',
    info: { title: 'Small', version: '1' },
    paths: { '/things': { post } },
    components: { schemas: { Thing } },
  }
  const step = (requestBody: RequestBody) => {
    const of = program([workflow([{ stepId: 'make', operationId: 'makeThing', requestBody }])])
    return play(served(of, { document: { ...api, root } }))
  }
  const payload = { id: 7, name: 'a < b' }
  t.strictSame(step({ payload }).bodies, ['<thing id="7"><name>a &lt; b</name></thing>'])
  const replacements = [{ target: '/thing/name', value: 'c' }]
  t.strictSame(step({ payload, replacements }).bodies, ['<thing id="7"><name>c</name></thing>'])
  t.match(step({ payload: { 'a b': 1 } }).end, { cause: 'harness', because: /"a b" is no name/ })
})
