import type { SilenceReason, Timing } from './silence.ts'

/** One TLS hello of a probe and what the server said to it, or one connection that was verified. */
export interface Handshake {
  readonly kind: 'handshake'
  /** `<probe>/<offer>#<n>`, n counting from 1. */
  readonly id: string
  readonly case: string
  /** The name of the offer. */
  readonly step: string
  readonly at: string
  readonly host: string
  readonly port: number
  readonly offered: Offered
  readonly answer: HandshakeAnswer
  /** The address that was spoken to. */
  readonly remote: string | null
  readonly timing: Timing
}

/** What a hello offers; `verified` is a whole handshake, made by the local TLS library. */
export interface Offered {
  readonly how: 'hello' | 'verified'
  /** Names of versions, the newest first: `TLSv1.3`. */
  readonly versions: readonly string[]
  /** The name of a class of cipher suites; `ALL` is every one that we know. */
  readonly ciphers: string
}

export type HandshakeAnswer =
  | {
      readonly kind: 'hello'
      readonly version: string
      /** The name of the cipher suite it chose; one that we do not know by its number. */
      readonly suite: string
      readonly group: KeyGroup | null
    }
  | { readonly kind: 'alert'; readonly code: number; readonly name: string }
  /** It answered, but not with a ServerHello. */
  | { readonly kind: 'other'; readonly because: string }
  /** It closed the connection without a word. */
  | { readonly kind: 'closed'; readonly because: string }
  /** No connection came about, or no answer in time. */
  | { readonly kind: 'silence'; readonly reason: SilenceReason; readonly because: string }
  | { readonly kind: 'peer'; readonly version: string; readonly peer: Peer }

/** Where keys are agreed; 0 bits where that is not known. */
export interface KeyGroup {
  readonly name: string
  readonly kind: 'curve' | 'finite-field' | 'hybrid'
  readonly bits: number
}

/** Who the server says it is, as the local TLS library verified it. */
export interface Peer {
  /** The certificate of the server first, then those that vouch for it, the root too if it is known. */
  readonly chain: readonly PeerCertificate[]
  readonly trusted: boolean
  /** Why it is not trusted, as OpenSSL names it: `CERT_HAS_EXPIRED`. The name is not looked at. */
  readonly error: string | null
  /** Where the chain leads: a public root, an authority of the target file, or nowhere. */
  readonly root: 'public' | 'target' | null
}

export interface PeerCertificate {
  readonly subject: string
  readonly issuer: string
  /** RFC 3339, UTC. */
  readonly validFrom: string
  readonly validTo: string
  readonly key: { readonly type: string; readonly bits: number }
  /** The hash of its signature: `SHA256`; by its object identifier where we know no name. */
  readonly signature: string
  /** Of its subjectAltName: `DNS:api.example.org`, `IP Address:192.0.2.1`. */
  readonly names: readonly string[]
  readonly sha256: string
}
