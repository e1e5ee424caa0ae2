import fc from 'fast-check'
import t from 'tap'
import { type ApiChange, apiChange, describes } from '../../src/base/api-change/index.ts'
import { canonical } from '../../src/base/digest.ts'
import { operationsOf } from '../../src/base/operations.ts'
import type { ApiDocument } from '../../src/model/catalogue.ts'
import type { Json, JsonObject } from '../../src/model/words.ts'

const pet: JsonObject = {
  type: 'object',
  required: ['id', 'name'],
  properties: {
    id: { type: 'string' },
    name: { type: 'string', enum: ['a', 'b'] },
    parent: { $ref: '#/components/schemas/Pet' },
    description: { type: 'string' },
  },
}
const get: JsonObject = {
  operationId: 'getPet',
  parameters: [{ $ref: '#/components/parameters/Id' }],
  responses: {
    200: {
      description: 'A pet.',
      headers: { 'X-Limit': { schema: { type: 'integer' } } },
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
    },
  },
}
const list: JsonObject = { responses: { 200: { description: 'Pets.' } }, security: [] }
const root: JsonObject = {
  openapi: '3.0.3',
  info: { title: 'Pets', version: '1' },
  servers: [{ url: 'https://pets.example', description: 'Here.' }],
  security: [{ key: [] }],
  paths: { '/pets/{id}': { get }, '/pets': { get: list } },
  components: {
    schemas: { Pet: pet },
    parameters: { Id: { name: 'id', in: 'path', required: true, schema: { type: 'string' } } },
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
  },
}

const document = (
  of: JsonObject,
  uri = 'test:api',
  dialect: ApiDocument['dialect'] = 'openapi-3.0',
): ApiDocument => ({ uri, dialect, root: of })

const changed = (old: JsonObject, now: JsonObject): ApiChange =>
  apiChange({ documents: [document(old)], beside: [] }, { documents: [document(now)], beside: [] })

/** A copy of a document with the value at a path in another way; undefined removes it. */
function put(of: Json, [first, ...rest]: readonly string[], value: Json | undefined): JsonObject {
  const { [first ?? '']: before, ...others } = of as JsonObject // objects all the way, by the tests below
  const next = rest.length === 0 ? value : put(before ?? {}, rest, value)
  return next === undefined ? others : { ...others, [first ?? '']: next }
}

const inGet = ['paths', '/pets/{id}', 'get']
const inPet = ['components', 'schemas', 'Pet']
const told = ({ touched }: ApiChange): readonly string[] =>
  touched.map(({ operation, how, at }) => [operation, how, at ?? ''].join(' ').trim())

t.test('a document is not otherwise than itself, whatever the order of its members', async t => {
  const other: JsonObject = Object.fromEntries(Object.entries(root).reverse())
  const found = changed(root, other)
  t.strictSame([found.any, found.touched, found.whole], [false, [], []])
})

t.test('texts, examples, tags and foreign extensions do not count', async t => {
  const harmless: readonly (readonly [readonly string[], Json])[] = [
    [['info', 'title'], 'Animals'],
    [[...inGet, 'summary'], 'One'],
    [[...inGet, 'description'], 'One pet.'],
    [[...inGet, 'tags'], ['pets']],
    [[...inGet, 'x-internal'], true],
    [[...inGet, 'responses', '200', 'description'], 'Another.'],
    [[...inPet, 'title'], 'Pet'],
    [[...inPet, 'example'], { id: '1' }],
    [
      [...inPet, 'properties', 'name', 'enum'],
      ['b', 'a'],
    ],
    [
      [...inPet, 'required'],
      ['name', 'id'],
    ],
    [['servers'], [{ url: 'https://pets.example', description: 'There.' }]],
    [['components', 'schemas', 'Unused'], { type: 'string' }],
    [['components', 'securitySchemes', 'key', 'description'], 'Ask us.'],
  ]
  for (const [path, value] of harmless) {
    const found = changed(root, put(root, path, value))
    t.strictSame([found.touched, found.whole], [[], []], path.join('/'))
    t.equal(found.any, true, 'though the documents differ')
  }
})

t.test('what decides about an exchange counts, and is found where it is', async t => {
  const harmful: readonly (readonly [readonly string[], Json | undefined, string])[] = [
    [[...inPet, 'properties', 'id', 'format'], 'uuid', 'properties/id/format'],
    [[...inPet, 'properties', 'description', 'type'], 'integer', 'properties/description/type'],
    [[...inPet, 'properties', 'x-colour'], { type: 'string' }, 'properties/x-colour'],
    [[...inPet, 'required'], ['id'], 'required'],
    [[...inPet, 'properties', 'name', 'enum'], ['a'], 'properties/name/enum'],
    [['components', 'parameters', 'Id', 'schema', 'maxLength'], 9, '/parameters/path id/schema'],
    [['components', 'parameters', 'Id', 'x-assay-segments'], true, '/parameters/path id'],
    [['paths', '/pets/{id}', 'parameters'], [{ name: 'q', in: 'query' }], '/parameters/query q'],
    [[...inGet, 'requestBody'], { content: {} }, '/requestBody'],
    [[...inGet, 'deprecated'], true, '/deprecated'],
    [[...inGet, 'responses', '404'], { description: 'None.' }, '/responses/404'],
    [[...inGet, 'responses', '200', 'headers', 'X-Limit'], undefined, 'headers/X-Limit'],
    [[...inGet, 'security'], [], '/security'],
    [[...inGet, 'servers'], [{ url: 'https://other.example' }], '/servers/0/url'],
  ]
  for (const [path, value, at] of harmful) {
    const found = changed(root, put(root, path, value))
    t.strictSame(
      found.touched.map(one => one.operation),
      ['GET /pets/{id}'],
      path.join('/'),
    )
    t.match(found.touched[0]?.at, at)
    t.strictSame(found.whole, [], 'nothing of the whole')
  }
})

t.test(
  'what a document says as a whole reaches each operation that does not say otherwise',
  async t => {
    const scheme = changed(
      root,
      put(root, ['components', 'securitySchemes', 'key', 'name'], 'X-Other'),
    )
    t.strictSame(told(scheme), ['GET /pets/{id} changed /security/key/name'])
    t.strictSame(scheme.whole, ['/components/securitySchemes'])
    const server = changed(root, put(root, ['servers'], [{ url: 'https://b.example' }]))
    t.strictSame(server.touched.length, 2)
    t.strictSame(server.whole, ['/servers'])
    t.strictSame(changed(root, put(root, ['info', 'version'], '2')).whole, ['/info'])
    t.strictSame(changed(root, put(root, ['security'], [])).whole, ['/security'])
  },
)

t.test('a dialect changes what every schema means', async t => {
  const now = { documents: [document(root, 'test:api', 'openapi-3.1')], beside: [] }
  const found = apiChange({ documents: [document(root)], beside: [] }, now)
  t.equal(found.touched.length, 2)
  t.strictSame(found.whole, ['/openapi'])
})

t.test('operations that only one side has are touched', async t => {
  const now = put(put(root, ['paths', '/pets'], undefined), ['paths', '/shops'], { get: list })
  t.strictSame(told(changed(root, now)).toSorted(), ['GET /pets removed', 'GET /shops added'])
})

t.test('a path parameter by another name is the same operation, changed', async t => {
  const now = put(put(root, ['paths', '/pets/{id}'], undefined), ['paths', '/pets/{pet}'], { get })
  t.strictSame(told(changed(root, now)), [])
  const named = put(now, ['components', 'parameters', 'Id', 'name'], 'pet')
  t.match(told(changed(root, named)), [/^GET \/pets\/\{pet\} changed \/parameters\/path/])
})

t.test(
  'a schema by name and the same in place are alike; a reference with siblings is not',
  async t => {
    const schema = [...inGet, 'responses', '200', 'content', 'application/json', 'schema']
    t.strictSame(changed(root, put(root, schema, pet)).touched, [])
    const beside = { $ref: '#/components/schemas/Pet', maxProperties: 2 }
    t.strictSame(changed(root, put(root, schema, beside)).touched.length, 1)
    const told = { $ref: '#/components/schemas/Pet', description: 'A pet.' }
    t.strictSame(changed(root, put(root, schema, told)).touched, [])
  },
)

t.test('a reference into another document is followed there', async t => {
  const away = put(root, inPet, { $ref: 'pet.yaml' })
  const api = (of: JsonObject) => ({
    documents: [document(away, 'test:/a/api.yaml')],
    beside: [document(of, 'test:/a/pet.yaml', 'schema')],
  })
  const pets = put(pet, ['properties', 'parent'], { $ref: '#' })
  t.strictSame(apiChange(api(pets), api({ ...pets, title: 'Pet' })).touched, [])
  const found = apiChange(api(pets), api({ ...pets, maxProperties: 3 }))
  t.match(told(found), [/^GET \/pets\/\{id\} changed .*\/schema\/maxProperties$/])
})

t.test('circles end, also where they turn at another place', async t => {
  const schemas = ['components', 'schemas']
  const twice = put(
    put(root, [...inPet, 'properties', 'parent'], { $ref: '#/components/schemas/Parent' }),
    [...schemas, 'Parent'],
    pet,
  )
  t.strictSame(changed(root, twice).touched, [], 'a circle unrolled once')
  const other = put(twice, [...schemas, 'Parent', 'properties', 'id', 'maxLength'], 3)
  t.equal(changed(root, other).touched.length, 1)
  const itself = put(root, inPet, { $ref: '#/components/schemas/Pet' })
  t.strictSame(changed(itself, itself).touched, [])
  t.equal(changed(root, itself).touched.length, 1)
})

t.test(
  'a dynamic reference leads we do not know where: the operation counts as touched',
  async t => {
    const now = put(root, [...inPet, 'properties', 'parent'], { $dynamicRef: '#node' })
    t.equal(changed(now, put(now, ['info', 'version'], '2')).touched.length, 1)
  },
)

t.test('an operation that neither side has is untold', async t => {
  const { of } = changed(root, root)
  const [one] = operationsOf(document(root))
  const [other] = operationsOf(document({ paths: { '/elsewhere': { get: list } } }))
  t.equal(one && of(one), 'same')
  t.equal(other && of(other), 'untold')
  const api = { documents: [document(root)], beside: [] }
  t.equal(describes(api, document(root)), true)
  t.equal(describes(api, document({ paths: { '/elsewhere': { get: list } } })), false)
})

/** Documents of three operations and schemas that name one another onwards, or (in circles) anyhow. */
const documents = (circles: boolean): fc.Arbitrary<JsonObject> => {
  const schema = (from: number): fc.Arbitrary<JsonObject> => {
    const names = ['A', 'B', 'C'].filter((_, index) => circles || index >= from)
    const ref = names.map(name => fc.constant({ $ref: `#/components/schemas/${name}` }))
    const leaf = fc.record(
      {
        type: fc.constantFrom('string', 'integer'),
        description: fc.constantFrom('one', 'two'),
        maxLength: fc.nat(2),
        example: fc.nat(2),
        required: fc.constantFrom(['a', 'b'], ['b', 'a'], ['a']),
      },
      { requiredKeys: [] },
    )
    const inner = fc.oneof(leaf, ...ref)
    const object = fc.record(
      { properties: fc.dictionary(fc.constantFrom('a', 'description'), inner), items: inner },
      { requiredKeys: [] },
    )
    return fc.oneof(object, leaf)
  }
  const operation = fc.record({
    description: fc.constantFrom('one', 'two'),
    responses: fc.record({
      200: fc.record({
        description: fc.constantFrom('one', 'two'),
        content: fc.record({ 'a/b': fc.record({ schema: schema(0) }) }),
      }),
    }),
  })
  const schemas = fc.record({ A: schema(1), B: schema(2), C: schema(3) })
  return fc.record({ one: operation, two: operation, schemas }).map(({ one, two, schemas }) => ({
    paths: { '/one': { get: one }, '/two': { get: two } },
    components: { schemas },
  }))
}

/** An operation with every reference followed, and no text: by another way than the code goes. */
function meant(of: Json, all: JsonObject, names: boolean): Json {
  if (Array.isArray(of)) return of.map((one: Json) => one).sort()
  if (typeof of !== 'object' || of === null) return of
  const [, name] = /^#\/components\/schemas\/(.)$/.exec(String((of as JsonObject)['$ref'])) ?? []
  if (name !== undefined) return meant(all[name] ?? null, all, false)
  const texts = names ? [] : ['description', 'example']
  return Object.fromEntries(
    Object.entries(of)
      .filter(([member]) => !texts.includes(member))
      .map(([member, value]) => [member, meant(value, all, member === 'properties' && !names)]),
  )
}

const meaning = ({ paths, components }: JsonObject, path: string): string => {
  const { schemas } = components as { readonly schemas: JsonObject } // made so above
  return canonical(meant((paths as JsonObject)[path] ?? null, schemas, false))
}

t.test(
  'an operation is touched exactly when its meaning, references followed, differs',
  async t => {
    const both = fc.tuple(documents(false), documents(false))
    // Two that differ in everything are dull: one operation and one schema of the first stay.
    const near = both.chain(([old, other]) =>
      fc.record({ paths: fc.boolean(), components: fc.boolean() }).map(
        keep =>
          [
            old,
            {
              ...old,
              ...(keep.paths ? {} : { paths: other['paths'] ?? {} }),
              ...(keep.components ? {} : { components: other['components'] ?? {} }),
            },
          ] as const,
      ),
    )
    fc.assert(
      fc.property(near, ([old, now]) => {
        const touched = changed(old, now).touched.map(({ operation }) => operation)
        for (const path of ['/one', '/two']) {
          t.equal(touched.includes(`GET ${path}`), meaning(old, path) !== meaning(now, path))
        }
      }),
      { numRuns: 300 },
    )
  },
)

t.test('with any circles it ends, and finds a document to be itself', async t => {
  fc.assert(
    fc.property(documents(true), documents(true), (old, now) => {
      t.strictSame(changed(old, structuredClone(old)).touched, [])
      t.ok(changed(old, now).touched.length <= 2)
    }),
    { numRuns: 300 },
  )
})
