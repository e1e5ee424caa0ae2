import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { digest } from '../base/digest.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Catalogue, Category, Profile, Spec, Suite } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import { loadChecked } from './schema-check.ts'
import { inside, loadSpec, type Shelf } from './spec.ts'
import { loadSuite } from './suite.ts'
import { errorCode } from './text.ts'

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
  const shelves = await specShelves(roots)
  const wanted = only.specs?.map(name => pick(shelves, name)) ?? shelves
  const specs: Spec[] = []
  const suites: Suite[] = []
  for (const shelf of new Set(wanted)) specs.push(await loadSpec(shelf))
  for (const shelf of await suiteShelves(roots)) {
    const spec = specs.find(({ id }) => id === idOf(shelf))
    if (spec !== undefined) suites.push(await loadSuite(shelf, spec))
    else if (!shelves.some(other => idOf(other) === idOf(shelf))) throw await orphan(shelf, shelves)
  }
  const profiles: Profile[] = []
  const categories: Category[] = []
  for (const root of roots) {
    profiles.push(...(await loadProfiles(root)))
    categories.push(...(await loadCategories(root)))
  }
  once(suites, 'suite')
  once(profiles, 'profile')
  once(categories, 'category')
  return { specs, suites, profiles, categories }
}

/** The ids of the specs that the roots hold; no file is opened. */
export async function specIds(roots: readonly string[]): Promise<readonly string[]> {
  return (await specShelves(roots)).map(idOf)
}

/** A spec by `name@version`, or by name: then its newest version. Throws `unknown-name`. */
export function findSpec(catalogue: Pick<Catalogue, 'specs'>, name: string): Spec {
  return found(catalogue.specs, name, ({ id }) => id)
}

function pick(shelves: readonly Shelf[], name: string): Shelf {
  return found(shelves, name, idOf)
}

function found<T>(all: readonly T[], name: string, id: (one: T) => string): T {
  const matching = all.filter(one => id(one) === name || id(one).startsWith(`${name}@`))
  const [newest] = matching.sort((a, b) => compareVersions(versionOf(id(b)), versionOf(id(a))))
  if (newest !== undefined) return newest
  const ids = all.map(id)
  const near = didYouMean(name, [...ids, ...ids.map(one => one.replace(/@.*/, ''))]).trim()
  throw new Fault('unknown-name', `There is no spec "${name}".`, {
    hint: near === '' ? `Known: ${ids.join(', ') || 'none'}.` : near,
  })
}

function versionOf(id: string): string {
  return id.slice(id.lastIndexOf('@') + 1)
}

/** Part by part, numbers by value: 3.10 comes after 3.9. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

function idOf({ folder }: Shelf): string {
  const [, name, version] = folder.split('/')
  return `${name}@${version}`
}

/** Folders under specs/ that hold no specs. */
const notSpecs = ['profiles', 'formats']

async function specShelves(roots: readonly string[]): Promise<readonly Shelf[]> {
  const shelves: Shelf[] = []
  for (const root of roots) shelves.push(...(await shelvesOf(root, 'specs')))
  once(
    shelves.map(shelf => ({ id: idOf(shelf) })),
    'spec',
  )
  return shelves
}

async function suiteShelves(roots: readonly string[]): Promise<readonly Shelf[]> {
  const shelves: Shelf[] = []
  for (const root of roots) shelves.push(...(await shelvesOf(root, 'suites')))
  return shelves
}

async function shelvesOf(root: string, kind: 'specs' | 'suites'): Promise<readonly Shelf[]> {
  if (!(await stat(root).catch(() => null))?.isDirectory()) {
    const hint = 'A catalogue is a folder with specs/ and suites/ in it.'
    throw new Fault('file-missing', 'There is no such folder.', { at: { file: root }, hint })
  }
  const shelves: Shelf[] = []
  for (const name of await folders(join(root, kind))) {
    if (notSpecs.includes(name)) continue
    for (const version of await folders(join(root, kind, name))) {
      shelves.push({ root, folder: `${kind}/${name}/${version}` })
    }
  }
  return shelves
}

async function folders(path: string): Promise<readonly string[]> {
  const entries = await list(path)
  // A symbolic link may lead to a folder; whether it stays within the root is seen when it is read.
  return entries
    .filter(entry => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .filter(name => !name.startsWith('.'))
    .sort(compareVersions)
}

async function list(path: string) {
  try {
    return await readdir(path, { withFileTypes: true })
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}

async function orphan(shelf: Shelf, shelves: readonly Shelf[]): Promise<Fault> {
  const file = await inside(shelf, 'suite.yaml')
  const says = `The suite proves "${idOf(shelf)}", which no spec in the catalogue is.`
  const near = didYouMean(idOf(shelf), shelves.map(idOf)).trim()
  const hint = near === '' ? 'Rename its folder, or add the spec.' : near
  return new Fault('unknown-name', says, { at: { file }, hint })
}

async function loadProfiles(root: string): Promise<readonly Profile[]> {
  const shelf = { root, folder: 'specs/profiles' }
  const names = (await list(join(root, shelf.folder))).map(({ name }) => name)
  const profiles: Profile[] = []
  for (const name of names.filter(one => one.endsWith('.yaml')).sort(compareVersions)) {
    const { loaded, value } = await loadChecked(await inside(shelf, name), 'profile')
    const { id, title, summary, status, specs, minimumPassed } = value
    const content = digest(loaded.value)
    profiles.push({ id, title, summary, status, specs, minimumPassed, digest: content })
  }
  return profiles
}

async function loadCategories(root: string): Promise<readonly Category[]> {
  const names = (await list(join(root, 'specs'))).map(({ name }) => name)
  if (!names.includes('framework.yaml')) return []
  const file = await inside({ root, folder: 'specs' }, 'framework.yaml')
  return (await loadChecked(file, 'framework')).value.categories
}

function once(all: readonly { readonly id: string }[], kind: string): void {
  const seen = new Set<string>()
  for (const { id } of all) {
    if (seen.has(id)) {
      const hint = 'Give one of the two another id or version.'
      throw new Fault('schema', `The ${kind} "${id}" stands in the catalogue twice.`, { hint })
    }
    seen.add(id)
  }
}
