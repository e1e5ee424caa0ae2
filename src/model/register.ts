import type { Assurance, Certificate, Scope, StatusPurpose, Subject } from './certificate.ts'
import type { Holder } from './trust.ts'
import type { Digest } from './words.ts'

/** `status-change/1`: one certificate suspended, reinstated or revoked; signed with a key of role `status`. */
export interface StatusChange {
  readonly assay: 'status-change/1'
  /** The id of the certificate. */
  readonly certificate: string
  readonly purpose: StatusPurpose
  /** False lifts a suspension; what was revoked stays revoked. */
  readonly set: boolean
  /** One sentence, for everybody. */
  readonly why: string
  /** An instant in UTC. */
  readonly at: string
}

/** What the register needs to know of a ticket. */
export interface TicketFact {
  readonly number: number
  readonly supplier: string
  readonly product: string
  readonly profile: string
}

/** What a person stated, as the register repeats it. */
export interface Said {
  readonly kind: 'attestation' | 'waiver'
  readonly requirements: readonly string[]
  readonly by: string
  readonly says: string
  readonly expires: string
}

/** Something that stands in the log and was verified: where, when, and what it says. */
export type Fact = { readonly index: number; readonly at: string } & (
  | {
      readonly kind: 'certificate'
      readonly certificate: Certificate
      /** The compact JWS, byte for byte. */
      readonly token: string
      /** Its key was revoked before the log saw it; null when nothing is wrong with it. */
      readonly doubt: { readonly at: string; readonly why: string } | null
    }
  | { readonly kind: 'status'; readonly change: StatusChange }
  | { readonly kind: 'ticket'; readonly ticket: TicketFact }
  | {
      readonly kind: 'receipt'
      readonly ticket: number
      readonly bundle: Digest
      readonly accepted: boolean
    }
  | { readonly kind: 'statement'; readonly said: Said; readonly digest: Digest }
)

/** Worst first. A certificate has one of these at an instant. */
export const statuses = ['revoked', 'expired', 'suspended', 'not-yet-valid', 'valid'] as const
export type Status = (typeof statuses)[number]

/** What happened to a certificate. */
export interface Event {
  readonly at: string
  readonly kind: 'certified' | 'revoked' | 'suspended' | 'reinstated'
  /** Null where nobody gave a reason. */
  readonly why: string | null
}

/** A certificate as the register shows it. */
export interface Listed {
  /** Its name in paths: letters, digits and hyphens. */
  readonly name: string
  /** The number of its entry in the log, from 0. */
  readonly index: number
  readonly certificate: Certificate
  readonly token: string
  readonly status: Status
  /** Oldest first. */
  readonly history: readonly Event[]
  /** Those of its statements that stand in the log. */
  readonly statements: readonly Said[]
}

/** A ticket and what became of it. */
export interface TicketStory {
  readonly number: number
  readonly at: string
  readonly profile: string
  readonly became: 'open' | 'accepted' | 'refused'
}

export interface ListedProduct {
  /** Its name in paths. */
  readonly slug: string
  readonly name: string
  readonly supplier: Holder
  /** The latest first. */
  readonly versions: readonly {
    readonly version: string
    /** The latest first. */
    readonly certificates: readonly Listed[]
  }[]
  /** Oldest first: each is an attempt, answered or not. */
  readonly tickets: readonly TicketStory[]
}

/** All that the log says at one instant, in the order of names. */
export interface Register {
  readonly at: string
  readonly body: Holder
  readonly log: { readonly origin: string; readonly size: number; readonly root: string }
  readonly products: readonly ListedProduct[]
}

/** `feed-seal/1`: what vouches for a feed. */
export interface FeedSeal {
  readonly assay: 'feed-seal/1'
  /** SHA-256 of the bytes of feed.json. */
  readonly feed: Digest
  /** When it was made, an instant in UTC. */
  readonly at: string
  readonly log: { readonly origin: string; readonly size: number; readonly root: string }
}

/** `feed/1`: the register for the supplier framework. */
export interface Feed {
  readonly assay: 'feed/1'
  readonly body: Holder
  readonly certificates: readonly FeedLine[]
}

/** A certificate as the supplier framework needs to know it. */
export interface FeedLine {
  readonly category: readonly string[]
  readonly profile: string
  readonly supplier: Holder
  readonly product: string
  readonly version: string
  readonly deployment: Subject['deployment']
  readonly certificate: string
  /** Below the folder of the feed. */
  readonly page: string
  readonly assurance: Assurance
  readonly accredited: boolean
  readonly attempt: number | null
  readonly validFrom: string
  readonly validTo: string
  readonly status: Status
  readonly gaps: Omit<Scope, 'assessed'>
}
