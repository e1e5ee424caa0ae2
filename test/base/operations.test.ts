import t from 'tap'
import {
  operationAt,
  operationById,
  operationByReference,
  operationsOf,
  parametersOf,
  responseFor,
} from '../../src/base/operations.ts'
import { schemas } from '../../src/base/schema/index.ts'
import type { Operation } from '../../src/model/api.ts'
import type { ApiDocument } from '../../src/model/catalogue.ts'
import type { JsonObject } from '../../src/model/words.ts'

const pets: JsonObject = {
  openapi: '3.1.0',
  paths: {
    '/pets': {
      parameters: [
        { name: 'limit', in: 'query', schema: { type: 'integer' } },
        { $ref: '#/components/parameters/Trace' },
        { $ref: '#/components/parameters/Nobody' },
      ],
      get: {
        operationId: 'listPets',
        parameters: [{ name: 'limit', in: 'query', schema: { maximum: 9 } }],
        responses: {
          200: { $ref: '#/components/responses/Pets' },
          '2XX': { description: 'others' },
          default: { description: 'error' },
          404: { $ref: '#/components/responses/Nobody' },
        },
      },
      post: { responses: { 201: { description: 'made' } }, servers: [{ url: '/write' }] },
    },
    '/pets/{id}': { $ref: '#/components/pathItems/Pet' },
    '/elsewhere': { $ref: 'other.yaml#/x' },
  },
  components: {
    responses: { Pets: { description: 'pets' } },
    parameters: { Trace: { name: 'trace', in: 'header' } },
    pathItems: {
      Pet: { servers: [{ url: 'https://other.example/' }], get: { operationId: 'getPet' } },
    },
  },
}

const api = (uri: string, root: JsonObject = pets): ApiDocument => ({
  uri,
  dialect: 'openapi-3.1',
  root,
})
const document = api('assay:///pets.yaml')
const bank = schemas([document], 'rfc3339')

function listPets(): Operation {
  const found = operationById(document, 'listPets')
  if (found === null) throw new Error('listPets is not found')
  return found
}

t.test('every operation is found, also behind a reference to a path item', async t => {
  t.same(
    operationsOf(document).map(({ method, path, pointer }) => `${method} ${path} ${pointer}`),
    [
      'get /pets /paths/~1pets/get',
      'post /pets /paths/~1pets/post',
      'get /pets/{id} /components/pathItems/Pet/get',
    ],
  )
  t.equal(operationsOf(document), operationsOf(document))
})

t.test('an operation is found by id and by pointer', async t => {
  t.equal(operationById(document, 'listPets')?.path, '/pets')
  t.equal(operationById(document, 'nobody'), null)
  t.equal(operationAt(document, '#/paths/~1pets/get'), operationById(document, 'listPets'))
  t.equal(operationAt(document, '#/paths/~1pets~1%7Bid%7D/get')?.operationId, 'getPet')
  t.equal(operationAt(document, '/paths/~1pets/post')?.operationId, null)
  t.equal(operationAt(document, '#/paths/~1pets/patch'), null)
  t.equal(operationAt(document, '#%zz'), null)
})

t.test('a step names its operation in four ways', async t => {
  const other = api('assay:///other.yaml', { paths: { '/x': { get: { operationId: 'x' } } } })
  const sources = { pets: document.uri, other: other.uri }
  const find = (step: { operationId?: string; operationPath?: string }) =>
    operationByReference([document, other], sources, step)?.path ?? null
  t.equal(find({ operationId: 'listPets' }), '/pets')
  t.equal(find({ operationId: '$sourceDescriptions.other.x' }), '/x')
  t.equal(find({ operationId: '$sourceDescriptions.pets.x' }), null)
  t.equal(find({ operationId: '$sourceDescriptions.nobody.x' }), null)
  t.equal(find({ operationPath: '{$sourceDescriptions.pets.url}#/paths/~1pets/get' }), '/pets')
  t.equal(find({ operationPath: 'assay:///other.yaml#/paths/~1x/get' }), '/x')
  t.equal(find({ operationPath: '/pets' }), null)
  t.equal(find({}), null)
})

t.test('an operationId in two documents names nothing by itself', async t => {
  const twin = api('assay:///twin.yaml')
  const sources = { a: document.uri, b: twin.uri }
  const both = [document, twin]
  t.equal(operationByReference(both, sources, { operationId: 'listPets' }), null)
  const named = operationByReference(both, sources, {
    operationId: '$sourceDescriptions.b.listPets',
  })
  t.equal(named?.document, twin)
})

t.test('a response is the exact one, else its range, else the default', async t => {
  const operation = listPets()
  t.match(responseFor(operation, 200, bank), { key: '200', pointer: '/components/responses/Pets' })
  t.match(responseFor(operation, 204, bank), {
    key: '2XX',
    pointer: '/paths/~1pets/get/responses/2XX',
  })
  t.match(responseFor(operation, 500, bank), { key: 'default' })
  t.throws(() => responseFor(operation, 404, bank), { code: 'dangling-reference' })
  const post = operationAt(document, '/paths/~1pets/post')
  t.ok(post)
  if (post !== null) t.equal(responseFor(post, 200, bank), null)
})

t.test('parameters of the operation overlay those of its path', async t => {
  t.same(parametersOf(listPets()), [
    { name: 'limit', in: 'query', schema: { maximum: 9 } },
    { name: 'trace', in: 'header' },
  ])
})
