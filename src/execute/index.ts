import { planDigest } from '../base/plan-digest.ts'
import type { RunIdentity } from '../base/program.ts'
import type { Journal } from '../model/evidence.ts'
import type { Plan, WorkflowCase } from '../model/plan.ts'
import type { Clock, Happening } from './outside.ts'
import { type Driver, driveCase } from './workflow.ts'

export interface Execution {
  readonly plan: Plan
  readonly identity: RunIdentity
  readonly journal: Journal
  readonly clock: Clock
  readonly concurrency: number
  readonly signal: AbortSignal
  /** Cases an earlier, interrupted run already brought to their end. */
  readonly done: ReadonlySet<string>
  readonly send: Driver['send']
  readonly watch: (happening: Happening) => void
}

/** Cases that end without any answer before the rest is given up as unreachable. */
const giveUpAfter = 3

/** Runs every planned case and writes down what was seen; no opinion. Resolves when all is written. */
export async function execute(execution: Execution): Promise<'ended' | 'interrupted'> {
  const { plan, journal, clock, identity, signal } = execution
  const resumed = execution.done.size > 0 ? { resumed: true as const } : {}
  journal.append({
    kind: 'run-begin',
    run: identity.run,
    seed: identity.seed,
    at: clock.at(),
    plan: planDigest(plan),
    ...resumed,
  })
  const waiting = plan.cases.filter(
    (one): one is WorkflowCase => one.kind === 'workflow' && !execution.done.has(one.id),
  )
  const state = { answered: false, silent: 0 }
  const worker = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      if (signal.aborted || (!state.answered && state.silent >= giveUpAfter)) return
      const silent = await attempts(execution, one)
      state.answered ||= silent === 'answered'
      if (silent === 'silent') state.silent += 1
    }
  }
  await Promise.all(Array.from({ length: execution.concurrency }, worker))
  const how = signal.aborted ? 'interrupted' : 'ended'
  journal.append({ kind: 'run-end', at: clock.at(), how })
  return how
}

/** Runs a case; when no answer came to it, once more. */
async function attempts(execution: Execution, one: WorkflowCase): Promise<'answered' | 'silent'> {
  const driver = { ...execution }
  const first = await driveCase(driver, one, 1)
  if (first.how !== 'silent' || execution.signal.aborted)
    return first.answered ? 'answered' : 'silent'
  const second = await driveCase(driver, one, 2)
  return first.answered || second.answered ? 'answered' : 'silent'
}
