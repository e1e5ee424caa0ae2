import { forShell } from '../base/escape.ts'
import type { Handshake, HandshakeAnswer, Kind, Seen } from '../model/evidence.ts'
import type { Words } from '../words/index.ts'

/** An observation in a line: `GET https://… answered 200`, `TLSv1 to api.example.org:443: …`. */
export function told(seen: Seen<Kind>, words: Told): string {
  if (seen.kind === 'handshake') {
    return words.handshake(asked(seen, words), answered(seen.answer, words))
  }
  const request = `${seen.request.method} ${seen.request.url}`
  if (seen.kind === 'inbound') return words.inbound(request, seen.peer)
  return seen.kind === 'exchange'
    ? words.exchange(request, seen.response.status)
    : words.silence(request, seen.reason)
}

type Told = Words['evidence']['observed']

/** What a handshake offered, and whom. */
export function asked({ offered, host, port }: Handshake, words: Told): string {
  const { how, versions } = offered
  const to = `${host}:${port}`
  if (how === 'verified') return words.verified(to)
  const ciphers = offered.ciphers === 'ALL' ? null : offered.ciphers
  return words.offered({ versions, ciphers, to })
}

/** What the server said, as the end of a sentence without its full stop. */
export function answered(answer: HandshakeAnswer, words: Told): string {
  switch (answer.kind) {
    case 'hello':
      return words.hello({ ...answer, group: answer.group?.name ?? null })
    case 'alert':
      return words.alert(answer.name, answer.code)
    case 'peer':
      return words.shown(answer.peer.chain.length, answer.version)
    default:
      return answer.because.replace(/\.$/, '')
  }
}

const flags = new Map([
  ['SSLv3', '-ssl3'],
  ['TLSv1', '-tls1'],
  ['TLSv1.1', '-tls1_1'],
  ['TLSv1.2', '-tls1_2'],
  ['TLSv1.3', '-tls1_3'],
])

const weak: ReadonlyMap<string, string> = new Map([
  ['weak-curves', 'secp224r1:prime192v1'],
  ['weak-curves-first', 'secp224r1:prime192v1:P-256:P-384:P-521'],
])

/** A command that asks the same with OpenSSL, as far as it was built to speak that. */
export function openssl({ host, port, offered }: Handshake): string {
  const name = /^[\d.]+$|:/.test(host) ? '' : ` -servername ${forShell(host)}`
  const to = `openssl s_client -connect ${forShell(`${host.includes(':') ? `[${host}]` : host}:${port}`)}${name}`
  if (offered.how === 'verified') return `${to} -showcerts -verify_return_error </dev/null`
  const [only, ...others] = offered.versions
  const version = others.length > 0 ? '' : ` ${flags.get(only ?? '') ?? ''}`
  const curves = weak.get(offered.ciphers)
  const list = curves === undefined ? offered.ciphers : 'ECDHE'
  const ciphers = offered.versions.includes('TLSv1.3') ? '' : ` -cipher '${list}:@SECLEVEL=0'`
  const groups = curves === undefined ? '' : ` -curves ${curves}`
  return `${to}${version}${ciphers}${groups} </dev/null`
}
