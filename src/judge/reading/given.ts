import { isObject } from '../../base/is-object.ts'
import type { Json, JsonObject } from '../../model/words.ts'

/** A text among a check's parameters; an expression that had no value leaves its member out. */
export function givenText(parameters: JsonObject, name: string): string | undefined {
  const value = parameters[name]
  return typeof value === 'string' ? value : undefined
}

export function givenNumber(parameters: JsonObject, name: string): number | undefined {
  const value = parameters[name]
  return typeof value === 'number' ? value : undefined
}

export function givenObject(parameters: JsonObject, name: string): JsonObject | undefined {
  const value = parameters[name]
  return isObject(value) ? value : undefined
}

/** A value as a sentence shows it: JSON text of at most 80 characters. */
export function shown(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
