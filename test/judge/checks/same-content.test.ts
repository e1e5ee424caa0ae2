import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { every } from '../../../src/judge/checks/every.ts'
import { sameContent } from '../../../src/judge/checks/same-content.ts'
import type { JsonObject } from '../../../src/model/words.ts'
import { asked, exchange, operation, type Told } from '../seen.ts'
import { opinionsOfSteps, type Turn } from '../steps.ts'

const same = (more: JsonObject, ...turns: readonly Turn[]) =>
  opinionsOfSteps(check(sameContent), { steps: ['json', 'xml'], ...more }, turns)

t.test('two answers with the same values pass, and name both', async t => {
  const body = [{ code: '001', name: 'Pothole' }]
  t.match(same({}, { step: 'json', body }, { step: 'xml', body }), [
    { outcome: 'passed', evidence: ['case/json#1', 'case/xml#2'] },
  ])
})

t.test('the first place that differs is told', async t => {
  const one = { step: 'json', body: [{ code: '001', name: 'Pothole' }] }
  const other = { step: 'xml', body: [{ code: '1', name: 'Pothole' }] }
  t.match(same({}, one, other), [
    { outcome: 'failed', at: '/0/code', wanted: '"001"', seen: '"1"' },
  ])
})

t.test('only what the query selects counts, where there is one', async t => {
  const one = { step: 'json', body: [{ code: '001', name: 'Pothole' }] }
  const other = { step: 'xml', body: [{ code: '001', name: 'Hole' }] }
  t.match(same({ nodes: '$[*].code' }, one, other), [{ outcome: 'passed' }])
  t.match(same({ nodes: '$[*].name' }, one, other), [{ outcome: 'failed', at: '/0' }])
})

t.test('answers are compared in their order; one without its twin tells nothing', async t => {
  const json = (id: number): Turn => ({ step: 'json', body: { id } })
  const xml = (id: number): Turn => ({ step: 'xml', body: { id } })
  t.match(same({}, json(1), json(2), xml(1), xml(3)), [
    { outcome: 'passed' },
    { outcome: 'failed' },
  ])
  t.same(same({}, json(1)), [])
  t.same(same({}, json(1), { step: 'another', body: {} }), [])
})

t.test('an answer that was not wanted, or cannot be read, is not compared', async t => {
  t.same(same({}, { step: 'json', body: {} }, { step: 'xml', body: 1, held: false }), [])
  t.match(same({}, { step: 'json', body: {} }, { step: 'xml', told: { text: '{' } }), [
    { outcome: 'cantTell', cause: 'prerequisite' },
  ])
})

const schema = {
  type: 'array',
  xml: { name: 'services' },
  items: {
    type: 'object',
    xml: { name: 'service' },
    properties: { code: { type: 'string' }, metadata: { type: 'boolean' } },
  },
}
const declared = operation({
  200: { content: { 'application/json': { schema }, 'text/xml': { schema } } },
})

const seenBy = (
  one: ReturnType<typeof check>,
  parameters: JsonObject,
  ...told: readonly Told[]
) => {
  const looking = one.open()
  const context = asked({ operation: declared, with: parameters })
  const steps = ['json', 'xml']
  const found = told.flatMap((each, index) =>
    looking.judge(exchange({ id: `case/${steps[index]}#1`, ...each }), {
      ...context,
      step: { id: steps[index] ?? '', criteria: [], expected: false },
    }),
  )
  return [...found, ...looking.end({ ...context, step: null })]
}

const json = { body: [{ code: '001', metadata: true }] }
const xml = (code: string): Told => ({
  text: `<services><service><code>${code}</code><metadata>true</metadata></service></services>`,
  type: 'text/xml',
})

t.test('XML is compared with JSON as its schema reads it', async t => {
  const steps = { steps: ['json', 'xml'] }
  t.match(seenBy(check(sameContent), steps, json, xml('001')), [{ outcome: 'passed' }])
  t.match(seenBy(check(sameContent), steps, json, xml('1')), [{ outcome: 'failed', at: '/0/code' }])
})

t.test('checks of values look into XML too, and say when they cannot', async t => {
  const wanting = { nodes: '$[*].metadata', says: 'metadata', schema: { const: true } }
  t.match(seenBy(check(every), wanting, xml('001')), [{ outcome: 'passed' }])
  t.match(seenBy(check(every), { ...wanting, schema: { const: false } }, xml('001')), [
    { outcome: 'failed', at: '/0/metadata' },
  ])
  t.match(seenBy(check(every), wanting, { text: '<services>', type: 'text/xml' }), [
    { outcome: 'cantTell', cause: 'prerequisite' },
  ])
  t.match(seenBy(check(every), wanting, { text: '<services/>', type: 'application/xslt+xml' }), [
    { outcome: 'cantTell', cause: 'prerequisite' },
  ])
})
