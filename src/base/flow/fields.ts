import type { Json, JsonObject } from '../../model/words.ts'
import { isObject } from '../is-object.ts'
import type { ParameterShape } from './shape.ts'

/** One `name=value` of a serialised value, before anything is escaped. */
export interface Field {
  readonly name: string
  /** The parts of its value, joined by `by`. */
  readonly texts: readonly string[]
  readonly by: ',' | ' ' | '|'
}

const delimiters = { spaceDelimited: ' ', pipeDelimited: '|' } as const

/**
 * A value as the fields that its style makes of it (OAS 3.1.1 §4.8.12.6). `null` counts as the
 * empty text; members that are `null` are left out, and a list or object without members has
 * no field (RFC 6570 §2.3).
 */
export function fieldsOf(shape: ParameterShape, value: Json): readonly Field[] {
  const { name, style, explode } = shape
  const by = style === 'spaceDelimited' || style === 'pipeDelimited' ? delimiters[style] : ','
  const field = (of: string, texts: readonly string[]): Field => ({ name: of, texts, by })
  if (Array.isArray(value)) {
    const items = value.filter(item => item !== null).map(scalarText)
    if (explode) return items.map(item => field(name, [item]))
    return items.length === 0 ? [] : [field(name, items)]
  }
  if (!isObject(value)) return [field(name, [scalarText(value)])]
  const members = membersOf(value)
  if (style === 'deepObject') return members.map(([key, text]) => field(`${name}[${key}]`, [text]))
  if (explode) return members.map(([key, text]) => field(key, [text]))
  return members.length === 0 ? [] : [field(name, members.flat())]
}

/** The members of an object as texts, without those that are `null`. */
export function membersOf(value: JsonObject): readonly (readonly [string, string])[] {
  return Object.entries(value)
    .filter(([, member]) => member !== null)
    .map(([name, member]) => [name, scalarText(member)])
}

/** A number or boolean as JSON writes it, `null` as nothing (OAS 3.1.1 Appendix B). */
export function scalarText(value: Json): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
