import fc from 'fast-check'
import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { dateTimes } from '../../../src/judge/checks/date-times.ts'
import { dateTimeFault, isDate } from '../../../src/judge/reading/timestamps.ts'
import type { Json, JsonObject } from '../../../src/model/words.ts'
import { exchange, type Given, operation, opinions, outcomes } from '../seen.ts'

const of = (body: Json, given: Given = {}) =>
  outcomes(check(dateTimes), [exchange({ body })], given)

t.test('date-times with a zone and dates pass', async t => {
  for (const body of [
    { updated_at: '2026-03-29T01:30:00Z' },
    { seen: '2026-03-29T01:30:00.123+01:00' },
    { leap: '2016-12-31T23:59:60Z' },
    { dateOfBirth: '1980-02-29' },
    { list: [{ closing_date: '2026-01-01' }] },
  ]) {
    t.same(of(body), ['passed'], JSON.stringify(body))
  }
})

t.test('a date-time without zone, with a space, in basic form or on no day fails', async t => {
  for (const text of [
    '2026-03-29T01:30:00',
    '2026-03-29 01:30:00Z',
    '2026-03-29T01:30Z',
    '2026-02-30T01:30:00Z',
    '2026-03-29T25:00:00Z',
    '2026-03-29T01:30:00+0100',
    '20260329T013000Z',
  ]) {
    t.same(of({ anything: text }), ['failed'], text)
  }
})

t.test('a date in another notation fails where the name promises a date', async t => {
  for (const text of [
    '31/12/2026',
    '2026/12/31',
    '20261231',
    '2026-2-3',
    '2026-02-30',
    '31 December 2026',
  ]) {
    t.same(of({ closing_date: text }), ['failed'], text)
    t.same(of({ reference: text }), ['inapplicable'], text)
  }
  t.same(of({ createdAt: 1_767_225_600 }), ['failed'])
})

t.test('free text, years, times and plain numbers are no dates', async t => {
  for (const body of [
    { date: 'Every Monday' },
    { description: 'From 2026-03-29T01:30:00 on' },
    { date: '' },
    { date: '2026' },
    { opens_at: '09:00' },
    { date: null },
    { stat: 1_767_225_600, candidate: 'x', update: 'now' },
    { reference: '2026-13-45' },
  ]) {
    t.same(of(body), ['inapplicable'], JSON.stringify(body))
  }
})

const declaring = (properties: JsonObject): Given => ({
  operation: operation(
    {
      '2XX': {
        description: '',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Page' } } },
      },
    },
    {
      schemas: {
        Page: {
          type: 'object',
          properties: { items: { type: 'array', items: { $ref: '#/components/schemas/Item' } } },
        },
        Item: { allOf: [{ type: 'object', properties }] },
      },
    },
  ),
})

t.test("the standard's schema decides what is a date", async t => {
  const body = (value: Json) => ({ items: [{ when: value }] })
  const dateTime = declaring({ when: { type: 'string', format: 'date-time' } })
  t.same(of(body('2026-03-29T01:30:00Z'), dateTime), ['passed'])
  t.same(of(body('2026-03-29'), dateTime), ['failed'])
  t.same(of(body('soon'), dateTime), ['failed'])
  const date = declaring({ when: { type: 'string', format: 'date' } })
  t.same(of(body('2026-03-29'), date), ['passed'])
  t.same(of(body('2026-03-29T01:30:00Z'), date), ['failed'])
  const both = declaring({ when: { anyOf: [{ format: 'date' }, { format: 'date-time' }] } })
  t.same(of(body('2026-03-29'), both), ['passed'])
  t.same(of(body('2026-03-29T01:30:00Z'), both), ['passed'])
})

t.test('what the standard gives another form is left aside', async t => {
  const patterned = declaring({ date: { type: 'string', pattern: '^[0-9]{8}$' } })
  t.same(of({ items: [{ date: '20261231' }] }, patterned), ['inapplicable'])
  const counted = declaring({ updatedAt: { type: 'integer' } })
  t.same(of({ items: [{ updatedAt: 1_767_225_600 }] }, counted), ['inapplicable'])
})

t.test(
  'a standard whose dates are local is not asked; W3C dates may leave out seconds',
  async t => {
    t.same(of({ at: '2026-03-29T01:30:00' }, { formats: 'local' }), [])
    t.same(of({ at: '2026-03-29T01:30Z' }, { formats: 'w3c' }), ['passed'])
    t.same(of({ at: '2026-03-29T01:30' }, { formats: 'w3c' }), ['failed'])
  },
)

t.test('errors and contracts are not looked at', async t => {
  t.same(
    outcomes(check(dateTimes), [exchange({ status: 400, body: { a: '2026-03-29T01:30:00' } })]),
    [],
  )
  t.same(of({ openapi: '3.1.0', example: '2026-03-29T01:30:00' }), [])
})

t.test('the first slip is named by its place, and the order makes no difference', async t => {
  const body = { items: [{ ok: '2026-03-29T01:30:00Z' }, { 'a/b': '2026-03-29T01:30:00' }] }
  const all = ['b/s#1', 'a/s#1'].map(id => exchange({ id, body }))
  const [opinion] = opinions(check(dateTimes), all)
  t.match(opinion, { outcome: 'failed', at: '/items/1/a~1b', evidence: ['a/s#1', 'b/s#1'] })
  t.match(opinion?.because, /^2 of 4 .* first a\/s#1/)
  t.same(opinions(check(dateTimes), all.toReversed()), [opinion])
})

t.test('every instant that a Date writes is a date-time, and its day a date', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
        date => {
          const text = date.toISOString()
          return dateTimeFault(text, 'rfc3339') === null && isDate(text.slice(0, 10))
        },
      ),
    ),
  )
})

t.test('a day is a date exactly when the calendar has it', async t => {
  const number = (max: number) => fc.integer({ min: 0, max })
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), number(13), number(32), (y, m, d) => {
        const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
        const parsed = new Date(`${text}T00:00:00Z`)
        const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
        return isDate(text) === exists
      }),
    ),
  )
})
