import { Fault } from '../model/fault.ts'
import type { Report } from '../model/judgement.ts'
import type { ManifestFile } from './manifest-file.ts'
import { bundleLimits } from './plan.ts'
import { loadChecked } from './schema-check.ts'

export { bundleEntries } from './bundle-entries.ts'

/** A `report.json`. Throws Fault `file-missing`, `syntax` or `schema`. */
export async function readReport(file: string): Promise<Report> {
  return (await loadChecked(file, 'report', bundleLimits)).value
}

/** The manifest of a bundle; null when the run never came to its end. */
export async function readManifest(folder: string): Promise<ManifestFile | null> {
  try {
    return (await loadChecked(`${folder}/manifest.json`, 'manifest', bundleLimits)).value
  } catch (error) {
    if (error instanceof Fault && error.code === 'file-missing') return null
    throw error
  }
}
