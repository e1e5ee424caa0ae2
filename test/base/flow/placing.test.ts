import type { OpenAPIV3_1 } from 'openapi-types'
import t from 'tap'
import { interpret, type Prepared } from '../../../src/base/flow/index.ts'
import type { Parameter } from '../../../src/model/arazzo.ts'
import { program, served, workflow } from '../../make-flow.ts'

const root = {
  openapi: '3.1.0',
  info: { title: 'Placing', version: '1' },
  paths: {
    '/a/{id}/b': {
      get: {
        operationId: 'ask',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: {} },
          { name: 'X-List', in: 'header', explode: true, schema: {} },
          { name: 'Accept', in: 'header', content: { 'application/json': {} } },
          { name: 'filter', in: 'query', style: 'deepObject', explode: true, schema: {} },
        ],
        responses: {},
      },
    },
  },
} satisfies OpenAPIV3_1.Document

/** What the first turn asks for; a sentence when nothing is asked. */
function asking(...parameters: readonly Parameter[]): Prepared | string | null {
  const made = program([
    workflow([{ stepId: 'ask', operationId: 'ask', parameters: [id, ...parameters] }]),
  ])
  const document = { uri: 'assay:///api.yaml', dialect: 'openapi-3.1', root } as const
  const next = interpret(served(made, { document, url: 'http://a.example/v1' })).next(null)
  if (next.done === true) {
    t.match(next.value, { outcome: 'untested', cause: 'harness' })
    return next.value.because
  }
  return next.value.kind === 'ask' ? next.value.request : null
}
const id: Parameter = { name: 'id', in: 'path', value: 'x' }

t.test('each parameter goes to its place', async t => {
  const filter = { name: 'filter', in: 'query', value: { a: 1 } } as const
  const page = { name: 'page', in: 'query', value: 2 } as const
  const cookies = [
    { name: 'a', in: 'cookie', value: '1' },
    { name: 'b', in: 'cookie', value: ['2', '3'] },
  ] as const
  t.match(asking(filter, page, ...cookies), {
    method: 'GET',
    url: 'http://a.example/v1/a/x/b?filter%5Ba%5D=1&page=2',
    headers: [
      ['cookie', 'a=1; b=2; b=3'],
      ['accept', '*/*'],
    ],
    path: { id: 'x' },
    query: { filter: { a: 1 }, page: 2 },
  })
})

t.test('a cookie that nobody describes keeps its = and +', async t => {
  t.match(asking({ name: 'token', in: 'cookie', value: 'a+b/c==%2F' }), {
    headers: [['cookie', 'token=a+b/c==%2F'], ['accept']],
  })
  t.match(asking({ name: 'token', in: 'cookie', value: 'é=' }), {
    headers: [['cookie', 'token=%C3%A9%3D'], ['accept']],
  })
})

t.test('a Cookie header and cookie parameters are one header', async t => {
  const asked = asking(
    { name: 'Cookie', in: 'header', value: 'x=y' },
    { name: 'a', in: 'cookie', value: '1' },
  )
  t.match(asked, { headers: [['cookie', 'x=y; a=1'], ['accept']] })
})

t.test('names of headers know no case; what is declared of Accept is ignored', async t => {
  const asked = asking(
    { name: 'x-list', in: 'header', value: { never: 'sent' } },
    { name: 'X-LIST', in: 'header', value: { a: 'b' } },
    { name: 'accept', in: 'header', value: 'text/csv' },
  )
  t.match(asked, {
    headers: [
      ['x-list', 'a=b'],
      ['accept', 'text/csv'],
    ],
  })
})

t.test('a whole query string is sent as it stands, but for what a URL cannot hold', async t => {
  const whole = (value: string) => asking({ name: 'q', in: 'querystring', value })
  t.match(whole('a=b&c=%41+d&e[]=é|#'), {
    url: 'http://a.example/v1/a/x/b?a=b&c=%41+d&e%5B%5D=%C3%A9%7C%23',
    query: { a: 'b', c: 'A d' },
  })
  t.match(whole(''), { url: 'http://a.example/v1/a/x/b' })
})

t.test('a whole query string stands alone, and is text', async t => {
  const whole = { name: 'q', in: 'querystring', value: 'a=b' } as const
  t.match(asking(whole, { name: 'p', in: 'query', value: 1 }), /"q" is the whole.* "p" is in/)
  t.match(asking(whole, { ...whole, name: 'r' }), /two parameters that are the whole/)
  t.match(asking({ ...whole, value: { a: 1 } }), /must be text/)
})

t.test('a header that belongs to the connection is refused', async t => {
  for (const name of ['Host', 'content-length', 'Transfer-Encoding', 'CONNECTION', 'upgrade']) {
    t.match(asking({ name, in: 'header', value: '1' }), /is set by the sender itself/, name)
  }
  t.match(asking({ name: 'a b', in: 'header', value: '1' }), /is not the name of a header/)
  t.type(asking({ name: 'X-Host', in: 'header', value: '1' }), 'object')
})

t.test('what a header or a cookie cannot hold is refused, never cut or escaped', async t => {
  const header = (value: string) => asking({ name: 'X-A', in: 'header', value })
  t.match(header('a\r\nX-B: c'), /not printable ASCII/)
  t.match(header('caf\u00e9'), /not printable ASCII/)
  t.match(header(' a'), /begins or ends with a blank/)
  t.match(header('a\tb'), { headers: [['x-a', 'a\tb'], []] })
  t.match(asking({ name: 'c', in: 'cookie', value: 'a;b, "c"' }), {
    headers: [['cookie', 'c=a%3Bb%2C%20%22c%22'], []],
  })
})

t.test('a value that a URL would read as a step up is refused', async t => {
  const path = (value: string) => asking({ name: 'id', in: 'path', value })
  t.match(path('..'), /segment "\." or "\.\."/)
  t.match(path('.'), /segment "\." or "\.\."/)
  t.match(path('...'), { url: 'http://a.example/v1/a/.../b' })
  t.match(path('../..'), { url: 'http://a.example/v1/a/..%2F../b' })
})

t.test('what a style has no form for is refused with the reason', async t => {
  const filter = (value: Parameter['value']) => asking({ name: 'filter', in: 'query', value })
  t.match(filter('a'), /query parameter "filter" cannot be written: the style "deepObject"/)
  t.match(filter({ a: { b: 1 } }), /list or object inside/)
})
