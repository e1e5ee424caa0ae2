import t from 'tap'
import { locator } from '../../../src/base/schema/locate.ts'
import { mapXml } from '../../../src/base/xml/map.ts'
import { readXml } from '../../../src/base/xml/read.ts'
import { shapeAt } from '../../../src/base/xml/shape.ts'
import { writeXml } from '../../../src/base/xml/write.ts'
import type { ApiDocument } from '../../../src/model/catalogue.ts'
import type { Json, JsonObject } from '../../../src/model/words.ts'

/** The shape of one component of a document. */
function shapeOf(name: string, schemas: JsonObject) {
  const document: ApiDocument = {
    uri: 'assay:///api.yaml',
    dialect: 'openapi-3.1',
    root: { openapi: '3.1.0', components: { schemas } },
  }
  const { resolve, at } = locator([document])
  const found = at(document, `/components/schemas/${name}`)
  if (found === undefined) throw new Error(`no schema ${name}`)
  return shapeAt(found, resolve)
}

function read(text: string, name: string, schemas: JsonObject) {
  const found = readXml(text)
  const root = found.kind === 'document' ? found.document.documentElement : null
  if (root === null) throw new Error('not XML')
  return mapXml(root, shapeOf(name, schemas))
}

const list = (xml: JsonObject, item: JsonObject = {}) => ({
  Zoo: {
    type: 'object',
    properties: {
      animals: { type: 'array', items: { type: 'string', ...item }, ...xml },
    },
  },
})
const person = {
  Person: {
    type: 'object',
    properties: {
      id: { type: 'integer', format: 'int32', xml: { attribute: true } },
      name: {
        type: 'string',
        xml: { namespace: 'https://example.com/schema/sample', prefix: 'sample' },
      },
    },
  },
}

// Each of OAS 3.1.1 §4.8.26.2, in its order.
const examples: readonly (readonly [says: string, JsonObject, Json, string])[] = [
  ['a basic string', list({}), { animals: ['v', 'w'] }, '<animals>v</animals><animals>w</animals>'],
  [
    'the element name of items',
    list({}, { xml: { name: 'animal' } }),
    { animals: ['v'] },
    '<animal>v</animal>',
  ],
  [
    'the external name has no effect',
    list({ xml: { name: 'aliens' } }, { xml: { name: 'animal' } }),
    { animals: ['v'] },
    '<animal>v</animal>',
  ],
  [
    'wrapped, one name inside and outside',
    list({ xml: { wrapped: true } }),
    { animals: ['v'] },
    '<animals><animals>v</animals></animals>',
  ],
  [
    'wrapped, with a name inside',
    list({ xml: { wrapped: true } }, { xml: { name: 'animal' } }),
    { animals: ['v'] },
    '<animals><animal>v</animal></animals>',
  ],
  [
    'wrapped, with names inside and outside',
    list({ xml: { name: 'aliens', wrapped: true } }, { xml: { name: 'animal' } }),
    { animals: ['v'] },
    '<aliens><animal>v</animal></aliens>',
  ],
  [
    'wrapped, with a name outside',
    list({ xml: { name: 'aliens', wrapped: true } }),
    { animals: ['v'] },
    '<aliens><aliens>v</aliens></aliens>',
  ],
]

t.test('lists are written and read as the examples of the specification are', async t => {
  for (const [says, schemas, value, inside] of examples) {
    const text = `<Zoo>${inside}</Zoo>`
    t.equal(writeXml(value, shapeOf('Zoo', schemas)), text, says)
    t.strictSame(read(text, 'Zoo', schemas), { value, problems: [], doubtful: [] }, says)
  }
})

t.test('attributes, prefixes and namespaces are those of the specification', async t => {
  const text =
    '<Person id="123"><sample:name xmlns:sample="https://example.com/schema/sample">example</sample:name></Person>'
  const value = { id: 123, name: 'example' }
  t.equal(writeXml(value, shapeOf('Person', person)), text)
  t.strictSame(read(text, 'Person', person).value, value)
  t.strictSame(read('<Person id="1"><name>x</name></Person>', 'Person', person).value, {
    id: 1,
    '<name>': 'x',
  })
})

const deep = {
  Request: {
    type: 'object',
    required: ['notes'],
    properties: {
      id: { type: 'string', xml: { name: 'service_request_id' } },
      lat: { type: ['number', 'null'] },
      done: { type: 'boolean' },
      notes: { type: 'array', items: { $ref: '#/components/schemas/Note' } },
      either: { type: ['integer', 'string'] },
    },
  },
  Note: { allOf: [{ properties: { by: { type: 'integer' } } }], xml: { name: 'note' } },
  Requests: {
    type: 'array',
    items: { $ref: '#/components/schemas/Request' },
    xml: { name: 'service_requests' },
  },
}

t.test('values have the types that their schema gives them', async t => {
  const schemas = { ...deep, Request: { ...deep.Request, xml: { name: 'request' } } }
  const value = [
    { id: '007', lat: null, done: true, notes: [{ by: 1 }, { by: 2 }] },
    { lat: 1.5, notes: [] },
  ]
  const text = writeXml(value, shapeOf('Requests', schemas))
  t.equal(
    text,
    '<service_requests><request><service_request_id>007</service_request_id><lat xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/><done>true</done><note><by>1</by></note><note><by>2</by></note></request><request><lat>1.5</lat></request></service_requests>',
  )
  t.strictSame(read(text, 'Requests', schemas), { value, problems: [], doubtful: [] })
})

t.test('what does not fit is left for the schema to refuse, never dropped', async t => {
  const of = (inside: string) => read(`<Request>${inside}</Request>`, 'Request', deep).value
  t.strictSame(of('<lat>north</lat>'), { lat: 'north', notes: [] })
  t.strictSame(of('<lat/>'), { lat: null, notes: [] })
  t.strictSame(of('<done/>'), { done: '', notes: [] })
  t.strictSame(of('<done>true</done><done>false</done>'), { done: [true, false], notes: [] })
  t.strictSame(of('<done><x/></done>'), { done: { x: '' }, notes: [] })
  t.strictSame(of('<other a="1">x</other>'), { notes: [], other: 'x' })
  t.strictSame(of('<id>1</id>'), { notes: [], '<id>': '1' })
  t.strictSame(of('hello'), { notes: [], '#text': 'hello' })
  t.strictSame(read('<Request z="1"/>', 'Request', deep).value, { notes: [], '@z': '1' })
  t.strictSame(read('<Request><either>5</either></Request>', 'Request', deep).doubtful, ['/either'])
})

t.test('a wrong root and a stranger in a list are problems of their own', async t => {
  const requests = (text: string) => read(text, 'Requests', deep).problems
  t.match(requests('<requests/>'), [{ at: '', unclear: false, wanted: '<service_requests>' }])
  t.match(requests('<service_requests><x/></service_requests>'), [
    { because: /stands <x>; <service_requests> was wanted/ },
  ])
  t.match(requests('<service_requests>x</service_requests>'), [{ seen: 'text' }])
  // Only OpenAPI's examples say that a component's name is the root's.
  t.match(read('<request/>', 'Request', deep).problems, [{ unclear: true }])
})

t.test('a schema that refers to itself ends', async t => {
  const tree = {
    Node: {
      type: 'object',
      properties: { child: { $ref: '#/components/schemas/Node' }, n: { type: 'integer' } },
    },
  }
  const value = { n: 1, child: { n: 2, child: { n: 3 } } }
  const text = '<Node><n>1</n><child><n>2</n><child><n>3</n></child></child></Node>'
  t.equal(writeXml(value, shapeOf('Node', tree)), text)
  t.strictSame(read(text, 'Node', tree).value, value)
})

t.test('what has no form in XML is a Fault', async t => {
  const wrong: readonly (readonly [Json, JsonObject, RegExp])[] = [
    [{ 'a b': 1 }, {}, /"a b" is no name/],
    [{ a: [1] }, { properties: { a: { type: 'array', xml: { attribute: true } } } }, /attribute/],
    [{ a: 1 }, { properties: { a: { xml: { prefix: 'p' } } } }, /"p" has no namespace/],
    [
      { a: 1 },
      { properties: { a: { xml: { attribute: true, namespace: 'http://u' } } } },
      /namespace and no prefix/,
    ],
  ]
  for (const [value, schema, because] of wrong)
    t.throws(() => writeXml(value, shapeOf('X', { X: schema })), { message: because })
})

t.test('text is escaped, so that it is read as it was', async t => {
  const text = `<&>"' ]]> \r`
  const schemas = { X: { properties: { a: { type: 'string' }, b: { xml: { attribute: true } } } } }
  const value = { a: text, b: text }
  t.strictSame(read(writeXml(value, shapeOf('X', schemas)), 'X', schemas).value, value)
})
