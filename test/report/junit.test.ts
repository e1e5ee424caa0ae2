import { equal } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { junit } from '../../src/report/junit.ts'
import { standingOf, verdictStanding } from '../../src/report/standing.ts'
import { adHoc, conformant, hostile, notConformant, refused } from '../make-report.ts'
import { commands, steers } from '../steers.ts'
import { anyReport } from './any-report.ts'
import { render } from './render.ts'
import { elements } from './well-formed.ts'

for (const [name, made] of Object.entries({ conformant, notConformant, refused, adHoc, hostile })) {
  t.test(`JUnit of a report: ${name}`, async t => {
    const text = await render(junit, made())
    elements(text)
    t.matchSnapshot(text)
  })
}

t.test('a failed MUST is a failure, a failed SHOULD is skipped and says why', async t => {
  const text = await render(junit, notConformant())
  t.match(text, /classname="ORUK-10"[^>]*>\s*<failure /u)
  t.match(
    text,
    /classname="ORUK-15"[^>]*>\s*<skipped message="Advisory \(supplier\)[^>]+\/>\s*<system-out>SHOULD: /u,
  )
})

t.test('a run of which only a part was asked has a verdict that is skipped', async t => {
  const { report, ...rest } = conformant()
  const text = await render(junit, { ...rest, report: { ...report, verdict: 'incomplete' } })
  t.match(text, /name="verdict" time="0">\s*<skipped /u)
})

t.test('what could not be told is an error, and what was not tested is skipped', async t => {
  const text = await render(junit, notConformant())
  t.match(text, /classname="TR-02"[^>]*>\s*<error /u)
  t.match(text, /classname="ORUK-17"[^>]*>\s*<skipped message="Not tested \(missing-data\)/u)
})

t.test('the counts on a suite are those of its cases', async t => {
  for (const made of [conformant(), notConformant(), refused(), adHoc(), hostile()]) {
    const text = await render(junit, made)
    const suites = text.split('<testsuite ').slice(1)
    for (const suite of suites) {
      const of = (name: string): number => suite.split(`<${name} `).length - 1
      t.match(
        suite,
        `tests="${of('testcase')}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`,
      )
    }
  }
})

t.test('a run that tested nothing is red', async t => {
  const { report, ...rest } = conformant()
  const text = await render(junit, { ...rest, report: { ...report, rulings: [] } })
  t.match(text, /<testcase classname="assay" name="verdict" time="0">\s*<error /u)
})

t.test('an incomplete run is red although all its cases were skipped', async t => {
  const { report, ...rest } = conformant()
  const rulings = report.rulings.map(ruling => ({ ...ruling, outcome: 'untested' as const }))
  const text = await render(junit, {
    ...rest,
    report: { ...report, rulings, exit: 3, verdict: 'incomplete' },
  })
  t.match(text, /name="verdict" time="0">\s*<error /u)
})

t.test('any judgement parses again to the same counts', async t => {
  await fc.assert(
    fc.asyncProperty(anyReport, async made => {
      const text = await render(junit, made)
      const { rulings } = made.report
      const marks = [...rulings.map(standingOf), verdictStanding(made.report)]
      const of = (...standings: readonly string[]): number =>
        marks.filter(mark => standings.includes(mark)).length
      const names = elements(text)
      const found = (name: string): number => names.filter(each => each === name).length
      equal(found('testcase'), rulings.length + 1)
      equal(found('failure'), of('failed'))
      equal(found('error'), of('untold'))
      equal(found('skipped'), of('skipped', 'advisory'))
      return !steers(text, 'lines') && !commands(text)
    }),
  )
  t.pass()
})

t.test('no text, whatever it holds, breaks the document', async t => {
  const plain = elements(await render(junit, hostile('x')))
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async text => {
      const found = elements(await render(junit, hostile(`x${text}`)))
      return found.join() === plain.join()
    }),
  )
  t.pass()
})

const absent = spawnSync('xmllint', ['--version']).error !== undefined
t.test(
  'it keeps to the schema of Jenkins',
  { skip: absent && 'xmllint is not installed' },
  async t => {
    const schema = join(import.meta.dirname, 'schemas', 'junit-10.xsd')
    const says = (input: string): string => {
      const ran = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], { input })
      return ran.status === 0 ? '' : ran.stderr.toString()
    }
    for (const made of [conformant(), notConformant(), refused(), adHoc(), hostile()]) {
      t.equal(says(await render(junit, made)), '')
    }
    t.match(says('<testsuites><testcase/></testsuites>'), /not expected/)
  },
)

t.test('no two testcases have the same name, of which GitLab would drop one', async t => {
  for (const made of [conformant(), notConformant(), refused(), adHoc()]) {
    const found = [
      ...(await render(junit, made)).matchAll(/<testcase (classname="[^"]*" name="[^"]*")/g),
    ]
    const names = found.map(([, name]) => name)
    t.equal(new Set(names).size, names.length)
  }
})
