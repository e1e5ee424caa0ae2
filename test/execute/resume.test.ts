import t from 'tap'
import { execute } from '../../src/execute/index.ts'
import type { Line } from '../../src/model/evidence.ts'
import { plan } from '../../src/plan/index.ts'
import { asked } from '../make-asked.ts'

/** Runs the plan of notes; every request is interrupted, or nothing is sent at all. */
async function ran(done: readonly string[], abortFirst: boolean) {
  const lines: Line[] = []
  const sent: string[] = []
  const controller = new AbortController()
  if (abortFirst) controller.abort()
  const how = await execute({
    plan: plan(asked()),
    identity: { run: 'r', seed: 's' },
    journal: { append: line => void lines.push(line), body: () => undefined },
    clock: { at: () => '2026-11-22T10:00:00Z', now: () => 0, sleep: async () => undefined },
    concurrency: 2,
    signal: controller.signal,
    grace: new AbortController().signal,
    done: new Set(done),
    left: [],
    send: async (_, one) => {
      sent.push(one.id)
      controller.abort()
      return null
    },
    peers: null,
    probe: async () => null,
    watch: () => undefined,
  })
  return { how, lines, sent }
}

t.test('cases that came to their end before are not run again', async t => {
  const { sent, lines } = await ran(['list', 'read', 'find'], false)
  t.strictSame(sent, ['add'])
  const [first] = lines
  t.equal(first?.kind === 'run-begin' && first.resumed, true)
})

t.test('an interrupted case stays open in the journal, and the run says it was cut', async t => {
  const { how, lines } = await ran([], false)
  t.equal(how, 'interrupted')
  t.strictSame(
    lines.map(line => line.kind),
    ['run-begin', 'case-begin', 'run-end'],
  )
  const last = lines.at(-1)
  t.equal(last?.kind === 'run-end' && last.how, 'interrupted')
})

t.test('a run that is interrupted before it begins asks nothing', async t => {
  const { how, sent } = await ran([], true)
  t.equal(how, 'interrupted')
  t.strictSame(sent, [])
})

t.test('when everything was done before, the run ends at once', async t => {
  const { how, sent, lines } = await ran(['list', 'read', 'find', 'add'], false)
  t.equal(how, 'ended')
  t.strictSame(sent, [])
  t.strictSame(
    lines.map(line => line.kind),
    ['run-begin', 'run-end'],
  )
})
