import { groupCodes } from './groups.ts'
import { type TlsVersion, tlsVersions } from './versions.ts'

/** What a hello asks for: one version, and the suites that are acceptable. */
export interface Offer {
  readonly version: TlsVersion
  /** With TLS 1.3: TLS 1.2 will do too, as for any client of today. */
  readonly orOlder?: boolean
  /** Codes of cipher suites, the preferred first. */
  readonly suites: readonly number[]
  /** Codes of groups; without it every one that we know. */
  readonly groups?: readonly number[]
  /** The server's name; null where it has an address only, which is not sent (RFC 6066 §3). */
  readonly name: string | null
  /** 64 bytes that nobody can foretell: the hello's random, and its share of a key that is never used. */
  readonly random: Uint8Array
}

/**
 * A ClientHello in its record, as bytes (RFC 5246 §7.4.1.2, RFC 8446 §4.1.2). Nothing is
 * encrypted and no key is kept: the answer to it is all that is wanted, so every version and suite
 * can be asked for, whatever the local library speaks.
 */
export function clientHello(offer: Offer): Uint8Array {
  const modern = offer.version === 'TLSv1.3'
  // RFC 8446 §4.1.2: TLS 1.3 says 1.2 here, and itself in an extension.
  const legacy = modern ? tlsVersions['TLSv1.2'] : tlsVersions[offer.version]
  const body = Buffer.concat([
    u16(legacy),
    offer.random.subarray(0, 32),
    // A session id makes middleboxes take TLS 1.3 for a resumed 1.2 (RFC 8446 §D.4).
    modern ? vector(1, offer.random.subarray(32, 64)) : vector(1, empty),
    vector(2, Buffer.concat(offer.suites.map(u16))),
    vector(1, Buffer.from([0])),
    offer.version === 'SSLv3' ? empty : vector(2, extensions(offer)),
  ])
  const message = Buffer.concat([Buffer.from([1]), vector(3, body)])
  const record = offer.version === 'SSLv3' ? tlsVersions.SSLv3 : tlsVersions.TLSv1
  return Buffer.concat([Buffer.from([22]), u16(record), vector(2, message)])
}

function extensions({ version, orOlder, groups = groupCodes, name, random }: Offer): Buffer {
  const named = name === null ? [] : [extension(0, vector(2, entry(name)))]
  const always = [
    extension(10, vector(2, Buffer.concat(groups.map(u16)))),
    extension(11, vector(1, Buffer.from([0]))),
    extension(23, empty),
    extension(0xff01, vector(1, empty)),
  ]
  const signed = version === 'TLSv1.2' || version === 'TLSv1.3'
  const signatures = signed
    ? [extension(13, vector(2, Buffer.concat(signatureCodes.map(u16))))]
    : []
  // Any 32 bytes are a public key of x25519 (RFC 7748 §5).
  const share = Buffer.concat([u16(0x001d), vector(2, random.subarray(32, 64))])
  const versions = [
    u16(tlsVersions['TLSv1.3']),
    ...(orOlder === true ? [u16(tlsVersions['TLSv1.2'])] : []),
  ]
  const newest =
    version === 'TLSv1.3'
      ? [extension(43, vector(1, Buffer.concat(versions))), extension(51, vector(2, share))]
      : []
  return Buffer.concat([...named, ...always, ...signatures, ...newest])
}

/** ECDSA, RSA-PSS, Ed25519, RSA PKCS #1, and the SHA-1 ones that old servers need (RFC 8446 §4.2.3). */
const signatureCodes: readonly number[] = [
  0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0807, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201,
]

const empty = Buffer.alloc(0)

function entry(host: string): Buffer {
  return Buffer.concat([Buffer.from([0]), vector(2, Buffer.from(host, 'ascii'))])
}

function extension(type: number, content: Buffer): Buffer {
  return Buffer.concat([u16(type), vector(2, content)])
}

function u16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff])
}

/** Content with its length before it, in 1, 2 or 3 bytes. */
function vector(bytes: 1 | 2 | 3, content: Uint8Array): Buffer {
  const length = Buffer.alloc(bytes)
  length.writeUIntBE(content.length, 0, bytes)
  return Buffer.concat([length, content])
}
