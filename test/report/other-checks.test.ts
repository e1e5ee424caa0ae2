import t from 'tap'
import { otherChecks } from '../../src/report/diff/checks.ts'
import { finding, report, requirement, ruling } from '../make-report.ts'

const one = requirement('A-1', 'MUST', 'It is so.')
const of = (...checks: readonly string[]) =>
  report([
    ruling(one, 'failed', {
      findings: checks.map(check => finding('failed', { check, because: check })),
    }),
  ])

t.test('a ruling that stays, for another check, is told; the order of findings is not', async t => {
  t.strictSame(otherChecks(of('body-schema', 'headers'), of('headers', 'body-schema')), [])
  t.strictSame(otherChecks(of('body-schema'), of('headers')), [
    { requirement: 'A-1', before: ['body-schema failed'], after: ['headers failed'] },
  ])
})

t.test('a ruling that changed, or is only on one side, is told elsewhere', async t => {
  t.strictSame(otherChecks(of('headers'), report([ruling(one, 'passed')])), [])
  t.strictSame(otherChecks(report([]), of('headers')), [])
})
