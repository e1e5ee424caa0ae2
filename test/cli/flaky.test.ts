import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Step, Workflow } from '../../src/model/arazzo.ts'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'
import { type Instead, removal, remover, type Shop, shop, writeShop } from '../make-shop.ts'

const ok = [{ condition: '$statusCode == 200' }]
const list: Step = { stepId: 'list', operationId: 'list', successCriteria: ok }
const read: Step = {
  stepId: 'read',
  operationId: 'read',
  parameters: [{ name: 'id', in: 'path', value: '7' }],
  successCriteria: ok,
}
const make: Step = {
  stepId: 'make',
  operationId: 'make',
  successCriteria: [{ condition: '$statusCode == 201' }],
}

interface Ran extends Shop {
  readonly code: number
  readonly report: Report
}

/** Runs cases against a shop, one at a time, and judges the bundle again. */
async function ran(
  t: Test,
  cases: readonly Workflow[],
  instead: (line: string, n: number) => Instead,
): Promise<Ran> {
  const supplier = await shop(t, instead)
  const { run, folder } = world(t)
  const file = writeShop(folder, cases)
  const argv = ['run', '--suite', file, '--url', `api=${supplier.url}`, '--allow-writes']
  const { code } = await run(...argv, '--concurrency', '1', '-o', 'out')
  const text = readFileSync(join(folder, 'out', 'report.json'), 'utf8')
  t.equal((await run('judge', 'out', '--json')).out, text, 'judging it again gives the same bytes')
  return { ...supplier, code, report: JSON.parse(text) }
}

const one = (...steps: readonly Step[]): Workflow => ({ workflowId: 'main', steps })

for (const status of [500, 502, 503, 504]) {
  t.test(`a ${status} that does not come again is flaky: not failed, and not passed`, async t => {
    const { asked, report, code } = await ran(t, [one(list, read)], (_, n) =>
      n === 2 ? status : undefined,
    )
    t.strictSame(asked, ['GET /things', 'GET /things/7', 'GET /things', 'GET /things/7'])
    t.equal(code, 3)
    const [ruling] = report.rulings
    t.strictSame([ruling?.outcome, ruling?.cause], ['cantTell', 'flaky'])
    const flaky = ruling?.findings.find(finding => finding.check === 'success-criteria')
    t.strictSame(flaky?.evidence, ['main/read#1@1', 'main/list#1'])
    t.match(flaky?.because, String(status))
    t.equal(report.cases[0]?.attempts, 2)
  })
}

t.test('a 500 that comes again is the failure of the supplier', async t => {
  const { asked, report, code } = await ran(t, [one(list, read)], line =>
    line === 'GET /things/7' ? 500 : undefined,
  )
  t.equal(asked.length, 4)
  t.equal(code, 1)
  t.match(report.rulings[0], { outcome: 'failed', cause: 'supplier' })
  t.notOk(report.rulings[0]?.findings.some(finding => finding.cause === 'flaky'))
})

t.test('a server that fails every second request is never conformant', async t => {
  for (const odd of [0, 1]) {
    const cases = [list, read, list, read].map((step, index) => ({
      workflowId: `case-${index}`,
      steps: [step],
    }))
    const { report, code } = await ran(t, cases, (_, n) => (n % 2 === odd ? 503 : undefined))
    t.not(report.verdict, 'conformant')
    t.not(code, 0)
    t.ok(report.rulings.some(ruling => ruling.cause === 'flaky'))
  }
})

t.test('what fails only the second time is failed', async t => {
  const { report } = await ran(t, [one(list, read)], (line, n) => {
    if (n === 1) return 503
    return line === 'GET /things/7' ? 404 : undefined
  })
  t.match(report.rulings[0], { outcome: 'failed', cause: 'supplier' })
})

t.test('another failure is not asked again', async t => {
  for (const status of [404, 429, 501]) {
    const { asked } = await ran(t, [one(list)], () => status)
    t.equal(asked.length, 1, String(status))
  }
})

t.test('an error that the step expects, or wants, is not asked again', async t => {
  const wanted: Step = { ...list, successCriteria: [{ condition: '$statusCode == 503' }] }
  for (const step of [wanted, { ...list, 'x-assay-expected': true }]) {
    const { asked } = await ran(t, [one(step)], () => 503)
    t.equal(asked.length, 1)
  }
})

t.test('a case that writes is asked again only when it cleans up', async t => {
  const instead = (line: string, n: number): Instead =>
    line === 'GET /things' && n === 2 ? 503 : undefined
  const marks = await ran(t, [one(make, list)], instead)
  t.equal(marks.asked.length, 2)
  t.equal(marks.report.rulings[0]?.outcome, 'failed')
  const tidy: Step = { ...make, 'x-assay-cleanup': removal }
  const traceless = await ran(t, [one(tidy, list), remover], instead)
  t.equal(traceless.asked.length, 6)
  t.equal(traceless.things.size, 0)
  t.match(traceless.report.rulings[0], { outcome: 'cantTell', cause: 'flaky' })
  t.strictSame(
    traceless.report.cases[0]?.cleanup?.map(made => `${made.evidence} ${made.outcome}`),
    ['main/make#1@1 removed', 'main/make#1 removed'],
  )
})

t.test('a server that is broken throughout is not asked twice for everything', async t => {
  const cases = Array.from({ length: 10 }, (_, index) => ({
    workflowId: `case-${index}`,
    steps: [list],
  }))
  const { asked, report } = await ran(t, cases, () => 500)
  t.equal(asked.length, 13)
  t.ok(report.rulings.every(ruling => ruling.outcome === 'failed'))
})
