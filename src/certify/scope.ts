import type { Plan } from '../model/plan.ts'
import type { StatementScope } from '../model/statement.ts'

/** What a run was about, as a statement or certificate names it; null when the supplier has no id. */
export function scopeOf({ target }: Plan): StatementScope | null {
  const { supplier, product, environment, deployments } = target
  if (supplier.id === null) return null
  const urls = [...new Set(deployments.map(({ url }) => url))].sort()
  return { supplier: supplier.id, product, environment, urls }
}
