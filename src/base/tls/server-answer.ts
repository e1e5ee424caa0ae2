import { type Group, groupOf } from './groups.ts'
import { cipherSuite } from './suites.ts'
import { type TlsVersion, versionOf } from './versions.ts'

/** What a server said to a ClientHello. */
export type ServerAnswer =
  | {
      readonly kind: 'hello'
      readonly version: TlsVersion
      /** The code of the cipher suite it chose. */
      readonly suite: number
      /** Where its keys are agreed; null when the suite has no exchange of its own. */
      readonly group: Group | null
    }
  | { readonly kind: 'alert'; readonly code: number; readonly name: string }
  /** It answered, but not with TLS, or not with a hello. */
  | { readonly kind: 'other'; readonly because: string }

/**
 * Reads the first flight of a server (RFC 5246 §7.3, RFC 8446 §2). Null: more bytes are needed.
 * Total: any bytes give an answer or null; nothing of the server's is trusted.
 */
export function serverAnswer(bytes: Uint8Array): ServerAnswer | null {
  const handshake: Uint8Array[] = []
  let at = 0
  while (at + 5 <= bytes.length) {
    const type = bytes[at] ?? 0
    const length = u16(bytes, at + 3)
    if (bytes[at + 1] !== 3 || length > longestRecord) return notTls
    const content = bytes.subarray(at + 5, at + 5 + length)
    if (content.length < length) break
    at += 5 + length
    if (type === alertRecord) return settled(handshake) ?? alert(content)
    if (type !== handshakeRecord) return settled(handshake) ?? notTls
    handshake.push(content)
  }
  if (bytes.length > 0 && bytes[0] !== alertRecord && bytes[0] !== handshakeRecord) return notTls
  return flight(handshake)
}

const handshakeRecord = 22
const alertRecord = 21
/** RFC 5246 §6.2.3: 2^14 and what encryption may add. */
const longestRecord = 16_384 + 2_048
const notTls: ServerAnswer = { kind: 'other', because: 'It did not answer with TLS.' }

interface Message {
  readonly type: number
  readonly body: Uint8Array
}

/** The answer, or null while the flight goes on. */
function flight(records: readonly Uint8Array[]): ServerAnswer | null {
  const all = messages(records)
  const [first] = all
  if (first === undefined) return null
  if (first.type !== 2) return { kind: 'other', because: 'It did not begin with a ServerHello.' }
  const hello = readHello(first.body)
  if (hello.kind !== 'hello' || hello.version === 'TLSv1.3') return hello
  const exchange = all.find(({ type }) => type === 12)
  const group = exchange === undefined ? null : groupIn(hello.suite, exchange.body)
  const done = all.some(({ type }) => type === 14)
  return exchange !== undefined || done ? { ...hello, group } : null
}

/** What the handshake had said before something else came. */
function settled(records: readonly Uint8Array[]): ServerAnswer | null {
  const [first] = messages(records)
  return first?.type === 2 ? readHello(first.body) : null
}

function messages(records: readonly Uint8Array[]): readonly Message[] {
  const bytes = Buffer.concat(records)
  const found: Message[] = []
  let at = 0
  while (at + 4 <= bytes.length && found.length < 20) {
    const length = bytes.readUIntBE(at + 1, 3)
    if (at + 4 + length > bytes.length) break
    found.push({ type: bytes[at] ?? 0, body: bytes.subarray(at + 4, at + 4 + length) })
    at += 4 + length
  }
  return found
}

function readHello(body: Uint8Array): ServerAnswer {
  const cut: ServerAnswer = { kind: 'other', because: 'Its ServerHello cannot be read.' }
  const after = 35 + (body[34] ?? 0)
  if (body.length < after + 3) return cut
  const suite = u16(body, after)
  const extensions = extensionsIn(body, after + 3)
  const chosen = extensions.get(43)
  const version = versionOf(chosen === undefined ? u16(body, 0) : u16(chosen, 0))
  if (version === undefined) return cut
  const share = extensions.get(51)
  const group = share === undefined ? null : groupOf(u16(share, 0))
  return { kind: 'hello', version, suite, group }
}

function extensionsIn(body: Uint8Array, from: number): ReadonlyMap<number, Uint8Array> {
  const found = new Map<number, Uint8Array>()
  let at = from + 2
  while (at + 4 <= body.length) {
    const length = u16(body, at + 2)
    found.set(u16(body, at), body.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return found
}

/** The curve or prime of a ServerKeyExchange (RFC 8422 §5.4, RFC 5246 §7.4.3). */
function groupIn(code: number, body: Uint8Array): Group | null {
  const name = cipherSuite(code)?.name ?? ''
  if (/^TLS_ECDHE_|^TLS_ECDH_anon_/.test(name)) {
    // 3: a named curve. Explicit parameters (1, 2) are of no size that can be told.
    return body[0] === 3 ? groupOf(u16(body, 1)) : { name: 'explicit', kind: 'curve', bits: 0 }
  }
  if (!/^TLS_DHE_|^TLS_DH_anon_/.test(name)) return null
  const prime = body.subarray(2, 2 + u16(body, 0))
  const leading = prime.findIndex(byte => byte !== 0)
  const bits =
    leading === -1 ? 0 : (prime.length - leading) * 8 - Math.clz32(prime[leading] ?? 1) + 24
  return { name: `DH ${bits}`, kind: 'finite-field', bits }
}

function alert(content: Uint8Array): ServerAnswer {
  const code = content[1] ?? 0
  return { kind: 'alert', code, name: alerts[code] ?? `alert ${code}` }
}

/** RFC 8446 §6; those that a refused hello is answered with. */
const alerts: { readonly [code: number]: string } = {
  0: 'close_notify',
  10: 'unexpected_message',
  40: 'handshake_failure',
  47: 'illegal_parameter',
  50: 'decode_error',
  70: 'protocol_version',
  71: 'insufficient_security',
  80: 'internal_error',
  86: 'inappropriate_fallback',
  109: 'missing_extension',
  112: 'unrecognized_name',
}

function u16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}
