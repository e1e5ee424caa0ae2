import type { Evidence } from '../model/evidence.ts'
import type { CaseRun } from '../model/judgement.ts'
import type { Weather } from './weather.ts'

/**
 * A request that got no answer twice, while others of the run to that origin were answered, is
 * the supplier's failure; one that nothing tells apart from a broken network is not (DESIGN §5.2),
 * nor is any in a run that met a network which loses requests.
 * Another origin's answers say nothing: it may be another machine behind another firewall.
 */
export function settleSilences(
  cases: ReadonlyMap<string, CaseRun>,
  evidence: Pick<Evidence, 'attempts' | 'unclaimed'>,
  weather: Weather,
): ReadonlyMap<string, CaseRun> {
  const settled = new Map<string, CaseRun>()
  const lossy = losesSome(evidence, weather)
  const reached = weather.delivered + evidence.unclaimed.total > 0
  for (const [id, run] of cases) {
    const repeated = (evidence.attempts[id]?.silent ?? 0) > 1
    const origin = weather.silentAt.get(id)
    const others = origin !== undefined && weather.answered.has(origin)
    const blame = run.cause === 'network' && repeated && others && !lossy
    const waited = run.cause === 'configuration' && weather.undelivered.has(id)
    if (waited) settled.set(id, undelivered(run, reached))
    else settled.set(id, blame ? { ...run, outcome: 'failed', cause: 'supplier' } : run)
  }
  return settled
}

/** Fewer lost requests that came through later, or a smaller share of all, tell nothing of the way. */
const fewestLost = 3
const lostShare = 0.05

/**
 * Whether the way to the supplier loses requests: several were answered only when they were sent
 * again. One that was never answered cannot be told from those.
 */
function losesSome(
  { attempts }: Pick<Evidence, 'attempts'>,
  { recovered, exchanges }: Weather,
): boolean {
  const later = Object.values(attempts).filter(({ count, silent }) => silent > 0 && silent < count)
  const lost = recovered + later.length
  return lost >= fewestLost && lost / exchanges >= lostShare
}

/**
 * A request to us that never came is the supplier's failure when others of the run came: they
 * show that we can be reached. When none came at all, that is what is to be looked at first.
 */
function undelivered(run: CaseRun, reached: boolean): CaseRun {
  const because = run.because ?? ''
  if (!reached) {
    const look = 'Nothing at all arrived in this run: look at `listener` in the target file.'
    return { ...run, because: `${because} ${look}` }
  }
  const others = 'Other requests arrived in this run, so we can be reached.'
  return { ...run, outcome: 'failed', cause: 'supplier', because: `${because} ${others}` }
}
