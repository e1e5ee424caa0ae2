import { resolve, sep } from 'node:path'
import { isObject } from '../../base/is-object.ts'
import type { Catalogue, Note } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import { loadAdHoc, loadAlone } from '../ad-hoc.ts'
import { readBaseline } from '../baseline.ts'
import { loadCatalogue, specIds } from '../catalogue.ts'
import { loadDocument } from '../document.ts'
import { checkOpenApi, loadOpenApi } from '../openapi.ts'
import { loadTarget } from '../target.ts'
import { annotations } from './annotations.ts'
import { arazzo } from './arazzo/index.ts'
import type { Book, Checks, Rule } from './book.ts'
import { namedChecks } from './named-checks.ts'
import { openArazzo, openBooks, openShelf } from './open.ts'
import { places } from './places.ts'
import { profiles } from './profiles.ts'
import { requirements } from './requirements.ts'
import { rows } from './rows.ts'
import { target } from './target.ts'

export type { CheckFacts, Checks } from './book.ts'

/** The rules about a spec and its suites. A new group is its file and its line here. */
const rules: readonly Rule[] = [requirements, rows, places, namedChecks, annotations, ...arazzo]

/**
 * All that the rules say about the catalogue of one root. It may rest on specs of the roots
 * `beside` it, about which nothing is said. Throws the `Fault` that loading it would throw.
 */
export async function lintCatalogue(
  root: string,
  beside: readonly string[],
  checks: Checks,
): Promise<readonly Note[]> {
  const own = new Set(await specIds([root]))
  // A copy of a catalogue stands for itself.
  const clash = (await specIds(beside)).some(id => own.has(id))
  const roots = clash ? [root] : [...beside, root]
  const notes = await lint(roots, await loadCatalogue(roots), checks)
  const start = resolve(root) + sep
  return notes.filter(({ at }) => resolve(at.file).startsWith(start))
}

/** All that the rules say about a catalogue that was read from these roots. */
export async function lint(
  roots: readonly string[],
  catalogue: Catalogue,
  checks: Checks,
): Promise<readonly Note[]> {
  const books = await openBooks(roots, catalogue, checks)
  const notes = books.flatMap(said)
  for (const { documents } of books) {
    for (const document of documents) notes.push(...(await checkOpenApi(document)))
  }
  notes.push(...profiles(await openShelf(roots, catalogue)))
  return sorted(notes)
}

/** What a file is, as its own first member tells. */
export type Kind = 'target' | 'baseline' | 'arazzo' | 'openapi' | 'catalogue'

/** Throws `file-missing`, `syntax` and what else reading a file can throw; null for what it is not ours. */
export async function kindOf(file: string): Promise<Kind | null> {
  const { value } = await loadDocument(file)
  if (!isObject(value)) return null
  if (value['arazzo'] !== undefined) return 'arazzo'
  if (value['openapi'] !== undefined || value['swagger'] !== undefined) return 'openapi'
  const format = String(value['assay'] ?? '').replace(/\/.*/, '')
  if (format === 'target' || format === 'baseline') return format
  const ofCatalogue = ['spec', 'requirements', 'suite', 'profile', 'framework']
  return ofCatalogue.includes(format) ? 'catalogue' : null
}

/** What the rules say about one file that stands alone. Throws what reading it throws. */
export async function lintFile(
  file: string,
  kind: Exclude<Kind, 'catalogue'>,
  { roots, checks }: { readonly roots: readonly string[]; readonly checks: Checks },
): Promise<readonly Note[]> {
  if (kind === 'openapi') {
    return sorted(await checkOpenApi((await loadOpenApi(file, `file://${resolve(file)}`)).loaded))
  }
  if (kind === 'baseline') {
    await readBaseline(file, 'finished')
    return []
  }
  if (kind === 'target') {
    const read = await loadTarget(file)
    const catalogue = await loadCatalogue(roots)
    return sorted(target(read, await loadDocument(file), catalogue))
  }
  return lintArazzo(file, checks)
}

const unread = ['file-missing', 'file-unreadable', 'remote-reference', 'outside-root']

/** A source that is not there is told of, and the document is looked at without it. */
async function lintArazzo(file: string, checks: Checks): Promise<readonly Note[]> {
  try {
    return sorted(said(openArazzo(await loadAdHoc(file, {}), checks)))
  } catch (error) {
    if (!(error instanceof Fault) || !unread.includes(error.code)) throw error
    const alone = await loadAlone(file)
    const { at = { file }, hint = 'Save it beside this file.' } = error
    const message = `${error.message} The sources of this document were not looked at.`
    const own: Note = { rule: 'source-unread', level: 'error', message, at, hint }
    return sorted([own, ...said(openArazzo(alone, checks))])
  }
}

function said(book: Book): Note[] {
  return rules.flatMap(rule => rule(book))
}

/** Each once, by file and place, so that the same input is always told in the same order. */
function sorted(notes: readonly Note[]): readonly Note[] {
  const once = new Map(notes.map(one => [JSON.stringify([one.rule, one.at, one.message]), one]))
  return [...once.values()].toSorted(
    (a, b) =>
      compare(a.at.file, b.at.file) ||
      (a.at.line ?? 0) - (b.at.line ?? 0) ||
      (a.at.col ?? 0) - (b.at.col ?? 0) ||
      compare(a.rule, b.rule),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
