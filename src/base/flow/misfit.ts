import type { Json } from '../../model/words.ts'
import { isObject } from '../is-object.ts'
import { isJson, mediaType } from '../media-type.ts'
import { fieldsOf, scalarText } from './fields.ts'
import type { ParameterShape } from './shape.ts'

/** OAS 3.1.1 §4.8.12.3, Style Values. */
const stylesIn: { readonly [where in ParameterShape['in']]: readonly string[] } = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
}

/**
 * Why a value cannot be written in this shape, as a clause; null when it can. Refused is what
 * the table of OAS 3.1.1 §4.8.12.4 marks "n/a", values nested deeper than a style reaches, and
 * values that hold the delimiter where escaping does not keep them apart (Appendix E).
 */
export function misfit(shape: ParameterShape, value: Json): string | null {
  const { content, style } = shape
  if (content !== null) return contentMisfit(content, value)
  if (!stylesIn[shape.in].includes(style))
    return `the style "${style}" has no form in a ${shape.in}`
  const how = undefinedFor(shape, value)
  if (how !== null) return `the style "${style}" has no form for ${how}`
  if (isNested(value)) {
    return `the style "${style}" has no form for a list or object inside a list or object`
  }
  const bare = bareDelimiter(shape, value)
  if (bare === null) return null
  const says = bare === ' ' ? 'a space' : `"${bare}"`
  return `it holds ${says}, which the style "${style}" uses as a delimiter`
}

function contentMisfit(content: string, value: Json): string | null {
  const media = mediaType(content)
  if (media !== undefined && isJson(media)) return null
  if (typeof value === 'string') return null
  if (media?.type === 'text' && !isObject(value) && !Array.isArray(value)) return null
  return `assay cannot write ${kindOf(value)} as ${content}`
}

/** The cells of the table that say "n/a". */
function undefinedFor({ style, explode }: ParameterShape, value: Json): string | null {
  const kind = kindOf(value)
  if (style === 'deepObject') {
    if (!isObject(value)) return kind
    return explode ? null : 'an object when "explode" is false'
  }
  if (style !== 'spaceDelimited' && style !== 'pipeDelimited') return null
  if (!isObject(value) && !Array.isArray(value)) return kind
  return explode ? `${kind} when "explode" is true` : null
}

function isNested(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some(member => typeof member === 'object' && member !== null)
}

/** The delimiter that stands in a value where nothing tells it from a real one; else null. */
function bareDelimiter(shape: ParameterShape, value: Json): string | null {
  if (typeof value !== 'object' || value === null) return null
  const { style, explode } = shape
  const texts = Array.isArray(value) ? value.map(scalarText) : memberTexts(value)
  const names = isObject(value) ? Object.keys(value) : []
  const holds = (within: readonly string[], ...marks: readonly string[]): string | null =>
    marks.find(mark => within.some(text => text.includes(mark))) ?? null
  if (style === 'deepObject') return holds(names, '[', ']')
  if (style === 'label' && explode) return holds(texts, '.')
  if (shape.in === 'header') return holds(texts, ',') ?? (explode ? holds(names, '=') : null)
  const { by } = fieldsOf(shape, value)[0] ?? { by: ',' }
  if (by !== ',') return holds(texts, by)
  return shape.allowReserved && !explode ? holds(texts, ',') : null
}

function memberTexts(value: Json): readonly string[] {
  return isObject(value)
    ? Object.entries(value).flatMap(([key, one]) => [key, scalarText(one)])
    : []
}

/** What a value is, in plain words. */
export function kindOf(value: Json): string {
  if (value === null) return 'a null'
  if (Array.isArray(value)) return 'a list'
  return isObject(value) ? 'an object' : `a ${typeof value}`
}
