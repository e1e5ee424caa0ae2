import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Step, Workflow } from '../../src/model/arazzo.ts'
import type { Line } from '../../src/model/evidence.ts'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'
import { type Instead, removal, remover, shop, writeShop } from '../make-shop.ts'

const ok = [{ condition: '$statusCode == 200' }]
const made = [{ condition: '$statusCode == 201' }]

const make = (stepId: string): Step => ({
  stepId,
  operationId: 'make',
  successCriteria: made,
  'x-assay-cleanup': removal,
})
const list: Step = { stepId: 'list', operationId: 'list', successCriteria: ok }

/** Runs a suite against a shop; `interrupt` is what a person at the keyboard does. */
async function ran(
  t: Test,
  steps: readonly Step[],
  more: {
    readonly workflow?: Partial<Workflow>
    readonly instead?: (line: string, n: number, interrupt: () => void) => Instead
    readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>
  } = {},
) {
  let interrupt = (): void => undefined
  const supplier = await shop(t, (line, n) => more.instead?.(line, n, interrupt))
  const { run, folder } = world(t, {
    onInterrupt: heard => {
      interrupt = () => heard('SIGINT')
      return () => undefined
    },
    ...(more.sleep === undefined ? {} : { sleep: more.sleep }),
  })
  const file = writeShop(folder, [{ workflowId: 'main', steps, ...more.workflow }, remover])
  const argv = ['run', '--suite', file, '--url', `api=${supplier.url}`, '--allow-writes']
  const ended = await run(...argv, '-o', 'out')
  const text = readFileSync(join(folder, 'out', 'report.json'), 'utf8')
  const report: Report = JSON.parse(text)
  const again = await run('judge', 'out', '--json')
  t.equal(again.out, text, 'judging it again gives the same bytes')
  const journal: readonly Line[] = readFileSync(join(folder, 'out', 'evidence.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  return { ...supplier, ...ended, report, main: report.cases[0], journal, run, folder, argv }
}

t.test('what a case makes is removed when it has ended well, the last first', async t => {
  const { asked, things, main, report, journal, code } = await ran(t, [make('a'), make('b'), list])
  t.strictSame(asked, [
    'POST /things',
    'POST /things',
    'GET /things',
    'DELETE /things/2',
    'DELETE /things/1',
  ])
  t.equal(things.size, 0)
  t.equal(code, 0)
  t.strictSame(main?.cleanup, [
    { step: 'b', evidence: 'main/b#1', outcome: 'removed', because: null, request: null },
    { step: 'a', evidence: 'main/a#1', outcome: 'removed', because: null, request: null },
  ])
  t.equal(report.cases.length, 1, 'a workflow that removes is no case')
  t.strictSame(
    journal.map(line => ('id' in line ? `${line.kind} ${line.id}` : line.kind)),
    [
      'run-begin',
      'case-begin',
      'cleanup-intent main/a#1',
      'exchange main/a#1',
      'cleanup-intent main/b#1',
      'exchange main/b#1',
      'exchange main/list#1',
      'exchange main/cleanup/remove#1',
      'exchange main/cleanup/remove#2',
      'case-end',
      'run-end',
    ],
  )
})

t.test('it is removed after a failure too, which stays a failure', async t => {
  const { things, main, code } = await ran(t, [make('a'), list], {
    instead: line => (line === 'GET /things' ? 404 : undefined),
  })
  t.equal(things.size, 0)
  t.strictSame([main?.outcome, main?.cleanup?.[0]?.outcome, code], ['failed', 'removed', 1])
})

t.test('each row of a table is removed, and each try of a retry', async t => {
  const rows: Step = { ...make('a'), 'x-assay-data': { rows: [1, 2, 3], as: 'row' } }
  const again: Step = {
    ...make('b'),
    successCriteria: [{ condition: "$response.body#/id == '5'" }],
    onFailure: [{ name: 'again', type: 'retry', retryLimit: 3 }],
    'x-assay-expected': true,
  }
  const { things, main } = await ran(t, [rows, again])
  t.equal(things.size, 0)
  t.strictSame(
    main?.cleanup?.map(one => `${one.evidence} ${one.outcome}`),
    ['main/b#2', 'main/b#1', 'main/a#3', 'main/a#2', 'main/a#1'].map(id => `${id} removed`),
  )
})

t.test('a refused request made nothing, so nothing is removed', async t => {
  const { asked, main } = await ran(t, [make('a')], { instead: () => 422 })
  t.strictSame(asked, ['POST /things'])
  t.equal(main?.cleanup, undefined)
})

t.test('what could not be removed is named, and the verdict stays', async t => {
  const { main, report, err, code, url } = await ran(t, [make('a')], {
    instead: line => (line.startsWith('DELETE') ? 500 : undefined),
  })
  t.equal(code, 0)
  t.equal(main?.outcome, 'passed')
  t.equal(report.rulings[0]?.outcome, 'passed')
  t.match(main?.cleanup, [
    { outcome: 'not-removed', request: { method: 'DELETE', url: `${url}/things/1` } },
  ])
  t.match(err, 'Left at the supplier (1):')
  t.match(err, `curl --globoff --path-as-is --include --request 'DELETE' '${url}/things/1'`)
})

t.test('after silence it may be there: the report says so', async t => {
  const { main, things } = await ran(t, [{ ...make('a'), timeout: 50 }], { instead: () => 'hang' })
  t.equal(things.size, 2, 'a case that met silence is asked twice')
  t.match(main?.cleanup, [{ evidence: 'main/a#1', outcome: 'may-remain', request: null }])
  t.match(main?.cleanup?.[0]?.because, 'No answer came')
})

t.test('a value that the answer does not hold leaves it there, by name', async t => {
  const lost = { ...removal, parameters: [{ name: 'id', value: '$response.body#/other' }] }
  const { main, things } = await ran(t, [{ ...make('a'), 'x-assay-cleanup': lost }])
  t.equal(things.size, 1)
  t.match(main?.cleanup, [{ outcome: 'not-removed', because: 'The value of "id" is not known' }])
})

t.test('at the limit of requests the case stops, and is cleaned up all the same', async t => {
  const { asked, main, report } = await ran(t, [make('a'), make('b'), list], {
    workflow: { 'x-assay-limits': { requests: 2 } },
  })
  t.strictSame(asked.slice(2), ['DELETE /things/2', 'DELETE /things/1'])
  t.strictSame([main?.outcome, main?.cause], ['cantTell', 'deadline'])
  t.strictSame([report.rulings[0]?.outcome, report.rulings[0]?.cause], ['cantTell', 'deadline'])
  t.strictSame(
    main?.steps.map(step => step.id),
    ['a', 'b'],
  )
})

t.test('Ctrl-C stops the run, and what was made is removed first', async t => {
  const { asked, things, main, code, journal } = await ran(t, [make('a'), list], {
    instead: (line, _, interrupt) => {
      if (line !== 'GET /things') return undefined
      interrupt()
      return 'hang'
    },
  })
  t.equal(code, 130)
  t.strictSame(asked, ['POST /things', 'GET /things', 'DELETE /things/1'])
  t.equal(things.size, 0)
  t.match(main, { outcome: 'untested', cause: 'prerequisite', cleanup: [{ outcome: 'removed' }] })
  t.notOk(
    journal.some(line => line.kind === 'case-end'),
    'the case stays open for --resume',
  )
})

t.test('Ctrl-C does not cut off the request that makes something', async t => {
  const { things, main, code } = await ran(t, [make('a'), list], {
    instead: (line, _, interrupt) => {
      if (line.startsWith('POST')) interrupt()
      return undefined
    },
  })
  t.equal(code, 130)
  t.equal(things.size, 0)
  t.match(main?.cleanup, [{ outcome: 'removed' }])
})

t.test('the cleanup after Ctrl-C has a deadline of its own', async t => {
  const waits: number[] = []
  const { main, code } = await ran(t, [make('a'), list], {
    instead: (line, _, interrupt) => {
      if (line === 'GET /things') interrupt()
      return line.startsWith('POST') ? undefined : 'hang'
    },
    // Its ten seconds go by at once.
    sleep: async ms => void waits.push(ms),
  })
  t.strictSame(waits, [10_000])
  t.equal(code, 130)
  t.match(main?.cleanup, [
    { outcome: 'may-remain', because: 'The run ended before it was removed.' },
  ])
})

t.test('a suite that names no workflow for its cleanup sends nothing', async t => {
  const supplier = await shop(t)
  const { run, folder } = world(t)
  const step = { ...make('a'), 'x-assay-cleanup': { workflowId: 'nowhere' } }
  const file = writeShop(folder, [{ workflowId: 'main', steps: [step] }])
  const argv = ['run', '--suite', file, '--url', `api=${supplier.url}`, '--allow-writes']
  const { code, err } = await run(...argv, '-o', 'out')
  t.equal(code, 2)
  t.match(err, 'The suite names workflow "nowhere", which it does not hold.')
  t.strictSame(supplier.asked, [])
})

t.test('a run that was killed says what may remain, and its resumption removes it', async t => {
  const { folder, run, argv, asked, things, url } = await ran(t, [make('a'), list])
  const out = join(folder, 'out')
  for (const name of ['report.json', 'report.html', 'manifest.json']) rmSync(join(out, name))
  const file = join(out, 'evidence.ndjson')
  const lines = readFileSync(file, 'utf8').split('\n')
  const upTo = async (kind: string) => {
    const end = lines.findIndex(line => line.includes(`"kind":"${kind}"`))
    writeFileSync(file, `${lines.slice(0, end + 1).join('\n')}\n`)
    const judged = await run('judge', 'out', '--json')
    const report: Report = JSON.parse(judged.out)
    return report.cases[0]?.cleanup
  }
  t.strictSame(await upTo('case-begin'), undefined)
  t.match(await upTo('cleanup-intent'), [{ outcome: 'may-remain', request: null }])
  const request = { method: 'DELETE', url: `${url}/things/1` }
  t.match(await upTo('exchange'), [{ outcome: 'may-remain', request }])
  things.add('1')
  asked.length = 0
  await run(...argv, '--resume', 'out')
  t.strictSame(asked, ['DELETE /things/1', 'POST /things', 'GET /things', 'DELETE /things/2'])
  const text = readFileSync(join(out, 'report.json'), 'utf8')
  const report: Report = JSON.parse(text)
  t.match(report.cases[0]?.cleanup, [
    { evidence: 'main/a#1@1', outcome: 'removed' },
    { evidence: 'main/a#1', outcome: 'removed' },
  ])
  t.equal(things.size, 0)
  t.equal((await run('judge', 'out', '--json')).out, text, 'judged again, the same bytes')
})
