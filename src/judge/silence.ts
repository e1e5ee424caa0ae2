import type { Evidence } from '../model/evidence.ts'
import type { CaseRun } from '../model/judgement.ts'
import type { Weather } from './weather.ts'

/**
 * A request that got no answer twice, while others of the run to that origin were answered, is
 * the supplier's failure; one that nothing tells apart from a broken network is not (DESIGN §5.2).
 * Another origin's answers say nothing: it may be another machine behind another firewall.
 */
export function settleSilences(
  cases: ReadonlyMap<string, CaseRun>,
  evidence: Evidence,
  weather: Weather,
): ReadonlyMap<string, CaseRun> {
  const settled = new Map<string, CaseRun>()
  for (const [id, run] of cases) {
    const repeated = (evidence.attempts[id]?.silent ?? 0) > 1
    const origin = weather.silentAt.get(id)
    const others = origin !== undefined && weather.answered.has(origin)
    const blame = run.cause === 'network' && repeated && others
    settled.set(id, blame ? { ...run, outcome: 'failed', cause: 'supplier' } : run)
  }
  return settled
}
