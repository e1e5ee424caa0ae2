import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { contentType } from '../../../src/judge/checks/content-type.ts'
import { exchange, operation, opinions, outcomes, type Told } from '../seen.ts'

const declared = operation({
  200: { content: { 'application/json': {}, 'text/*': {} } },
  201: { description: 'no content declared' },
  404: { $ref: '#/components/responses/Nobody' },
})
const said = (told: Told) => opinions(check(contentType), [exchange(told)], { operation: declared })
const told = (told: Told) => outcomes(check(contentType), [exchange(told)], { operation: declared })

t.test('declared types pass, in any case and with a charset', async t => {
  t.same(told({ body: {} }), ['passed'])
  t.same(told({ body: {}, type: 'Application/JSON; charset=UTF-8' }), ['passed'])
  t.same(told({ text: 'x', type: 'text/csv' }), ['passed'])
  t.same(told({ status: 201, text: 'x', type: 'image/png' }), ['passed'])
})

t.test('an undeclared, broken or absent type fails', async t => {
  t.match(said({ body: {}, type: 'application/xml' }), [
    {
      outcome: 'failed',
      cause: 'supplier',
      because:
        'The Content-Type is "application/xml", which the operation does not declare; application/json, text/* was wanted.',
      at: 'content-type',
    },
  ])
  t.match(said({ body: {}, type: 'json' }), [{ outcome: 'failed', because: /not well formed/ }])
  t.match(said({ body: {}, type: null }), [{ outcome: 'failed', because: /is absent/ }])
  t.match(said({ body: {}, headers: [['content-type', 'text/html']] }), [
    { outcome: 'failed', because: /"application\/json, text\/html" is not well formed/ },
  ])
})

t.test('content that was declared must be there', async t => {
  t.match(said({}), [{ outcome: 'failed', because: /no content/ }])
  t.same(said({ status: 201 }), [])
})

t.test('answers that have no content are asked for none', async t => {
  t.same(said({ status: 204 }), [])
  t.same(said({ status: 304 }), [])
  t.same(said({ method: 'HEAD' }), [])
  t.same(said({ status: 500, body: {} }), [])
})

t.test('a response that the document does not resolve cannot be told', async t => {
  t.match(said({ status: 404, body: {} }), [{ outcome: 'cantTell', cause: 'specification' }])
})
