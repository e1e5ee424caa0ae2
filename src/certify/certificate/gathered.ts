import type { Catalogue } from '../../model/catalogue.ts'
import type { RunBegin } from '../../model/evidence.ts'
import type { Report } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'
import type { Ticket } from '../../model/ticket.ts'
import type { TrustedKey } from '../../model/trust.ts'
import type { Digest, Verdict } from '../../model/words.ts'
import type { Refused } from '../reasons.ts'
import type { BelievedStatement } from '../statement/accept.ts'

/** How a bundle was handed in, whatever it holds. */
export interface Handed {
  /** SHA-256 of the bytes of manifest.json; null without one. */
  readonly manifest: Digest | null
  /** Files that are not those of the manifest: whole sentences. */
  readonly unlike: readonly string[]
  /** Who signed the manifest. */
  readonly sealed: { readonly kind: 'sealed'; readonly by: readonly TrustedKey[] } | Refused | null
  /** What the bundle says of itself; null without a manifest. */
  readonly claims: Claims | null
}

interface Named {
  readonly id: string
  readonly digest: Digest
}

/** What a manifest and a report say; none of it is believed. */
export interface Claims {
  readonly manifest: {
    readonly run: string
    readonly seed: string
    readonly at?: string
    readonly ticket?: number | null
    readonly specs: readonly Named[]
    readonly suites: readonly Named[]
    readonly profile: Named | null
    readonly verdict: Verdict
    readonly digests?: Report['digests']
  }
  /** Null where there is no report.json that can be read. */
  readonly report: Pick<Report, 'verdict' | 'digests'> | null
}

/** All that is known of a run before it is judged. */
export interface Unjudged extends Handed {
  readonly plan: Plan
  readonly run: RunBegin
  /** When it is looked at, in milliseconds. */
  readonly at: number
  readonly statements: readonly {
    readonly file: string
    readonly found: BelievedStatement | Refused
  }[]
  /** What the body itself has: its specs, suites and profiles are what counts. */
  readonly own: Catalogue
  /** What the plan has otherwise than those give: whole sentences. */
  readonly unlikePlan: readonly string[]
  /** The ticket in the bundle, by the keys of the body; null when the run answered none. */
  readonly ticket: BelievedTicket | Refused | null
}

export interface BelievedTicket {
  readonly kind: 'ticket'
  readonly ticket: Ticket
  /** As it stands in the bundle. */
  readonly token: string
}

/** A run, judged by us, now: as it is, and with what people stated. */
export interface Judged {
  readonly plain: Report
  readonly report: Report
}

/** All that is known of a run when somebody asks for a certificate. */
export interface Gathered extends Unjudged, Judged {}
