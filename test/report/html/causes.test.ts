import t from 'tap'
import type { Ruling } from '../../../src/model/judgement.ts'
import { roots } from '../../../src/report/html/causes.ts'
import { finding, report, requirement, ruling } from '../../make-report.ts'

function failed(id: string, because: string, evidence: string, level: Ruling['level'] = 'MUST') {
  const findings = [finding('failed', { evidence: [evidence] })]
  return ruling(requirement(id, level, 'It holds.'), 'failed', { because, findings })
}

const named = (rulings: readonly Ruling[]): readonly string[] =>
  rulings.map(({ requirement: id }) => id)

t.test('failures that say the same, or rest on the same exchange, are one cause', async t => {
  const found = roots(
    report([
      failed('A', 'One thing.', 'a/x#1'),
      failed('B', 'It answered 500.', 'b/x#1'),
      failed('C', 'It answered 500.', 'c/x#1'),
      failed('D', 'Its body is no JSON.', 'b/x#1'),
      failed('E', 'It answered 500.', 'e/x#1', 'SHOULD'),
    ]),
  )
  t.strictSame(
    found.map(({ rulings }) => named(rulings)),
    [['B', 'C', 'D'], ['A']],
  )
})

t.test('what waits for a cause weighs with it', async t => {
  const waits = ['C', 'D'].map(id =>
    ruling(requirement(id, 'MUST', 'It holds.'), 'untested', {
      cause: 'prerequisite',
      because: 'An earlier step failed. Step "list": It answered 500.',
    }),
  )
  const found = roots(
    report([failed('A', 'One.', 'a/x#1'), failed('B', 'It answered 500.', 'b/x#1'), ...waits]),
  )
  t.strictSame(
    found.map(({ rulings, blocked }) => [named(rulings), named(blocked)]),
    [
      [['B'], ['C', 'D']],
      [['A'], []],
    ],
  )
})

t.test('nothing failed, nothing caused it', async t => {
  t.strictSame(roots(report([])), [])
})
