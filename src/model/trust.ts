import type { Digest } from './words.ts'

/** What a key may sign; a key has one role (ADR 0018). */
export type Role =
  | 'root'
  | 'ticket'
  | 'runner'
  | 'certificate'
  | 'status'
  | 'register'
  | 'attester'
  | 'approver'
  | 'supplier'

/** An Ed25519 public key as a JWK (RFC 8037 §2). */
export interface PublicJwk {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  /** The 32 bytes of RFC 8032 §5.1.5, in base64url. */
  readonly x: string
}

/** Whose a key is: a person or an organisation, by an id that does not change. */
export interface Holder {
  readonly id: string
  readonly name: string
}

/** `key/1`: a public key, its one role and its holder; the private half is elsewhere. */
export interface KeyFile {
  readonly assay: 'key/1'
  /** The thumbprint of the key (RFC 7638). */
  readonly kid: string
  readonly role: Role
  readonly holder: Holder
  readonly jwk: PublicJwk
}

/** A key of a trust list: what it may sign, and when. */
export interface TrustedKey {
  readonly kid: string
  readonly role: Role
  readonly holder: Holder
  readonly jwk: PublicJwk
  /** Instants in UTC; what is signed at `notBefore` is valid, at `notAfter` no longer. */
  readonly notBefore: string
  readonly notAfter: string
  readonly status: 'active' | 'retired' | 'revoked'
  /** From when on nothing of it is believed; null while it is not revoked. */
  readonly revokedAt: string | null
  /** Why it was revoked; null while it is not. */
  readonly why: string | null
}

export type RootKey = Pick<TrustedKey, 'kid' | 'holder' | 'jwk'>

/** `trust/1`: whom a body trusts with what, signed by its offline root. */
export interface TrustList {
  readonly assay: 'trust/1'
  readonly body: Holder
  /** Counts from 1. */
  readonly version: number
  readonly issuedAt: string
  /** The payload of the version before; null for the first. */
  readonly previous: Digest | null
  readonly root: { readonly threshold: number; readonly keys: readonly RootKey[] }
  readonly keys: readonly TrustedKey[]
}

/** A payload with any number of signatures (RFC 7515 §7.2.1, general JWS JSON serialisation). */
export interface SignedFile {
  readonly payload: string
  readonly signatures: readonly { readonly protected: string; readonly signature: string }[]
}
