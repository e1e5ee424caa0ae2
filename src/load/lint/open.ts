import { join, posix } from 'node:path'
import type { Catalogue, Profile, Spec, Suite } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import type { AdHoc } from '../ad-hoc.ts'
import { type Loaded, loadDocument } from '../document.ts'
import { loadOpenApi } from '../openapi.ts'
import { loadProfiles } from '../profiles.ts'
import { filesOf, shelvesOf } from '../shelves.ts'
import { errorCode } from '../text.ts'
import type { Book, Checks, Shelf, SuiteBook } from './book.ts'

/** The specs of a catalogue with the places of everything in their files. */
export async function openBooks(
  roots: readonly string[],
  catalogue: Catalogue,
  checks: Checks,
): Promise<readonly Book[]> {
  const books: Book[] = []
  for (const spec of catalogue.specs) {
    const folder = `specs/${spec.name}/${spec.version}`
    const root = await rootOf(roots, 'specs', spec)
    const suites: SuiteBook[] = []
    for (const suite of catalogue.suites.filter(one => one.spec === spec.id)) {
      suites.push(await openSuite(await rootOf(roots, 'suites', spec), spec, suite))
    }
    books.push({
      spec,
      files: {
        spec: await loadDocument(join(root, folder, 'spec.yaml')),
        requirements: await loadDocument(join(root, folder, 'requirements.yaml')),
      },
      documents: await openDocuments(root, spec),
      suites,
      checks,
    })
  }
  return books
}

/** The root whose folder holds the spec or its suite; the catalogue was read from there. */
async function rootOf(
  roots: readonly string[],
  kind: 'specs' | 'suites',
  { name, version }: Spec,
): Promise<string> {
  for (const root of roots) {
    const shelves = await shelvesOf(root, kind)
    if (shelves.some(({ folder }) => folder === `${kind}/${name}/${version}`)) return root
  }
  throw new Fault('internal', `The folder of "${name}@${version}" is gone.`)
}

async function openSuite(root: string, { name, version }: Spec, suite: Suite): Promise<SuiteBook> {
  const documents = []
  for (const document of suite.documents) {
    documents.push({ document, loaded: await loadDocument(join(root, document.file)) })
  }
  const file = join(root, posix.join('suites', name, version, 'suite.yaml'))
  return { suite, loaded: await loadDocument(file), documents }
}

/** The OpenAPI documents that stand in the catalogue; schema files beside them are not asked. */
async function openDocuments(root: string, { documents }: Spec): Promise<readonly Loaded[]> {
  const start = 'assay:///'
  const own = documents.filter(({ uri, dialect }) => uri.startsWith(start) && dialect !== 'schema')
  const loaded: Loaded[] = []
  for (const { uri } of own) {
    const path = decodeURIComponent(uri.slice(start.length))
    loaded.push((await loadOpenApi(join(root, path), uri)).loaded)
  }
  return loaded
}

/** What stands beside the specs: profiles, their lock, and the framework. */
export async function openShelf(roots: readonly string[], catalogue: Catalogue): Promise<Shelf> {
  const profiles: { profile: Profile; loaded: Loaded }[] = []
  let framework: Loaded | null = null
  const locks: (readonly [string, string])[] = []
  let locked = false
  for (const root of roots) {
    const folder = join(root, 'specs', 'profiles')
    const names = await filesOf(folder, '.yaml')
    // The same files in the same order as the loader reads them.
    const placed = await loadProfiles(root)
    for (const [index, { one }] of placed.entries()) {
      const loaded = await loadDocument(join(folder, names[index] ?? ''))
      profiles.push({ profile: one, loaded })
    }
    framework ??= await optional(join(root, 'specs', 'framework.yaml'))
    const kept = await readLock(join(folder, 'lock.json'))
    if (kept === null) continue
    locked = true
    locks.push(...kept)
  }
  // Of two locks the first root's wins, as assay's own does.
  const lock = locked ? Object.fromEntries(locks.toReversed()) : null
  return { catalogue, profiles, framework, lock }
}

async function readLock(file: string): Promise<readonly (readonly [string, string])[] | null> {
  const loaded = await optional(file)
  if (loaded === null) return null
  return Object.entries(loaded.value ?? {}).map(([id, value]) => [id, String(value)] as const)
}

async function optional(file: string): Promise<Loaded | null> {
  try {
    return await loadDocument(file)
  } catch (error) {
    if (errorCode(error) === 'file-missing') return null
    throw error
  }
}

/** One Arazzo file, and those it leads to, as a suite of its own. */
export function openArazzo({ spec, suite, pages }: AdHoc, checks: Checks): Book {
  const suites = [{ suite, loaded: null, documents: pages }]
  return { spec, files: null, documents: [], suites, checks }
}
