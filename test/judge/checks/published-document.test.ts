import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { noXHeaders } from '../../../src/judge/checks/no-x-headers.ts'
import { openapiLint } from '../../../src/judge/checks/openapi-lint.ts'
import { openapiPublished } from '../../../src/judge/checks/openapi-published.ts'
import { pathStyle } from '../../../src/judge/checks/path-style.ts'
import type { JsonObject } from '../../../src/model/words.ts'
import { exchange, opinions, outcomes } from '../seen.ts'

const url = 'https://api.example.org/openapi.json'
const document: JsonObject = {
  openapi: '3.0.3',
  info: {
    title: 'Things',
    version: '1.2.0',
    description: 'All of them.',
    contact: { url: 'https://example.org/' },
  },
  servers: [{ url: 'https://api.example.org/v1' }],
  paths: {
    '/things': {
      get: { operationId: 'list', responses: { '200': { $ref: '#/components/responses/Ok' } } },
    },
    '/things/{id}/sub-things': {
      parameters: [{ name: 'id', in: 'path' }],
      get: {
        operationId: 'read',
        parameters: [{ $ref: '#/components/parameters/Trace' }],
        responses: {},
      },
    },
  },
  components: {
    parameters: { Trace: { name: 'trace-id', in: 'header' } },
    responses: { Ok: { description: '', headers: { 'Retry-After': {} } } },
  },
}
const serving = (body: JsonObject, more = {}) =>
  exchange({ url, body: { ...document, ...body }, ...more })
const paths = (...names: string[]) => ({
  paths: Object.fromEntries(
    names.map((name, n) => [name, { get: { operationId: `o${n}`, responses: {} } }]),
  ),
})
const yaml = (text: string) => exchange({ url, text, type: 'application/yaml' })

t.test('an OpenAPI 3 document is read, as JSON or YAML', async t => {
  t.same(outcomes(check(openapiPublished), [serving({})]), ['passed'])
  const text =
    'openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\npaths:\n  /a: { get: { responses: { 200: { description: x } } } }\n'
  t.same(outcomes(check(openapiPublished), [yaml(text)]), ['passed'])
})

t.test('no document, another kind of one, or one that falls apart is refused', async t => {
  const because = (seen: ReturnType<typeof exchange>) => {
    const [opinion] = opinions(check(openapiPublished), [seen])
    t.equal(opinion?.outcome, 'failed')
    return opinion?.because
  }
  t.match(because(serving({}, { status: 404 })), /answered 404/)
  t.match(because(exchange({ url, body: { swagger: '2.0', paths: {} } })), /Swagger 2.0/)
  t.match(because(exchange({ url, text: '<html>', type: 'text/html' })), /does not read/)
  t.match(because(yaml('openapi: [')), /does not read/)
  t.match(because(serving({ info: { title: 'x' } })), /no version/)
  t.match(because(serving({ paths: {} })), /No path/)
  t.match(because(serving(paths('things'))), /begins without/)
  t.match(because(serving({ components: {} })), /leads nowhere/)
})

t.test(
  'a reference inside an example is data, and one that is not well formed leads nowhere',
  async t => {
    const example = {
      components: {
        ...(document['components'] as JsonObject),
        examples: { a: { value: { $ref: '#/nowhere' } } },
      },
    }
    t.same(outcomes(check(openapiPublished), [serving(example)]), ['passed'])
    const odd = { paths: { '/a': { get: { responses: { 200: { $ref: '#/a~2%zz' } } } } } }
    t.same(outcomes(check(openapiPublished), [serving(odd)]), ['failed'])
  },
)

t.test(
  'a document behind credentials cannot be told, and the other checks stay silent',
  async t => {
    t.same(outcomes(check(openapiPublished), [serving({}, { status: 401 })]), ['cantTell'])
    for (const one of [openapiLint, noXHeaders, pathStyle].map(check)) {
      t.same(opinions(one, [serving({}, { status: 401 })]), [])
    }
  },
)

t.test('a document with all that a reader needs passes', async t => {
  t.same(outcomes(check(openapiLint), [serving({})]), ['passed'])
  t.same(
    outcomes(check(openapiLint), [
      serving({ servers: [{ url: '/v1' }, { url: 'http://127.0.0.1:80' }] }),
    ]),
    ['passed'],
  )
})

t.test('each thing that is missing is told, with its place', async t => {
  const bare = serving({
    info: { title: 'x', version: '1.0' },
    servers: [{ url: 'http://api.example.org' }],
  })
  t.same(
    opinions(check(openapiLint), [bare]).map(({ at }) => at),
    ['/servers/0/url', '/info/description', '/info/contact', '/info/version'],
  )
  const twice = {
    paths: { '/a': { get: { operationId: 'x' }, put: { operationId: 'x' }, post: {} } },
  }
  t.same(
    opinions(check(openapiLint), [serving(twice)]).map(({ at }) => at),
    ['/paths/~1a/put', '/paths/~1a/post'],
  )
})

t.test('X- is refused in requests and answers, through references', async t => {
  t.same(outcomes(check(noXHeaders), [serving({})]), ['passed'])
  const components = {
    parameters: { Trace: { name: 'X-Trace', in: 'header' } },
    responses: { Ok: { description: '', headers: { 'x-limit': {} } } },
  }
  const [opinion] = opinions(check(noXHeaders), [serving({ components })])
  t.match(opinion, { outcome: 'failed', seen: 'X-Trace, x-limit' })
  const query = { parameters: { Trace: { name: 'X-Trace', in: 'query' } }, responses: {} }
  t.same(outcomes(check(noXHeaders), [serving({ components: query })]), ['passed'])
})

t.test('kebab-case nouns under a version pass', async t => {
  t.same(outcomes(check(pathStyle), [serving({})]), ['passed'])
  t.same(outcomes(check(pathStyle), [serving({ ...paths('/v2/things.json'), servers: [] })]), [
    'passed',
  ])
})

t.test('other styles, verbs, depth and a missing version each fail', async t => {
  for (const path of ['/sub_things', '/subThings', '/Things', '/get-things', '/a/{b}/c/{d}/e/f']) {
    t.same(outcomes(check(pathStyle), [serving(paths(path))]), ['failed'], path)
  }
  t.same(outcomes(check(pathStyle), [serving({ servers: [{ url: 'https://api.example.org' }] })]), [
    'failed',
  ])
})

t.test('a path that a standard lays down is left aside, and said so', async t => {
  const body = paths('/service_at_locations', '/things')
  const given = { with: { except: ['/service_at_locations'] } }
  const [opinion] = opinions(check(pathStyle), [serving(body)], given)
  t.match(opinion, { outcome: 'passed', because: /1 that a standard lays down/ })
})
