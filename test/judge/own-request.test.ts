import t from 'tap'
import type { Noted, Prepared } from '../../src/base/flow/index.ts'
import { operationById } from '../../src/base/operations.ts'
import { payload } from '../../src/base/payload.ts'
import { schemas } from '../../src/base/schema/index.ts'
import { excused, ownMistake } from '../../src/judge/own-request.ts'
import type { Step } from '../../src/model/arazzo.ts'
import type { ApiDocument } from '../../src/model/catalogue.ts'
import type { Header } from '../../src/model/evidence.ts'
import type { Json } from '../../src/model/words.ts'
import { documentOf, script } from '../make-flow.ts'
import { exchange } from './seen.ts'

const document: ApiDocument = {
  uri: 'assay:///own.yaml',
  dialect: 'openapi-3.1',
  root: {
    openapi: '3.1.0',
    info: { title: 'Own', version: '1' },
    paths: {
      '/things/{id}': {
        post: {
          operationId: 'post',
          parameters: [
            { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
            { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } },
            { name: 'kind', in: 'query', required: true, schema: { enum: ['a', 'b'] } },
          ],
          requestBody: {
            content: { 'application/json': { schema: { type: 'object', required: ['name'] } } },
          },
          responses: { '200': { description: 'ok' } },
        },
      },
    },
  },
}
const bank = schemas([document], 'rfc3339')
const id = 'ac148810-d857-441c-9679-408f346de14b'

function noted(query: { [name: string]: Json }, body?: Json, step: Partial<Step> = {}): Noted {
  const request: Prepared = {
    method: 'POST',
    url: 'http://x/',
    headers: [],
    body: null,
    path: { id },
    query,
  }
  const seen = exchange()
  const requestBody = body === undefined ? null : payload(Buffer.from(JSON.stringify(body)))
  return {
    kind: 'noted',
    step: { stepId: 's', ...step },
    script: script(documentOf('w.arazzo.yaml', [])),
    workflow: { workflowId: 'w', steps: [] },
    within: [],
    operation: operationById(document, 'post'),
    request,
    seen: {
      ...seen,
      requestBody,
      request: { ...seen.request, headers: [['content-type', 'application/json; charset=utf-8']] },
    },
    criteria: [],
    resolve: value => value,
  }
}

t.test('a request that fits the API document is no mistake', async t => {
  t.equal(ownMistake(noted({ kind: 'a', page: 2 }, { name: 'x' }), bank), null)
})

t.test('text and number are the same on the wire', async t => {
  t.equal(ownMistake(noted({ kind: 'a', page: '2' }), bank), null)
})

t.test(
  'a missing required parameter, a value that does not fit and a wrong body are our mistakes',
  async t => {
    t.match(ownMistake(noted({ page: 1 }), bank), {
      says: /query parameter "kind" is missing/,
      cause: 'harness',
    })
    t.match(ownMistake(noted({ kind: 'c' }), bank), { says: /query parameter "kind" does not fit/ })
    t.match(ownMistake(noted({ kind: 'a', page: 0 }), bank), {
      says: /query parameter "page" does not fit/,
    })
    t.match(ownMistake(noted({ kind: 'a' }, { nam: 1 }), bank), {
      says: /its body does not fit its schema/,
    })
  },
)

t.test('a step that is wrong on purpose is let be', async t => {
  t.equal(ownMistake(noted({ page: 0 }, undefined, { 'x-assay-negative': true }), bank), null)
})

t.test(
  'a failure that rests on our mistake becomes cantTell for the harness, and only a failure does',
  async t => {
    t.match(
      excused({ outcome: 'failed', because: 'It is 400.' }, { says: 'a.', cause: 'harness' }),
      {
        outcome: 'cantTell',
        cause: 'harness',
        because: /own request was wrong: a\. .*It is 400\./,
      },
    )
    t.match(excused({ outcome: 'passed', because: 'Fine.' }, { says: 'a.', cause: 'harness' }), {
      outcome: 'passed',
    })
  },
)

t.test('a wrong value that came from an earlier answer is no fault of the harness', async t => {
  const parameters = [{ name: 'kind', in: 'query' as const, value: '$steps.list.outputs.kind' }]
  t.match(ownMistake(noted({ kind: 'c' }, undefined, { parameters }), bank), {
    cause: 'prerequisite',
  })
})

/** An operation with parameters in headers and cookies, and bodies of several types. */
const rich: ApiDocument = {
  uri: 'assay:///rich.yaml',
  dialect: 'openapi-3.0',
  root: {
    openapi: '3.0.4',
    info: { title: 'Rich', version: '1' },
    components: {
      parameters: {
        Trace: { name: 'X-Trace', in: 'header', required: true, schema: { type: 'string' } },
      },
      requestBodies: {
        Photo: {
          required: true,
          content: {
            'application/x-www-form-urlencoded': { schema: { $ref: '#/components/schemas/Form' } },
            'multipart/form-data': { schema: { $ref: '#/components/schemas/Form' } },
            'application/xml': { schema: { $ref: '#/components/schemas/Form' } },
            'text/*': { schema: { type: 'string', maxLength: 3 } },
            'application/merge-patch+json': { schema: { type: 'object', required: ['a'] } },
            'application/octet-stream': {},
          },
        },
      },
      schemas: {
        Form: {
          type: 'object',
          required: ['n'],
          properties: {
            n: { type: 'integer', minimum: 0, exclusiveMinimum: true },
            all: { type: 'array', items: { type: 'integer' } },
            photo: { type: 'string', format: 'binary', minLength: 5 },
          },
        },
      },
    },
    paths: {
      '/': {
        parameters: [{ $ref: '#/components/parameters/Trace' }],
        post: {
          operationId: 'post',
          parameters: [
            { name: 'sid', in: 'cookie', required: true, schema: { type: 'integer' } },
            { name: 'ids', in: 'query', schema: { type: 'array', items: { type: 'integer' } } },
            { name: 'flag', in: 'query', allowEmptyValue: true, schema: { type: 'boolean' } },
            { name: 'Accept', in: 'header', required: true, schema: { enum: ['never'] } },
          ],
          requestBody: { $ref: '#/components/requestBodies/Photo' },
          responses: { '200': { description: 'ok' } },
        },
      },
    },
  },
}
const richBank = schemas([rich], 'rfc3339')

interface Sent {
  readonly type?: string
  readonly meant?: Json
  readonly header?: { readonly [name: string]: Json }
  readonly cookie?: { readonly [name: string]: Json }
  readonly query?: { readonly [name: string]: Json }
  readonly headers?: readonly Header[]
}

/** What is wrong with a request; by default it is right. */
function mistake(sent: Sent): string | null {
  const { type = 'text/plain', header = { 'x-trace': 't' }, cookie = { sid: 1 } } = sent
  const { meant: body = 'abc', query = {}, headers = [] } = sent
  const before = noted({})
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return (
    ownMistake(
      {
        ...before,
        operation: operationById(rich, 'post'),
        request: { ...before.request, path: {}, query, meant: { header, cookie, body } },
        seen: {
          ...before.seen,
          request: { ...before.seen.request, headers: [['content-type', type], ...headers] },
          requestBody: payload(Buffer.from(text)),
        },
      },
      richBank,
    )?.says ?? null
  )
}

t.test('parameters in headers and cookies are held to the document too', async t => {
  t.equal(mistake({}), null)
  t.match(mistake({ header: {} }), /header parameter "X-Trace" is missing/)
  t.match(mistake({ cookie: {} }), /cookie parameter "sid" is missing/)
  t.match(mistake({ cookie: { sid: 'x' } }), /cookie parameter "sid" does not fit/)
  t.equal(mistake({ cookie: { sid: '7' } }), null)
  const added = [
    ['X-Trace', 'secret'],
    ['cookie', 'a=b; sid=1'],
  ] as const
  t.equal(mistake({ header: {}, cookie: {}, headers: added }), null)
})

t.test('a list of one, and an empty value where it is allowed, are right', async t => {
  t.equal(mistake({ query: { ids: 1, flag: '' } }), null)
  t.equal(mistake({ query: { ids: ['1', 2, null], flag: 'true' } }), null)
  t.match(mistake({ query: { ids: ['1', 'x'] } }), /query parameter "ids" does not fit/)
  t.match(mistake({ query: { flag: 'maybe' } }), /query parameter "flag" does not fit/)
})

t.test('bodies of every type are held to their schema', async t => {
  const form = (meant: Json) => mistake({ type: 'application/x-www-form-urlencoded', meant })
  t.equal(form({ n: '1', all: '2' }), null)
  t.equal(form('n=1&all=2&all=3'), null)
  t.match(form({ n: 0 }), /its body does not fit its schema/)
  t.match(form('n=x'), /its body does not fit its schema/)
  t.match(form({ all: [1] }), /its body does not fit its schema/)
  const parts = (meant: Json) => mistake({ type: 'multipart/form-data; boundary=b', meant })
  t.equal(parts({ n: 1, photo: { 'x-assay-file': 'a' } }), null)
  t.match(parts({ n: 1, photo: 'x' }), /its body does not fit its schema/)
  t.match(mistake({ meant: 'abcd' }), /its body does not fit its schema/)
  const patch = (meant: Json) => mistake({ type: 'application/merge-patch+json', meant })
  t.equal(patch({ a: 1 }), null)
  t.match(patch({ b: 1 }), /its body does not fit its schema/)
  const xml = (meant: string) => mistake({ type: 'text/xml', meant })
  t.equal(xml('<Form><n>1</n></Form>'), null)
  t.match(xml('<Form><n>0</n></Form>'), /its body does not fit its schema/)
  t.match(xml('<Form><n>1</n>'), /not well-formed XML/)
  t.equal(xml('<!DOCTYPE Form><Form/>'), null)
  t.equal(mistake({ type: 'application/octet-stream', meant: { 'x-assay-file': 'a' } }), null)
})

t.test('a type that the operation does not take is our mistake, and a missing body', async t => {
  t.match(mistake({ type: 'image/png' }), /takes no body of the type "image\/png"/)
  const before = noted({})
  const { headers, url, method } = before.request
  const request = { method, url, headers, body: null, path: {}, query: {} }
  const meant = { header: { 'X-Trace': 't' }, cookie: { sid: 1 } }
  const operation = operationById(rich, 'post')
  const asked = { ...before, operation, request: { ...request, meant } }
  t.match(ownMistake(asked, richBank), { says: 'its body is missing.' })
  const redirected = { ...asked, request: { ...request, meant: { ...meant, body: 'abc' } } }
  t.equal(ownMistake(redirected, richBank), null)
})
