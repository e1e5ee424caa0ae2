import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { inOrder } from '../../../src/judge/checks/in-order.ts'
import type { Json, JsonObject } from '../../../src/model/words.ts'
import { opinionsOfSteps } from '../steps.ts'

const order = ['created', 'started', ['success', 'failed']]

const opinions = (given: JsonObject, ...bodies: readonly Json[]) =>
  opinionsOfSteps(
    check(inOrder),
    { nodes: '$[*]', says: 'states', ...given },
    bodies.map((body, index) => ({ step: 'read', body, held: index > 0 })),
  ).map(({ outcome, cause, at }) => [outcome, cause, at].filter(Boolean).join(' '))

t.test('values follow the list, over all answers of the case', async t => {
  t.strictSame(opinions({ order }, ['created', 'created', 'success']), ['passed'])
  t.strictSame(opinions({ order }, ['created'], ['started'], ['failed']), ['passed'])
  t.strictSame(opinions({ order }, ['created'], ['started'], ['created']), ['failed /0'])
  t.strictSame(opinions({ order }, ['created', 'success', 'started']), ['failed /2'])
  t.strictSame(opinions({ order }, ['failed', 'success']), ['passed'], 'one place for both')
})

t.test('without a list times and numbers rise, or fall', async t => {
  const times = ['2026-01-01T10:00:00Z', '2026-01-01T10:30:00+00:00', '2026-01-01T11:00:00Z']
  t.strictSame(opinions({}, times), ['passed'])
  t.strictSame(opinions({}, times.toReversed()), ['failed /1', 'failed /2'])
  t.strictSame(opinions({ descending: true }, times.toReversed()), ['passed'])
  t.strictSame(opinions({ descending: true }, [3, 2, 2]), ['passed'])
  t.strictSame(opinions({}, ['2026-01-01T10:00:00Z', '2026-01-01T10:30:00+01:00']), ['failed /1'])
})

t.test('one value, or none that has a place, cannot be told', async t => {
  t.strictSame(opinions({ order }, ['created']), ['cantTell missing-data'])
  t.strictSame(opinions({ order }, ['odd', 'odder']), ['cantTell missing-data'])
  t.strictSame(opinions({ order }), [])
})
