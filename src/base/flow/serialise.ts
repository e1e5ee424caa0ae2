import type { Json, JsonObject } from '../../model/words.ts'

/** How one parameter goes on the wire: the fields of an OpenAPI Parameter Object that matter here. */
export interface ParameterShape {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly style: string
  readonly explode: boolean
  readonly allowReserved: boolean
  /** A media type when the parameter is described by `content`. */
  readonly content: string | null
}

type Pairs = readonly (readonly [string, string])[]

const defaultStyle = { path: 'simple', query: 'form', header: 'simple', cookie: 'form' } as const

/** Reads a resolved Parameter Object; `null` (not declared) gives the defaults of OpenAPI 3.1 §4.8.12. */
export function shapeOf(
  name: string,
  where: ParameterShape['in'],
  declared: JsonObject | null,
): ParameterShape {
  const style = typeof declared?.['style'] === 'string' ? declared['style'] : defaultStyle[where]
  const explode = declared?.['explode']
  const content = declared?.['content']
  const media =
    typeof content === 'object' && content !== null ? Object.keys(content)[0] : undefined
  return {
    name,
    in: where,
    style,
    explode: typeof explode === 'boolean' ? explode : style === 'form',
    allowReserved: declared?.['allowReserved'] === true,
    content: media ?? null,
  }
}

/** A path parameter's text, percent-encoded, ready to stand in the template. */
export function pathText(shape: ParameterShape, value: Json): string {
  if (shape.content !== null) return encode(JSON.stringify(value), false)
  const join = (pairs: Pairs, lead: string, between: string, named: boolean): string =>
    lead + pairs.map(([k, v]) => (named ? `${enc(k)}=${enc(v)}` : enc(v))).join(between)
  const enc = (text: string): string => encode(text, shape.allowReserved)
  const simple = (): string => delimited(shape, value, ',', enc)
  if (shape.style === 'label') {
    return shape.explode && isObject(value)
      ? join(members(value), '.', '.', true)
      : shape.explode && Array.isArray(value)
        ? join(items(shape.name, value), '.', '.', false)
        : `.${simple()}`
  }
  if (shape.style === 'matrix') {
    if (shape.explode && isObject(value)) return join(members(value), ';', ';', true)
    if (shape.explode && Array.isArray(value)) return join(items(shape.name, value), ';', ';', true)
    return `;${enc(shape.name)}=${simple()}`
  }
  return simple()
}

/** A query or cookie parameter as `name=value` parts, percent-encoded. */
export function queryParts(shape: ParameterShape, value: Json): readonly string[] {
  const enc = (text: string): string => encode(text, shape.allowReserved)
  const part = ([name, text]: readonly [string, string]): string =>
    `${encode(name, false)}=${enc(text)}`
  if (shape.content !== null) return [part([shape.name, JSON.stringify(value)])]
  if (shape.style === 'deepObject' && isObject(value)) {
    return members(value).map(
      ([name, text]) => `${encode(shape.name, false)}[${encode(name, false)}]=${enc(text)}`,
    )
  }
  if (shape.explode && isObject(value)) return members(value).map(part)
  if (shape.explode && Array.isArray(value)) return items(shape.name, value).map(part)
  const between =
    shape.style === 'spaceDelimited' ? '%20' : shape.style === 'pipeDelimited' ? '%7C' : ','
  return [`${encode(shape.name, false)}=${delimited(shape, value, between, enc)}`]
}

/** A header parameter's text (style `simple`, RFC 9110 field value). */
export function headerText(shape: ParameterShape, value: Json): string {
  if (shape.content !== null) return JSON.stringify(value)
  return delimited(shape, value, ',', text => text)
}

function delimited(
  shape: ParameterShape,
  value: Json,
  between: string,
  enc: (text: string) => string,
): string {
  if (Array.isArray(value)) return value.map(item => enc(scalar(item))).join(between)
  if (!isObject(value)) return enc(scalar(value))
  return members(value)
    .map(([name, text]) =>
      shape.explode ? `${enc(name)}=${enc(text)}` : `${enc(name)}${between}${enc(text)}`,
    )
    .join(between)
}

const members = (value: JsonObject): Pairs =>
  Object.entries(value).map(([name, member]) => [name, scalar(member)])

const items = (name: string, value: readonly Json[]): Pairs =>
  value.map(item => [name, scalar(item)])

function scalar(value: Json): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// RFC 3986 §2.3: unreserved characters stand as they are; encodeURIComponent leaves !'()* too.
function encode(text: string, allowReserved: boolean): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  if (allowReserved) return encodeURI(whole).replace(/[#%](?![0-9A-Fa-f]{2})/g, encodeURIComponent)
  return encodeURIComponent(whole).replace(
    /[!'()*]/g,
    c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
