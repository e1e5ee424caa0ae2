import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { sums } from '../../../src/judge/checks/sums.ts'
import type { Json } from '../../../src/model/words.ts'
import { opinionsOfSteps } from '../steps.ts'

const given = {
  nodes: '$.payments[*]',
  says: 'Refunds',
  parts: ['/refunds/left', '/refunds/given'],
  whole: ['/total', '/amount'],
}

const opinions = (...payments: readonly Json[]) =>
  opinionsOfSteps(check(sums), given, [{ step: 'read', body: { payments } }])

const payment = (left: number, given: number, more: { [name: string]: Json } = {}) => ({
  amount: 1000,
  refunds: { left, given },
  ...more,
})

t.test('parts that make the whole pass, by the first whole that is there', async t => {
  t.match(opinions(payment(700, 300), payment(1000, 0)), [{ outcome: 'passed' }])
  t.match(opinions(payment(800, 300, { total: 1100 })), [{ outcome: 'passed' }])
})

t.test('a penny too many fails, with the sum', async t => {
  t.match(opinions(payment(700, 300), payment(700, 301)), [
    { outcome: 'failed', because: /700 \+ 301 = 1001; 1000 was wanted/, at: '/payments/1' },
  ])
})

t.test('what lacks a part or the whole is left aside; nothing at all cannot be told', async t => {
  t.match(opinions({ amount: 1 }, payment(1000, 0)), [{ outcome: 'passed' }])
  t.match(opinions({ amount: 1 }, 'text'), [{ outcome: 'cantTell', cause: 'missing-data' }])
})
