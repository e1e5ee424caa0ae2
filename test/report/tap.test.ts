import { deepEqual } from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { Parser } from 'tap-parser'
import { parse } from 'yaml'
import { standingOf, verdictStanding } from '../../src/report/standing.ts'
import { tap } from '../../src/report/tap.ts'
import { adHoc, conformant, hostile, type Made, notConformant, refused } from '../make-report.ts'
import { commands, steers } from '../steers.ts'
import { anyReport, tally } from './any-report.ts'
import { render } from './render.ts'

for (const [name, made] of Object.entries({ conformant, notConformant, refused, adHoc, hostile })) {
  t.test(`TAP of a report: ${name}`, async t => {
    t.matchSnapshot(await render(tap, made()))
  })
}

interface Point {
  readonly ok: boolean
  readonly skip: unknown
  readonly todo: unknown
  readonly diag: { readonly outcome?: string; readonly because?: string } | null
}

/** What tap-parser makes of it. */
async function read(made: Made) {
  const points: Point[] = []
  const odd: string[] = []
  const parser = new Parser({ strict: true })
  parser.on('assert', found => void points.push(found))
  parser.on('extra', text => void odd.push(text))
  parser.on('bailout', text => void odd.push(text))
  parser.on('child', () => void odd.push('a subtest'))
  const ended = new Promise<{ readonly ok: boolean; readonly failures: readonly unknown[] }>(
    done => void parser.on('complete', done),
  )
  parser.end(await render(tap, made))
  return { points, odd, results: await ended }
}

const standing = ({ ok, skip, todo }: Point): string => {
  if (skip !== false) return 'skipped'
  if (todo !== false) return 'advisory'
  return ok ? 'passed' : 'not ok'
}

/** `failed` and `untold` are both `not ok`; the verdict is never skipped. */
function wanted({ report }: Made): readonly string[] {
  const verdict = verdictStanding(report)
  return [...report.rulings.map(standingOf), verdict === 'skipped' ? 'advisory' : verdict].map(
    one => (one === 'failed' || one === 'untold' ? 'not ok' : one),
  )
}

t.test('tap-parser passes a conformant report, and no other', async t => {
  t.ok((await read(conformant())).results.ok)
  for (const made of [notConformant(), refused(), adHoc()]) t.notOk((await read(made)).results.ok)
  const { report, ...rest } = conformant()
  t.notOk((await read({ ...rest, report: { ...report, complete: false } })).results.ok)
  t.notOk((await read({ ...rest, report: { ...report, rulings: [] } })).results.ok)
})

t.test('a run of which only a part was asked passes with its verdict still to do', async t => {
  const { report, ...rest } = conformant()
  const { points, results } = await read({ ...rest, report: { ...report, verdict: 'incomplete' } })
  t.ok(results.ok)
  t.match(points.at(-1), { ok: false, todo: /./ })
})

t.test('any judgement parses again to the same counts and causes', async t => {
  await fc.assert(
    fc.asyncProperty(anyReport, async made => {
      const { points, odd } = await read(made)
      deepEqual(odd, [])
      deepEqual(points.map(standing), wanted(made))
      const outcomes = points.slice(0, -1).map(({ diag }) => diag?.outcome ?? 'passed')
      deepEqual(tally(outcomes), tally(made.report.rulings.map(({ outcome }) => outcome)))
      const written = await render(tap, made)
      return !steers(written, 'lines') && !commands(written)
    }),
  )
  t.pass()
})

t.test('the diagnostics are YAML, and say what the ruling says', async t => {
  const text = await render(tap, notConformant())
  const blocks = [...text.matchAll(/^ {2}---\n([\s\S]*?)^ {2}\.\.\.\n/gmu)].map(([, one = '']) =>
    parse(one),
  )
  t.match(blocks[0], {
    outcome: 'failed',
    level: 'MUST',
    findings: [{ check: 'pages-walk', wanted: '3 services, each once', at: '/contents/0/id' }],
  })
  t.match(blocks[1], { findingsLeftOut: 7 })
})
