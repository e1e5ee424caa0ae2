import type { SilenceReason } from '../../model/evidence.ts'

/** Why an exchange ended without a whole answer. */
export interface Failure {
  readonly reason: SilenceReason
  /** One plain sentence; it never quotes the server. */
  readonly because: string
}

/** How far an exchange had come. */
export type Phase = 'connecting' | 'handshake' | 'waiting' | 'head' | 'body'

export interface Circumstance {
  readonly phase: Phase
  /** The server closed its side. */
  readonly ended: boolean
  /** Body bytes received, and those declared by Content-Length. */
  readonly received: number
  readonly declared: number | null
}

/**
 * Tells what went wrong from what was seen on the socket; undici's error codes alone mislead
 * (any fault after a Content-Length is reported as a mismatch of lengths).
 */
export function failure(error: unknown, seen: Circumstance): Failure {
  const code = codeOf(error)
  const identity = alerts.find(([pattern]) => pattern.test(code))?.[1]
  if (identity !== undefined) return { reason: 'credentials', because: identity }
  if (seen.phase === 'connecting') return unconnected(code)
  if (seen.phase === 'handshake') return unshaken(code, seen.ended)
  if (ours.has(code)) {
    return {
      reason: 'unsupported',
      because: 'assay could not send this request: HTTP does not allow its method or a header.',
    }
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return { reason: 'header-limit', because: 'The head of the response is over the limit.' }
  }
  const message = error instanceof Error ? error.message : ''
  if (message === 'bad response') return interim
  if (message === 'bad upgrade') {
    return {
      reason: 'malformed',
      because: 'The server switched protocols (status 101) without being asked to.',
    }
  }
  if (seen.ended || broken.has(code)) return closed(seen)
  const detail = /\(([A-Za-z0-9 ,/_-]+)\)$/.exec(message)?.[1]
  return {
    reason: 'malformed',
    because: `The response is not well-formed HTTP/1.1${detail === undefined ? '' : ` (${detail})`}.`,
  }
}

function unconnected(code: string): Failure {
  if (code === 'ECONNREFUSED') {
    return { reason: 'refused', because: 'The server refused the connection.' }
  }
  if (code === 'ECONNRESET') {
    return { reason: 'reset', because: 'The server reset the connection before it was open.' }
  }
  if (code === 'ETIMEDOUT' || code === 'ERR_SOCKET_CONNECTION_TIMEOUT') {
    return { reason: 'connect-timeout', because: 'The connection could not be opened in time.' }
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return { reason: 'dns', because: 'The name of the server has no address.' }
  }
  const known = /^E[A-Z]+$/.test(code) ? ` (${code})` : ''
  return { reason: 'unreachable', because: `The server could not be reached${known}.` }
}

function unshaken(code: string, ended: boolean): Failure {
  const because = certificate.get(code)
  if (because !== undefined) return { reason: 'tls', because }
  if (ended || broken.has(code)) {
    return { reason: 'tls', because: 'The server broke off the TLS handshake.' }
  }
  const known = /^[A-Z][A-Z0-9_]+$/.test(code) ? ` (${code})` : ''
  return { reason: 'tls', because: `The TLS handshake failed${known}.` }
}

function closed({ phase, received, declared }: Circumstance): Failure {
  if (phase === 'waiting') {
    return { reason: 'reset', because: 'The server closed the connection without an answer.' }
  }
  if (phase === 'head') {
    return {
      reason: 'reset',
      because: 'The server closed the connection in the middle of the response head.',
    }
  }
  const of = declared === null ? '' : ` of ${declared}`
  return {
    reason: 'reset',
    because: `The server closed the connection after ${received}${of} bytes of the body, before its end.`,
  }
}

// RFC 9110 §15.2 lets a server send it; undici does not read past it.
const interim: Failure = {
  reason: 'unsupported',
  because: 'The server sent an interim 100 (Continue) unasked, which assay cannot read past.',
}

const ours = new Set([
  'UND_ERR_INVALID_ARG',
  'UND_ERR_NOT_SUPPORTED',
  'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH',
])

const broken = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ETIMEDOUT', 'UND_ERR_SOCKET'])

const certificate = new Map([
  ['CERT_HAS_EXPIRED', 'The certificate of the server has expired.'],
  ['CERT_NOT_YET_VALID', 'The certificate of the server is not valid yet.'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'The certificate of the server is self-signed.'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'The certificate chain ends in a root that is not trusted.'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'The certificate chain of the server is incomplete.'],
  [
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'The certificate chain of the server is incomplete, or its root is not trusted.',
  ],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'The certificate chain of the server is incomplete, or its root is not trusted.',
  ],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'The certificate of the server is for another name.'],
  [
    'NO_SUBJECT_ALT_NAME',
    'The certificate of the server has no subjectAltName; the name in its subject does not count (RFC 9525 §6.1).',
  ],
  ['CERT_REVOKED', 'The certificate of the server is revoked.'],
])

// RFC 8446 §6.2. With TLS 1.3 they come after the handshake seemed done.
const alerts: readonly (readonly [RegExp, string])[] = [
  [/ALERT_CERTIFICATE_REQUIRED$/, 'The server wants a client certificate, and none was shown.'],
  [/ALERT_UNKNOWN_CA$/, 'The server does not know the authority of the client certificate.'],
  [/ALERT_CERTIFICATE_EXPIRED$/, 'The server says that the client certificate has expired.'],
  [/ALERT_CERTIFICATE_REVOKED$/, 'The server says that the client certificate is revoked.'],
  [
    /ALERT_(BAD|UNSUPPORTED)_CERTIFICATE$|ALERT_CERTIFICATE_UNKNOWN$|ALERT_ACCESS_DENIED$/,
    'The server refused the client certificate.',
  ],
]

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}
