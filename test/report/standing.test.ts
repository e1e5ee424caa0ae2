import t from 'tap'
import { standingOf, verdictStanding } from '../../src/report/standing.ts'
import { conformant, notConformant, refused, requirement, ruling } from '../make-report.ts'

t.test('only a MUST keeps a gate shut; nothing that is not passed stands as passed', async t => {
  const must = requirement('A-1', 'MUST', 'It must.')
  const should = requirement('A-2', 'SHOULD', 'It should.')
  t.equal(standingOf(ruling(must, 'passed')), 'passed')
  t.equal(standingOf(ruling(must, 'failed')), 'failed')
  t.equal(standingOf(ruling(must, 'cantTell')), 'untold')
  t.equal(standingOf(ruling(must, 'untested')), 'skipped')
  t.equal(standingOf(ruling(must, 'inapplicable')), 'skipped')
  t.equal(standingOf(ruling(should, 'passed')), 'passed')
  t.equal(standingOf(ruling(should, 'failed')), 'advisory')
  t.equal(standingOf(ruling(should, 'cantTell')), 'advisory')
})

t.test('only a conformant, whole run stands as passed', async t => {
  const { report } = conformant()
  t.equal(verdictStanding(report), 'passed')
  t.equal(verdictStanding({ ...report, complete: false }), 'untold')
  t.equal(verdictStanding({ ...report, rulings: [] }), 'untold')
  t.equal(verdictStanding({ ...report, verdict: 'incomplete' }), 'skipped')
  t.equal(verdictStanding(notConformant().report), 'failed')
  t.equal(verdictStanding(refused().report), 'untold')
})
