import { planDigest } from '../base/plan-digest.ts'
import type { RunIdentity } from '../base/program.ts'
import type { CutOff, Journal } from '../model/evidence.ts'
import type { Case, Plan } from '../model/plan.ts'
import { removeLeft } from './leftovers.ts'
import type { Clock, Happening } from './outside.ts'
import type { Peers } from './peers/index.ts'
import { driveProbe, type ProbeDriver } from './probe/index.ts'
import { repeats } from './server-error.ts'
import { type Driver, driveCase } from './workflow.ts'

export interface Execution {
  readonly plan: Plan
  readonly identity: RunIdentity
  readonly journal: Journal
  readonly clock: Clock
  readonly concurrency: number
  /** Aborted, it ends the run; `grace`, some time later, ends the cleanup of cases too. */
  readonly signal: AbortSignal
  readonly grace: AbortSignal
  /** Cases an earlier, interrupted run already brought to their end. */
  readonly done: ReadonlySet<string>
  /** What that run may have left at the supplier: it is removed first. */
  readonly left: readonly CutOff[]
  readonly send: Driver['send']
  /** Those who send requests to us; null when nothing listens. */
  readonly peers: Peers | null
  readonly probe: ProbeDriver['ask']
  /** Certificate authorities that are believed beyond the usual ones. */
  readonly authorities?: readonly string[]
  readonly watch: (happening: Happening) => void
}

/** Cases that end without any answer before the rest is given up as unreachable. */
const giveUpAfter = 3

/** Runs every planned case and writes down what was seen; no opinion. Resolves when all is written. */
export async function execute(execution: Execution): Promise<'ended' | 'interrupted'> {
  const { plan, journal, clock, identity, signal } = execution
  const resumed = execution.done.size > 0 ? { resumed: true as const } : {}
  const { authorities = [] } = execution
  journal.append({
    kind: 'run-begin',
    run: identity.run,
    seed: identity.seed,
    at: clock.at(),
    plan: planDigest(plan),
    ...resumed,
    ...(identity.listener === undefined ? {} : { listener: identity.listener }),
    ...(authorities.length === 0 ? {} : { authorities }),
  })
  await removeLeft({ ...execution, repeats: () => false }, execution.left)
  await runCases(execution)
  await execution.peers?.end()
  const how = signal.aborted ? 'interrupted' : 'ended'
  journal.append({ kind: 'run-end', at: clock.at(), how })
  return how
}

/**
 * Runs the cases, as many at a time as the concurrency. One goes ahead until an answer came, so
 * that a server that is down is asked by the same few cases whatever the concurrency.
 */
async function runCases(execution: Execution): Promise<void> {
  const waiting = execution.plan.cases.filter(one => !execution.done.has(one.id))
  let answered = false
  let silent = 0
  let open = (): void => undefined
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  const first: Driver['send'] = async (ask, one, kept) => {
    const seen = await execution.send(ask, one, kept)
    if (seen?.kind === 'exchange') {
      answered = true
      open()
    }
    return seen
  }
  const send: Driver['send'] = (ask, one, kept) =>
    (answered ? execution.send : first)(ask, one, kept)
  const ask: ProbeDriver['ask'] = async (asked, one) => {
    const seen = await execution.probe(asked, one)
    // A server that speaks is there, whatever it says.
    if (seen !== null && !(seen.kind === 'handshake' && seen.answer.kind === 'silence')) open()
    return seen
  }
  const { ended, next } = repeats()
  const driver = { ...execution, send, ask, repeats: next }
  const worker = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      if (execution.signal.aborted) return
      // Probes go on: what they see may be the very reason why no request is answered.
      if (one.kind === 'workflow' && !answered && silent >= giveUpAfter) continue
      if ((await attempts(driver, one)) === 'silent') silent += 1
      ended()
    }
  }
  const others = Array.from({ length: execution.concurrency - 1 }, () => opened.then(worker))
  // Together, so that what goes wrong in several at once is caught in all of them.
  await Promise.all([worker().finally(open), ...others])
}

/** Runs a case; when no answer came to a request of it, or a server error, once more. */
async function attempts(driver: Driver & ProbeDriver, one: Case): Promise<string> {
  const attempt = (number: number): Promise<string> =>
    one.kind === 'workflow' ? driveCase(driver, one, number) : driveProbe(driver, one, number)
  const first = await attempt(1)
  if ((first !== 'silent' && first !== 'erred') || driver.signal.aborted) return first
  return attempt(2)
}
