import type { Plan } from '../model/plan.ts'
import { planCases } from './cases.ts'
import { planItems } from './items.ts'
import { askedOf } from './whole.ts'

/** Requirements that a plan leaves open for no other reason than that it may change nothing. */
export function keptFromWriting(plan: Plan): ReadonlySet<string> {
  const asked = { ...askedOf(plan), writes: true }
  const cases = planCases(asked, plan.target)
  const open = planItems(asked, plan.target, cases).filter(({ settled }) => settled === null)
  const ids = new Set(open.map(({ id }) => id))
  const kept = plan.items.filter(({ id, settled }) => settled !== null && ids.has(id))
  return new Set(kept.map(({ requirement }) => requirement))
}
