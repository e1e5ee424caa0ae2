import { type ProbeAsk, probeAsks } from '../../base/probe.ts'
import type { CaseEnd, Journal, Observation } from '../../model/evidence.ts'
import type { Plan, ProbeCase } from '../../model/plan.ts'
import type { Clock, Happening } from '../outside.ts'

/** What a probe needs to run: the same for every probe of a run. */
export interface ProbeDriver {
  readonly plan: Plan
  readonly journal: Journal
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly watch: (happening: Happening) => void
  /** Asks one thing and writes down what was seen. Null when the run was interrupted meanwhile. */
  readonly ask: (ask: ProbeAsk, one: ProbeCase) => Promise<Observation | null>
}

type How = CaseEnd['how']

/** Asks all that a probe's plan holds, in order, within its limits. */
export async function driveProbe(
  driver: ProbeDriver,
  one: ProbeCase,
  attempt: number,
): Promise<How> {
  const { journal, clock, watch } = driver
  journal.append({ kind: 'case-begin', case: one.id, attempt, at: clock.at() })
  watch({ kind: 'case-begin', case: one.id, attempt })
  const how = await drive(driver, one)
  // An interrupted case stays open in the journal, so that --resume runs it again.
  if (how !== 'interrupted') {
    journal.append({ kind: 'case-end', case: one.id, at: clock.at(), how })
  }
  watch({ kind: 'case-end', case: one.id, how })
  return how
}

async function drive(driver: ProbeDriver, one: ProbeCase): Promise<How> {
  const { plan, clock, signal } = driver
  const end = clock.now() + one.limits.maxSeconds * 1000
  let silent = false
  for (const [index, ask] of probeAsks(plan, one).entries()) {
    if (signal.aborted) return 'interrupted'
    if (index >= one.limits.maxRequests) return 'requests'
    if (clock.now() > end) return 'deadline'
    const seen = await driver.ask(ask, one)
    if (seen === null) return 'interrupted'
    if (seen.kind === 'handshake' && seen.answer.kind === 'silence') silent = true
  }
  return silent ? 'silent' : 'ended'
}
