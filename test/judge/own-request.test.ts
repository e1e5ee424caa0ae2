import t from 'tap'
import type { Noted, Prepared } from '../../src/base/flow/index.ts'
import { operationById } from '../../src/base/operations.ts'
import { payload } from '../../src/base/payload.ts'
import { schemas } from '../../src/base/schema/index.ts'
import { excused, ownMistake } from '../../src/judge/own-request.ts'
import type { Step } from '../../src/model/arazzo.ts'
import type { ApiDocument } from '../../src/model/catalogue.ts'
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
