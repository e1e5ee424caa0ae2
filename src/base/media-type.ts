/** A media type as sent or declared; type, subtype and parameter names are in lower case. */
export interface MediaType {
  readonly type: string
  readonly subtype: string
  /** The structured syntax suffix without its `+` (RFC 6839), or null. */
  readonly suffix: string | null
  readonly parameters: readonly (readonly [name: string, value: string])[]
}

const token = /^[!#$%&'*+\-.^_`|~0-9a-z]+$/i
const tokenAt = /[!#$%&'*+\-.^_`|~0-9a-z]+/iy
const quotedAt = /"((?:[\t !#-[\]-~\x80-\xff]|\\[\t -~\x80-\xff])*)"/y
const blankAt = /[ \t]*/y

/**
 * A media type or range (`application/*`), or undefined when it is not well formed
 * (RFC 9110 §8.3.1, §12.5.1).
 */
export function mediaType(text: string): MediaType | undefined {
  if (read.has(text)) return read.get(text)
  if (read.size >= kept) read.clear()
  const found = readMediaType(text)
  read.set(text, found)
  return found
}

const kept = 200 // a supplier sends few, and may invent as many as it likes
const read = new Map<string, MediaType | undefined>()

function readMediaType(text: string): MediaType | undefined {
  const end = text.indexOf(';')
  const [type = '', subtype = '', ...rest] = (end < 0 ? text : text.slice(0, end)).trim().split('/')
  if (rest.length > 0 || !token.test(type) || !token.test(subtype)) return undefined
  if (type === '*' && subtype !== '*') return undefined
  const parameters = end < 0 ? [] : readParameters(text, end)
  if (parameters === undefined) return undefined
  const plus = subtype.lastIndexOf('+')
  return {
    type: type.toLowerCase(),
    subtype: subtype.toLowerCase(),
    suffix: plus < 0 ? null : subtype.slice(plus + 1).toLowerCase(),
    parameters,
  }
}

function readParameters(text: string, start: number): MediaType['parameters'] | undefined {
  const found: (readonly [string, string])[] = []
  let at = start
  const take = (what: RegExp): RegExpExecArray | null => {
    what.lastIndex = at
    const match = what.exec(text)
    if (match !== null) at = what.lastIndex
    return match
  }
  while (at < text.length) {
    take(blankAt)
    if (at === text.length) break
    if (text[at] !== ';') return undefined
    at += 1
    take(blankAt)
    if (at === text.length || text[at] === ';') continue // an empty parameter is allowed (§5.6.6)
    const name = take(tokenAt)?.[0].toLowerCase()
    if (name === undefined || text[at] !== '=') return undefined
    at += 1
    const quoted = take(quotedAt)
    const value = quoted === null ? take(tokenAt)?.[0] : (quoted[1] ?? '').replace(/\\(.)/g, '$1')
    if (value === undefined) return undefined
    found.push([name, value])
  }
  return found
}

/** JSON by name: `application/json`, `text/json` or a `+json` suffix (RFC 6839 §3.1). */
export function isJson(media: MediaType): boolean {
  if (media.suffix === 'json') return true
  return media.subtype === 'json' && (media.type === 'application' || media.type === 'text')
}

/** XML by name: `application/xml`, its alias `text/xml` or a `+xml` suffix (RFC 7303 §9). */
export function isXml(media: MediaType): boolean {
  if (media.suffix === 'xml') return true
  return media.subtype === 'xml' && (media.type === 'application' || media.type === 'text')
}

/**
 * Does what was sent fall under what was declared? Ranges match; every declared parameter must
 * have been sent with an equal value, more may be. `charset=utf-8` makes no difference to JSON,
 * which has no other (RFC 8259 §8.1, §11).
 */
export function accepts(declared: MediaType, sent: MediaType): boolean {
  // RFC 7303 §9.2: text/xml is an alias of application/xml.
  const alias = declared.subtype === 'xml' && isXml(declared) && isXml(sent)
  if (declared.type !== '*' && declared.type !== sent.type && !alias) return false
  if (declared.subtype !== '*' && declared.subtype !== sent.subtype) return false
  return declared.parameters.every(([name, value]) => {
    if (name === 'q') return true
    const other = sent.parameters.find(([each]) => each === name)?.[1]
    if (other === undefined) return name === 'charset' && isJson(sent) && /^utf-?8$/i.test(value)
    return name === 'charset' ? other.toLowerCase() === value.toLowerCase() : other === value
  })
}

/**
 * The declared key that covers what was sent, the most specific first, as OpenAPI picks a Media
 * Type Object (OAS 3.0.4 §4.8.14, `content`); undefined when none does.
 */
export function bestOf(declared: readonly string[], sent: MediaType): string | undefined {
  let best: { readonly key: string; readonly weight: number } | undefined
  for (const key of declared) {
    const media = mediaType(key)
    if (media === undefined || !accepts(media, sent)) continue
    const weight = specificity(media)
    if (best === undefined || weight > best.weight) best = { key, weight }
  }
  return best?.key
}

function specificity(media: MediaType): number {
  if (media.type === '*') return 0
  return media.subtype === '*' ? 1 : 2 + media.parameters.length
}
