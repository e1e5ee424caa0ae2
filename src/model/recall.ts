import type { Status } from './register.ts'
import type { Holder } from './trust.ts'
import type { Verdict } from './words.ts'

/** What was wrong: what stands in a suite or spec, and settles a requirement or is a check. */
export interface Recalled {
  /** `service-directory@1.0.0`; null when a spec is named alone. */
  readonly suite: string | null
  readonly spec: string | null
  readonly requirement: string | null
  readonly check: string | null
}

/** What is proposed to be done about a certificate. A person decides. */
export type Proposal = 'stands' | 're-issue' | 'suspend' | 'revoke' | 'no-bundle'

/** How far a certificate goes in one requirement; null where it does not speak of it. */
export type Standing = 'met' | 'not-met' | 'attested' | 'waived' | 'open'

export interface Moved {
  readonly requirement: string
  readonly before: Standing | null
  readonly after: Standing | null
}

/** What becomes of one certificate when its bundle is judged by what is there today. */
export interface Fate {
  readonly proposal: Proposal
  /** One sentence, or two. */
  readonly because: string
  /** Null where its bundle could not be judged. */
  readonly verdict: Verdict | null
  /** What it would say otherwise. */
  readonly changes: readonly Moved[]
  /** Cases that would be run today and that its evidence does not answer. */
  readonly unanswered: readonly string[]
}

export interface RecalledCertificate extends Fate {
  /** Its id. */
  readonly certificate: string
  readonly supplier: Holder
  readonly product: string
  readonly version: string
  readonly status: Status
  /** Where its bundle was found, as the command line shows it; null when it is not here. */
  readonly bundle: string | null
  /** Commands that do it, each for the person who holds the key. */
  readonly commands: readonly string[]
}

/** `recall/1`: what `assay recall` proposes. */
export interface Recall {
  readonly assay: 'recall/1'
  /** When it was asked, an instant in UTC. */
  readonly at: string
  readonly log: { readonly origin: string; readonly size: number; readonly root: string }
  readonly recalled: Recalled
  /** Those that relied on it, or may have, the latest first. */
  readonly certificates: readonly RecalledCertificate[]
  /** How many in force did not rely on it. */
  readonly unaffected: number
  /** How many were revoked or have ended: nobody relies on them. */
  readonly over: number
}
