import { sha256 } from '../base/digest.ts'
import { payload } from '../base/payload.ts'
import type { BodyRef, Journal, Payload } from '../model/evidence.ts'
import type { Redactor } from './redact.ts'

/** A body in both its forms. */
export interface KeptBody {
  /** As it was kept: redacted. */
  readonly ref: BodyRef
  /** With its true bytes, for the interpreter only. */
  readonly payload: Payload
}

/** Keeps a body in the journal; null when there is none. */
export type KeepBody = (bytes: Uint8Array | null, cut: boolean) => KeptBody | null

const mostBytes = 4 * 1024 * 1024
const mostBodies = 1000

/** Redacts, names and reads each distinct body once while it is remembered. */
export function bodies(journal: Journal, redactor: Redactor): KeepBody {
  const remembered = new Map<string, KeptBody>()
  let size = 0
  return (bytes, cut) => {
    if (bytes === null) return null
    const name = sha256(bytes)
    const key = `${name}${cut ? '!' : ''}`
    const known = remembered.get(key)
    if (known !== undefined) return known
    const redacted = redactor.bytes(bytes)
    const kept = redacted === bytes ? name : sha256(redacted)
    journal.body(kept, redacted)
    const ref = { sha256: kept, size: redacted.length, cut }
    const body = { ref, payload: payload(bytes, cut, name) }
    remembered.set(key, body)
    size += bytes.length
    for (const [oldest, one] of remembered) {
      if (size <= mostBytes && remembered.size <= mostBodies) break
      size -= one.payload.bytes.length
      remembered.delete(oldest)
    }
    return body
  }
}
