import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'

const own = join(import.meta.dirname, '..', '..')

/** assay with what the reference supplier must get said by the test. */
function expecting(t: Test) {
  const place = world(t)
  const root = join(place.folder, 'root')
  for (const name of ['specs', 'suites'])
    cpSync(join(own, name), join(root, name), { recursive: true })
  const expect = (rulings: { readonly [requirement: string]: string }): void =>
    writeFileSync(
      join(root, 'specs/service-directory/3.0/expected.json'),
      JSON.stringify({ rulings }),
    )
  return { ...world(t, { root }), expect }
}

t.test('the demo is exit 0 when every ruling is as it must be, else 4', async t => {
  const { run, expect } = expecting(t)
  expect({})
  const first = await run('demo', '--json', '-o', 'one')
  t.equal(first.code, 4)
  t.match(first.err, 'Self-test: ORUK-01 is passed; it must be absent.')
  t.match(first.err, /assay does not judge its own reference supplier rightly\.\n$/)
  const report: Report = JSON.parse(first.out)
  const rulings = Object.fromEntries(report.rulings.map(one => [one.requirement, one.outcome]))
  expect(rulings)
  const second = await run('demo', '--quiet', '-o', 'two')
  t.equal(second.code, 0)
  t.match(second.err, /Self-test: every ruling is as it must be\.\n$/)
  expect({ ...rulings, 'ORUK-01': 'failed', 'ORUK-99': 'passed' })
  const third = await run('demo', '--quiet', '-o', 'three')
  t.equal(third.code, 4)
  t.match(third.err, 'Self-test: ORUK-01 is passed; it must be failed.')
  t.match(third.err, 'Self-test: ORUK-99 is absent; it must be passed.')
})

t.test('the shipped expectation names requirements that exist', async t => {
  const text = readFileSync(join(own, 'specs/service-directory/3.0/expected.json'), 'utf8')
  const { run } = world(t)
  const listed: readonly { readonly id: string }[] = JSON.parse(
    (await run('list', 'requirements', '--json')).out,
  )
  const ids = new Set(listed.map(({ id }) => id))
  for (const id of Object.keys(JSON.parse(text).rulings)) t.ok(ids.has(id), id)
})

t.test('an interrupted demo is interrupted, not a fault', async t => {
  const { run, folder } = world(t, {
    onInterrupt: stop => {
      queueMicrotask(() => stop('SIGINT'))
      return () => undefined
    },
  })
  const { code } = await run('demo', '-o', 'out')
  t.equal(code, 130)
  const report: Report = JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8'))
  t.equal(report.complete, false)
})

t.test('the demo tests its own supplier only', async t => {
  const { run } = world(t)
  for (const option of ['--spec', '--url', '--suite', '--resume', '--baseline']) {
    const { code, err } = await run('demo', option, 'x')
    t.equal(code, 2)
    t.match(err, `assay: unknown option '${option}'`)
  }
})
