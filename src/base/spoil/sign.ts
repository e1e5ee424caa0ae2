import { createECDH, createHmac, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { Json, JsonObject } from '../../model/words.ts'
import { isObject } from '../is-object.ts'
import { signingInput } from '../jws.ts'

interface Unsigned {
  readonly header: JsonObject
  readonly claims: JsonObject
}

/**
 * Signed with a key that nobody has registered, which the header offers for its own verification
 * (RFC 7515 §4.1.3): a server must not take it from there. ES256 (RFC 7518 §3.4).
 */
export function signedByOurs({ header, claims }: Unsigned, random: Uint8Array): string {
  const jwk = keyFrom(random)
  const { d, ...open } = jwk
  const input = signingInput({ ...header, alg: 'ES256', jwk: open }, claims)
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' })
  const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' })
  return `${input}.${signature.toString('base64url')}`
}

/** HS256 with a text as the secret: what a server verifies that takes its public key for one (RFC 8725 §2.1). */
export function signedWithText({ header, claims }: Unsigned, text: string): string {
  const input = signingInput({ ...header, alg: 'HS256' }, claims)
  return `${input}.${createHmac('sha256', text).update(input).digest('base64url')}`
}

/**
 * The public key of that id, else the first that is one, in PEM as servers keep them (RFC 7468 §13).
 * The keys are a stranger's: what is no key is passed over.
 */
export function pemOf(keys: Json, kid: Json): string | null {
  if (!Array.isArray(keys)) return null
  const objects = keys.slice(0, most).filter(isObject)
  const named = objects.filter(key => kid !== null && key['kid'] === kid)
  for (const key of [...named, ...objects]) {
    const pem = asPem(key)
    if (pem !== null) return pem
  }
  return null
}

const most = 50

function asPem({ kty, crv, x, y, n, e }: JsonObject): string | null {
  try {
    const jwk = Object.fromEntries(
      Object.entries({ kty, crv, x, y, n, e }).filter(([, member]) => typeof member === 'string'),
    )
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    return key.export({ type: 'spki', format: 'pem' }).toString()
  } catch {
    // Node says in many ways that something is no key.
    return null
  }
}

function keyFrom(random: Uint8Array): { readonly [name: string]: string } {
  const curve = createECDH('prime256v1')
  // Below the order of the curve, and not zero, whatever the bytes (SEC 1 §3.2.1).
  const secret = Buffer.from(random)
  secret[0] = ((secret[0] ?? 0) & 0x7f) | 1
  curve.setPrivateKey(secret)
  const point = curve.getPublicKey()
  return {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33, 65).toString('base64url'),
    d: secret.toString('base64url'),
  }
}
