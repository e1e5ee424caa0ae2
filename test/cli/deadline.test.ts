import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Step, Workflow } from '../../src/model/arazzo.ts'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'
import { shop, writeShop } from '../make-shop.ts'

const ok = [{ condition: '$statusCode == 200' }]
const list = (stepId: string): Step => ({ stepId, operationId: 'list', successCriteria: ok })

/** Runs the first workflow; each request takes a second. Judging it again gives the same bytes. */
async function ran(t: Test, workflows: readonly Workflow[], status?: number) {
  let time = 0
  const waits: number[] = []
  const supplier = await shop(t, () => {
    time += 1000
    return status
  })
  const { run, folder } = world(t, {
    tick: () => time,
    sleep: async ms => {
      waits.push(ms)
      time += ms
    },
  })
  const file = writeShop(folder, workflows)
  await run('run', '--suite', file, '--url', `api=${supplier.url}`, '--case', 'main', '-o', 'out')
  const text = readFileSync(join(folder, 'out', 'report.json'), 'utf8')
  t.equal((await run('judge', 'out', '--json')).out, text)
  const report: Report = JSON.parse(text)
  const main = report.cases.find(one => one.id === 'main')
  return { asked: supplier.asked.length, waits, main, ruling: report.rulings[0] }
}

const nested = (deadline: string): readonly Workflow[] => [
  {
    workflowId: 'main',
    'x-assay-deadline': deadline,
    steps: [list('a'), { stepId: 'b', workflowId: 'inner' }, list('c')],
  },
  { workflowId: 'inner', steps: [list('d'), list('e')] },
]

const stopped = { outcome: 'cantTell', cause: 'deadline' }

t.test('the deadline of a case holds in the workflows it calls', async t => {
  const late = await ran(t, nested('1500ms'))
  t.equal(late.asked, 2)
  t.match(late.main, stopped)
  t.match(late.ruling, stopped)
  const inTime = await ran(t, nested('10s'))
  t.equal(inTime.asked, 4)
  t.match(inTime.main, { outcome: 'passed' })
})

t.test('the limit of requests holds in the workflows it calls', async t => {
  const limited = (requests: number) =>
    nested('1h').map((one, index) =>
      index === 0 ? { ...one, 'x-assay-limits': { requests } } : one,
    )
  const few = await ran(t, limited(3))
  t.equal(few.asked, 3)
  t.match(few.main, stopped)
  t.match((await ran(t, limited(4))).main, { outcome: 'passed' })
})

const polling = (deadline: string): readonly Workflow[] => [
  {
    workflowId: 'main',
    'x-assay-deadline': deadline,
    steps: [
      {
        ...list('a'),
        'x-assay-expected': true,
        onFailure: [{ name: 'again', type: 'retry', retryAfter: 20, retryLimit: 3 }],
      },
    ],
  },
]

t.test('a wait that would outlast the deadline is not begun', async t => {
  const short = await ran(t, polling('30s'), 404)
  t.strictSame(short.waits, [20_000])
  t.equal(short.asked, 2)
  t.match(short.main, stopped)
  t.match(short.ruling, { outcome: 'cantTell' })
  const long = await ran(t, polling('5m'), 404)
  t.strictSame(long.waits, [20_000, 20_000, 20_000])
  t.equal(long.asked, 4)
  t.match(long.main, { outcome: 'failed' })
})
