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
}

/** One spec as this supplier serves it. */
export interface Deployment {
  readonly spec: string
  readonly role: Role
  /** The base URL, without a trailing slash. */
  readonly url: string
  readonly capabilities: { readonly [name: string]: boolean }
  readonly credentials: { readonly [client: string]: string }
  readonly data: { readonly [name: string]: Json }
}

export type SecretRef = { readonly env: string } | { readonly file: string }

export type Credential =
  | {
      readonly kind: 'api-key'
      readonly in: 'header' | 'query' | 'cookie'
      readonly name: string
      readonly value: SecretRef
    }
  | { readonly kind: 'basic'; readonly username: string; readonly password: SecretRef }
  | { readonly kind: 'bearer'; readonly token: SecretRef }

export interface Network {
  /** Addresses or origins allowed beyond those the base URLs resolve to. */
  readonly allow: readonly string[]
  /** A PEM file with extra certificate authorities. */
  readonly ca: string | null
  /** Requests a second over the whole run; `null` is no limit. */
  readonly rate: number | null
  readonly concurrency: number
  /** Milliseconds for one exchange, from the first byte sent to the last received. */
  readonly timeout: number
}
