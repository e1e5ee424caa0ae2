/** base64url without padding (RFC 7515 §2). */
export function encoded(bytes: Uint8Array | string): string {
  return Buffer.from(bytes).toString('base64url')
}

/**
 * The bytes of a base64url text in its one spelling; null for any other: padding, white space, the
 * characters of base64, unused bits that are set. Else one token could be written in many ways.
 */
export function decoded(text: string): Buffer | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : null
}
