import { createHmac, timingSafeEqual } from 'node:crypto'

/** A signature as it came, and what it is to be held against. */
export interface Signed {
  readonly key: string
  readonly bytes: Uint8Array
  /** The header's value; null when there was none. */
  readonly signature: string | null
  readonly encoding: 'hex' | 'base64'
  /** What stands before the signature, such as `sha256=`. */
  readonly prefix: string
}

/**
 * Whether a signature is the HMAC with SHA-256 (RFC 2104, FIPS 180-4) of these bytes; `absent`
 * when there is none. Hexadecimal digits have no case; base64url and missing padding are taken.
 */
export function hmacSha256({
  key,
  bytes,
  signature,
  encoding,
  prefix,
}: Signed): boolean | 'absent' {
  if (signature === null) return 'absent'
  if (!signature.startsWith(prefix)) return false
  const said = decoded(signature.slice(prefix.length).trim(), encoding)
  const right = createHmac('sha256', key).update(bytes).digest()
  return said !== null && said.length === right.length && timingSafeEqual(said, right)
}

/** Null when the text is not whole in that encoding: Node would leave out what it cannot read. */
function decoded(text: string, encoding: 'hex' | 'base64'): Buffer | null {
  const whole = encoding === 'hex' ? /^(?:[0-9a-f]{2})+$/i : /^[A-Za-z0-9+/_-]+={0,2}$/
  return text.length <= 100 && whole.test(text) ? Buffer.from(text, encoding) : null
}
