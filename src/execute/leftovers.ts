import { type Answer, interpret, ofCleanup, type Stop, type Turn } from '../base/flow/index.ts'
import { programOf } from '../base/program.ts'
import type { CutOff } from '../model/evidence.ts'
import type { WorkflowCase } from '../model/plan.ts'
import { sessions } from './sessions.ts'
import { cleanupTime, type Driver } from './workflow.ts'

/**
 * Removes what an attempt made that was cut off, by a kill or before its cleanup was done: the
 * interpreter is brought to where the journal ends, stopped there, and asks what removes it. What
 * is seen goes to the journal before the case begins anew, so it belongs to that attempt.
 */
export async function removeLeft(driver: Driver, left: readonly CutOff[]): Promise<void> {
  for (const one of left) {
    const planned = driver.plan.cases.find(({ id }) => id === one.case)
    if (planned?.kind === 'workflow') await removeOf(driver, planned, one)
  }
}

async function removeOf(driver: Driver, one: WorkflowCase, left: CutOff): Promise<void> {
  const flow = interpret(programOf(driver.plan, one, driver.identity))
  const answer = answers(driver, one, left)
  let next = flow.next(null)
  while (next.done !== true) next = flow.next(await answer(next.value))
}

/** What was recorded, as long as it is what is asked; then a stop; then what the supplier says. */
function answers(driver: Driver, one: WorkflowCase, left: CutOff) {
  const { clock } = driver
  const kept = sessions(() => new Date(clock.at()))
  const recorded = [...left.seen]
  const end = clock.now() + cleanupTime
  return async (turn: Turn): Promise<Answer | Stop> => {
    if (turn.kind === 'noted') return null
    if (turn.kind === 'wait') {
      if (recorded.length === 0) await clock.sleep(turn.ms, driver.grace)
      return null
    }
    if (recorded[0]?.id === turn.id) return recorded.shift() ?? null
    const stop = { kind: 'stop', sent: left.intended.has(turn.id) } as const
    // Removals that were begun before come first: each is answered from the journal, or given up.
    if (turn.kind === 'await' || recorded.length > 0 || !ofCleanup(one.id, turn.id)) return stop
    if (driver.grace.aborted || clock.now() > end) return stop
    return (await driver.send(turn, one, kept)) ?? stop
  }
}
