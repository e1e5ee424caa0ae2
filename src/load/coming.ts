import type { Profile, Spec, Suite } from '../model/catalogue.ts'
import { findSpec, loadCatalogue, specIds } from './catalogue.ts'
import { profileOf, suiteOf } from './subject.ts'

/** What is to come, in the words of the command line. */
export interface Next {
  /** assay's own catalogue. */
  readonly root: string
  /** Catalogues of what is to come. */
  readonly folders: readonly string[]
  /** Null holds to what `specs` names, in their newest versions. */
  readonly profile: string | null
  /** Names of specs. */
  readonly specs: readonly string[]
}

/**
 * Specs, suites and profile that are to come. A folder that holds a spec of ours stands for itself;
 * any other stands beside ours. Throws Fault `unknown-name`, and what reading the files throws.
 */
export async function coming({ root, folders, profile: id, specs: names }: Next): Promise<{
  readonly specs: readonly Spec[]
  readonly suites: readonly Suite[]
  readonly profile: Profile | null
}> {
  const own = new Set(await specIds([root]))
  const clash = (await specIds(folders)).some(one => own.has(one))
  const catalogue = await loadCatalogue(clash ? folders : [root, ...folders])
  const profile = profileOf(catalogue, { profile: id, category: null })
  const wanted = profile === null ? names : profile.specs.map(one => one.spec)
  const specs = [...new Set(wanted.map(name => findSpec(catalogue, name)))]
  return { specs, suites: specs.map(spec => suiteOf(catalogue, spec, profile)), profile }
}
