import t from 'tap'
import { type ProgressEvent, progress } from '../../src/cli/progress.ts'
import type { ProbeCase } from '../../src/model/plan.ts'
import { steers } from '../steers.ts'

const probe = (id: string): ProbeCase => ({
  kind: 'probe',
  id,
  suite: 'transport@1.0.0',
  spec: 'transport@1.0',
  probe: { kind: 'tls', with: {} },
  inputs: {},
  limits: { maxRequests: 1, maxSeconds: 1 },
})

/** What is written while these events happen in a run of `cases` cases. */
function watched(cases: number, columns: number | null, events: readonly ProgressEvent[]) {
  const written: string[] = []
  const plan = { cases: Array.from({ length: cases }, (_, n) => probe(`c${n}`)) }
  const shown = progress(plan, { write: text => void written.push(text), columns })
  for (const event of events) shown.on(event)
  shown.end()
  return written
}

const run = (id: string): readonly ProgressEvent[] => [
  { kind: 'case-begin', case: id },
  { kind: 'seen' },
  { kind: 'case-end', case: id },
]

t.test('a terminal has one living line, cleared at the end', async t => {
  const written = watched(2, 80, [...run('c0'), { kind: 'case-begin', case: 'c1' }])
  t.same(written, [
    '\r\u001b[2K0/2 cases, 0 exchanges, c0',
    '\r\u001b[2K0/2 cases, 1 exchange, c0',
    '\r\u001b[2K1/2 cases, 1 exchange',
    '\r\u001b[2K1/2 cases, 1 exchange, c1',
    '\r\u001b[2K',
  ])
})

t.test('the living line never wraps, and a hostile name cannot leave it', async t => {
  const hostile = `\u001b[2J\n::error::${'x'.repeat(200)}`
  for (const line of watched(1, 40, [{ kind: 'case-begin', case: hostile }])) {
    const text = line.replace('\r\u001b[2K', '')
    t.ok(text.length < 40)
    t.notOk(steers(text))
  }
})

t.test('a log gets a line for each tenth of the cases, and no control characters', async t => {
  const events = Array.from({ length: 40 }, (_, n) => run(`c${n}`)).flat()
  const written = watched(40, null, events)
  t.equal(written.length, 10)
  t.equal(written[0], '4/40 cases, 4 exchanges\n')
  t.equal(written[9], '40/40 cases, 40 exchanges\n')
})

t.test('a case that is asked twice counts once', async t => {
  const written = watched(2, null, [...run('c0'), ...run('c0'), ...run('c1')])
  t.same(written, ['1/2 cases, 1 exchange\n', '2/2 cases, 3 exchanges\n'])
})

t.test('a plan without cases writes nothing to a log', async t => {
  t.same(watched(0, null, [{ kind: 'seen' }]), [])
})
