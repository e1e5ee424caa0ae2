import type { ApiDocument } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import type { Json } from '../../model/words.ts'
import { escapeToken, format, get, parse, step } from '../pointer.ts'
import { type Draft, draftOf, ownId } from './draft.ts'
import { type Identifiers, identifiers, type Resource } from './identifiers.ts'
import { absolute, normal } from './uri.ts'

/** A value where it stands in its document. */
export interface Located {
  readonly document: ApiDocument
  /** A JSON Pointer from the document's root. */
  readonly pointer: string
  readonly value: Json
}

/** Finds what references name, among these documents and nowhere else: it opens nothing. */
export interface Locator {
  at(document: ApiDocument, pointer: string): Located | undefined
  /** What a reference names that stands at `pointer`; undefined when nothing does. */
  follow(document: ApiDocument, pointer: string, ref: string): Located | undefined
  /** The schema resource (RFC 3986 base) that holds `pointer`. */
  resource(document: ApiDocument, pointer: string): Resource
  identifiers(document: ApiDocument): Identifiers
  /**
   * The node itself, or what its `$ref` names, through references to references. `pointer` is
   * where the node stands. Throws `Fault` dangling-reference.
   */
  resolve(document: ApiDocument, node: Json, pointer?: string): Located
}

const longestChain = 32

export function locator(documents: readonly ApiDocument[]): Locator {
  const byUri = new Map(documents.map(document => [normal(document.uri), document]))
  const known = new Map<ApiDocument, Identifiers>()

  const identifiersOf = (document: ApiDocument): Identifiers => {
    const found = known.get(document) ?? identifiers(document)
    known.set(document, found)
    return found
  }

  const at = (document: ApiDocument, pointer: string): Located | undefined => {
    const value = get(document.root, pointer)
    return value === undefined ? undefined : { document, pointer, value }
  }

  const embedded = (uri: string): Resource | undefined => {
    for (const document of byUri.values()) {
      const found = identifiersOf(document).resources.get(uri)
      if (found !== undefined) return found
    }
    return undefined
  }

  let nested = 0 // references that were followed to find a pointer, within one another

  const into = (from: Located, token: string): Located | undefined => {
    let here = from
    for (let hop = 0; hop < longestChain && nested < longestChain; hop++) {
      if (step(here.value, token) !== undefined) {
        return at(here.document, `${here.pointer}/${escapeToken(token)}`)
      }
      const ref = step(here.value, '$ref')
      if (typeof ref !== 'string') return undefined
      nested += 1
      const next = follow(here.document, here.pointer, ref)
      nested -= 1
      if (next === undefined) return undefined
      here = next
    }
    return undefined
  }

  /**
   * Some bundlers write pointers that lead through another `$ref`. RFC 6901 finds nothing there;
   * what was meant is plain.
   */
  const through = (document: ApiDocument, pointer: string): Located | undefined => {
    let here = at(document, '')
    for (const token of parse(pointer)) {
      if (here === undefined) return undefined
      here = into(here, token)
    }
    return here
  }

  const inResource = (resource: Resource, fragment: string): Located | undefined => {
    const { document, pointer } = resource
    if (fragment === '') return at(document, pointer)
    if (fragment.startsWith('/')) {
      return at(document, pointer + fragment) ?? through(document, pointer + fragment)
    }
    const anchor = identifiersOf(document).anchors.get(`${pointer}#${fragment}`)
    return anchor === undefined ? undefined : at(document, anchor)
  }

  const follow = (document: ApiDocument, pointer: string, ref: string): Located | undefined => {
    const here = resourceAt(document, pointer)
    if (ref.startsWith('#')) return withFragment(ref.slice(1), each => inResource(here, each))
    const uri = absolute(ref, here.uri)
    if (uri === undefined) return undefined
    const hash = uri.indexOf('#')
    const whole = normal(hash < 0 ? uri : uri.slice(0, hash))
    const other = byUri.get(whole)
    const resource =
      other === undefined ? embedded(whole) : { document: other, pointer: '', uri: whole }
    if (resource === undefined) return undefined
    return withFragment(hash < 0 ? '' : uri.slice(hash + 1), each => inResource(resource, each))
  }

  const resolve = (document: ApiDocument, node: Json, pointer = ''): Located => {
    let found: Located = { document, pointer, value: node }
    for (let hop = 0; hop < longestChain; hop++) {
      const ref = step(found.value, '$ref')
      if (typeof ref !== 'string') return found
      const next = follow(found.document, found.pointer, ref)
      if (next === undefined) throw dangling(found, ref, 'names nothing that is here')
      found = next
    }
    throw dangling(found, String(step(found.value, '$ref')), 'leads to itself, or on without end')
  }
  return { at, follow, resolve, resource: resourceAt, identifiers: identifiersOf }
}

/** The innermost resource on the way from the root to `pointer`. */
function resourceAt(document: ApiDocument, pointer: string): Resource {
  let resource: Resource = { document, pointer: '', uri: document.uri }
  let draft = draftOf(document, document.root)
  resource = rebased(resource, document.root, draft, '')
  if (document.dialect === 'openapi-3.0' || pointer === '') return resource
  const passed: string[] = []
  let node: Json | undefined = document.root
  for (const token of parse(pointer)) {
    node = step(node, token)
    if (node === undefined) break
    passed.push(token)
    if (typeof step(node, '$schema') === 'string') draft = draftOf(document, node)
    resource = rebased(resource, node, draft, passed)
  }
  return resource
}

function rebased(
  resource: Resource,
  node: Json,
  draft: Draft,
  at: string | readonly string[],
): Resource {
  const id = ownId(node, draft)
  if (id === undefined || id.startsWith('#')) return resource
  const uri = absolute(id, resource.uri)
  if (uri === undefined) return resource
  const pointer = typeof at === 'string' ? at : format(at)
  return { document: resource.document, pointer, uri: normal(uri) }
}

/** A fragment as a URI has it, percent-encoded; undefined when that or a tilde is wrong (RFC 6901 §6). */
function withFragment(
  fragment: string,
  find: (fragment: string) => Located | undefined,
): Located | undefined {
  try {
    const plain = decodeURIComponent(fragment)
    return plain.startsWith('/') && /~(?![01])/.test(plain) ? undefined : find(plain)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

function dangling(at: Located, ref: string, why: string): Fault {
  const message = `The reference "${ref}" ${why}.`
  return new Fault('dangling-reference', message, {
    at: { file: `${at.document.uri}#${at.pointer}` },
    hint: 'Correct the reference, or map the prefix of a remote one to a folder under "refs".',
  })
}

/** A reference that leads out of the document is for `lint` to report, not for a look-up: null. */
export function located(find: () => Located): Located | null {
  try {
    return find()
  } catch (error) {
    if (error instanceof Fault && error.code === 'dangling-reference') return null
    throw error
  }
}
