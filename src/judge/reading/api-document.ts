import { isObject } from '../../base/is-object.ts'
import { get } from '../../base/pointer.ts'
import { parseYaml } from '../../base/yaml.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import { isList } from './json-answer.ts'

/** The OpenAPI document in an answer, JSON or YAML; null when there is none that can be read. */
export function apiDocument(seen: Seen<'exchange'>): JsonObject | null {
  if (seen.response.status !== 200 || seen.responseBody === null) return null
  const value = seen.responseBody.json() ?? parseYaml(seen.responseBody.text() ?? '')
  return isObject(value) && /^3\./.test(String(value['openapi'])) ? value : null
}

/** One operation of a published document. */
export interface Published {
  readonly path: string
  readonly method: string
  readonly pointer: readonly string[]
  readonly object: JsonObject
  /** The Path Item's parameters and the operation's own. */
  readonly parameters: readonly JsonObject[]
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

export function publishedOperations(root: JsonObject): readonly Published[] {
  return Object.entries(objectAt(root, 'paths')).flatMap(([path, entry]) => {
    const item = deref(root, entry)
    if (item === null) return []
    return methods.flatMap(method => {
      const object = item[method]
      if (!isObject(object)) return []
      const all = [item['parameters'], object['parameters']].flatMap(l => (isList(l) ? l : []))
      const parameters = all.map(each => deref(root, each)).filter(each => each !== null)
      return [{ path, method, pointer: ['paths', path, method], object, parameters }]
    })
  })
}

/** A member that is an object, or an empty one. */
export function objectAt(object: JsonObject, name: string): JsonObject {
  const value = object[name]
  return isObject(value) ? value : {}
}

/** Follows references inside the document; null when one leads elsewhere or nowhere. */
export function deref(root: JsonObject, value: Json | undefined): JsonObject | null {
  let at = value
  for (let hops = 0; hops < 20 && isObject(at); hops += 1) {
    const reference = at['$ref']
    if (typeof reference !== 'string') return at
    at = resolves(root, reference)
  }
  return null
}

/** What a reference inside the document leads to; undefined when it leads nowhere. */
export function resolves(root: JsonObject, reference: string): Json | undefined {
  return /^#(?:\/[^~]*(?:~[01][^~]*)*)?$/.test(reference) && wellEncoded(reference)
    ? get(root, reference)
    : undefined
}

function wellEncoded(text: string): boolean {
  return /^(?:[^%]|%[0-7][0-9A-Fa-f])*$/.test(text)
}
