import { gunzipSync, gzipSync } from 'node:zlib'
import { decoded, encoded } from '../jose/base64url.ts'
import { type Refused, refused } from '../reasons.ts'

/** Entries of a list: never fewer, so that nobody is found by the list alone (Bitstring Status List 1.0 §6.1). */
export const entries = 131_072

const bytes = entries / 8

/** The list of a new register: nothing is set. */
export function noBits(): Uint8Array {
  return new Uint8Array(bytes)
}

/** Index 0 is the left-most bit of the first byte (§3.2). */
export function isSet(bits: Uint8Array, index: number): boolean {
  return ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0
}

/** The same list with one entry set, or taken back. Throws RangeError for an index beyond the list. */
export function withBit(bits: Uint8Array, index: number, on: boolean): Uint8Array {
  if (!Number.isInteger(index) || index < 0 || index >= bits.length * 8) {
    throw new RangeError(`The list has no entry ${index}.`)
  }
  const next = Uint8Array.from(bits)
  const mask = 0x80 >> (index & 7)
  const byte = next[index >> 3] ?? 0
  next[index >> 3] = on ? byte | mask : byte & ~mask
  return next
}

/** `encodedList`: multibase `u`, base64url, gzip (§3.3). */
export function encodeBits(bits: Uint8Array): string {
  return `u${encoded(gzipSync(bits, { level: 9 }))}`
}

/** The bits of an `encodedList`, which is hostile: what unpacks to more than a list is refused early. */
export function decodeBits(text: unknown): { readonly bits: Uint8Array } | Refused {
  const no = (why: string): Refused => refused('malformed', `encodedList ${why}`)
  if (typeof text !== 'string' || !text.startsWith('u')) return no('is no multibase of base64url')
  const packed = decoded(text.slice(1))
  if (packed === null) return no('is not spelled as base64url spells those bytes')
  try {
    const bits = gunzipSync(packed, { maxOutputLength: bytes })
    return bits.length === bytes
      ? { bits: new Uint8Array(bits) }
      : no(`has ${bits.length} bytes, ${bytes} are wanted`)
  } catch (error) {
    // What zlib refuses: another format, a wrong checksum, or more bytes than were allowed.
    if (error instanceof Error && 'code' in error) return no(`cannot be unpacked (${error.code})`)
    throw error
  }
}
