import { basename, dirname, resolve } from 'node:path'
import type { Catalogue, Profile, Spec, Suite } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import { findSpec, loadCatalogue, specIds } from './catalogue.ts'
import { idOf } from './shelves.ts'
import { profileOf, suiteOf } from './subject.ts'
import { loadSuite } from './suite.ts'

/** What is to come, in the words of the command line. */
export interface Next {
  /** assay's own catalogue. */
  readonly root: string
  /** Catalogues of what is to come. */
  readonly folders: readonly string[]
  /** Folders of single suites that are to come, or their `suite.yaml`. */
  readonly suites: readonly string[]
  /** Null holds to what `specs` names, in their newest versions. */
  readonly profile: string | null
  /** Names of specs. */
  readonly specs: readonly string[]
}

/**
 * Specs, suites and profile that are to come. A folder that holds a spec of ours stands for itself;
 * any other stands beside ours. A single suite takes the place of the one for its spec. Throws Fault
 * `unknown-name`, `usage` for a suite of a spec that is not asked, and what reading the files throws.
 */
export async function coming(next: Next): Promise<{
  readonly specs: readonly Spec[]
  readonly suites: readonly Suite[]
  readonly profile: Profile | null
}> {
  const { root, folders, profile: id, specs: names } = next
  const own = new Set(await specIds([root]))
  const clash = (await specIds(folders)).some(one => own.has(one))
  const catalogue = await loadCatalogue(clash ? folders : [root, ...folders])
  const profile = profileOf(catalogue, { profile: id, category: null })
  const wanted = profile === null ? names : profile.specs.map(one => one.spec)
  const specs = [...new Set(wanted.map(name => findSpec(catalogue, name)))]
  const single = new Map<string, Suite>()
  for (const path of next.suites) {
    const suite = await singleSuite(catalogue, path)
    if (!specs.some(spec => spec.id === suite.spec)) throw notAsked(suite, path)
    single.set(suite.spec, suite)
  }
  const suites = specs.map(spec => single.get(spec.id) ?? suiteOf(catalogue, spec, profile))
  return { specs, suites, profile }
}

/** A suite on its own, at `suites/<spec>/<version>` of any folder: its documents name theirs from there. */
async function singleSuite(catalogue: Catalogue, path: string): Promise<Suite> {
  const folder = basename(path) === 'suite.yaml' ? dirname(path) : path
  const root = resolve(folder, '../../..')
  const shelf = { root, folder: folder.slice(root.length).split(/[/\\]/).filter(Boolean).join('/') }
  if (!shelf.folder.startsWith('suites/')) {
    throw new Fault('usage', 'A suite lies in suites/<spec>/<version> of a folder.', {
      at: { file: path },
      hint: 'Name that folder, or its suite.yaml; --catalogue takes specs and suites together.',
    })
  }
  return loadSuite(shelf, findSpec(catalogue, idOf(shelf)))
}

function notAsked({ spec }: Suite, file: string): Fault {
  return new Fault('usage', `The run did not ask about "${spec}".`, {
    at: { file },
    hint: 'Name a suite for a spec of the run.',
  })
}
