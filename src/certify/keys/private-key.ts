import { createCipheriv, createPrivateKey, createPublicKey, scryptSync, sign } from 'node:crypto'
import { Fault } from '../../model/fault.ts'
import type { PublicJwk } from '../../model/trust.ts'
import { publicJwk } from '../jose/key.ts'
import type { Signer } from '../jose/signer.ts'

/** The cost of trying one passphrase: 16 MiB, five times over, about 0.2 s; OpenSSL opens no costlier. */
const cost = { N: 16_384, r: 8, p: 5, maxmem: 64 * 1024 * 1024 }

/** Fewer characters are guessed, whatever trying one costs. */
const shortest = 12

/** Chance, handed in: 32 bytes of key, 16 of salt, 16 of initialisation vector. */
export const randomNeeded = 64

/**
 * A new private key, encrypted: PKCS#8 in PEM (RFC 5958 §3), PBES2 with scrypt and AES-256-CBC
 * (RFC 8018 §6.2, RFC 7914 §7), as OpenSSL writes and reads it. Throws Fault `key` for a short
 * passphrase.
 */
export function newPrivateKey(random: Uint8Array, passphrase: string): string {
  if (passphrase.length < shortest) {
    throw new Fault('key', `The passphrase has fewer than ${shortest} characters.`, {
      hint: 'Take a longer one: four words by chance will do.',
    })
  }
  const salt = random.subarray(32, 48)
  const iv = random.subarray(48, 64)
  const key = scryptSync(passphrase, salt, 32, cost)
  const cipher = createCipheriv('aes-256-cbc', key, iv)
  const plain = Buffer.concat([pkcs8Start, random.subarray(0, 32)])
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()])
  const text = envelope({ salt, iv, encrypted })
    .toString('base64')
    .replace(/.{1,64}/g, '$&\n')
  return `${begin}\n${text}-----END ENCRYPTED PRIVATE KEY-----\n`
}

/** The public half of the key that the same chance makes. */
export function newPublicKey(random: Uint8Array): PublicJwk {
  const der = Buffer.concat([pkcs8Start, random.subarray(0, 32)])
  const jwk = publicHalf(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))
  if (jwk !== null) return jwk
  throw new Fault('internal', 'A new key has no public half.')
}

const begin = '-----BEGIN ENCRYPTED PRIVATE KEY-----'

/** What stands before the 32 bytes of an Ed25519 key in PKCS#8 (RFC 8410 §7). */
const pkcs8Start = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * A signer with the key of an encrypted PEM file. Throws Fault `key` when it is not encrypted, the
 * passphrase is another, or it is no Ed25519 key; no message holds any part of either.
 */
export function openPrivateKey(pem: string, passphrase: string): Signer {
  if (!pem.trimStart().startsWith(begin)) {
    throw new Fault('key', 'The file holds no encrypted private key.', {
      hint: 'Encrypt it: openssl pkcs8 -topk8 -scrypt -in KEY.pem -out ENCRYPTED.pem',
    })
  }
  const secret = opened(pem, passphrase)
  const jwk = secret.asymmetricKeyType === 'ed25519' ? publicHalf(secret) : null
  if (jwk !== null) return { jwk, sign: async bytes => sign(null, bytes, secret) }
  throw new Fault('key', 'The key is not of the kind Ed25519.', {
    hint: 'Make one with: assay keys generate',
  })
}

function opened(pem: string, passphrase: string) {
  try {
    return createPrivateKey({ key: pem, format: 'pem', passphrase })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    // Without its cause: nobody need look for the key in it.
    throw new Fault('key', 'The private key cannot be opened with this passphrase.', {
      hint: 'Check the passphrase, and that the file is whole.',
    })
  }
}

function publicHalf(secret: ReturnType<typeof createPrivateKey>): PublicJwk | null {
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' })
  return publicJwk({ kty: 'OKP', crv: 'Ed25519', x })
}

interface Encrypted {
  readonly salt: Uint8Array
  readonly iv: Uint8Array
  readonly encrypted: Uint8Array
}

/** EncryptedPrivateKeyInfo (RFC 5958 §3) in DER. */
function envelope({ salt, iv, encrypted }: Encrypted): Buffer {
  const { N, r, p } = cost
  const numbers = [N, r, p, 32].map(integer)
  const kdf = sequence(oid('2b06010401da47040b'), sequence(octets(salt), ...numbers)) // id-scrypt
  const scheme = sequence(oid('60864801650304012a'), octets(iv)) // aes256-CBC-PAD
  const algorithm = sequence(oid('2a864886f70d01050d'), sequence(kdf, scheme)) // id-PBES2
  return sequence(algorithm, octets(encrypted))
}

function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const long = length < 128 ? [length] : [0x81, length] // nothing here is longer than 255 bytes
  return Buffer.concat([Buffer.of(tag, ...long), content])
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => tagged(0x30, ...parts)
const octets = (bytes: Uint8Array): Buffer => tagged(0x04, bytes)
const oid = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'))

/** A whole number from 1 to 32,767. */
function integer(n: number): Buffer {
  return tagged(0x02, n < 128 ? Buffer.of(n) : Buffer.of(n >> 8, n & 255))
}
