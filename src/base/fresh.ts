import { createHmac } from 'node:crypto'
import type { FreshKind } from '../model/plan.ts'

const consonants = 'bdfghjklmnprstvz' // sixteen, so that four bits choose one without bias
const vowels = 'aeio'

/**
 * A value that no other run or case makes, and that the same run makes again (DESIGN §7):
 * HMAC-SHA256 under the seed. `uuid` has the shape of RFC 9562 version 4, `word` is ten
 * lower-case letters that can be spoken, `digits` is ten digits without a leading zero.
 */
export function fresh(
  seed: string,
  run: string,
  caseId: string,
  name: string,
  kind: FreshKind,
): string {
  const message = JSON.stringify([run, caseId, name, kind])
  return shapes[kind](createHmac('sha256', seed).update(message, 'utf8').digest())
}

/** 64 bytes made likewise, by HMAC-SHA512: what a TLS hello of a probe is random with. */
export function freshBytes(seed: string, run: string, caseId: string, name: string): Uint8Array {
  const message = JSON.stringify([run, caseId, name, 'bytes'])
  return createHmac('sha512', seed).update(message, 'utf8').digest()
}

const shapes: { readonly [kind in FreshKind]: (random: Buffer) => string } = { uuid, word, digits }

function uuid(random: Buffer): string {
  const bytes = Buffer.from(random.subarray(0, 16))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return [...parts, hex.slice(20)].join('-')
}

function word(random: Buffer): string {
  const syllables = [...random.subarray(0, 5)].map(
    byte => consonants.charAt(byte & 15) + vowels.charAt((byte >> 4) & 3),
  )
  return syllables.join('')
}

function digits(random: Buffer): string {
  return String(1_000_000_000 + (random.readUIntBE(0, 6) % 9_000_000_000))
}
