import { join, posix } from 'node:path'
import { digest } from '../base/digest.ts'
import type { ApiDocument, Requirement, Spec } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import type { Json, Place } from '../model/words.ts'
import { type Locate, loadApiDocuments } from './api-documents.ts'
import type { Loaded } from './document.ts'
import type { RequirementRow, SpecFile } from './files.ts'
import { loadChecked } from './schema-check.ts'
import type { Shelf } from './shelves.ts'
import { within } from './within.ts'

/**
 * One spec of a catalogue with its requirements and API documents. Throws what its files
 * deserve: `schema`, `syntax`, `dangling-reference`, `remote-reference`, `outside-root` …
 */
export async function loadSpec(shelf: Shelf): Promise<Spec> {
  const read = await loadChecked(await inside(shelf, 'spec.yaml'), 'spec')
  const file = read.value
  agree(shelf, read.loaded, file)
  const rows = await loadChecked(await inside(shelf, 'requirements.yaml'), 'requirements')
  const requirements = rows.value.requirements.map(requirement)
  unique(rows.loaded, requirements)
  const documents = await apiDocuments(shelf, file, read.loaded)
  return {
    id: `${file.name}@${file.version}`,
    name: file.name,
    version: file.version,
    title: file.title,
    summary: file.summary,
    upstream: file.upstream,
    role: file.role,
    formats: file.formats ?? 'rfc3339',
    capabilities: (file.capabilities ?? []).map(({ name, says, absent }) => ({
      name,
      says,
      absent: absent ?? null,
    })),
    data: file.data ?? [],
    minimumPassed: file.minimumPassed,
    documents,
    requirements,
    digest: digest({
      spec: read.loaded.value,
      requirements: rows.loaded.value,
      documents: contents(documents),
    }),
  }
}

/** The path of a file in a shelf, sure to lie within the root. */
export function inside({ root, folder }: Shelf, file: string, at?: Place): Promise<string> {
  return within({ root, path: join(folder, file), ...(at === undefined ? {} : { at }) })
}

function contents(documents: readonly ApiDocument[]): Json {
  return Object.fromEntries(documents.map(({ uri, root }) => [uri, root]))
}

function agree({ folder }: Shelf, loaded: Loaded, { name, version }: SpecFile): void {
  const [, folderName, folderVersion] = folder.split('/')
  if (name !== folderName) throw disagree(loaded, '/name', [name, folderName])
  if (version !== folderVersion) throw disagree(loaded, '/version', [version, folderVersion])
}

function disagree(
  loaded: Loaded,
  pointer: string,
  [said, folder]: readonly [string, string | undefined],
): Fault {
  const says = `The file says "${said}" and its folder "${folder}"; they must be the same.`
  return new Fault('schema', says, { at: loaded.place(pointer), hint: 'Rename one of the two.' })
}

function requirement(row: RequirementRow): Requirement {
  const { id, level, facet, status, says, clause, when, remedy } = row
  const { document, section, upstream } = clause
  return {
    id,
    level,
    facet,
    status,
    says,
    clause: { document, section, upstream: upstream ?? null },
    when: when ?? null,
    remedy,
    proof: proof(row),
  }
}

function proof({ tests, attested, excused }: RequirementRow): Requirement['proof'] {
  if (attested !== undefined) return { kind: 'attested', how: attested }
  if (excused !== undefined) return { kind: 'excused', reason: excused }
  const rows = (tests ?? []).map(row => ({
    check: row.check,
    case: row.case ?? null,
    as: row.as ?? null,
    operation: row.operation ?? null,
    with: row.with ?? {},
  }))
  return { kind: 'tests', rows }
}

function unique(loaded: Loaded, requirements: readonly Requirement[]): void {
  const seen = new Set<string>()
  requirements.forEach(({ id }, index) => {
    if (seen.has(id)) {
      const at = loaded.place(`/requirements/${index}/id`)
      const says = `The requirement "${id}" stands twice.`
      throw new Fault('schema', says, { at, hint: 'Remove one of the two, or give it a new id.' })
    }
    seen.add(id)
  })
}

async function apiDocuments(
  shelf: Shelf,
  { documents = [], refs = {} }: SpecFile,
  loaded: Loaded,
): Promise<readonly ApiDocument[]> {
  const uris = documents.map((file, index) => ({
    uri: catalogueUri(posix.join(shelf.folder, file)),
    file,
    at: loaded.place(`/documents/${index}`),
  }))
  // A URI cannot climb above its root, so a path that does is noticed here.
  for (const { file, at } of uris) await inside(shelf, file, at)
  return await loadApiDocuments(uris, locator(shelf, refs))
}

const scheme = 'assay:///'

/** The URI of a file of the catalogue: `assay:///specs/…`; the path is relative to its root. */
export function catalogueUri(path: string): string {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), scheme).href
}

/** Files within the root by their `assay:` URI, others only through `refs`. */
function locator(shelf: Shelf, refs: { readonly [prefix: string]: string }): Locate {
  const prefixes = Object.keys(refs).sort((a, b) => b.length - a.length)
  return async (uri, { ref, at }) => {
    if (uri.startsWith(scheme)) {
      const path = decodeURIComponent(uri.slice(scheme.length))
      return await within({ root: shelf.root, path, at })
    }
    const prefix = prefixes.find(start => uri.startsWith(start))
    if (prefix === undefined) throw remote(uri, ref, at)
    const rest = decodeURIComponent(uri.slice(prefix.length))
    return await inside(shelf, join(refs[prefix] ?? '', rest), at)
  }
}

function remote(uri: string, ref: string, at: Place): Fault {
  const isWeb = /^https?:/.test(uri)
  if (!isWeb) {
    const hint = 'Write a path relative to the file it stands in.'
    return new Fault('dangling-reference', `The reference "${ref}" leads to no file.`, { at, hint })
  }
  const prefix = uri.slice(0, uri.lastIndexOf('/') + 1)
  const says = `The reference "${ref}" leads to the network, and nothing is fetched.`
  const folder = `schemas/${new URL(uri).hostname}`
  const hint = `Keep a copy in a folder and add to spec.yaml: refs: { "${prefix}": ${folder} }`
  return new Fault('remote-reference', says, { at, hint })
}
