import { isObject } from '../../base/is-object.ts'
import { jsonProblems, parseJson } from '../../base/json.ts'
import type { Role, TrustedKey } from '../../model/trust.ts'
import type { JsonObject } from '../../model/words.ts'
import { instant } from '../instant.ts'
import { type Refused, refused } from '../reasons.ts'
import { decoded, encoded } from './base64url.ts'
import { isWeak, keyObject } from './key.ts'

/** What a token must be to be believed. */
export interface Expected {
  readonly typ: string
  readonly cty: string | null
  readonly roles: readonly Role[]
  readonly keys: readonly TrustedKey[]
  /** When it was signed: what its payload says, or the verifier’s own clock. */
  readonly signedAt: (payload: JsonObject) => unknown
  /** By when it was there, as a log proves; null without proof. It saves what a key, revoked later, signed. */
  readonly seenBy: string | null
}

export interface Verified {
  readonly kind: 'verified'
  readonly key: TrustedKey
  readonly payload: JsonObject
  /** The bytes that were signed: to be used, never read again from elsewhere. */
  readonly bytes: Uint8Array
}

/** Characters of a token, and bytes of a payload that travels beside it. */
const mostToken = 64 * 1024
const mostDetached = 32 * 1024 * 1024
const members = ['alg', 'kid', 'typ', 'cty']

/** Verifies a compact JWS strictly, in the order of ADR 0018; nothing in it is used before. */
export async function verifyCompact(
  token: string,
  expected: Expected,
): Promise<Verified | Refused> {
  if (token.length > mostToken) return refused('too-large', `${token.length} characters`)
  return verified(token, expected)
}

/** The same for a token whose payload travels as a file (RFC 7515 appendix F). */
export async function verifyDetached(
  token: string,
  payload: Uint8Array,
  expected: Expected,
): Promise<Verified | Refused> {
  if (token.length > mostToken) return refused('too-large', `${token.length} characters`)
  if (payload.length > mostDetached) return refused('too-large', `${payload.length} bytes`)
  const [header, between, signature, ...more] = token.split('.')
  if (signature === undefined || between !== '' || more.length > 0) return refused('not-compact')
  return verified(`${header}.${encoded(payload)}.${signature}`, expected)
}

async function verified(token: string, expected: Expected): Promise<Verified | Refused> {
  const read = readToken(token)
  if ('kind' in read) return read
  const key = keyFor(read.header, read.payload, expected)
  if ('kind' in key) return key
  return (await holds(token, key))
    ? { kind: 'verified', key, payload: read.payload, bytes: read.bytes }
    : refused('altered')
}

interface Token {
  readonly header: JsonObject
  readonly payload: JsonObject
  readonly bytes: Uint8Array
}

/** A token that was read, and not verified: for whoever has no key to hold it to. */
export function readToken(token: string): Token | Refused {
  const parts = token.split('.')
  if (parts.length !== 3) return refused('not-compact', `it has ${parts.length} parts`)
  const [header, payload, signature] = parts.map(decoded)
  if (header == null || payload == null || signature == null) return refused('not-canonical')
  const said = [header, payload].map(strictObject)
  const [first, second] = said
  if (first === undefined || second === undefined) return refused('not-compact')
  if (isRefused(first)) return first
  if (isRefused(second)) return second
  const strange = Object.keys(first.value).find(name => !members.includes(name))
  if (strange !== undefined) return refused('header-member', JSON.stringify(strange))
  return { header: first.value, payload: second.value, bytes: payload }
}

/** A JSON object that every reader understands alike (RFC 8259, RFC 7493). */
export function strictObject(bytes: Uint8Array): { readonly value: JsonObject } | Refused {
  const [problem] = jsonProblems(bytes)
  if (problem !== undefined) {
    const reason = problem.kind === 'duplicate-member' ? problem.kind : 'not-strict-json'
    return refused(reason, `at byte ${problem.offset} ${problem.says}`)
  }
  const value = parseJson(bytes)
  return isObject(value) ? { value } : refused('not-an-object')
}

const isRefused = (value: object): value is Refused => 'kind' in value

function keyFor(header: JsonObject, payload: JsonObject, expected: Expected): TrustedKey | Refused {
  const { alg, kid, typ, cty = null } = header
  if (alg !== 'Ed25519') return refused('other-algorithm', JSON.stringify(alg ?? null))
  if (typ !== expected.typ || cty !== expected.cty) {
    return refused('other-type', JSON.stringify(typ ?? null))
  }
  if (typeof kid !== 'string' || kid === '') return refused('no-key-named')
  const [key, second] = expected.keys.filter(one => one.kid === kid)
  if (key === undefined || second !== undefined) return refused('unknown-key', JSON.stringify(kid))
  if (!expected.roles.includes(key.role)) return refused('wrong-role', `it is for ${key.role}`)
  if (isWeak(key.jwk)) return refused('weak-key')
  return inTime(key, expected.signedAt(payload), expected.seenBy) ?? key
}

function inTime(key: TrustedKey, said: unknown, seenBy: string | null): Refused | null {
  const at = instant(said)
  const [from, until] = [instant(key.notBefore), instant(key.notAfter)]
  if (at === null || from === null || until === null) return refused('no-time')
  if (key.status === 'revoked') {
    // Whoever stole the key writes any time; what a log has seen before cannot be theirs.
    const [seen, end] = [instant(seenBy), instant(key.revokedAt)]
    if (seen === null || end === null || seen >= end || at >= end) {
      return refused('key-revoked', key.revokedAt ?? '')
    }
  }
  if (at < from) return refused('key-not-yet-valid', `it is from ${key.notBefore}`)
  return at < until ? null : refused('key-expired', `it was until ${key.notAfter}`)
}

async function holds(token: string, { jwk }: TrustedKey): Promise<boolean> {
  // The parts alone: all of jose takes six times as long to load.
  const { compactVerify } = await import('jose/jws/compact/verify')
  const errors = await import('jose/errors')
  try {
    await compactVerify(token, keyObject(jwk), { algorithms: ['Ed25519'] })
    return true
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return false
    // A signature of another length, a key that is no point: the rest of what jose refuses.
    if (error instanceof errors.JOSEError) return false
    throw error
  }
}
