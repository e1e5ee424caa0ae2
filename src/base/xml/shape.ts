import type { Json, JsonObject } from '../../model/words.ts'
import { isObject } from '../is-object.ts'
import { escapeToken } from '../pointer.ts'
import type { Located, Schemas } from '../schema/index.ts'

type Resolve = Schemas['resolve']

/** What a schema, with all it refers to or combines, says about the XML form of a value. */
export interface Shape {
  readonly kind: 'object' | 'array' | 'scalar'
  readonly types: ReadonlySet<string>
  /** Values of `enum` and `const`. */
  readonly listed: readonly Json[]
  readonly required: ReadonlySet<string>
  readonly xml: XmlObject
  /** The name of the component it was reached by, or null. */
  readonly component: string | null
  readonly properties: ReadonlyMap<string, () => Shape>
  readonly items: () => Shape
  readonly additional: () => Shape
}

/** OpenAPI 3.1.1 §4.8.26. */
export interface XmlObject {
  readonly name: string | null
  readonly namespace: string | null
  readonly prefix: string | null
  readonly attribute: boolean
  readonly wrapped: boolean
}

/** The shape of the schema that stands there. Throws `Fault` dangling-reference when it is used. */
export function shapeAt(at: Located, resolve: Resolve): Shape {
  const known = new Map<Json, Shape>()
  const of = (places: readonly Located[]): Shape => {
    const [only] = places
    const found = places.length === 1 && only !== undefined ? known.get(only.value) : undefined
    if (found !== undefined) return found
    const made = shapeOf(places, { resolve, of })
    if (places.length === 1 && only !== undefined) known.set(only.value, made)
    return made
  }
  return of([at])
}

interface Making {
  readonly resolve: Resolve
  readonly of: (places: readonly Located[]) => Shape
}

function shapeOf(places: readonly Located[], { resolve, of }: Making): Shape {
  const all = expanded(places, resolve)
  const schemas = all.map(({ value }) => value)
  const types = new Set(schemas.flatMap(typesOf))
  const under = (word: string): (() => Shape) => {
    const found = all.flatMap(each => child(each, word))
    return lazily(() => of(found))
  }
  const names = new Set(schemas.flatMap(schema => Object.keys(objectAt(schema, 'properties'))))
  const properties = [...names].map(name => {
    const found = all.flatMap(each => child(each, 'properties', name))
    return [name, lazily(() => of(found))] as const
  })
  const has = (word: string): boolean => schemas.some(schema => Object.hasOwn(schema, word))
  const object = types.has('object') || names.size > 0 || has('additionalProperties')
  const array = types.has('array') || has('items')
  return {
    kind: object ? 'object' : array ? 'array' : 'scalar',
    types,
    listed: schemas.flatMap(schema => [
      ...listAt(schema, 'enum'),
      ...(Object.hasOwn(schema, 'const') ? [schema['const'] ?? null] : []),
    ]),
    required: new Set(schemas.flatMap(schema => listAt(schema, 'required')).map(String)),
    xml: xmlOf(schemas),
    component: places.map(componentOf).find(name => name !== null) ?? null,
    properties: new Map(properties),
    items: under('items'),
    additional: under('additionalProperties'),
  }
}

type Found = Located & { readonly value: JsonObject }

/** The schemas there, with those they refer to and combine; each once, nearest first. */
function expanded(places: readonly Located[], resolve: Resolve): readonly Found[] {
  const found = new Map<Json, Found>()
  const open = [...places]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { document, pointer, value } = next
    if (!isObject(value) || found.has(value)) continue
    found.set(value, { document, pointer, value })
    if (typeof value['$ref'] === 'string') open.push(resolve(document, value, pointer))
    for (const word of ['allOf', 'anyOf', 'oneOf']) {
      const parts = listAt(value, word)
      open.push(
        ...parts.map((part, n) => ({ document, pointer: `${pointer}/${word}/${n}`, value: part })),
      )
    }
  }
  return [...found.values()]
}

function child(
  { document, pointer, value }: Found,
  ...path: readonly string[]
): readonly Located[] {
  let at: Json = value
  for (const token of path) {
    const next: Json | undefined = isObject(at) && Object.hasOwn(at, token) ? at[token] : undefined
    if (next === undefined) return []
    at = next
  }
  const place = path.map(token => `/${escapeToken(token)}`).join('')
  return [{ document, pointer: pointer + place, value: at }]
}

function typesOf(schema: JsonObject): readonly string[] {
  const { type } = schema
  const named = Array.isArray(type) ? type.map(String) : typeof type === 'string' ? [type] : []
  return schema['nullable'] === true ? [...named, 'null'] : named
}

function xmlOf(schemas: readonly JsonObject[]): XmlObject {
  const said = schemas.map(schema => objectAt(schema, 'xml'))
  const text = (word: string): string | null => {
    const found = said.map(xml => xml[word]).find(value => typeof value === 'string')
    return typeof found === 'string' && found !== '' ? found : null
  }
  const flag = (word: string): boolean => said.some(xml => xml[word] === true)
  return {
    name: text('name'),
    namespace: text('namespace'),
    prefix: text('prefix'),
    attribute: flag('attribute'),
    wrapped: flag('wrapped'),
  }
}

/** `Person` for a schema that is, or refers to, `#/components/schemas/Person`. */
function componentOf({ pointer, value }: Located): string | null {
  const ref = isObject(value) && typeof value['$ref'] === 'string' ? value['$ref'] : pointer
  return /\/(?:components\/schemas|definitions|\$defs)\/([^/]+)$/.exec(ref)?.[1] ?? null
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly is: T } | undefined
  return () => {
    made ??= { is: make() }
    return made.is
  }
}

function objectAt(schema: JsonObject, word: string): JsonObject {
  const value = schema[word]
  return isObject(value) ? value : {}
}

function listAt(schema: JsonObject, word: string): readonly Json[] {
  const value = schema[word]
  return Array.isArray(value) ? value : []
}
