import { createHash, verify } from 'node:crypto'
import type { PublicJwk } from '../../model/trust.ts'
import { isWeak, jwkOf, keyObject } from '../jose/key.ts'
import { type Signer, signature64 } from '../jose/signer.ts'
import { type Refused, refused } from '../reasons.ts'

/** A key that signs notes, under a name (C2SP signed-note). */
export interface NoteKey {
  readonly name: string
  readonly jwk: PublicJwk
}

/** A note whose signatures of known keys all hold; there is at least one. */
export interface Note {
  readonly kind: 'note'
  /** With its last line feed. */
  readonly text: string
  readonly by: readonly NoteKey[]
}

const mostNote = 64 * 1024
const mostSignatures = 64
const ed25519 = 0x01

/** Signs a text that ends in a line feed (C2SP signed-note, signature type 0x01). */
export async function signNote(text: string, name: string, signer: Signer): Promise<string> {
  const signature = await signature64(signer, Buffer.from(text, 'utf8'))
  const bytes = Buffer.concat([keyId({ name, jwk: signer.jwk }), signature])
  return `${text}\n— ${name} ${bytes.toString('base64')}\n`
}

/** A note as it stands: its text, and the signatures below it, of whomever. */
export interface Signed {
  readonly kind: 'signed'
  /** With its last line feed. */
  readonly text: string
  readonly signatures: readonly { readonly name: string; readonly bytes: Buffer }[]
}

/** Parts a note into its text and its signatures; nothing of it is verified. */
export function readNote(note: string): Signed | Refused {
  const split = note.lastIndexOf('\n\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  const strange = /[\u0000-\u0009\u000b-\u001f\ufffd]/.test(note)
  if (note.length > mostNote || strange || split < 0 || !note.endsWith('\n')) {
    return refused('not-a-note')
  }
  const text = note.slice(0, split + 1)
  const lines = note.slice(split + 2, -1).split('\n')
  if (lines.length > mostSignatures) return refused('not-a-note', `${lines.length} signatures`)
  const signatures: { name: string; bytes: Buffer }[] = []
  for (const line of lines) {
    const [, name = '', base64 = ''] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line) ?? []
    const bytes = Buffer.from(base64, 'base64')
    if (name === '' || bytes.toString('base64') !== base64) return refused('not-a-note', line)
    signatures.push({ name, bytes })
  }
  return { kind: 'signed', text, signatures }
}

/** Reads a note by its known keys; unknown ones are passed over, as the standard asks. */
export function verifyNote(note: string, keys: readonly NoteKey[]): Note | Refused {
  const read = readNote(note)
  if (read.kind === 'refused') return read
  const { text, signatures } = read
  const by: NoteKey[] = []
  for (const { name, bytes } of signatures) {
    const key = keys.find(one => one.name === name && keyId(one).equals(bytes.subarray(0, 4)))
    if (key === undefined) continue
    if (isWeak(key.jwk)) return refused('weak-key')
    const signed = Buffer.from(text, 'utf8')
    if (!verify(null, signed, keyObject(key.jwk), bytes.subarray(4)))
      return refused('altered', name)
    by.push(key)
  }
  return by.length === 0 ? refused('unsigned-note') : { kind: 'note', text, by }
}

/** The short id of a key in a note, for one kind of signature: no proof of anything. */
export function keyId({ name, jwk }: NoteKey, kind = ed25519): Buffer {
  const key = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(kind), rawKey(jwk)])
  return createHash('sha256').update(key).digest().subarray(0, 4)
}

/** The key as other tools take it: `<name>+<id>+<key>`. */
export function verifierKey(key: NoteKey, kind = ed25519): string {
  const material = Buffer.concat([Buffer.of(kind), rawKey(key.jwk)]).toString('base64')
  return `${key.name}+${keyId(key, kind).toString('hex')}+${material}`
}

/** Null when the text is no verifier key for that kind of signature, or its id is not that of its key. */
export function readVerifierKey(text: string, kind = ed25519): NoteKey | null {
  const [, name = '', id = '', base64 = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text) ?? []
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length !== 33 || bytes[0] !== kind) return null
  const key = { name, jwk: jwkOf(bytes.subarray(1)) }
  return keyId(key, kind).toString('hex') === id ? key : null
}

const rawKey = ({ x }: PublicJwk): Buffer => Buffer.from(x, 'base64url')
