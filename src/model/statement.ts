import type { Holder } from './trust.ts'
import type { Digest } from './words.ts'

/** What a statement speaks of; whatever is otherwise there is not covered by it. */
export interface StatementScope {
  readonly supplier: string
  readonly product: { readonly name: string; readonly version: string }
  readonly environment: 'sandbox' | 'production'
  /** The base URLs, sorted. */
  readonly urls: readonly string[]
}

/** `statement/1`: what a person states, or excuses, for a while; signed with a key of role `attester`. */
export type Statement = {
  readonly assay: 'statement/1'
  readonly spec: string
  readonly requirements: readonly string[]
  readonly scope: StatementScope
  /** Why, or how it is known: one paragraph. */
  readonly says: string
  readonly by: Holder
  /** Instants in UTC. */
  readonly madeAt: string
  readonly expires: string
} & (
  | {
      readonly kind: 'attestation'
      /** “no” unless somebody said “yes”: then it attests nothing. */
      readonly answer: 'yes' | 'no'
      /** Documents that it rests on; they stay where they are. */
      readonly evidence: readonly { readonly name: string; readonly digest: Digest }[]
    }
  | { readonly kind: 'waiver' }
)

/** `approval/1`: a second person’s consent to exactly these bytes; role `approver`. */
export interface Approval {
  readonly assay: 'approval/1'
  readonly what: 'statement' | 'certificate'
  /** Of a statement’s token, or of a certificate’s proposal. */
  readonly of: Digest
  readonly by: Holder
  readonly at: string
}

/** A statement as its file holds it, and the consent once somebody gave it. */
export interface SignedStatement {
  readonly assay: 'signed-statement/1'
  readonly statement: string
  readonly approval: string | null
}

/** What statements settle: a requirement that a person attested, or that is waived. */
export interface Stated {
  readonly kind: 'attested' | 'waived'
  readonly spec: string
  readonly requirement: string
  /** Who, until when, and with whose consent: one sentence. */
  readonly because: string
  /** The statement’s token. */
  readonly digest: Digest
}
