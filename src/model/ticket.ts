import type { Digest } from './words.ts'

interface Pinned {
  readonly id: string
  readonly digest: Digest
}

/** `ticket/1`: leave for one run of one product at one profile. */
export interface Ticket {
  readonly assay: 'ticket/1'
  /** Of all tickets of this log, from 1. */
  readonly number: number
  /** Of all tickets for this product and profile, from 1: an unanswered one counts. */
  readonly attempt: number
  /** The id of the body. */
  readonly body: string
  readonly supplier: { readonly id: string; readonly name: string }
  readonly product: string
  /** `self`: the supplier runs, and the nonce travels in a header. `body`: nothing marks the run. */
  readonly runner: 'self' | 'body'
  readonly profile: Pinned
  readonly specs: readonly Pinned[]
  readonly suites: readonly Pinned[]
  /** 64 hexadecimal digits. */
  readonly nonce: string
  readonly seed: string
  /** Instants in UTC: the run begins at `notBefore` or later, and ends before `notAfter`. */
  readonly issuedAt: string
  readonly notBefore: string
  readonly notAfter: string
}
