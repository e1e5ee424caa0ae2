import t from 'tap'
import { payload } from '../../../src/base/payload.ts'
import { type Schemas, schemas } from '../../../src/base/schema/index.ts'
import type { ApiDocument, FormatDialect } from '../../../src/model/catalogue.ts'
import { Fault } from '../../../src/model/fault.ts'
import type { Json, JsonObject } from '../../../src/model/words.ts'

const uri = 'assay:///specs/test/1.0/openapi.yaml'

const api = (all: JsonObject, dialect: ApiDocument['dialect'] = 'openapi-3.1'): ApiDocument => ({
  uri,
  dialect,
  root: { openapi: dialect === 'openapi-3.0' ? '3.0.3' : '3.1.0', components: { schemas: all } },
})

interface Held {
  readonly dialect?: ApiDocument['dialect']
  readonly formats?: FormatDialect
  readonly others?: JsonObject
}

/** What is wrong with a value by a schema: pointers and keywords, or why nothing is known. */
async function wrong(schema: Json, value: Json, held: Held = {}): Promise<readonly string[]> {
  const document = api({ Root: schema, ...held.others }, held.dialect)
  const judge = schemas([document], held.formats ?? 'rfc3339')
  await judge.prepare(document, '/components/schemas/Root')
  const found = judge.validate(document, '/components/schemas/Root', value)
  if (found.unusable !== null) return [`unusable: ${found.unusable}`]
  return found.violations.map(({ at, keyword }) => `${at} ${keyword}`).sort()
}

const old = { dialect: 'openapi-3.0' } as const

t.test('a violation says where, what was there and what was wanted', async t => {
  const document = api({
    Root: { required: ['id'], properties: { n: { type: ['string', 'null'] } } },
  })
  const judge = schemas([document], 'rfc3339')
  const { violations } = judge.validate(document, '/components/schemas/Root', { n: 7 })
  t.same(violations, [
    {
      at: '/id',
      keyword: 'required',
      because: '"/id" is nothing; this member, which is required, was wanted.',
      wanted: 'this member, which is required,',
      seen: 'nothing',
      inside: [],
    },
    {
      at: '/n',
      keyword: 'type',
      because: '"/n" is 7; a string or null was wanted.',
      wanted: 'a string or null',
      seen: '7',
      inside: [],
    },
  ])
})

t.test('sentences stay short, whatever the supplier sends', async t => {
  const document = api({
    Root: { enum: Array.from({ length: 50 }, (_, n) => `value number ${n}`) },
  })
  const judge = schemas([document], 'rfc3339')
  const [found] = judge.validate(
    document,
    '/components/schemas/Root',
    'x'.repeat(10_000),
  ).violations
  t.ok((found?.because.length ?? 999) <= 200)
  t.match(found?.because, /one of "value number 0"/)
})

t.test('circular schemas are no trouble', async t => {
  const others = {
    Node: { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' } } },
  }
  const ref = { $ref: '#/components/schemas/Node' }
  t.same(await wrong(ref, { next: { next: {} } }, { others }), [])
  t.same(await wrong(ref, { next: { next: 3 } }, { others }), ['/next/next type'])
})

t.test('a schema that refers to itself for the same value is unusable', async t => {
  const others = {
    A: { $ref: '#/components/schemas/B' },
    B: { allOf: [{ $ref: '#/components/schemas/A' }] },
  }
  t.match(await wrong({ $ref: '#/components/schemas/A' }, 1, { others }), [
    /^unusable: .*without end/,
  ])
})

t.test('a schema that cannot be used is never passed and never failed', async t => {
  t.match(await wrong({ $ref: '#/components/schemas/Nobody' }, 1), [/^unusable: .*names nothing/])
  t.match(await wrong({ type: 'strnig' }, 1), [/^unusable: /])
  t.match(await wrong({ pattern: '(' }, 'x'), [/^unusable: /])
  t.match(await wrong({ properties: { a: { required: true } } }, {}), [/^unusable: /])
  t.match(await wrong({ properties: [] }, {}), [/^unusable: /])
  t.match(await wrong('text', {}), [/^unusable: .*no schema/])
})

t.test('OpenAPI 3.0: nullable lets null pass, with and without a type', async t => {
  const pet = { type: 'object', required: ['name'] }
  const nullables: readonly JsonObject[] = [
    { type: 'string', nullable: true },
    { nullable: true, description: 'anything' },
    { type: 'string', nullable: true, enum: ['a'] },
    { nullable: true, allOf: [{ $ref: '#/components/schemas/Pet' }] },
    { nullable: true, anyOf: [{ type: 'string' }] },
  ]
  for (const each of nullables) {
    t.same(await wrong(each, null, { ...old, others: { Pet: pet } }), [], JSON.stringify(each))
  }
  t.same(await wrong({ type: 'string', nullable: true }, 1, old), [' type'])
  t.same(await wrong({ type: 'string' }, null, old), [' type'])
  t.same(await wrong({ type: 'string', nullable: true, enum: ['a'] }, 'b', old), [' enum'])
})

t.test('OpenAPI 3.0: exclusive bounds are booleans', async t => {
  const exclusive = {
    type: 'number',
    minimum: 0,
    exclusiveMinimum: true,
    maximum: 9,
    exclusiveMaximum: false,
  }
  t.same(await wrong(exclusive, 0, old), [' exclusiveMinimum'])
  t.same(await wrong(exclusive, 9, old), [])
  t.same(await wrong(exclusive, 10, old), [' maximum'])
})

t.test('OpenAPI 3.0: what it does not know is left out', async t => {
  t.same(await wrong({ type: 'file', example: { $ref: '#/nowhere' } }, 'x', old), [])
  t.same(
    await wrong({ const: 1, if: true, 'x-y': 1, discriminator: { propertyName: 'a' } }, 2, old),
    [],
  )
  const ref = { $ref: '#/components/schemas/S', type: 'number' }
  t.same(await wrong(ref, 'text', { ...old, others: { S: { type: 'string' } } }), [])
})

t.test('OpenAPI 3.1: keywords beside a reference hold', async t => {
  const ref = { $ref: '#/components/schemas/S', maxLength: 2 }
  t.same(await wrong(ref, 'text', { others: { S: { type: 'string' } } }), [' maxLength'])
})

t.test('references lead into other documents, relative and absolute', async t => {
  const geo: ApiDocument = {
    uri: 'assay:///specs/test/1.0/schemas/geo.json',
    dialect: 'schema',
    root: {
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: 'https://example.org/geo.json',
      definitions: { point: { $id: '#point', type: 'array', items: [{ type: 'number' }] } },
    },
  }
  const document = api({
    A: { $ref: 'schemas/geo.json#/definitions/point' },
    B: { $ref: 'https://example.org/geo.json#point' },
    C: { $ref: 'https://example.org/other.json' },
  })
  const judge = schemas([document, geo], 'rfc3339')
  for (const name of ['A', 'B']) {
    const at = `/components/schemas/${name}`
    t.match(judge.validate(document, at, ['x']).violations, [{ at: '/0', keyword: 'type' }])
    t.same(judge.validate(document, at, [1, 'x']).violations, [])
    t.equal(judge.resolve(document, { $ref: `#${at}` }).document, geo)
  }
  t.match(judge.validate(document, '/components/schemas/C', 1).unusable, /names nothing/)
})

t.test('a pointer may lead through another reference, as some bundlers write it', async t => {
  const document = api({
    A: { $ref: '#/components/schemas/B' },
    B: { properties: { c: { type: 'string' } } },
    C: { $ref: '#/components/schemas/A/properties/c' },
    D: { $ref: '#/components/schemas/D/properties/c' },
  })
  const judge = schemas([document], 'rfc3339')
  t.match(judge.validate(document, '/components/schemas/C', 1).violations, [{ keyword: 'type' }])
  t.match(judge.validate(document, '/components/schemas/D', 1).unusable, /names nothing/)
})

t.test('resolve follows chains, and says what is dangling', async t => {
  const document = api({
    A: { $ref: '#/components/schemas/B' },
    B: { type: 'string' },
    L: { $ref: '#/components/schemas/L' },
  })
  const judge = schemas([document], 'rfc3339')
  const found = judge.resolve(document, { $ref: '#/components/schemas/A' })
  t.equal(found.pointer, '/components/schemas/B')
  t.same(found.value, { type: 'string' })
  t.same(judge.resolve(document, { type: 'x' }, '/here'), {
    document,
    pointer: '/here',
    value: { type: 'x' },
  })
  const refused = (ref: string) => () => judge.resolve(document, { $ref: ref })
  for (const ref of [
    '#/components/schemas/X',
    '#/components/schemas/L',
    '#nobody',
    'other.yaml',
    '#/%zz',
    '#/a~2',
  ]) {
    t.throws(refused(ref), { code: 'dangling-reference' }, ref)
  }
  t.throws(refused('#/x'), Fault)
})

t.test('members that every object inherits are not there unless they were sent', async t => {
  t.same(await wrong({ required: ['toString', '__proto__'] }, {}), [
    '/__proto__ required',
    '/toString required',
  ])
  const proto: Json = JSON.parse('{"__proto__":{"type":"string"}}')
  const sent: Json = JSON.parse('{"__proto__":1}')
  t.same(await wrong({ properties: proto }, sent), ['/__proto__ type'])
})

t.test('of alternatives, the one that was plainly meant speaks', async t => {
  const cat = {
    type: 'object',
    properties: { kind: { const: 'cat' }, lives: { type: 'integer' } },
    required: ['kind'],
  }
  const dog = { type: 'object', properties: { kind: { const: 'dog' } }, required: ['kind'] }
  const either = {
    oneOf: [
      { type: 'null' },
      { $ref: '#/components/schemas/Cat' },
      { $ref: '#/components/schemas/Dog' },
    ],
  }
  const others = { Cat: cat, Dog: dog }
  t.same(await wrong(either, { kind: 'cat', lives: 'x' }, { others }), ['/lives type'])
  t.same(await wrong(either, 5, { others }), [' oneOf'])
  t.same(await wrong({ anyOf: [{ type: 'null' }, { type: 'array', items: cat }] }, [{}, 1]), [
    '/0/kind required',
    '/1 type',
  ])
  const deep = {
    required: ['x'],
    anyOf: [
      { type: 'null' },
      { properties: { a: { anyOf: [{ type: 'null' }, { type: 'string', maxLength: 1 }] } } },
    ],
  }
  t.same(await wrong(deep, { a: 'xx' }), ['/a maxLength', '/x required'])
})

t.test('when several alternatives fit, or none was meant, only that is told', async t => {
  t.same(await wrong({ oneOf: [{ type: 'integer' }, { type: 'string' }, { minimum: 2 }] }, 5), [
    ' oneOf',
  ])
  const document = api({
    Root: {
      anyOf: [{ required: ['a'] }, { required: ['b'], properties: { c: { type: 'string' } } }],
    },
  })
  const [found] = schemas([document], 'rfc3339').validate(document, '/components/schemas/Root', {
    c: 1,
  }).violations
  t.match(found, { at: '', keyword: 'anyOf', inside: ['/c'] })
})

t.test('contains, names and conditions say one thing each', async t => {
  t.same(await wrong({ contains: { type: 'string' } }, [1, 2]), [' contains'])
  t.same(
    await wrong({ contains: { type: 'string', maxLength: 1 }, maxContains: 1 }, [
      'aa',
      'a',
      'b',
      1,
    ]),
    [' contains'],
  )
  t.same(await wrong({ propertyNames: { maxLength: 2, pattern: '^a' } }, { bbb: 1 }), [
    ' propertyNames',
  ])
  const conditional: Json = JSON.parse('{"if":{"required":["a"]},"then":{"required":["b"]}}')
  t.same(await wrong(conditional, { a: 1 }), ['/b required'])
  t.same(
    await wrong({ not: { type: 'object' }, minProperties: 1 }, {}),
    [' minProperties', ' not'].sort(),
  )
})

t.test('twenty violations are told and the others counted', async t => {
  const document = api({ Root: { items: { type: 'string' } } })
  const judge = schemas([document], 'rfc3339')
  const found = judge.validate(
    document,
    '/components/schemas/Root',
    Array.from({ length: 50 }, () => 1),
  )
  t.equal(found.violations.length, 20)
  t.equal(found.more, 30)
  t.equal(found.partial, false)
  const later = judge.validate(
    document,
    '/components/schemas/Root',
    Array.from({ length: 50 }, () => 1),
    ({ at }) => at === '/49',
  )
  t.same(
    later.violations.map(({ at }) => at),
    ['/49'],
  )
})

t.test('a body that is wrong everywhere costs no more than its first violation', async t => {
  const document = api({ Root: { items: { type: 'string', format: 'date', minLength: 3 } } })
  const judge = schemas([document], 'rfc3339')
  const found = judge.validate(
    document,
    '/components/schemas/Root',
    Array.from({ length: 200_000 }, () => 1),
  )
  t.equal(found.violations.length, 1)
  t.equal(found.partial, true)
})

t.test('uniqueItems of many objects is no trap', async t => {
  const items = Array.from({ length: 20_000 }, (_, id) => ({ id, name: 'x' }))
  t.same(await wrong({ uniqueItems: true }, items), [])
  t.same(await wrong({ uniqueItems: true }, [...items, { name: 'x', id: 7 }]), [' uniqueItems'])
})

t.test('a pattern that would run for minutes makes the schema unusable', async t => {
  t.match(await wrong({ pattern: '^(a+)+$' }, `${'a'.repeat(40)}!`), [/^unusable: .*too long/])
})

t.test('patterns that only hold without Unicode mode are taken', async t => {
  t.same(await wrong({ pattern: '^[\\w.\\-]+\\_x$' }, 'a-b_x'), [])
})

t.test('values nested deeper than 64 are not looked at', async t => {
  let deep: Json = 1
  for (let depth = 0; depth < 70; depth++) deep = [deep]
  t.match(await wrong({ type: 'array' }, deep), [/^unusable: .*deeper than 64/])
})

t.test('dates follow the dialect of the standard', async t => {
  const moment = { type: 'string', format: 'date-time' }
  t.same(await wrong(moment, '2025-01-31T09:30:00'), [' format'])
  t.same(await wrong(moment, '2025-01-31T09:30:00', { formats: 'local' }), [])
  t.same(await wrong(moment, '2025-01-31T09:30Z', { formats: 'w3c' }), [])
})

t.test('other formats: asserted, a range, or nothing', async t => {
  t.same(await wrong({ format: 'uuid' }, 'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6'), [
    ' format',
  ])
  t.same(await wrong({ format: 'uri' }, '/relative'), [' format'])
  t.same(await wrong({ format: 'uri' }, 'https://example.org/a?b#c'), [])
  t.same(await wrong({ format: 'email' }, 'nobody'), [' format'])
  t.same(await wrong({ format: 'int32' }, 2 ** 31), [' format'])
  t.same(await wrong({ format: 'int64' }, 2 ** 53), [])
  t.same(await wrong({ format: 'double' }, 0.1), [])
  t.same(await wrong({ format: 'byte' }, '§§'), [])
  t.same(await wrong({ format: 'made-up' }, 'x'), [])
  t.same(await wrong({ format: 'uri' }, `a:${'x'.repeat(100_000)}`), [' format'])
})

t.test('the second judge is heard where ajv is wrong', async t => {
  const schema = {
    prefixItems: [{ type: 'string' }],
    contains: { type: 'number' },
    minContains: 0,
    unevaluatedItems: false,
  }
  t.same(await wrong(schema, ['a', 1, 2]), [])
  t.match(await wrong(schema, ['a', 1, true]), [/unevaluatedItems/])
  const conditional = {
    if: { properties: { a: { const: 1 } }, required: ['a'] },
    unevaluatedProperties: false,
  }
  t.same(await wrong(conditional, { a: 1 }), [])
  t.same(await wrong(conditional, { a: 1, b: 2 }), ['/b unevaluatedProperties'])
})

t.test('formats count beside the second judge', async t => {
  const schema = { properties: { d: { format: 'date' } }, unevaluatedProperties: false }
  t.same(await wrong(schema, { d: 'x' }), ['/d format'])
})

t.test('without the second judge, a schema that needs it is unusable', async t => {
  const document = api({ Root: { unevaluatedProperties: false } })
  const judge = schemas([document], 'rfc3339')
  const { unusable } = judge.validate(document, '/components/schemas/Root', {})
  t.match(unusable, /unevaluatedProperties.*second judge/)
})

t.test('inline schemas are judged as 2020-12 and kept', async t => {
  const judge = schemas([], 'rfc3339')
  const schema = {
    type: 'object',
    properties: { a: { $ref: '#/$defs/a' } },
    $defs: { a: { type: 'string' } },
  }
  t.match(judge.validateInline(schema, { a: 1 }).violations, [{ at: '/a', keyword: 'type' }])
  t.same(judge.validateInline({ ...schema }, { a: 'x' }).violations, [])
  const hard = { unevaluatedProperties: false }
  t.match(judge.validateInline(hard, {}).unusable, /second judge/)
  await judge.prepareInline(hard)
  t.match(judge.validateInline(hard, { a: 1 }).violations, [{ at: '/a' }])
})

t.test('more inline schemas than are kept are judged all the same', async t => {
  const judge = schemas([], 'rfc3339')
  for (let limit = 0; limit < 520; limit++) {
    if (judge.validateInline({ maximum: limit }, limit + 1).violations.length !== 1)
      t.fail(`${limit}`)
  }
  t.same(judge.validateInline({ maximum: 3 }, 3).violations, [])
})

t.test('a body is judged once', async t => {
  const document = api({ Root: { required: ['a'] } })
  const judge = schemas([document], 'rfc3339')
  const body = (text: string) => payload(new TextEncoder().encode(text))
  const at = '/components/schemas/Root'
  const first = judge.validateBody(document, at, body('{}'))
  const second = judge.validateBody(document, at, body('{}'))
  t.equal(first.violations[0], second.violations[0])
  t.same(judge.validateBody(document, at, body('{"a":1}')).violations, [])
  t.match(judge.validateBody(document, at, body('{')).unusable, /no JSON/)
})

t.test('only what is touched of a large document is read', async t => {
  const many: Record<string, Json> = {}
  for (let index = 0; index < 2000; index++) many[`S${index}`] = { type: 'strnig' }
  const document = api({ ...many, Root: { type: 'string' } })
  const judge: Schemas = schemas([document], 'rfc3339')
  t.same(judge.validate(document, '/components/schemas/Root', 'x').unusable, null)
})
