/**
 * The hash that a certificate was signed with: `SHA1`, `SHA256` …; for an algorithm that is not
 * known its object identifier. Total: any bytes give a text (X.509, RFC 5280 §4.1.1.2).
 */
export function signatureHash(certificate: Uint8Array): string {
  const whole = element(certificate, 0)
  const body = whole === null ? null : element(certificate, whole.from)
  const algorithm = body === null ? null : element(certificate, body.end)
  const id = algorithm === null ? null : element(certificate, algorithm.from)
  if (id === null || id.tag !== 6) return 'unknown'
  const name = oid(certificate.subarray(id.from, id.end))
  if (name !== pss) return hashes.get(name) ?? name
  return pssHash(certificate.subarray(id.end, algorithm?.end))
}

const pss = '1.2.840.113549.1.1.10'

/** RFC 4055 §3.1: the parameters name the hash; without one it is SHA-1. */
function pssHash(parameters: Uint8Array): string {
  const sequence = element(parameters, 0)
  const first = sequence === null ? null : element(parameters, sequence.from)
  if (first === null || first.tag !== 0xa0 || sequence?.end === sequence?.from) return 'SHA1'
  const algorithm = element(parameters, first.from)
  const id = algorithm === null ? null : element(parameters, algorithm.from)
  if (id === null || id.tag !== 6) return 'unknown'
  const name = oid(parameters.subarray(id.from, id.end))
  return hashes.get(name) ?? name
}

interface Element {
  readonly tag: number
  /** Where its content begins, and one past its end. */
  readonly from: number
  readonly end: number
}

/** A DER element (X.690 §8.1); null when it is cut, or its length is indefinite. */
function element(bytes: Uint8Array, at: number): Element | null {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) return null
  const more = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || more > 3) return null
  let length = first < 0x80 ? first : 0
  for (let n = 0; n < more; n++) length = length * 256 + (bytes[at + 2 + n] ?? 0)
  const from = at + 2 + more
  return from + length > bytes.length ? null : { tag, from, end: from + length }
}

/** X.690 §8.19. */
function oid(bytes: Uint8Array): string {
  const numbers: number[] = []
  let value = 0
  for (const byte of bytes.subarray(0, 40)) {
    value = value * 128 + (byte & 0x7f)
    if (byte >= 0x80) continue
    numbers.push(value)
    value = 0
  }
  const [head = 0, ...rest] = numbers
  const first = Math.min(2, Math.floor(head / 40))
  return [first, head - first * 40, ...rest].join('.')
}

const hashes: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.1.1.2', 'MD2'],
  ['1.2.840.113549.1.1.4', 'MD5'],
  ['1.2.840.113549.1.1.5', 'SHA1'],
  ['1.2.840.113549.1.1.14', 'SHA224'],
  ['1.2.840.113549.1.1.11', 'SHA256'],
  ['1.2.840.113549.1.1.12', 'SHA384'],
  ['1.2.840.113549.1.1.13', 'SHA512'],
  ['1.2.840.10045.4.1', 'SHA1'],
  ['1.2.840.10045.4.3.1', 'SHA224'],
  ['1.2.840.10045.4.3.2', 'SHA256'],
  ['1.2.840.10045.4.3.3', 'SHA384'],
  ['1.2.840.10045.4.3.4', 'SHA512'],
  ['1.2.840.10040.4.3', 'SHA1'],
  ['2.16.840.1.101.3.4.3.2', 'SHA256'],
  // RFC 8410: Ed25519 signs with SHA-512 inside, Ed448 with SHAKE256.
  ['1.3.101.112', 'SHA512'],
  ['1.3.101.113', 'SHAKE256'],
  ['1.3.14.3.2.26', 'SHA1'],
  ['2.16.840.1.101.3.4.2.1', 'SHA256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA512'],
  ['2.16.840.1.101.3.4.2.4', 'SHA224'],
])
