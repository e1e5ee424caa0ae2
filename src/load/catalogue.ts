import { didYouMean } from '../base/suggest.ts'
import type { Catalogue, Spec, Suite } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import { loadCategories, loadProfiles, type Placed } from './profiles.ts'
import { compareVersions, idOf, type Shelf, shelvesOf } from './shelves.ts'
import { inside, loadSpec } from './spec.ts'
import { loadSuite } from './suite.ts'

/** What of a catalogue is wanted: with `specs`, only those are read; profiles always are. */
export interface Only {
  /** `service-directory@3.0`, or a name for its newest version. */
  readonly specs?: readonly string[]
}

/**
 * All that the roots hold, checked against our published formats. Each root has `specs/` and
 * `suites/`; nothing outside it is read and nothing is fetched. Throws one `Fault` with file,
 * line and column for the first thing that is wrong; `unknown-name` for a spec in `only`.
 */
export async function loadCatalogue(roots: readonly string[], only: Only = {}): Promise<Catalogue> {
  const shelves = await all(roots, root => shelvesOf(root, 'specs'))
  once(shelves.map(shelf => ({ one: { id: idOf(shelf) }, at: { file: shelf.root } })))
  const wanted = only.specs?.map(name => found(shelves, name, idOf)) ?? shelves
  const specs: Spec[] = []
  for (const shelf of new Set(wanted)) specs.push(await loadSpec(shelf))
  const suites = await loadSuites(await all(roots, root => shelvesOf(root, 'suites')), {
    shelves,
    specs,
  })
  const profiles = once(await all(roots, loadProfiles))
  const categories = once(await all(roots, loadCategories))
  return { specs, suites, profiles, categories }
}

/** The ids of the specs that the roots hold; no file is opened. */
export async function specIds(roots: readonly string[]): Promise<readonly string[]> {
  return (await all(roots, root => shelvesOf(root, 'specs'))).map(idOf)
}

/** A spec by `name@version`, or by name: then its newest version. Throws `unknown-name`. */
export function findSpec(catalogue: Pick<Catalogue, 'specs'>, name: string): Spec {
  return found(catalogue.specs, name, ({ id }) => id)
}

async function all<T>(
  roots: readonly string[],
  read: (root: string) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const parts: T[] = []
  for (const root of roots) parts.push(...(await read(root)))
  return parts
}

function found<T>(candidates: readonly T[], name: string, id: (one: T) => string): T {
  const matching = candidates.filter(one => id(one) === name || id(one).startsWith(`${name}@`))
  const newest = matching.toSorted((a, b) => compareVersions(id(a), id(b))).at(-1)
  if (newest !== undefined) return newest
  const ids = candidates.map(id)
  const near = didYouMean(name, [...ids, ...ids.map(one => one.replace(/@.*/, ''))]).trim()
  throw new Fault('unknown-name', `There is no spec "${name}".`, {
    hint: near === '' ? `Known: ${ids.join(', ') || 'none'}.` : near,
  })
}

/** The suites of the specs that were read; one that proves no spec of any root is refused. */
async function loadSuites(
  folders: readonly Shelf[],
  { shelves, specs }: { readonly shelves: readonly Shelf[]; readonly specs: readonly Spec[] },
): Promise<readonly Suite[]> {
  const ids = shelves.map(idOf)
  const suites: Placed<Suite>[] = []
  for (const shelf of folders) {
    const spec = specs.find(({ id }) => id === idOf(shelf))
    const file = await inside(shelf, 'suite.yaml')
    if (spec !== undefined) suites.push({ one: await loadSuite(shelf, spec), at: { file } })
    else if (!ids.includes(idOf(shelf))) throw orphan(idOf(shelf), ids, file)
  }
  return once(suites)
}

function orphan(id: string, ids: readonly string[], file: string): Fault {
  const near = didYouMean(id, ids).trim()
  const hint = near === '' ? 'Rename its folder, or add the spec.' : near
  const says = `The suite's folder says "${id}", and no spec in the catalogue has that id.`
  return new Fault('unknown-name', says, { at: { file }, hint })
}

function once<T extends { readonly id: string }>(placed: readonly Placed<T>[]): readonly T[] {
  const seen = new Set<string>()
  for (const { one, at } of placed) {
    if (seen.has(one.id)) {
      const hint = 'Give one of the two another id or version.'
      throw new Fault('schema', `"${one.id}" stands in the catalogue twice.`, { at, hint })
    }
    seen.add(one.id)
  }
  return placed.map(({ one }) => one)
}
