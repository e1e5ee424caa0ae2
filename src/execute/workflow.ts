import { type Ask, interpret, type Turn } from '../base/flow/index.ts'
import { programOf, type RunIdentity } from '../base/program.ts'
import type { CaseEnd, Journal, Seen } from '../model/evidence.ts'
import type { Plan, WorkflowCase } from '../model/plan.ts'
import type { Clock, Happening } from './outside.ts'
import { type Sessions, sessions } from './sessions.ts'

/** What a case needs to run: the same for every case of a run. */
export interface Driver {
  readonly plan: Plan
  readonly identity: RunIdentity
  readonly journal: Journal
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly watch: (happening: Happening) => void
  /**
   * Sends one request and writes down what was seen. What comes back is for the interpreter:
   * the true bytes, not those on disk. Null when the run was interrupted meanwhile.
   * The sessions are those of this attempt at this case.
   */
  readonly send: (ask: Ask, one: WorkflowCase, kept: Sessions) => Promise<Seen | null>
}

/** Drives one case through the interpreter with real answers, within its planned limits. */
export async function driveCase(
  driver: Driver,
  one: WorkflowCase,
  attempt: number,
): Promise<CaseEnd['how']> {
  const { journal, clock } = driver
  journal.append({ kind: 'case-begin', case: one.id, attempt, at: clock.at() })
  driver.watch({ kind: 'case-begin', case: one.id, attempt })
  const how = await drive(driver, one)
  // An interrupted case stays open in the journal, so that --resume runs it again.
  if (how !== 'interrupted') {
    journal.append({ kind: 'case-end', case: one.id, at: clock.at(), how })
  }
  driver.watch({ kind: 'case-end', case: one.id, how })
  return how
}

async function drive(driver: Driver, one: WorkflowCase): Promise<CaseEnd['how']> {
  const flow = interpret(programOf(driver.plan, one, driver.identity))
  const end = driver.clock.now() + one.limits.maxSeconds * 1000
  const kept = sessions(() => new Date(driver.clock.at()))
  let requests = 0
  let next = flow.next(null)
  while (next.done !== true) {
    const turn: Turn = next.value
    if (driver.signal.aborted) return 'interrupted'
    if (turn.kind === 'noted') {
      next = flow.next(null)
      continue
    }
    if (driver.clock.now() > end) return 'deadline'
    if (turn.kind === 'wait') {
      await driver.clock.sleep(turn.ms, driver.signal)
      next = flow.next(null)
      continue
    }
    requests += 1
    if (requests > one.limits.maxRequests) return 'requests'
    const seen = await driver.send(turn, one, kept)
    if (seen === null) return 'interrupted'
    next = flow.next(seen)
  }
  return next.value.cause === 'network' ? 'silent' : 'ended'
}
