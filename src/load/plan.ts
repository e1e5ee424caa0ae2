import { join } from 'node:path'
import type { Plan } from '../model/plan.ts'
import { loadChecked } from './schema-check.ts'
import type { Limits } from './text.ts'

/** A plan carries whole API documents, and a manifest lists every body. */
export const bundleLimits: Limits = { bytes: 256 * 1024 * 1024, depth: 300 }

/** The plan of a bundle. Throws Fault `file-missing`, `syntax` or `schema`. */
export async function readPlan(bundle: string): Promise<Plan> {
  const { value } = await loadChecked(join(bundle, 'plan.json'), 'plan', bundleLimits)
  return value
}
