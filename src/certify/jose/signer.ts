import { verify } from 'node:crypto'
import { Fault } from '../../model/fault.ts'
import type { PublicJwk } from '../../model/trust.ts'
import { encoded } from './base64url.ts'
import { isWeak, keyObject, thumbprint } from './key.ts'
import type { TokenType } from './type.ts'

/** Whatever holds a private key: a file that was decrypted, or a program in front of a device. */
export interface Signer {
  readonly jwk: PublicJwk
  /** The 64 bytes of an Ed25519 signature over these bytes (RFC 8032 §5.1.6). */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>
}

/** A compact JWS over exactly these bytes (RFC 7515 §7.1), alg `Ed25519` (RFC 9864 §2.2). */
export async function signCompact(
  signer: Signer,
  type: TokenType,
  payload: Uint8Array | string,
): Promise<string> {
  const { typ, cty } = type
  const kid = thumbprint(signer.jwk)
  const header = { alg: 'Ed25519', kid, typ, ...(cty === null ? {} : { cty }) }
  const input = `${encoded(JSON.stringify(header))}.${encoded(payload)}`
  const signature = await signature64(signer, Buffer.from(input, 'ascii'))
  return `${input}.${encoded(signature)}`
}

/** The same without its payload, which travels as a file (RFC 7515 appendix F). */
export async function signDetached(
  signer: Signer,
  type: TokenType,
  payload: Uint8Array,
): Promise<string> {
  const [header = '', , signature = ''] = (await signCompact(signer, type, payload)).split('.')
  return `${header}..${signature}`
}

/**
 * A signature, held to the public key before anybody sees it: a signer that fails, or that holds
 * another key, is found here. Throws Fault `key`.
 */
export async function signature64(signer: Signer, input: Uint8Array): Promise<Uint8Array> {
  if (isWeak(signer.jwk)) throw unfit('The key is one under which anybody can sign.')
  const signature = await signer.sign(input)
  if (signature.length !== 64) {
    throw unfit(`The signer gave ${signature.length} bytes; a signature of Ed25519 has 64.`)
  }
  if (verify(null, input, keyObject(signer.jwk), signature)) return signature
  throw unfit('What the signer gave is no signature of the public key that stands beside it.')
}

function unfit(says: string): Fault {
  return new Fault('key', says, {
    hint: 'Check that the signer holds the private half of this very key, and signs what it reads.',
  })
}
