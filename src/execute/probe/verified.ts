import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { connect, rootCertificates, type TLSSocket } from 'node:tls'
import type { HandshakeAsk } from '../../base/probe.ts'
import { signatureHash } from '../../base/tls/index.ts'
import type { HandshakeAnswer, Peer, PeerCertificate } from '../../model/evidence.ts'
import { trusted } from '../http/connect.ts'
import { closed, type Dial, type Dialled, dialled } from './dial.ts'

/**
 * Makes one whole handshake with the local TLS library and reads who the server says it is;
 * nothing is sent on that connection. Its strength is asked elsewhere, so weak keys and signatures
 * are let through here. Never rejects.
 */
export function verified(dial: Dial, ask: HandshakeAsk, ca: string | null): Promise<Dialled> {
  return dialled(dial, {
    open: where =>
      connect({
        ...where,
        ...(isIP(dial.host) === 0 ? { servername: dial.host } : {}),
        ...trusted({ ca, certificate: null }),
        ALPNProtocols: ['http/1.1'],
        ciphers: 'DEFAULT:@SECLEVEL=0',
        minVersion: ask.versions.includes('TLSv1.2') ? 'TLSv1.2' : 'TLSv1.3',
        // What is wrong with the certificate is what is wanted here; the connection carries nothing.
        rejectUnauthorized: false,
      }),
    broken: failed,
    listen: (socket, finish) => {
      socket.once('secureConnect', () => {
        const version = socket.getProtocol() ?? 'unknown'
        finish({ kind: 'peer', version, peer: peerOf(socket, ca) })
      })
    },
  })
}

function failed(error: Error): HandshakeAnswer {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === 'ECONNRESET' || code === 'EPIPE') return closed
  const known = /^[A-Z][A-Z0-9_]+$/.test(code) ? ` (${code})` : ''
  return { kind: 'other', because: `The handshake failed${known}.` }
}

/** Certificates of a chain that are kept. */
const longestChain = 10

function peerOf(socket: TLSSocket, ca: string | null): Peer {
  const chain: X509Certificate[] = []
  let next = socket.getPeerX509Certificate()
  while (next !== undefined && chain.length < longestChain) {
    const one = next
    if (chain.some(({ fingerprint256 }) => fingerprint256 === one.fingerprint256)) break
    chain.push(one)
    next = one.issuerCertificate
  }
  // The name is the judge's to compare: Node would let a common name pass (RFC 9525 §6.1).
  const said = socket.authorizationError
  const code = said instanceof Error && 'code' in said ? String(said.code) : String(said ?? '')
  const error = code === '' || code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? null : code
  return {
    chain: chain.map(certificateOf),
    trusted: error === null,
    error,
    root: error === null ? rootOf(chain, ca) : null,
  }
}

/** Where a chain that is trusted leads: what Node does not bring along is of the target file. */
function rootOf(chain: readonly X509Certificate[], ca: string | null): 'public' | 'target' {
  const last = chain.at(-1)
  const vouches = (pem: string): boolean => {
    const root = new X509Certificate(pem)
    return (
      last !== undefined && (root.fingerprint256 === last.fingerprint256 || last.checkIssued(root))
    )
  }
  const own = ca?.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? []
  if (own.some(vouches)) return 'target'
  return rootCertificates.some(vouches) ? 'public' : 'target'
}

function certificateOf(of: X509Certificate): PeerCertificate {
  return {
    subject: oneLine(of.subject),
    issuer: oneLine(of.issuer),
    validFrom: instant(of.validFrom),
    validTo: instant(of.validTo),
    key: keyOf(of),
    signature: signatureHash(of.raw),
    names: namesIn(of),
    sha256: of.fingerprint256.replaceAll(':', '').toLowerCase(),
  }
}

/** Node writes a distinguished name one attribute a line. */
const oneLine = (name: string): string => name.split('\n').join(', ').slice(0, 1000)

const instant = (text: string): string => new Date(text).toISOString()

/** A key that Node cannot read has no bits. */
function keyOf(of: X509Certificate): PeerCertificate['key'] {
  try {
    const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = of.publicKey
    const curve = curves.get(details?.namedCurve ?? type)
    return { type, bits: details?.modulusLength ?? curve ?? 0 }
  } catch {
    return { type: 'unknown', bits: 0 }
  }
}

const curves: ReadonlyMap<string, number> = new Map([
  ['prime256v1', 256],
  ['secp384r1', 384],
  ['secp521r1', 521],
  ['secp256k1', 256],
  ['secp224r1', 224],
  ['prime192v1', 192],
  ['brainpoolP256r1', 256],
  ['brainpoolP384r1', 384],
  ['brainpoolP512r1', 512],
  ['ed25519', 256],
  ['ed448', 456],
])

/** Names with a comma or quote are quoted as JSON (Node, CVE-2021-44532); such a one is no host name. */
function namesIn({ subjectAltName }: X509Certificate): readonly string[] {
  const all = subjectAltName?.split(', ') ?? []
  return all.slice(0, 100).map(one => one.slice(0, 300))
}
