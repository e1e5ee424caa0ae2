import { get } from '../base/pointer.ts'
import type { ApiDocument } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import type { Place } from '../model/words.ts'
import { type LoadedApi, loadOpenApi } from './openapi.ts'
import { type Reference, type References, referencesOf } from './references.ts'

/** Finds the file behind a URI. Throws `remote-reference`, `outside-root` or `dangling-reference`. */
export type Locate = (
  uri: string,
  asked: { readonly ref: string; readonly at: Place },
) => Promise<string>

interface Shelf {
  readonly locate: Locate
  readonly documents: Map<string, LoadedApi & { readonly found: References }>
  /** Files that could not be found: forgiven when an `$id` elsewhere bears the URI. */
  readonly missing: Map<string, Fault>
}

interface Sought {
  readonly uri: string
  readonly fragment: string
}

const most = 1000

/**
 * The API documents at these URIs and every file they refer to. Nothing is fetched. Each
 * reference is followed to its end; throws `dangling-reference` with its place when there is
 * nothing, and what `locate` and `loadOpenApi` throw.
 */
export async function loadApiDocuments(
  uris: readonly { readonly uri: string; readonly at: Place }[],
  locate: Locate,
): Promise<readonly ApiDocument[]> {
  const shelf: Shelf = { locate, documents: new Map(), missing: new Map() }
  for (const { uri, at } of uris) {
    await add(shelf, uri, await loadOpenApi(await locate(uri, { ref: uri, at }), uri))
  }
  // A Map may grow while it is walked; what is added is walked too.
  for (const document of shelf.documents.values()) await follow(shelf, document)
  for (const document of shelf.documents.values()) {
    for (const reference of document.found.references) check(shelf, document, reference)
  }
  return [...shelf.documents.values()].map(({ document }) => document)
}

async function add(shelf: Shelf, uri: string, api: LoadedApi): Promise<void> {
  const { dialect, root } = api.document
  shelf.documents.set(uri, { ...api, found: referencesOf(root, uri, dialect !== 'openapi-3.0') })
  if (shelf.documents.size <= most) return
  const says = `The API documents refer to more than ${most} files.`
  throw new Fault('file-too-large', says, { at: api.loaded.place(''), hint: 'Bundle them.' })
}

async function follow(
  shelf: Shelf,
  api: LoadedApi & { readonly found: References },
): Promise<void> {
  for (const reference of api.found.references) {
    const sought = resolve(reference, api)
    if (known(shelf, sought.uri) || shelf.missing.has(sought.uri)) continue
    const asked = { ref: reference.ref, at: api.loaded.place(reference.pointer) }
    try {
      const file = await shelf.locate(sought.uri, asked)
      await add(shelf, sought.uri, await loadOpenApi(file, sought.uri, 'any'))
    } catch (error) {
      shelf.missing.set(sought.uri, unreachable(error, asked))
    }
  }
}

function unreachable(error: unknown, asked: { readonly ref: string; readonly at: Place }): Fault {
  if (!(error instanceof Fault)) throw error
  if (error.code === 'remote-reference') return error
  if (error.code !== 'file-missing') throw error
  return new Fault('dangling-reference', `The reference "${asked.ref}" leads to no file.`, {
    at: asked.at,
    hint: 'Correct the path; it is taken from the file it stands in.',
    cause: error,
  })
}

function resolve({ ref, base, pointer }: Reference, { loaded }: LoadedApi): Sought {
  if (!URL.canParse(ref, base)) {
    throw new Fault('dangling-reference', `The reference "${ref}" is no URI.`, {
      at: loaded.place(pointer),
      hint: 'Write a path relative to the file, or "#" and a JSON Pointer.',
    })
  }
  const url = new URL(ref, base)
  const fragment = url.hash
  url.hash = ''
  return { uri: url.href, fragment }
}

// Every JSON Schema validator brings these along.
const metaSchemas = /^https?:\/\/(json-schema\.org\/draft|spec\.openapis\.org\/oas\/3\.1\/)/

function known(shelf: Shelf, uri: string): boolean {
  if (shelf.documents.has(uri) || metaSchemas.test(uri)) return true
  return [...shelf.documents.values()].some(({ found }) => found.ids.has(uri))
}

function check(shelf: Shelf, api: LoadedApi, reference: Reference): void {
  const { uri, fragment } = resolve(reference, api)
  if (metaSchemas.test(uri)) return
  if (!known(shelf, uri)) {
    throw shelf.missing.get(uri) ?? dangling(api, reference)
  }
  if (!leadsSomewhere(shelf, { uri, fragment })) throw dangling(api, reference)
}

function leadsSomewhere(shelf: Shelf, { uri, fragment }: Sought): boolean {
  const documents = [...shelf.documents.values()]
  const root =
    shelf.documents.get(uri)?.document.root ??
    documents.map(({ found }) => found.ids.get(uri)).find(part => part !== undefined)
  if (fragment === '' || fragment === '#') return true
  if (!fragment.startsWith('#/')) {
    return documents.some(({ found }) => found.anchors.has(`${uri}${fragment}`))
  }
  try {
    return root !== undefined && get(root, fragment) !== undefined
  } catch (error) {
    if (error instanceof Fault) return false // no JSON Pointer at all
    throw error
  }
}

function dangling({ loaded }: LoadedApi, { ref, pointer }: Reference): Fault {
  return new Fault('dangling-reference', `The reference "${ref}" leads to nothing.`, {
    at: loaded.place(pointer),
    hint: 'Correct the reference, or add what it names.',
  })
}
