import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../model/fault.ts'
import type { Plan } from '../model/plan.ts'
import { loadChecked } from './schema-check.ts'
import type { Limits } from './text.ts'

/** A plan carries whole API documents, and a manifest lists every body. */
export const bundleLimits: Limits = { bytes: 256 * 1024 * 1024, depth: 300 }

/** The plan of a bundle. Throws Fault `file-missing`, `syntax` or `schema`. */
export async function readPlan(bundle: string): Promise<Plan> {
  const file = join(bundle, 'plan.json')
  if (!existsSync(file)) {
    throw new Fault('file-missing', 'This is no bundle: it holds no plan.json.', {
      at: { file: bundle },
      hint: 'Give the folder that "assay run" wrote.',
    })
  }
  return (await loadChecked(file, 'plan', bundleLimits)).value
}
