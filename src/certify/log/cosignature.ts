import { verify } from 'node:crypto'
import { isWeak, keyObject } from '../jose/key.ts'
import { type Signer, signature64 } from '../jose/signer.ts'
import { type Refused, refused } from '../reasons.ts'
import { keyId, type NoteKey, readNote, readVerifierKey } from './note.ts'

/** The kind of a signature of a witness (C2SP signed-note: 0x04, cosignature/v1 of Ed25519). */
const cosignature = 0x04

/** A witness who has seen the log at a checkpoint, and that it had only grown. */
export interface Cosigner {
  readonly name: string
  /** When, as the witness says: an instant in UTC. */
  readonly at: string
}

/** A witness by its key, `<name>+<id>+<key>`; null when it is none for cosignatures. */
export const readWitness = (text: string): NoteKey | null => readVerifierKey(text, cosignature)

/** What a witness signs: the time, and the text of the checkpoint (C2SP tlog-cosignature). */
const message = (seconds: bigint, text: string): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`, 'utf8')

/** The checkpoint with one more line, by a witness who saw it at that second. */
export async function cosign(
  note: string,
  by: { readonly name: string; readonly seconds: number },
  signer: Signer,
): Promise<string> {
  const seconds = BigInt(by.seconds)
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1)
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(seconds)
  const signature = await signature64(signer, message(seconds, text))
  const id = keyId({ name: by.name, jwk: signer.jwk }, cosignature)
  return `${note}— ${by.name} ${Buffer.concat([id, time, signature]).toString('base64')}\n`
}

/**
 * A checkpoint with the signatures that stand below another copy of it and not below this one. Whose they are is not
 * asked: whoever reads it believes those of its own witnesses.
 */
export function withCosignatures(
  note: string,
  cosigned: string,
): { readonly kind: 'merged'; readonly note: string; readonly added: number } | Refused {
  const [own, other] = [readNote(note), readNote(cosigned)]
  if (own.kind === 'refused') return own
  if (other.kind === 'refused') return other
  if (own.text !== other.text) return refused('split-view', 'it is not the checkpoint of now')
  const [name = ''] = own.text.split('\n')
  const there = new Set(note.split('\n'))
  const more = cosigned
    .slice(own.text.length + 1)
    .split('\n')
    .filter(line => line !== '' && !there.has(line) && !line.startsWith(`— ${name} `))
  return {
    kind: 'merged',
    note: `${note}${more.map(line => `${line}\n`).join('')}`,
    added: more.length,
  }
}

/** The witnesses of these that cosigned; each key once, whatever names it goes by: names are not signed. */
export function cosignersOf(
  note: string,
  witnesses: readonly NoteKey[],
): { readonly kind: 'cosigned'; readonly by: readonly Cosigner[] } | Refused {
  const read = readNote(note)
  if (read.kind === 'refused') return read
  const by = new Map<string, Cosigner>()
  for (const { name, bytes } of read.signatures) {
    const witness = witnesses.find(
      one => one.name === name && keyId(one, cosignature).equals(bytes.subarray(0, 4)),
    )
    if (witness === undefined) continue
    if (isWeak(witness.jwk)) return refused('weak-key')
    if (bytes.length !== 76) return refused('altered', name)
    const seconds = bytes.readBigUInt64BE(4)
    const signed = message(seconds, read.text)
    const ms = Number(seconds) * 1000
    const late = ms <= 0 || ms > 8.64e15
    if (late || !verify(null, signed, keyObject(witness.jwk), bytes.subarray(12))) {
      return refused('altered', name)
    }
    by.set(witness.jwk.x, { name, at: new Date(ms).toISOString() })
  }
  return { kind: 'cosigned', by: [...by.values()] }
}
