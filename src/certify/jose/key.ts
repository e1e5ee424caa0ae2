import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { isObject } from '../../base/is-object.ts'
import type { PublicJwk } from '../../model/trust.ts'
import type { Json } from '../../model/words.ts'
import { decoded } from './base64url.ts'

/** The key of a JWK that holds these three members and no other; null when it is none. */
export function publicJwk(value: Json | undefined): PublicJwk | null {
  if (!isObject(value) || Object.keys(value).length !== 3) return null
  const { kty, crv, x } = value
  if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string') return null
  return decoded(x)?.length === 32 ? { kty, crv, x } : null
}

/** The JWK of 32 bytes. */
export function jwkOf(bytes: Uint8Array): PublicJwk {
  return { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(bytes).toString('base64url') }
}

/** The id of a key: its thumbprint, SHA-256 in base64url (RFC 7638 §3, RFC 8037 §2). */
export function thumbprint({ crv, kty, x }: PublicJwk): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url')
}

export function keyObject({ kty, crv, x }: PublicJwk): KeyObject {
  return createPublicKey({ key: { kty, crv, x }, format: 'jwk' })
}

const p = 2n ** 255n - 19n

/** The y of the points of order 1, 2, 4 and 8 (RFC 7748 §7; libsodium’s list of them). */
const smallOrder: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  p - 1n,
  littleEndian('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'),
  littleEndian('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'),
])

/**
 * True for a public key under which anybody can sign, a point of small order, and for one that is
 * not spelled as RFC 8032 §5.1.2 spells it (y not below p), which readers take for another.
 */
export function isWeak({ x }: PublicJwk): boolean {
  const bytes = Buffer.from(x, 'base64url')
  const y = littleEndian(bytes.toString('hex')) & (2n ** 255n - 1n)
  return y >= p || smallOrder.has(y)
}

function littleEndian(hex: string): bigint {
  return BigInt(`0x${Buffer.from(hex, 'hex').reverse().toString('hex')}`)
}
