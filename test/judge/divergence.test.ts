import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { judgeBundle } from '../../src/assay.ts'
import { planDigest } from '../../src/base/plan-digest.ts'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'
import { isSeen, journalOf, judged, read, smallServer, tool, writeSuite } from './make-run.ts'

const { folder, run } = world(t)
const url = await smallServer(t)
await run('run', '--suite', writeSuite(folder), '--url', `api=${url}`, '-o', 'good')
const bundle = join(folder, 'good')
const journal = journalOf(bundle)
const asked = journal.flatMap((text, n) => (isSeen(text) && text.includes('"alpha"') ? [n] : []))

/** The case is nobody's failure but ours, and the run is not passed. */
const ours = (report: Report | null) => {
  t.match(report, { verdict: 'incomplete', exit: 3 })
  t.match(
    report?.cases.find(({ id }) => id === 'alpha'),
    { outcome: 'cantTell', cause: 'harness', because: /^The (plan asks|journal holds) / },
  )
}

t.test('the run that is tampered with below passes as it was recorded', async t => {
  t.match(await judgeBundle(bundle, tool), { verdict: 'conformant', exit: 0 })
  t.equal(asked.length, 3)
})

t.test('a request of the journal that differs is a finding of ours', async () => {
  for (const n of asked) {
    const line = read(journal[n] ?? '')
    if (line.kind !== 'exchange') throw new Error('an exchange was wanted')
    const { request } = line
    const others = [
      { ...request, method: 'POST' },
      { ...request, url: request.url.replace('127.0.0.1', 'localhost') },
      { ...request, url: `${request.url}/more` },
      { ...request, url: request.url.replace('/things/', '/others/') },
    ]
    for (const other of others) {
      ours(await judged(bundle, journal.with(n, JSON.stringify({ ...line, request: other }))))
    }
  }
})

t.test('answers in another order are a finding of ours', async () => {
  const [first = 0, second = 0] = asked
  const swapped = journal.with(first, journal[second] ?? '').with(second, journal[first] ?? '')
  ours(await judged(bundle, swapped))
})

t.test('a suite of plan.json that was changed is refused, or is a finding of ours', async t => {
  const file = join(bundle, 'plan.json')
  const text = readFileSync(file, 'utf8')
  t.teardown(() => writeFileSync(file, text))
  const changes: readonly (readonly [string, string])[] = [
    ['"stepId":"a"', '"stepId":"z"'],
    ['"/things/{n}"', '"/others/{n}"'],
    ['"get":{"operationId"', '"delete":{"operationId"'],
  ]
  let seen = 0
  for (const [from, to] of changes) {
    const changed = text.replace(from, to)
    t.not(changed, text, from)
    writeFileSync(file, changed)
    t.equal(await judged(bundle, journal), null, 'the plan is not that of the run')
    const begin = { ...JSON.parse(journal[0] ?? ''), plan: planDigest(JSON.parse(changed)) }
    const report = await judged(bundle, journal.with(0, JSON.stringify(begin)))
    // A plan whose cases do not fit its suite is refused outright.
    if (report === null) continue
    seen += 1
    ours(report)
  }
  t.ok(seen >= 2)
})
