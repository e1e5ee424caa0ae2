import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { bodySchema } from '../../../src/judge/checks/body-schema.ts'
import { contentType } from '../../../src/judge/checks/content-type.ts'
import { rawBytes } from '../../../src/judge/checks/raw-bytes.ts'
import type { JsonObject } from '../../../src/model/words.ts'
import { exchange, operation, opinions, type Told } from '../seen.ts'

/** As Open311 GeoReport v2 writes its services. */
const declared = operation(
  {
    200: {
      content: { 'application/xml': { schema: { $ref: '#/components/schemas/Services' } } },
    },
    201: { content: { 'text/xml': {} } },
    202: { content: { 'text/xml': { schema: { $ref: '#/components/schemas/Nobody' } } } },
  },
  {
    schemas: {
      Services: {
        type: 'array',
        items: { $ref: '#/components/schemas/Service' },
        xml: { name: 'services' },
      },
      Service: {
        type: 'object',
        required: ['code', 'metadata'],
        properties: {
          code: { type: 'string', xml: { name: 'service_code' }, minLength: 1 },
          metadata: { type: 'boolean' },
          order: { type: ['integer', 'string'], maximum: 9, maxLength: 1 },
        },
        xml: { name: 'service' },
      },
    },
  },
)
const xml = (text: string, more: Told = {}): Told => ({ text, type: 'text/xml', ...more })
const services = (inside: string) => `<services>${inside}</services>`
const good = '<service><service_code>1</service_code><metadata>true</metadata></service>'
const judged = (of: typeof bodySchema, told: Told, parameters: JsonObject = {}) =>
  opinions(check(of), [exchange(told)], { operation: declared, with: parameters })
const body = (text: string, parameters: JsonObject = {}) =>
  judged(bodySchema, xml(text), parameters)

t.test('XML as its schema describes passes', async t => {
  t.match(body(services(good + good)), [{ outcome: 'passed' }])
  t.match(body(services('')), [{ outcome: 'passed' }])
})

t.test('XML that breaks its schema fails, with the place', async t => {
  const odd = '<service><service_code/><metadata>maybe</metadata></service>'
  t.match(body(services(good + odd)), [
    { outcome: 'failed', cause: 'supplier', at: '/1/code' },
    { outcome: 'failed', at: '/1/metadata', seen: '"maybe"' },
  ])
  t.match(body(services('<service><code>1</code><metadata>true</metadata></service>')), [
    { outcome: 'failed', at: '/0/code', seen: 'nothing' },
  ])
  t.match(body(services('<svc/>')), [{ outcome: 'failed', because: /stands <svc>; <service> was/ }])
  t.match(body(`<s>${good}</s>`), [
    { outcome: 'failed', because: 'The root element is <s>; <services> was wanted.' },
  ])
  t.match(body(services(odd), { at: ['/*/code'] }), [{ outcome: 'failed', at: '/0/code' }])
})

t.test('a failure that rests on a value with two readings cannot be told', async t => {
  const doubtful = good.replace('</service>', '<order>15</order></service>')
  t.match(body(services(doubtful)), [{ outcome: 'cantTell', cause: 'harness', at: '/0/order' }])
})

t.test('XML that is not well formed fails; what assay does not read cannot be told', async t => {
  for (const of of [bodySchema, rawBytes]) {
    t.match(judged(of, xml('<services>')), [
      { outcome: 'failed', cause: 'supplier', because: /not well-formed XML.*line 1/ },
    ])
    t.match(judged(of, xml('<!DOCTYPE services><services/>')), [
      { outcome: 'cantTell', cause: 'harness', because: /DOCTYPE/ },
    ])
    t.match(judged(of, xml('<services', { cut: true })), [
      { outcome: 'cantTell', cause: 'configuration' },
    ])
  }
  t.match(judged(rawBytes, xml(services(good))), [{ outcome: 'passed' }])
  t.match(judged(bodySchema, xml('<a/>', { status: 202 })), [
    { outcome: 'cantTell', cause: 'specification' },
  ])
  t.same(judged(bodySchema, xml('<a/>', { status: 201 })), [])
})

t.test('XML is read in the encoding it is said to be in', async t => {
  const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><services/>', 'latin1')
  t.match(judged(rawBytes, { bytes: latin, type: 'text/xml' }), [{ outcome: 'passed' }])
  const e = Buffer.from('<services>é</services>', 'latin1')
  t.match(judged(rawBytes, { bytes: e, type: 'text/xml' }), [
    { outcome: 'failed', because: /not in the encoding it is said to be in, utf-8/ },
  ])
  t.match(judged(rawBytes, { bytes: e, type: 'text/xml; charset=iso-8859-1' }), [
    { outcome: 'passed' },
  ])
  t.match(judged(rawBytes, { bytes: e, type: 'text/xml; charset=klingon' }), [
    { outcome: 'cantTell', cause: 'harness' },
  ])
  const wide = Buffer.from('\uFEFF<services/>', 'utf16le')
  t.match(judged(rawBytes, { bytes: wide, type: 'application/xml' }), [{ outcome: 'passed' }])
})

t.test('text/xml is another name of application/xml', async t => {
  t.match(judged(contentType, xml('<a/>')), [{ outcome: 'passed' }])
  t.match(judged(contentType, xml('<a/>', { type: 'application/xml', status: 201 })), [
    { outcome: 'passed' },
  ])
  t.match(judged(contentType, xml('<a/>', { type: 'application/soap+xml' })), [
    { outcome: 'failed' },
  ])
})
