import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { jwkOf, thumbprint } from '../../src/certify/jose/key.ts'
import type { Signer } from '../../src/certify/jose/signer.ts'
import type { Role, TrustedKey } from '../../src/model/trust.ts'

export interface Made extends Signer {
  readonly kid: string
  readonly secret: KeyObject
}

/** A key made from one number: the same number makes the same key. */
export function makeKey(n: number): Made {
  const start = Buffer.from('302e020100300506032b657004220420', 'hex')
  const der = Buffer.concat([start, Buffer.alloc(32, n)])
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' })
  const jwk = jwkOf(Buffer.from(x, 'base64url'))
  return { jwk, secret, kid: thumbprint(jwk), sign: async bytes => sign(null, bytes, secret) }
}

/** How a trust list would hold that key, through all of 2026. */
export function trusted(of: Made, role: Role, more: Partial<TrustedKey> = {}): TrustedKey {
  return {
    kid: of.kid,
    role,
    holder: { id: `holder-${of.kid.slice(0, 4)}`, name: 'Somebody' },
    jwk: of.jwk,
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
    status: 'active',
    revokedAt: null,
    why: null,
    ...more,
  }
}
