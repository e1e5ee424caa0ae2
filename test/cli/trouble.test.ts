import { createServer } from 'node:net'
import t, { type Test } from 'tap'
import { supplierOf } from '../../fixtures/suppliers/index.ts'
import { serve } from '../../fixtures/suppliers/serve.ts'
import { watched } from '../../src/judge/so-far.ts'
import type { Line } from '../../src/model/evidence.ts'
import type { Report } from '../../src/model/judgement.ts'
import type { Plan } from '../../src/model/plan.ts'
import { smallServer, writeSuite } from '../judge/make-run.ts'
import { world } from '../make-io.ts'
import { notes } from '../make-notes.ts'
import { shop, writeShop } from '../make-shop.ts'

const wrongSoFar = 'Looks wrong so far'

/** Runs the reference supplier with a fault; gives what was told early, and the report. */
async function early(t: Test, fault: string) {
  const supplier = supplierOf('service-directory')
  const now = () => new Date('2026-11-22T10:00:00Z')
  const serving = await serve(supplier, { faults: [fault], now })
  t.teardown(serving.close)
  const declare = supplier.capabilities.flatMap(name => ['--declare', name])
  const argv = ['run', '--spec', 'service-directory', '--url', serving.url, ...declare, '--json']
  const { out, err } = await world(t).run(...argv)
  const report: Report = JSON.parse(out)
  const [soFar = '', after] = err.split(report.headline.slice(0, 30))
  t.ok(after, 'the summary follows')
  const ids = [...soFar.matchAll(/^ {2}([A-Z]+-\d+) in case/gmu)].map(found => found[1])
  const failed = report.rulings.filter(one => one.outcome === 'failed' && one.level === 'MUST')
  return { soFar, ids, failed: failed.map(one => one.requirement) }
}

for (const fault of ['page-overlap', 'truncated-json', 'wrong-content-type']) {
  t.test(`what is told early is what fails in the end: ${fault}`, async t => {
    const { soFar, ids, failed } = await early(t, fault)
    t.match(soFar, wrongSoFar)
    t.ok(ids.length > 0)
    t.strictSame(
      ids.filter(id => !failed.includes(id ?? '')),
      [],
    )
  })
}

t.test('a wrong answer is told when its case ends, once, before the run does', async t => {
  const { run, folder } = world(t)
  const url = await smallServer(t, [2, 6])
  const argv = ['run', '--suite', writeSuite(folder), '--url', `api=${url}`, '--concurrency', '1']
  const { err } = await run(...argv)
  const lines = err.split('\n')
  t.match(lines[1], wrongSoFar)
  t.match(lines[2], /^ {2}case:alpha in case alpha: /)
  t.match(err, /^ {2}case:gamma in case gamma: /m)
  t.equal(err.match(/ in case alpha: /g)?.length, 1)
  t.ok(err.indexOf('in case gamma') < err.indexOf('Not conformant'))
})

t.test('a supplier that does right is told nothing of', async t => {
  const { run, folder } = world(t)
  const argv = ['run', '--suite', writeSuite(folder), '--url', `api=${await smallServer(t)}`]
  t.notMatch((await run(...argv)).err, wrongSoFar)
})

t.test('with --quiet nobody looks', async t => {
  const { run, folder } = world(t)
  const url = await smallServer(t, [2])
  const { err } = await run('run', '--suite', writeSuite(folder), '--url', `api=${url}`, '--quiet')
  t.equal(err, '')
})

t.test('a run that is refused throughout is told as that, not as failures', async t => {
  const { url } = await notes(t, { status: { '*': 401 } })
  const argv = ['run', '--spec', 'service-directory', '--url', url, '--concurrency', '1']
  const { err } = await world(t).run(...argv)
  t.match(err, /hardly being tested: \d+ of \d+ answers were 401 or 403/)
  t.notMatch(err, /^ {2}\S+ in case/m)
})

t.test('a server that is not there is told as that', async t => {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  await new Promise(resolve => server.close(resolve))
  const { run, folder } = world(t)
  const url = `http://127.0.0.1:${port}`
  const { err } = await run('run', '--suite', writeSuite(folder), '--url', `api=${url}`)
  t.match(err, /^ {2}The service could not be reached \(case alpha\): /m)
})

t.test('a server error is not told before it was asked for once more', async t => {
  const ok = [{ condition: '$statusCode == 200' }]
  const main = {
    workflowId: 'main',
    steps: [{ stepId: 'list', operationId: 'list', successCriteria: ok }],
  }
  for (const [red, wrong] of [
    [1, false],
    [2, true],
  ] as const) {
    const supplier = await shop(t, (_, n) => (n <= red ? 503 : undefined))
    const { run, folder } = world(t)
    const file = writeShop(folder, [main])
    const { err } = await run('run', '--suite', file, '--url', `api=${supplier.url}`)
    t.equal(err.includes(wrongSoFar), wrong)
  }
})

t.test(
  'a look that goes wrong does not end the run, nor keep evidence from the journal',
  async t => {
    const kept: Line[] = []
    const journal = { append: (line: Line) => void kept.push(line), body: () => undefined }
    // The case names a suite that is not there: making its program throws.
    const broken = {
      kind: 'workflow',
      id: 'a',
      spec: 's@1',
      suite: 'none@1',
      document: 0,
      workflowId: 'a',
      inputs: {},
      fresh: {},
      listens: {},
      operations: [],
      writes: false,
      limits: { maxRequests: 1, maxSeconds: 1 },
    } as const
    const plan: Plan = {
      assay: 'plan/1',
      tool: { name: 'assay', version: '0' },
      target: {
        name: '',
        supplier: { id: null, name: '' },
        product: { name: '', version: '' },
        environment: 'sandbox',
        deployments: [],
        listener: null,
        quick: true,
      },
      profile: null,
      specs: [],
      suites: [],
      cases: [broken],
      items: [],
      partial: false,
      adHoc: false,
    }
    const looked = await watched(journal, plan, () => t.fail('nothing is to be told'))
    const at = '2026-11-22T10:00:00Z'
    looked.append({ kind: 'run-begin', run: 'r', seed: 's', at, plan: '' })
    looked.append({ kind: 'case-begin', case: 'a', attempt: 1, at })
    looked.append({ kind: 'case-end', case: 'a', at, how: 'ended' })
    t.equal(kept.length, 3)
  },
)
