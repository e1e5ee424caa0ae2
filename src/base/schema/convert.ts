import type { Json, JsonObject } from '../../model/words.ts'
import { escapeToken } from '../pointer.ts'
import { type Around, type Below, unusable } from './around.ts'
import { ownId } from './draft.ts'
import { keywords } from './keywords.ts'

const deepest = 200

/**
 * A schema of any draft, or of OpenAPI 3.0, as 2020-12 says it: assertions and applicators only,
 * references as `refer` has them. Annotations, `discriminator` and unknown keywords are left out.
 * Throws `Fault` schema when it is none.
 */
export function convert(node: Json, around: Around): JsonObject | boolean {
  if (typeof node === 'boolean') return node
  const schema = asObject(node, around)
  if (around.pointer.split('/').length > deepest) throw unusable('is nested too deep', around)
  const id = ownId(schema, around.draft)
  return id === undefined || id.startsWith('#') ? body(schema, around) : around.embed(around)
}

/** As `convert`, for a schema that begins a unit: its own identifier does not matter. */
export function convertRoot(node: Json, around: Around): JsonObject | boolean {
  return typeof node === 'boolean' ? node : body(asObject(node, around), around)
}

const below: Below = (value, around, to) => {
  const path = to.path.map(token => `/${escapeToken(String(token))}`).join('')
  const pointer = around.pointer + path
  return convert(value, { ...around, pointer, inPlace: around.inPlace && to.inPlace })
}

function asObject(node: Json, around: Around): JsonObject {
  if (node === null || typeof node !== 'object' || Array.isArray(node)) {
    throw unusable('is no schema: neither an object nor a boolean', around)
  }
  // Array.isArray does not narrow a readonly array away.
  return node as JsonObject
}

function body(schema: JsonObject, around: Around): JsonObject {
  const { draft } = around
  // Up to draft 7 `$ref` hides its neighbours; OpenAPI 3.0 says so too (§4.7.23.1).
  const ref = schema['$ref']
  if (draft <= 7 && typeof ref === 'string') return around.refer('$ref', ref, around)
  const parts: JsonObject[] = []
  for (const [name, value] of Object.entries(schema)) {
    const keyword = keywords.get(name)
    if (keyword === undefined || draft < keyword.since || draft > (keyword.until ?? draft)) continue
    if (keyword.hard === true) around.hard(name)
    parts.push(keyword.turn(value, { ...around, below }, schema))
  }
  const whole = merged(parts)
  return draft === 3 && schema['nullable'] === true ? orNull(whole) : whole
}

/** Two keywords may turn into the same one (`dependencies`, `$dynamicRef` beside `$ref`): both hold. */
function merged(parts: readonly JsonObject[]): JsonObject {
  const whole = new Map<string, Json>()
  const beside: JsonObject[] = []
  for (const part of parts) {
    for (const [name, value] of Object.entries(part)) {
      if (whole.has(name)) beside.push({ [name]: value })
      else whole.set(name, value)
    }
  }
  if (beside.length === 0) return Object.fromEntries(whole)
  const { allOf = [], ...rest } = Object.fromEntries(whole)
  return { ...rest, allOf: [...(Array.isArray(allOf) ? allOf : []), ...beside] }
}

/**
 * `nullable: true` lets null pass whatever stands beside it. OpenAPI 3.0.0 to 3.0.2 say so; 3.0.3
 * wants a `type` beside it, but documents that leave it out mean null to pass.
 */
function orNull(schema: JsonObject): JsonObject {
  if (['$ref', 'allOf', 'anyOf', 'oneOf', 'not'].some(name => name in schema)) {
    return { anyOf: [{ type: 'null' }, schema] }
  }
  const { type, enum: values } = schema
  return {
    ...schema,
    ...(typeof type === 'string' && { type: [type, 'null'] }),
    ...(Array.isArray(type) && { type: [...type, 'null'] }),
    ...(Array.isArray(values) && { enum: [...values, null] }),
  }
}
