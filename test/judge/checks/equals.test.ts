import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { equals } from '../../../src/judge/checks/equals.ts'
import type { Json, JsonObject } from '../../../src/model/words.ts'
import { opinionsOfSteps } from '../steps.ts'

const opinions = (body: Json, given: JsonObject, held = true) =>
  opinionsOfSteps(check(equals), { nodes: '$', says: 'The payment', ...given }, [
    { step: 'read', body, held },
  ])

const payment = { id: 'p1', amount: 100, state: { status: 'created' }, tags: ['a', 'b'] }

t.test('the same value passes, whatever the order of its members', async t => {
  const value = { tags: ['a', 'b'], state: { status: 'created' }, amount: 100, id: 'p1' }
  t.match(opinions(payment, { value }), [{ outcome: 'passed' }])
  t.match(opinions(payment, { nodes: '$.amount', value: 100 }), [{ outcome: 'passed' }])
})

t.test('the first place that differs is named, with what was seen and wanted', async t => {
  const other: readonly (readonly [JsonObject, string])[] = [
    [{ ...payment, amount: '100' }, '/amount'],
    [{ ...payment, state: { status: 'paid' } }, '/state/status'],
    [{ ...payment, tags: ['b', 'a'] }, '/tags/0'],
    [{ ...payment, tags: ['a'] }, '/tags/1'],
    [{ ...payment, more: null }, '/more'],
    [{ ...payment, tags: { 0: 'a', 1: 'b' } }, '/tags'],
  ]
  for (const [body, at] of other) {
    t.match(opinions(body, { value: payment }), [{ outcome: 'failed', at }])
    t.match(opinions(payment, { value: body }), [{ outcome: 'failed', at }])
  }
})

t.test('members that are left out are not compared, on neither side', async t => {
  const value = { ...payment, links: 'here' }
  t.match(opinions({ ...payment, links: 'there' }, { value, except: ['links'] }), [
    { outcome: 'passed' },
  ])
  t.match(opinions(payment, { value, except: ['links'] }), [{ outcome: 'passed' }])
})

t.test('an answer without what is compared fails; without a value it cannot be told', async t => {
  t.match(opinions(payment, { nodes: '$.metadata', value: {} }), [{ outcome: 'failed' }])
  t.match(opinions(payment, {}), [{ outcome: 'cantTell', cause: 'prerequisite' }])
  t.strictSame(opinions(payment, { value: 1 }, false), [], 'nor where its step failed')
})
