import type { Subject } from '../../model/certificate.ts'
import type { Plan } from '../../model/plan.ts'
import type { Recalled } from '../../model/recall.ts'

/**
 * False for a certificate that does not rest on what is recalled, by what it says itself: it names another
 * suite or spec, or tests did not settle the requirement. Which checks did, only its plan tells.
 */
export function mayRely({ digests, scope }: Subject, recalled: Recalled): boolean {
  const { suite, spec, requirement } = recalled
  const names = (all: readonly { readonly id: string }[], id: string | null): boolean =>
    id === null || all.some(one => one.id === id)
  if (!names(digests.suites, suite) || !names(digests.specs, spec)) return false
  return requirement === null || scope.assessed.includes(requirement)
}

/** True when the plan of its run asked just this, of that suite or spec. */
export function relied(plan: Plan, { scope }: Subject, recalled: Recalled): boolean {
  const { suite, requirement, check } = recalled
  const spec = recalled.spec ?? plan.suites.find(({ id }) => id === suite)?.spec ?? null
  return plan.items.some(
    item =>
      item.settled === null &&
      (spec === null || item.spec === spec) &&
      (requirement === null || item.requirement === requirement) &&
      (check === null || item.check === check) &&
      scope.assessed.includes(item.requirement),
  )
}
