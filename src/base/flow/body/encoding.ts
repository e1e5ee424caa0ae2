import type { Json, JsonObject } from '../../../model/words.ts'
import { isObject } from '../../is-object.ts'
import { isJson, mediaType } from '../../media-type.ts'
import { type DeclaredContent, propertySchema } from '../../request-content.ts'
import { scalarText } from '../fields.ts'
import { kindOf } from '../misfit.ts'
import { type ParameterShape, shapeOf } from '../shape.ts'

/** The Encoding Object of a property, or an empty one. */
export function encodingOf(declared: DeclaredContent | null, name: string): JsonObject {
  const all = declared?.value['encoding']
  const own = isObject(all) && Object.hasOwn(all, name) ? all[name] : undefined
  return isObject(own) ? own : {}
}

/**
 * The shape of a property that is serialised like a query parameter: where its Encoding Object
 * has one of these three, `contentType` is ignored (OAS 3.1.1 §4.8.15.1.2); else null.
 */
export function styleOf(encoding: JsonObject, name: string): ParameterShape | null {
  const styled = ['style', 'explode', 'allowReserved'].some(key => Object.hasOwn(encoding, key))
  return styled ? shapeOf(name, 'query', encoding) : null
}

/**
 * The media type of one value of a property: the first of its `contentType` that can be written,
 * else by the value (OAS 3.1.1 §4.8.15.1.1). A range is read as the type of it that the value
 * would have by itself.
 */
export function typeOf(encoding: JsonObject, value: Json, usual = usualType(value)): string {
  const text = encoding['contentType']
  if (typeof text !== 'string') return usual
  const types = text.split(',').map(one => one.trim())
  if (typeof value !== 'object' || value === null) {
    const concrete = types.find(type => !type.includes('*'))
    return concrete ?? usual
  }
  return types.find(isJsonType) ?? types.find(type => !type.includes('*')) ?? usual
}

function usualType(value: Json): string {
  return typeof value === 'object' && value !== null ? 'application/json' : 'text/plain'
}

/** `application/octet-stream` for what the schema calls binary, else undefined. */
export function binaryType(declared: DeclaredContent | null, name: string): string | undefined {
  const schema = declared === null ? null : propertySchema(declared, name)
  const binary = schema?.['format'] === 'binary' || schema?.['contentEncoding'] !== undefined
  return binary ? 'application/octet-stream' : undefined
}

/** A value as text of that media type, or why there is none. */
export function textOf(
  value: Json,
  type: string,
): { readonly text: string } | { readonly why: string } {
  if (isJsonType(type)) return { text: JSON.stringify(value) }
  if (typeof value !== 'object' || value === null) return { text: scalarText(value) }
  return { why: `assay cannot write ${kindOf(value)} as ${type}` }
}

export function isJsonType(type: string): boolean {
  const media = mediaType(type)
  return media !== undefined && isJson(media)
}
