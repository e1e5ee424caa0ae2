import t from 'tap'
import { explained, retest } from '../../src/report/retest.ts'
import { plan, requirement, ruling } from '../make-report.ts'

const of = ruling(requirement('ORUK-10', 'MUST', 'It holds.'), 'failed')

t.test('one requirement is tested again with the target file', async t => {
  t.equal(retest(plan, of), 'assay run target.yaml --requirement ORUK-10')
  t.equal(explained(of), 'assay explain ORUK-10 .')
})

t.test('without a target file, with all that the command line had declared', async t => {
  const quick = { ...plan, target: { ...plan.target, quick: true } }
  t.equal(
    retest(quick, of),
    'assay run --spec service-directory@3.0 --url https://api.example.org/v1 --declare taxonomies --declare ndjson=false --allow-writes --requirement ORUK-10',
  )
  t.equal(retest(quick, { ...of, spec: 'other@1.0' }), null)
})

t.test('a suite of the user’s own has no such command', async t => {
  t.equal(retest({ ...plan, adHoc: true }, of), null)
})

t.test('what a shell could take for more is quoted', async t => {
  t.equal(explained({ ...of, requirement: "a'; rm" }), "assay explain 'a'\\''; rm' .")
})
