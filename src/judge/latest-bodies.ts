import { payload } from '../base/payload.ts'
import type { BodyRef, Kind, Observation, Payload, Seen } from '../model/evidence.ts'

const mostBytes = 16 * 1024 * 1024
const mostBodies = 2000

/** Keeps the bodies that came last, for the lines that name them: bounded memory. */
export function latestBodies() {
  const kept = new Map<string, Uint8Array>()
  const read = new Map<string, Payload>()
  let size = 0
  const drop = (name: string, bytes: Uint8Array): void => {
    size -= bytes.length
    kept.delete(name)
    read.delete(name)
    read.delete(`${name}!`)
  }
  const keep = (name: string, bytes: Uint8Array): void => {
    // The same name is the same bytes; what was read of them stays.
    if (!kept.delete(name)) size += bytes.length
    kept.set(name, bytes)
    for (const [oldest, one] of kept) {
      // A line may name two, however large they are.
      if ((size <= mostBytes && kept.size <= mostBodies) || kept.size <= 2) break
      drop(oldest, one)
    }
  }
  const payloadOf = (ref: BodyRef): Payload | undefined => {
    const bytes = kept.get(ref.sha256)
    if (bytes === undefined) return undefined
    const key = `${ref.sha256}${ref.cut ? '!' : ''}`
    const known = read.get(key) ?? payload(bytes, ref.cut, ref.sha256)
    read.set(key, known)
    return known
  }
  /** The observation with its bodies; null when one is no longer there. */
  const whole = (line: Observation): Seen<Kind> | null => {
    if (line.kind === 'handshake') return { ...line, requestBody: null, responseBody: null }
    const sent = line.request.body === null ? null : payloadOf(line.request.body)
    if (sent === undefined) return null
    if (line.kind !== 'exchange') return { ...line, requestBody: sent, responseBody: null }
    const received = line.response.body === null ? null : payloadOf(line.response.body)
    if (received === undefined) return null
    return { ...line, requestBody: sent, responseBody: received }
  }
  return { keep, whole }
}
