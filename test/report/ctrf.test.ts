import { deepEqual, equal } from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { ctrf } from '../../src/report/ctrf.ts'
import { verdictStanding } from '../../src/report/standing.ts'
import { adHoc, conformant, hostile, type Made, notConformant, refused } from '../make-report.ts'
import { commands, steers } from '../steers.ts'
import { anyReport, tally } from './any-report.ts'
import { render } from './render.ts'
import { schema } from './schema.ts'

const wrong = schema('ctrf-1.0.json')

for (const [name, made] of Object.entries({ conformant, notConformant, refused, adHoc, hostile })) {
  t.test(`CTRF of a report: ${name}`, async t => {
    const written = await render(ctrf, made())
    t.equal(wrong(JSON.parse(written)), null)
    t.matchSnapshot(written)
  })
}

t.test('the schema refuses what is no CTRF', async t => {
  const document = JSON.parse(await render(ctrf, conformant()))
  t.match(wrong({ ...document, more: 1 }), /additional properties/)
})

interface Test {
  readonly name: string
  readonly status: string
  readonly rawStatus: string
}

async function read(made: Made) {
  const { results } = JSON.parse(await render(ctrf, made))
  const tests: readonly Test[] = results.tests
  return { tests, summary: results.summary, verdict: tests.at(-1) }
}

t.test('only a conformant run has no failed test', async t => {
  t.match((await read(conformant())).verdict, { name: 'verdict', status: 'passed' })
  for (const made of [notConformant(), refused(), adHoc()]) {
    t.match((await read(made)).verdict, { status: 'failed' })
  }
  const { report, ...rest } = conformant()
  const verdict = async (more: object) =>
    (await read({ ...rest, report: { ...report, ...more } })).verdict?.status
  t.equal(await verdict({ rulings: [] }), 'failed')
  t.equal(await verdict({ complete: false }), 'failed')
  t.equal(await verdict({ verdict: 'incomplete' }), 'pending')
})

t.test('a run has the time at which it began, and none of its own', async t => {
  const { summary } = await read(conformant())
  t.match(summary, { start: Date.parse('2026-03-14T09:26:53Z'), stop: summary.start })
})

t.test('any judgement parses again to the same counts, and keeps to the schema', async t => {
  await fc.assert(
    fc.asyncProperty(anyReport, async made => {
      const written = await render(ctrf, made)
      equal(wrong(JSON.parse(written)), null)
      const { tests, summary } = await read(made)
      const { rulings } = made.report
      deepEqual(
        tally(tests.slice(0, -1).map(({ rawStatus }) => rawStatus)),
        tally(rulings.map(({ outcome }) => outcome)),
      )
      const passed = rulings.filter(({ outcome }) => outcome === 'passed').length
      equal(summary.passed, passed + (verdictStanding(made.report) === 'passed' ? 1 : 0))
      equal(summary.tests, rulings.length + 1)
      const { passed: a, failed, skipped, pending, other } = summary
      equal(a + failed + skipped + pending + other, summary.tests)
      return !steers(written, 'lines') && !commands(written)
    }),
  )
  t.pass()
})
