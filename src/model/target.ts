import type { Role } from './catalogue.ts'
import type { Json } from './words.ts'

/** What a supplier claims, and how to reach it (`target/1`). Holds names of secrets, never their values. */
export interface Target {
  readonly file: string | null
  readonly supplier: { readonly id: string | null; readonly name: string }
  readonly product: { readonly name: string; readonly version: string }
  readonly environment: 'sandbox' | 'production'
  readonly deployments: readonly Deployment[]
  readonly credentials: { readonly [name: string]: Credential }
  readonly network: Network
  readonly listener: Listener | null
}

/** One spec as this supplier serves it. */
export interface Deployment {
  readonly spec: string
  readonly role: Role
  /** The base URL, without a trailing slash. */
  readonly url: string
  /** Base URLs of the API documents that are served elsewhere, by their names without ending. */
  readonly elsewhere?: { readonly [document: string]: string }
  readonly capabilities: { readonly [name: string]: boolean }
  readonly credentials: { readonly [client: string]: string }
  readonly data: { readonly [name: string]: Json }
}

export type SecretRef = { readonly env: string } | { readonly file: string }

/** How a client says who it is. Every kind may also show a client certificate, by its name. */
export type Credential =
  | ApiKey
  | Basic
  | {
      readonly kind: 'bearer'
      readonly token: SecretRef
      readonly certificate: string | null
    }
  | ClientCredentials
  | MutualTls
  | Hmac

export interface ApiKey {
  readonly kind: 'api-key'
  readonly in: 'header' | 'query' | 'cookie' | 'form'
  readonly name: string
  readonly value: SecretRef
  readonly certificate: string | null
}

export interface Basic {
  readonly kind: 'basic'
  readonly username: string
  readonly password: SecretRef
  readonly certificate: string | null
}

/** OAuth 2.0 client credentials (RFC 6749 §4.4): an access token is asked for and renewed. */
export interface ClientCredentials {
  readonly kind: 'oauth2-client-credentials'
  readonly endpoint:
    | { readonly kind: 'token-url'; readonly url: string }
    /** Found in the metadata of this issuer (RFC 8414, OpenID Connect Discovery 1.0). */
    | { readonly kind: 'discovery'; readonly issuer: string }
  readonly clientId: string
  readonly auth: ClientAuth
  readonly scope: string | null
  readonly audience: string | null
  /** RFC 8707 §2. */
  readonly resource: readonly string[]
  /** Further parameters of the token request. */
  readonly extra: { readonly [name: string]: string }
  /** A `mutual-tls` credential, shown to the token endpoint and to the API (RFC 8705). */
  readonly certificate: string | null
}

/** How a client authenticates at the token endpoint, by the names of the IANA registry. */
export type ClientAuth =
  | { readonly kind: 'client-secret-basic'; readonly secret: SecretRef }
  | { readonly kind: 'client-secret-post'; readonly secret: SecretRef }
  | {
      readonly kind: 'private-key-jwt'
      /** PEM or JWK. */
      readonly key: SecretRef
      readonly alg: AssertionAlgorithm | null
      readonly kid: string | null
      /** `token-endpoint`, `issuer`, or the audience itself. */
      readonly audience: string
    }
  /** RFC 8705 §2: the certificate of the connection is the proof. */
  | { readonly kind: 'tls' }

export type AssertionAlgorithm = 'PS256' | 'RS256' | 'ES256' | 'ES384' | 'EdDSA'

/** A client certificate with its key, in PEM. */
export interface MutualTls {
  readonly kind: 'mutual-tls'
  readonly certificate: SecretRef
  readonly key: SecretRef
  readonly passphrase: SecretRef | null
  /** Certificate authorities for the servers it is shown to, beyond `network.ca`. */
  readonly ca: SecretRef | null
}

/** Not sent: the key that requests to us are signed with (RFC 2104). */
export interface Hmac {
  readonly kind: 'hmac'
  readonly key: SecretRef
  readonly certificate: null
}

/** How requests to us are received: at a socket, or from a file that was handed in. */
export type Listener = {
  /** Where suppliers reach us, without a trailing slash; null when that is the socket itself. */
  readonly url: string | null
} & (
  | {
      readonly kind: 'listen'
      readonly host: string
      readonly port: number
      /** The longest wait for one request, in milliseconds; null when the file does not say. */
      readonly within: number | null
    }
  | { readonly kind: 'handed-in'; readonly file: string }
)

/** An HTTP proxy that every request goes through, but those to the hosts of `except`. */
export interface HttpProxy {
  readonly url: string
  readonly username: string | null
  readonly password: SecretRef | null
  /** Host names (also of their subdomains), addresses and CIDR ranges that are asked directly. */
  readonly except: readonly string[]
}

export interface Network {
  /** Addresses or origins allowed beyond those the base URLs resolve to. */
  readonly allow: readonly string[]
  /** A PEM file with extra certificate authorities. */
  readonly ca: string | null
  readonly proxy: HttpProxy | null
  /** Requests a second over the whole run; `null` is no limit. */
  readonly rate: number | null
  readonly concurrency: number
  /** Milliseconds for one exchange, from the first byte sent to the last received. */
  readonly timeout: number
  /** What differs from the usual limits. */
  readonly limits?: Partial<Limits>
}

/** How much of strangers' answers is taken in, and how much a run may cost. Milliseconds and bytes. */
export interface Limits extends AnswerLimits {
  /** Of the whole run; what removes again is not counted. */
  readonly requests: number
  readonly bytes: number
  readonly time: number
}

/** How much of one answer is taken in. */
export interface AnswerLimits {
  /** From the first SYN to the end of the TLS handshake. */
  readonly connect: number
  /** From the request to the end of the response head; interim responses do not extend it. */
  readonly answer: number
  /** Between two pieces of the body. */
  readonly idle: number
  /** The response head, and each trailer section. */
  readonly head: number
  /** The body as it comes over the wire. */
  readonly body: number
  /** The body after its content codings were undone. */
  readonly decoded: number
  /** Content codings that are undone, one inside the other. */
  readonly codings: number
  /** Interim responses (1xx) before the final one. */
  readonly interim: number
}
