import type { Assurance } from './certificate.ts'
import type { Report } from './judgement.ts'
import type { PlannedTarget } from './plan.ts'
import type { Ticket } from './ticket.ts'
import type { Role } from './trust.ts'
import type { Digest, Verdict } from './words.ts'

/** `check/1`: what the body finds of a bundle that was handed in (`assay check`). */
export interface Check {
  readonly assay: 'check/1'
  /** As the command line named it. */
  readonly bundle: string
  /** When it was looked at, an instant in UTC. */
  readonly at: string
  readonly outcome: 'accepted' | 'refused'
  /** All that speaks against it; none when it is accepted. */
  readonly refused: readonly { readonly reason: string; readonly says: string }[]
  readonly assurance: 'self-declared' | Assurance
  /** SHA-256 of the bytes of manifest.json. */
  readonly manifest: Digest | null
  readonly signedBy: readonly { readonly role: Role; readonly id: string; readonly name: string }[]
  readonly ticket: Pick<Ticket, 'number' | 'attempt' | 'runner'> | null
  /** What the log of the body says of it; null when it was not asked. */
  readonly log: CheckedLog | null
  /** Null where the plan or the journal cannot be read. */
  readonly run: CheckedRun | null
  /** Judged again, as the evidence is; null where it cannot be. */
  readonly judged: CheckedVerdict | null
  /** Whole sentences. */
  readonly proves: readonly string[]
  readonly provesNot: readonly string[]
}

export interface CheckedLog {
  readonly origin: string
  readonly size: number
  /** The last receipt of this bundle; null when there is none. */
  readonly receipt: LoggedReceipt | null
}

export interface LoggedReceipt {
  /** The number of its entry, from 0. */
  readonly entry: number
  readonly at: string
  readonly accepted: boolean
  /** It stood there before this bundle was looked at. */
  readonly before: boolean
}

export interface CheckedRun {
  readonly supplier: PlannedTarget['supplier']
  readonly product: PlannedTarget['product']
  readonly environment: PlannedTarget['environment']
  readonly urls: readonly string[]
  readonly profile: string | null
  readonly run: string
  readonly ranAt: string
}

export interface CheckedVerdict {
  readonly verdict: Verdict
  readonly headline: string
  readonly digests: Report['digests']
  /** Requirements that wait for a person to attest them. */
  readonly awaits: readonly string[]
}
