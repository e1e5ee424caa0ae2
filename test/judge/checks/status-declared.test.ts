import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { statusDeclared } from '../../../src/judge/checks/status-declared.ts'
import { exchange, operation, opinions, outcomes } from '../seen.ts'

const declared = operation({ 200: {}, '4XX': {} })
const answer = (status: number) => [exchange({ status })]

t.test('a status is declared exactly, by range, or by default', async t => {
  t.same(outcomes(check(statusDeclared), answer(200), { operation: declared }), ['passed'])
  t.same(outcomes(check(statusDeclared), answer(418), { operation: declared }), ['passed'])
  const anything = operation({ default: {} })
  t.same(outcomes(check(statusDeclared), answer(599), { operation: anything }), ['passed'])
})

t.test('a status that is not declared fails, and the sentence says which are', async t => {
  t.match(opinions(check(statusDeclared), answer(500), { operation: declared }), [
    {
      outcome: 'failed',
      cause: 'supplier',
      because: 'The status was 500; the operation declares 200, 4XX.',
      seen: '500',
    },
  ])
})

t.test(
  'without declared responses it cannot be told; without an operation nothing is said',
  async t => {
    const found = opinions(check(statusDeclared), answer(200), { operation: operation({}) })
    t.match(found, [{ outcome: 'cantTell', cause: 'specification' }])
    t.same(opinions(check(statusDeclared), answer(200)), [])
  },
)
