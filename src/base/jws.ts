import type { Json, JsonObject } from '../model/words.ts'
import { isObject } from './is-object.ts'
import { parseText } from './json.ts'

/** A signed token in its compact form (RFC 7515 §3.1), read and not verified. */
export interface Jws {
  readonly header: JsonObject
  readonly claims: JsonObject
  /** base64url. */
  readonly signature: string
}

/** Null when the text is no JWT: three parts, the first two JSON objects (RFC 7519 §7.2). */
export function readJws(text: string): Jws | null {
  const [header, claims, signature, ...more] = text.split('.')
  if (signature === undefined || more.length > 0) return null
  const read = [header, claims].map(objectIn)
  const [first, second] = read
  if (first === undefined || second === undefined || first === null || second === null) return null
  return { header: first, claims: second, signature }
}

/** What is signed: header and claims (RFC 7515 §5.1). */
export function signingInput(header: JsonObject, claims: JsonObject): string {
  return `${encoded(header)}.${encoded(claims)}`
}

function encoded(object: JsonObject): string {
  return Buffer.from(JSON.stringify(object), 'utf8').toString('base64url')
}

function objectIn(part: string | undefined): JsonObject | null {
  if (part === undefined || !/^[A-Za-z0-9_-]+$/.test(part)) return null
  return asObject(parseText(Buffer.from(part, 'base64url').toString('utf8')))
}

function asObject(value: Json | undefined): JsonObject | null {
  return isObject(value) ? value : null
}
