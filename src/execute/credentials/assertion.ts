import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { parseText } from '../../base/json.ts'
import type { Fault } from '../../model/fault.ts'
import type { ClientAuth } from '../../model/target.ts'
import type { Json } from '../../model/words.ts'
import type { Where } from '../look-at.ts'
import { privateKey, unusable } from './certificate.ts'

export interface AssertionKey {
  readonly key: KeyObject
  readonly alg: string
  readonly kid: string | null
}

type Auth = Extract<ClientAuth, { kind: 'private-key-jwt' }>
type Wrong = (member: string, says: string) => Fault

/** The key of an assertion, in PEM or as a JWK. Throws Fault `usage` when it cannot sign. */
export function assertionKey(
  name: string,
  auth: Auth,
  { text, where }: { readonly text: string; readonly where: Where },
): AssertionKey {
  const wrong: Wrong = (member, says) => unusable(name, says, { member, where })
  const jwk = text.trimStart().startsWith('{') ? parseText(text) : undefined
  const key = jwk === undefined ? fromPem(text, wrong) : fromJwk(jwk, wrong)
  const kid = auth.kid ?? textAt(jwk, 'kid')
  const can = algorithms(key)
  const [usual] = can
  if (usual === undefined) throw wrong('key', 'its key is of a kind that cannot sign here.')
  const alg = auth.alg ?? textAt(jwk, 'alg') ?? usual
  if (can.includes(alg)) return { key, alg, kid }
  throw wrong('alg', `its key cannot sign ${alg}; it can ${can.join(' or ')}.`)
}

/** The key that whoever verifies has registered, as a JWK. */
export function publicJwk({ key }: AssertionKey): Json {
  const texts = Object.entries(createPublicKey(key).export({ format: 'jwk' })).filter(
    (member): member is [string, string] => typeof member[1] === 'string',
  )
  return Object.fromEntries(texts)
}

/** How long an assertion is good for: enough for one request and clocks that differ a little. Seconds. */
const lifetime = 120

/** One assertion (RFC 7523 §3); `now` is the time of day in milliseconds. */
export async function assertion(
  { key, alg, kid }: AssertionKey,
  claims: { readonly client: string; readonly audience: string; readonly jti: string },
  now: number,
): Promise<string> {
  const { client, audience, jti } = claims
  // Loaded when first needed: it is felt at start-up.
  const { SignJWT } = await import('jose')
  const at = Math.floor(now / 1000)
  return new SignJWT({})
    .setProtectedHeader({ alg, typ: 'JWT', ...(kid === null ? {} : { kid }) })
    .setIssuer(client)
    .setSubject(client)
    .setAudience(audience)
    .setJti(jti)
    .setIssuedAt(at)
    .setExpirationTime(at + lifetime)
    .sign(key)
}

function fromPem(text: string, wrong: Wrong): KeyObject {
  const key = privateKey(text, null)
  if (key === 'encrypted') throw wrong('key', 'its key is encrypted.')
  if (key === 'no-key') throw wrong('key', 'its key is no private key in PEM and no JWK.')
  return key
}

function fromJwk(jwk: Json, wrong: Wrong): KeyObject {
  try {
    if (typeof jwk === 'object' && jwk !== null && !Array.isArray(jwk)) {
      return createPrivateKey({ key: { ...jwk }, format: 'jwk' })
    }
  } catch {
    // Said below: what Node says of a key may quote it.
  }
  throw wrong('key', 'its JWK is no private key.')
}

/** What a key can sign, its usual algorithm first (RFC 7518 §3.1, RFC 8037 §3.1). */
function algorithms(key: KeyObject): readonly string[] {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key
  if (type === 'rsa') return (details?.modulusLength ?? 0) < 2048 ? [] : ['PS256', 'RS256']
  if (type === 'ed25519') return ['EdDSA']
  if (type !== 'ec') return []
  if (details?.namedCurve === 'prime256v1') return ['ES256']
  return details?.namedCurve === 'secp384r1' ? ['ES384'] : []
}

function textAt(value: Json | undefined, member: string): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const found = Object.entries(value).find(([name]) => name === member)?.[1]
  return typeof found === 'string' ? found : null
}
