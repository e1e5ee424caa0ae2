import type { Json, JsonObject } from '../model/words.ts'

/** A JSON object: no list, and not null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
