import t from 'tap'
import { type Execution, execute } from '../../src/execute/index.ts'
import type { Line, Seen } from '../../src/model/evidence.ts'
import type { WorkflowCase } from '../../src/model/plan.ts'
import { plan } from '../../src/plan/index.ts'
import { asked } from '../make-asked.ts'

type Ask = Parameters<Execution['send']>[0]

const notes = [{ id: '1', text: 'tea' }]

/** What a supplier of notes answers; null is silence. */
function answered(ask: Ask, one: WorkflowCase, status: number | null): Seen {
  const { method, url, headers } = ask.request
  const common = {
    id: ask.id,
    case: one.id,
    step: ask.step.stepId,
    at: '',
    request: { method, url, headers, body: null },
    timing: { firstByte: null, total: 1 },
    requestBody: null,
  }
  if (status === null) {
    return {
      kind: 'silence',
      ...common,
      reason: 'refused',
      because: 'Refused.',
      responseBody: null,
    }
  }
  const value = url.endsWith('/1') ? notes[0] : notes
  const text = JSON.stringify(value)
  return {
    kind: 'exchange',
    ...common,
    response: { status, headers: [['content-type', 'application/json']], body: null, remote: null },
    facts: [],
    responseBody: {
      bytes: Buffer.from(text),
      sha256: '',
      cut: false,
      text: () => text,
      json: () => value,
    },
  }
}

/** Runs the plan of notes with a supplier that is a function of the request's number. */
async function ran(
  supplier: (line: string, n: number) => number | null | 'interrupted',
  more: Partial<Execution> = {},
) {
  const lines: Line[] = []
  const sent: string[] = []
  let time = 0
  let underWay = 0
  let most = 0
  const how = await execute({
    plan: plan(asked()),
    identity: { run: 'r', seed: 's' },
    journal: { append: line => void lines.push(line), body: () => undefined },
    clock: {
      at: () => '2026-11-22T10:00:00Z',
      now: () => time,
      sleep: async ms => {
        time += ms
      },
    },
    concurrency: 1,
    probe: async () => null,
    signal: new AbortController().signal,
    grace: new AbortController().signal,
    done: new Set(),
    left: [],
    send: async (ask, one) => {
      const line = `${ask.request.method} ${ask.request.url.replace('https://notes.example/v1', '')}`
      sent.push(line)
      underWay += 1
      most = Math.max(most, underWay)
      await new Promise(resolve => setImmediate(resolve))
      underWay -= 1
      time += 10
      const status = supplier(line, sent.length)
      return status === 'interrupted' ? null : answered(ask, one, status)
    },
    peers: null,
    watch: () => undefined,
    ...more,
  })
  const told = lines.map(line => {
    if (line.kind === 'case-begin') return `begin ${line.case} ${line.attempt}`
    if (line.kind === 'case-end') return `end ${line.case} ${line.how}`
    return line.kind === 'run-end' ? `run-end ${line.how}` : line.kind
  })
  return { how, sent, lines, told, most }
}

const good = (line: string): number => (line.startsWith('POST') ? 201 : 200)

t.test('every case is run, and the journal says where each begins and ends', async t => {
  const { how, told, sent } = await ran(good)
  t.equal(how, 'ended')
  t.strictSame(told, [
    'run-begin',
    'begin list 1',
    'end list ended',
    'begin read 1',
    'end read ended',
    'begin find 1',
    'end find ended',
    'begin add 1',
    'end add ended',
    'run-end ended',
  ])
  t.strictSame(sent, [
    'GET /notes',
    'GET /notes',
    'GET /notes/1',
    'GET /notes?word=tea',
    'POST /notes',
  ])
})

t.test('as many cases are under way as the concurrency, once an answer came', async t => {
  t.equal((await ran(good, { concurrency: 1 })).most, 1)
  const wide = await ran(good, { concurrency: 8 })
  t.equal(wide.most, 3, 'the three that are left')
  t.equal(wide.told.filter(line => line.startsWith('begin')).length, 4)
})

t.test('a case that meets silence is asked once more, and only once', async t => {
  const flaky = await ran((line, n) => (n === 1 ? null : good(line)))
  t.strictSame(flaky.told.slice(1, 5), [
    'begin list 1',
    'end list silent',
    'begin list 2',
    'end list ended',
  ])
  const deaf = await ran(line => (line === 'GET /notes/1' ? null : good(line)))
  t.strictSame(
    deaf.told.filter(line => line.includes('read')),
    ['begin read 1', 'end read silent', 'begin read 2', 'end read silent'],
  )
  t.ok(deaf.told.includes('end add ended'), 'the others are run all the same')
})

t.test('a server that never answers is given up after three cases, at any concurrency', async t => {
  for (const concurrency of [1, 8]) {
    const { told, how } = await ran(() => null, { concurrency })
    t.equal(how, 'ended')
    t.strictSame(
      told.filter(line => line.startsWith('begin')),
      [
        'begin list 1',
        'begin list 2',
        'begin read 1',
        'begin read 2',
        'begin find 1',
        'begin find 2',
      ],
    )
  }
})

t.test('a case stops at its planned number of requests and of seconds', async t => {
  const limited = (limits: { maxRequests: number; maxSeconds: number }) => {
    const whole = plan(asked())
    const cases = whole.cases.map(one => (one.id === 'read' ? { ...one, limits } : one))
    return { ...whole, cases }
  }
  const few = await ran(good, { plan: limited({ maxRequests: 1, maxSeconds: 300 }) })
  t.ok(few.told.includes('end read requests'))
  const short = await ran(good, { plan: limited({ maxRequests: 60, maxSeconds: 0.005 }) })
  t.ok(short.told.includes('end read deadline'))
  t.ok(short.told.includes('end add ended'))
})

t.test('what goes wrong in assay itself is not swallowed, however many cases are open', async t => {
  for (const concurrency of [1, 8]) {
    const fault = ran(
      () => {
        throw new TypeError('a bug')
      },
      { concurrency },
    )
    await t.rejects(fault, { message: 'a bug' })
  }
})
