import { isIP } from 'node:net'
import { type PeerCertificate, rootCertificates, type TLSSocket, connect as tls } from 'node:tls'
import type { AddressPolicy } from './addresses.ts'
import { type ClientCertificate, namedAs } from './http/connect.ts'
import { failure } from './http/failure.ts'

/** What a TLS handshake showed, whether or not the certificate would be trusted. */
export type Handshake =
  | {
      readonly kind: 'shaken'
      readonly protocol: string
      readonly subject: string
      readonly issuer: string
      /** As the certificate says it, such as `Dec 22 10:00:00 2026 GMT`. */
      readonly until: string
      /** Why a run would not go on; null when it would. */
      readonly distrust: { readonly code: string; readonly because: string } | null
      /** The server asked for a client certificate. */
      readonly asks: boolean
    }
  | { readonly kind: 'broken'; readonly because: string }

export interface Shaking {
  readonly url: URL
  readonly allow: AddressPolicy
  readonly ca: string | null
  readonly certificate: ClientCertificate | null
  /** Milliseconds. */
  readonly timeout: number
}

/** Shakes hands with a server and sends nothing; null when it cannot be asked directly. */
export async function handshake(wanted: Shaking): Promise<Handshake | null> {
  const { url, allow, ca, certificate, timeout } = wanted
  const admission = allow.admits(url)
  if (url.protocol !== 'https:' || admission.kind !== 'admitted') return null
  const [host] = admission.addresses
  if (host === undefined) return null
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const extra = [ca, certificate?.ca ?? null].filter(one => one !== null)
  return new Promise(resolve => {
    const socket = tls({
      host,
      port: Number(url.port) || 443,
      // The name is what the certificate must be for, though the address is what is dialled.
      ...(isIP(name) === 0 ? { servername: name } : {}),
      ...(extra.length === 0 ? {} : { ca: [...rootCertificates, ...extra] }),
      ...(certificate === null ? {} : { cert: certificate.certificate, key: certificate.key }),
      rejectUnauthorized: false,
      checkServerIdentity: namedAs,
      ALPNProtocols: ['http/1.1'],
    })
    const end = (said: Handshake): void => {
      resolve(said)
      socket.destroy()
    }
    socket.setTimeout(timeout, () => end({ kind: 'broken', because: 'It did not end in time.' }))
    socket.once('secureConnect', () => end(shaken(socket)))
    socket.on('error', error => {
      const seen = { phase: 'handshake', ended: false, received: 0, declared: null } as const
      end({ kind: 'broken', because: failure(error, seen).because })
    })
  })
}

function shaken(socket: TLSSocket): Handshake {
  const certificate: PeerCertificate = socket.getPeerCertificate()
  // Node types it as an Error and gives the code as text.
  const code = socket.authorized ? '' : String(socket.authorizationError)
  const seen = { phase: 'handshake', ended: false, received: 0, declared: null } as const
  return {
    kind: 'shaken',
    protocol: socket.getProtocol() ?? 'unknown',
    subject: named(certificate.subject),
    issuer: named(certificate.issuer),
    until: certificate.valid_to,
    distrust: code === '' ? null : { code, because: failure({ code }, seen).because },
    // Only a CertificateRequest tells a client which signatures the server takes (RFC 8446 §4.3.2).
    asks: socket.getSharedSigalgs().length > 0,
  }
}

function named(name: PeerCertificate['subject'] | undefined): string {
  const common = name?.CN
  return typeof common === 'string' && common !== '' ? common : 'without a name'
}
