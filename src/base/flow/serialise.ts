import type { Json } from '../../model/words.ts'
import { isObject } from '../is-object.ts'
import { isJson, mediaType } from '../media-type.ts'
import { percent, percentReserved } from '../percent.ts'
import { type Field, fieldsOf, scalarText } from './fields.ts'
import type { ParameterShape } from './shape.ts'

// What is written here was asked of `misfit` before: each value has a form in its shape.

/** RFC 6570 Appendix A: what stands before the first, and between two. */
const pathStyles = {
  simple: { lead: '', between: ',' },
  label: { lead: '.', between: '.' },
  matrix: { lead: ';', between: ';' },
} as const

/** A path parameter's text, percent-encoded, ready to stand in the template. */
export function pathText(shape: ParameterShape, value: Json): string {
  if (shape.content !== null) return percent(contentText(shape.content, value))
  if (shape.segments) return scalarText(value).split('/').map(percent).join('/')
  const { style, name, explode } = shape
  const { lead, between } = style === 'label' || style === 'matrix' ? pathStyles[style] : simple
  const fields = fieldsOf(shape, value)
  if (style !== 'matrix') return lead + unnamed(fields, explode && isObject(value), between)
  const written = fields.map(field => {
    const text = joined(field, percent)
    return text === '' ? percent(field.name) : `${percent(field.name)}=${text}`
  })
  return lead + (written.length === 0 ? percent(name) : written.join(between))
}

const { simple } = pathStyles

/** A query or cookie parameter as `name=value` parts, percent-encoded; none for an empty list or object. */
export function queryParts(shape: ParameterShape, value: Json): readonly string[] {
  const name = percent(shape.name)
  if (shape.content !== null) {
    const text = contentText(shape.content, value)
    return [`${name}=${shape.in === 'cookie' && isText(shape.content) ? text : percent(text)}`]
  }
  const encode = shape.allowReserved ? percentReserved : percent
  const parts = fieldsOf(shape, value).map(
    field => `${percent(field.name)}=${joined(field, encode)}`,
  )
  return parts.length === 0 && shape.allowEmptyValue ? [`${name}=`] : parts
}

/** A header parameter's text: style `simple`, without percent-encoding (OAS 3.1.1 Appendix D). */
export function headerText(shape: ParameterShape, value: Json): string {
  if (shape.content !== null) return contentText(shape.content, value)
  return unnamed(fieldsOf(shape, value), shape.explode && isObject(value), ',', text => text)
}

/** Values without their names, but for the members of an exploded object. */
function unnamed(
  fields: readonly Field[],
  members: boolean,
  between: string,
  encode = percent,
): string {
  const one = (field: Field): string => {
    const text = joined(field, encode)
    return members ? `${encode(field.name)}=${text}` : text
  }
  return fields.map(one).join(between)
}

/** A comma stands for itself; the other delimiters are escaped like any text (Appendix E). */
function joined({ texts, by }: Field, encode: (text: string) => string): string {
  return texts.map(encode).join(by === ',' ? by : encode(by))
}

function contentText(content: string, value: Json): string {
  const media = mediaType(content)
  return media !== undefined && isJson(media) ? JSON.stringify(value) : scalarText(value)
}

function isText(content: string): boolean {
  return mediaType(content)?.type === 'text'
}
