import type { Spoil } from '../../model/arazzo.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import { readJws, signingInput } from '../jws.ts'
import { pemOf, signedByOurs, signedWithText } from './sign.ts'

/** What making a token wrong needs beside it. */
export interface Means {
  /** Seconds since 1970. */
  readonly now: number
  /** 32 bytes that nobody knows, for a key of ours. */
  readonly random: Uint8Array
  /** The public keys of whoever verifies, as JWKs; null when they are not known. */
  readonly keys: Json
}

/** A token that must be refused, or why none could be made, in words that follow "a token that". */
export type Spoiled =
  | { readonly value: string; readonly of: 'jwt' | 'opaque' }
  | { readonly unspoilt: string }

/**
 * Makes of a good token one that must be refused (RFC 6750 §3.1, RFC 8725 §2). Where a token is no
 * JWT, what only a JWT can have is made up: a JWT with claims of ours, which nobody has issued.
 */
export function spoiledToken(token: string, how: Spoil, means: Means): Spoiled {
  const jwt = readJws(token)
  const of = jwt === null ? 'opaque' : 'jwt'
  const value = how === 'expired' ? expired(token, means) : forged(token, how, means)
  return 'unspoilt' in value ? value : { ...value, of }
}

type Made = { readonly value: string } | { readonly unspoilt: string }

function forged(token: string, how: Spoil, means: Means): Made {
  const { header, claims } = readJws(token) ?? madeUp(means)
  if (how === 'tampered') return { value: tampered(token) }
  if (how === 'malformed') return { value: token.slice(0, Math.ceil(token.length / 2)) }
  if (how === 'alg-none') return { value: `${signingInput({ ...header, alg: 'none' }, claims)}.` }
  if (how === 'other-key') return { value: signedByOurs({ header, claims }, means.random) }
  if (how !== 'hs256-public-key') return { unspoilt: `cannot be made "${how}"` }
  const pem = pemOf(means.keys, header['kid'] ?? null)
  if (pem === null) return { unspoilt: 'has no public key that could be taken for a secret' }
  return { value: signedWithText({ header, claims }, pem) }
}

/** A token that was handed in as expired goes as it is, unless it says itself that it is not. */
function expired(token: string, { now }: Means): Made {
  const exp = readJws(token)?.claims['exp']
  const lives = typeof exp === 'number' && exp > now
  return lives ? { unspoilt: 'was handed in as expired and has not expired yet' } : { value: token }
}

/** A JWT that says it lives an hour longer, its signature as it was; of any other text one character. */
function tampered(token: string): string {
  const jwt = readJws(token)
  if (jwt === null) return altered(token)
  const { header, claims, signature } = jwt
  const exp = typeof claims['exp'] === 'number' ? claims['exp'] : 0
  return `${signingInput(header, { ...claims, exp: exp + 3600 })}.${signature}`
}

/** The text with the character in its middle replaced by another letter or digit. */
export function altered(text: string): string {
  const at = Math.floor(text.length / 2)
  const other = text[at] === 'A' ? 'B' : 'A'
  return text.slice(0, at) + other + text.slice(at + 1)
}

function madeUp({ now }: Means): { readonly header: JsonObject; readonly claims: JsonObject } {
  const claims = { iss: 'https://issuer.example', sub: 'assay', iat: now, exp: now + 3600 }
  return { header: { typ: 'JWT' }, claims }
}
