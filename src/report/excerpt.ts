import { parse } from '../base/pointer.ts'
import type { Payload } from '../model/evidence.ts'

/** The part of a text around a place; `mark` is the place itself, empty when there is none. */
export interface Excerpt {
  readonly before: string
  readonly mark: string
  readonly after: string
  /** UTF-16 units left out on either side. */
  readonly omittedBefore: number
  readonly omittedAfter: number
}

type Span = readonly [from: number, to: number]

/** Where to look in a body. */
export interface Spot {
  /** A JSON Pointer; anything else names no place in a body. */
  readonly at: string | null
  /** What was seen, in words: a value that stands in it in quotes is looked for when `at` names none. */
  readonly seen?: string | null
}

/**
 * At most `limit` UTF-16 units of a body, as received, around the value that the JSON Pointer
 * `at` names (or the deepest part of it that exists). Undefined when the bytes are not UTF-8.
 */
export function excerpt(payload: Payload, spot: Spot, limit = 2048): Excerpt | undefined {
  const text = payload.text()
  if (text === undefined) return undefined
  const place = span(text, payload, spot)
  const [from, to] = place ?? [0, 0]
  const start = text.length <= limit ? 0 : whole(text, Math.max(0, from - Math.floor(limit / 4)))
  const end = whole(text, Math.min(text.length, start + limit))
  const markEnd = Math.min(to, end)
  return {
    before: text.slice(start, from),
    mark: text.slice(from, markEnd),
    after: text.slice(markEnd, end),
    omittedBefore: start,
    omittedAfter: text.length - end,
  }
}

function span(text: string, payload: Payload, { at, seen }: Spot): Span | undefined {
  if (at?.startsWith('/')) return payload.json() === undefined ? undefined : locate(text, at)
  for (const [quoted] of (seen ?? '').slice(0, 2000).matchAll(/"[^"]{3,200}"/gu)) {
    const from = text.indexOf(quoted)
    if (from !== -1) return [from, from + quoted.length]
  }
  return undefined
}

/** Moves a cut that would halve a surrogate pair to before it. */
function whole(text: string, at: number): number {
  const inside =
    /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '')
  return inside ? at - 1 : at
}

/** Where a value stands in a JSON text that is known to be well formed. */
function locate(text: string, pointer: string): Span | undefined {
  let at = space(text, 0)
  let found = false
  for (const token of tokens(pointer)) {
    const next = child(text, at, token)
    if (next === undefined) break
    at = next
    found = true
  }
  return found ? [at, valueEnd(text, at)] : undefined
}

function tokens(pointer: string): readonly string[] {
  return /~(?![01])/.test(pointer) ? [] : parse(pointer)
}

function child(text: string, at: number, token: string): number | undefined {
  if (text[at] === '{') return member(text, at, token)
  if (text[at] === '[') return item(text, at, token)
  return undefined
}

function member(text: string, open: number, token: string): number | undefined {
  let at = space(text, open + 1)
  while (text[at] === '"') {
    const nameEnd = valueEnd(text, at)
    const value = space(text, space(text, nameEnd) + 1)
    if (JSON.parse(text.slice(at, nameEnd)) === token) return value
    at = space(text, valueEnd(text, value))
    if (text[at] === ',') at = space(text, at + 1)
  }
  return undefined
}

function item(text: string, open: number, token: string): number | undefined {
  let at = space(text, open + 1)
  for (let index = 0; at < text.length && text[at] !== ']'; index++) {
    if (String(index) === token) return at
    at = space(text, valueEnd(text, at))
    if (text[at] === ',') at = space(text, at + 1)
  }
  return undefined
}

function space(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.includes(text[at] ?? '')) at++
  return at
}

/** One past the end of the value that begins at `from`. */
function valueEnd(text: string, from: number): number {
  const token = /"(?:[^"\\]|\\.)*"|[{[]|[}\]]|[^\s,:{}[\]"]+/gsu
  token.lastIndex = from
  let depth = 0
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    if (match[0] === '{' || match[0] === '[') depth++
    else if (match[0] === '}' || match[0] === ']') depth--
    if (depth <= 0) return token.lastIndex
  }
  return text.length
}
