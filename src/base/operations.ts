import type { Operation } from '../model/api.ts'
import type { ApiDocument } from '../model/catalogue.ts'
import type { Json, JsonObject } from '../model/words.ts'
import { isObject } from './is-object.ts'
import { escapeToken, get, step } from './pointer.ts'
import type { Schemas } from './schema/index.ts'
import { type Located, located, locator } from './schema/locate.ts'

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

interface Index {
  readonly all: readonly Operation[]
  readonly byId: ReadonlyMap<string, Operation>
  /** By the pointer through `paths`, also when the path item stands elsewhere. */
  readonly byPointer: ReadonlyMap<string, Operation>
}

const indexes = new WeakMap<ApiDocument, Index>()

/** Every operation under `paths`, in the order of the document; read once for each document. */
export function operationsOf(document: ApiDocument): readonly Operation[] {
  return indexOf(document).all
}

/** The operation with that `operationId`, or null. */
export function operationById(document: ApiDocument, operationId: string): Operation | null {
  return indexOf(document).byId.get(operationId) ?? null
}

/** The operation at `/paths/~1pets/get`, with or without the `#` of a fragment, or null. */
export function operationAt(document: ApiDocument, pointer: string): Operation | null {
  return indexOf(document).byPointer.get(plain(pointer)) ?? null
}

/** How a step names its operation, and the source descriptions its document has by name. */
export interface OperationReference {
  readonly operationId?: string | undefined
  readonly operationPath?: string | undefined
}

/**
 * The operation that an Arazzo step names: `listPets`, `$sourceDescriptions.api.listPets`, or the
 * path `{$sourceDescriptions.api.url}#/paths/~1pets/get` (Arazzo 1.0.1 §4.6.4.1). `sources` gives the
 * URI of each source description. Null when there is none, or several in different documents.
 */
export function operationByReference(
  documents: readonly ApiDocument[],
  sources: { readonly [name: string]: string },
  { operationId, operationPath }: OperationReference,
): Operation | null {
  const uris = Object.values(sources)
  const known = documents.filter(({ uri }) => uris.includes(uri))
  const named = (name: string): readonly ApiDocument[] =>
    known.filter(({ uri }) => Object.hasOwn(sources, name) && sources[name] === uri)
  if (operationId !== undefined) {
    const [, name, id = ''] = /^\$sourceDescriptions\.([^.]+)\.(.+)$/.exec(operationId) ?? []
    if (name !== undefined) return only(named(name), each => operationById(each, id))
    return only(known, each => operationById(each, operationId))
  }
  if (operationPath === undefined) return null
  const hash = operationPath.indexOf('#')
  if (hash < 0) return null
  const [, name] =
    /^\{\$sourceDescriptions\.([^.}]+)\.url\}$/.exec(operationPath.slice(0, hash)) ?? []
  const from =
    name === undefined
      ? known.filter(({ uri }) => uri === operationPath.slice(0, hash))
      : named(name)
  return only(from, each => operationAt(each, operationPath.slice(hash)))
}

function only(
  documents: readonly ApiDocument[],
  find: (document: ApiDocument) => Operation | null,
): Operation | null {
  const found = [...new Set(documents)].flatMap(each => find(each) ?? [])
  return found.length === 1 ? (found[0] ?? null) : null
}

/** A response that an operation declares. */
export interface DeclaredResponse extends Located {
  /** `200`, `2XX` or `default`. */
  readonly key: string
  readonly value: JsonObject
}

/**
 * What the operation declares for a status: exactly, else by range (`2XX`), else by default (OAS
 * 3.0.4 §4.8.16); null when it does not. Throws `Fault` dangling-reference.
 */
export function responseFor(
  { document, pointer, object }: Operation,
  status: number,
  schemas: Pick<Schemas, 'resolve'>,
): DeclaredResponse | null {
  const responses = step(object, 'responses')
  if (responses === undefined) return null
  const wanted = [String(status), `${String(status).slice(0, 1)}XX`, 'default']
  for (const key of wanted) {
    const node = step(responses, key)
    if (node === undefined) continue
    const found = schemas.resolve(document, node, `${pointer}/responses/${escapeToken(key)}`)
    return isObject(found.value) ? { ...found, key, value: found.value } : null
  }
  return null
}

const parameters = new WeakMap<Operation, readonly JsonObject[]>()

/** The parameters of its path overlaid by its own, references within the document followed. */
export function parametersOf(operation: Operation): readonly JsonObject[] {
  const known = parameters.get(operation)
  if (known !== undefined) return known
  const read = readParameters(operation)
  parameters.set(operation, read)
  return read
}

function readParameters(operation: Operation): readonly JsonObject[] {
  const { document, pointer } = operation
  const inDocument = locator([document])
  const item = get(document.root, pointer.slice(0, pointer.lastIndexOf('/')))
  const found = new Map<string, JsonObject>()
  for (const holder of [item ?? null, operation.object]) {
    const list = step(holder, 'parameters')
    for (const node of Array.isArray(list) ? list : []) {
      const parameter = followed(inDocument, document, node)
      if (parameter === null) continue
      found.set(`${String(parameter['in'])} ${String(parameter['name'])}`, parameter)
    }
  }
  return [...found.values()]
}

function indexOf(document: ApiDocument): Index {
  const known = indexes.get(document)
  if (known !== undefined) return known
  const inDocument = locator([document])
  const all: Operation[] = []
  const byId = new Map<string, Operation>()
  const byPointer = new Map<string, Operation>()
  for (const [path, item] of Object.entries(step(document.root, 'paths') ?? {})) {
    const through = `/paths/${escapeToken(path)}`
    for (const operation of operationsUnder(inDocument.resolve, {
      document,
      path,
      item,
      through,
    })) {
      all.push(operation)
      byPointer.set(`${through}/${operation.method}`, operation)
      if (operation.operationId !== null) byId.set(operation.operationId, operation)
    }
  }
  const index = { all, byId, byPointer }
  indexes.set(document, index)
  return index
}

interface PathItem {
  readonly document: ApiDocument
  readonly path: string
  readonly item: Json
  readonly through: string
}

function operationsUnder(
  resolve: Schemas['resolve'],
  { document, path, item, through }: PathItem,
): readonly Operation[] {
  const place = located(() => resolve(document, item, through))
  if (place === null) return []
  return methods.flatMap(method => {
    const object = step(place.value, method)
    if (!isObject(object)) return []
    const operationId = step(object, 'operationId')
    const pointer = `${place.pointer}/${method}`
    const id = typeof operationId === 'string' ? operationId : null
    return [{ document, pointer, operationId: id, method, path, object }]
  })
}

function followed(
  { resolve }: Pick<Schemas, 'resolve'>,
  document: ApiDocument,
  node: Json,
): JsonObject | null {
  const value = located(() => resolve(document, node))?.value
  return isObject(value) ? value : null
}

/** A pointer without the `#` and percent-encoding of a fragment. */
function plain(pointer: string): string {
  if (!pointer.startsWith('#')) return pointer
  try {
    return decodeURIComponent(pointer.slice(1))
  } catch (error) {
    if (error instanceof URIError) return pointer
    throw error
  }
}
