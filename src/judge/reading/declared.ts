import { isObject } from '../../base/is-object.ts'
import { bestOf, mediaType } from '../../base/media-type.ts'
import { get } from '../../base/pointer.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import type { Operation } from '../check.ts'
import { isList } from './json-answer.ts'

/** What a standard's own document says of a value: all schemas that apply there. */
export interface Declared {
  readonly root: JsonObject
  readonly schemas: readonly JsonObject[]
}

const expanded = new WeakMap<JsonObject, readonly JsonObject[]>()

/** The media types an operation declares for a status; null when it says nothing about them. */
export function declaredTypes(
  operation: Operation | null,
  status: number,
): { readonly root: JsonObject; readonly content: JsonObject } | null {
  if (operation === null) return null
  const { root } = operation.document
  const responses = follow(root, operation.object['responses'])
  const range = `${Math.floor(status / 100)}XX`
  const response = follow(
    root,
    responses?.[String(status)] ?? responses?.[range] ?? responses?.['default'],
  )
  const content = follow(root, response?.['content'])
  return content === null ? null : { root, content }
}

/** What is declared for a whole body of that status and content type (OpenAPI 3.1 §4.8.14). */
export function declaredBody(
  operation: Operation | null,
  status: number,
  contentType: string | undefined,
): Declared | null {
  const types = declaredTypes(operation, status)
  const sent = contentType === undefined ? undefined : mediaType(contentType)
  if (types === null || sent === undefined) return null
  const key = bestOf(Object.keys(types.content), sent)
  const media = key === undefined ? null : follow(types.root, types.content[key])
  const schemas = expand(types.root, media?.['schema'])
  return schemas.length === 0 ? null : { root: types.root, schemas }
}

/** What is declared for a member or an item of a declared value. */
export function declaredChild(of: Declared | null, key: string, inList: boolean): Declared | null {
  if (of === null) return null
  const schemas = of.schemas.flatMap(schema =>
    expand(of.root, inList ? schema['items'] : memberOf(of.root, schema, key)),
  )
  return schemas.length === 0 ? null : { root: of.root, schemas }
}

function memberOf(root: JsonObject, schema: JsonObject, name: string): Json | undefined {
  const properties = follow(root, schema['properties'])
  if (properties !== null && Object.hasOwn(properties, name)) return properties[name]
  return schema['additionalProperties']
}

/** A schema with all it refers to or combines, `$ref` and `allOf anyOf oneOf` undone. */
function expand(root: JsonObject, schema: Json | undefined): readonly JsonObject[] {
  if (!isObject(schema)) return []
  const known = expanded.get(schema)
  if (known !== undefined) return known
  const found = new Set<JsonObject>()
  const open: Json[] = [schema]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isObject(next) || found.has(next)) continue
    found.add(next)
    const reference = next['$ref']
    if (typeof reference === 'string') open.push(local(root, reference) ?? null)
    for (const word of ['allOf', 'anyOf', 'oneOf']) {
      const parts = next[word]
      if (isList(parts)) open.push(...parts)
    }
  }
  const all = [...found]
  expanded.set(schema, all)
  return all
}

function follow(root: JsonObject, value: Json | undefined): JsonObject | null {
  let at = value
  for (let hops = 0; hops < 20 && isObject(at); hops += 1) {
    const reference = at['$ref']
    if (typeof reference !== 'string') return at
    at = local(root, reference)
  }
  return null
}

/** Only references inside the document; another document's schema counts as not declared. */
function local(root: JsonObject, reference: string): Json | undefined {
  return /^#(?:\/|$)/.test(reference) ? get(root, reference) : undefined
}
