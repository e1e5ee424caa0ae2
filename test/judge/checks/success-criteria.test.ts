import t from 'tap'
import { type CriterionSeen, check } from '../../../src/judge/check.ts'
import { successCriteria } from '../../../src/judge/checks/success-criteria.ts'
import type { JsonObject } from '../../../src/model/words.ts'
import { asked, exchange } from '../seen.ts'

const holds: CriterionSeen = {
  condition: '$statusCode == 200',
  holds: true,
  why: () => 'It is 200.',
  problem: false,
}
const broken: CriterionSeen = {
  condition: '$statusCode == 200',
  holds: false,
  why: () => 'It is 500.',
  problem: false,
}
const missing: CriterionSeen = {
  condition: '$response.body#/a == 1',
  holds: false,
  why: () => 'There is no /a.',
  problem: true,
}

const said = (criteria: readonly CriterionSeen[], parameters: JsonObject = {}, expected = false) =>
  check(successCriteria)
    .open()
    .judge(exchange(), { ...asked({ with: parameters }), step: { id: 'list', criteria, expected } })

t.test('a step whose failure is an expected path has no opinion', async t => {
  t.strictSame(said([broken], {}, true), [])
})

t.test('a step passes when all its criteria hold', async t => {
  t.match(said([holds, holds]), [{ outcome: 'passed' }])
})

t.test(
  'each criterion that does not hold fails with its own sentence; one that cannot be read is no failure',
  async t => {
    t.match(said([holds, broken, missing]), [
      { outcome: 'failed', cause: 'supplier', because: 'It is 500.', wanted: '$statusCode == 200' },
      { outcome: 'cantTell', cause: 'harness', because: 'There is no /a.' },
    ])
  },
)

t.test('steps without criteria, and steps that were not named, are passed over', async t => {
  t.same(said([]), [])
  t.same(said([broken], { steps: ['other'] }), [])
  t.match(said([broken], { steps: ['list', 'other'] }), [{ outcome: 'failed' }])
  t.same(
    check(successCriteria)
      .open()
      .judge(exchange(), { ...asked(), step: null }),
    [],
  )
})
