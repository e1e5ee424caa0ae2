import type { Counts } from './judgement.ts'
import type { Digest, Verdict } from './words.ts'

/** `self-declared` never certifies; only `body-run` may be called accredited. */
export type Assurance = 're-judged' | 'body-run'

export type StatusPurpose = 'revocation' | 'suspension'

/** Where a certificate stands in a status list (Bitstring Status List 1.0 §2.1). */
export interface StatusEntry {
  readonly type: 'BitstringStatusListEntry'
  readonly statusPurpose: StatusPurpose
  /** Decimal digits, as the standard has it. */
  readonly statusListIndex: string
  readonly statusListCredential: string
}

/** A certificate: a W3C Verifiable Credential 2.0, signed as a compact JWS (`vc+jwt`). */
export interface Certificate {
  readonly '@context': readonly ['https://www.w3.org/ns/credentials/v2']
  /** Its page in the register, or a `urn:uuid:`. */
  readonly id: string
  readonly type: readonly ['VerifiableCredential', 'AssayAccreditation']
  /** The id of the body, as its trust list has it. */
  readonly issuer: string
  /** Instants in UTC: valid from the first on, until just before the second. */
  readonly validFrom: string
  readonly validUntil: string
  /** One for revocation, one for suspension. */
  readonly credentialStatus: readonly StatusEntry[]
  readonly credentialSubject: Subject
  /**
   * The second person’s consent, a token over the bytes of all that stands before it, closed with
   * `}`: the last member, absent from a proposal (docs/certificates.md).
   */
  readonly approval?: string
}

/** What was certified, as far as it goes. */
export interface Subject {
  /** The org-id of the supplier, such as GB-COH-01234567. */
  readonly id: string
  readonly supplier: {
    readonly name: string
    readonly identifiers: readonly { readonly scheme: string; readonly id: string }[]
  }
  readonly product: { readonly name: string; readonly version: string }
  readonly deployment: {
    readonly environment: 'sandbox' | 'production'
    readonly urls: readonly string[]
  }
  readonly profile: {
    readonly id: string
    readonly title: string
    readonly status: 'draft' | 'published'
    readonly digest: Digest
  }
  /** Categories of the supplier framework that ask for this profile. */
  readonly category: readonly string[]
  readonly verdict: Verdict
  readonly headline: string
  readonly counts: Counts
  readonly scope: Scope
  readonly assurance: Assurance
  /** The ticket of the body that the run answered, and which attempt that was; null without one. */
  readonly ticket: { readonly number: number; readonly attempt: number } | null
  readonly strength: Strength
  readonly digests: {
    readonly manifest: Digest
    readonly plan: Digest
    readonly evidence: Digest
    /** Of the judgement before any statement: what `assay judge` gives. */
    readonly verdict: Digest
    readonly specs: readonly Named[]
    readonly suites: readonly Named[]
    readonly tool: { readonly name: string; readonly version: string }
  }
  /** When the run began. */
  readonly ranAt: string
  /** The tokens of the attestations and waivers that count here. */
  readonly statements: readonly Digest[]
}

export interface Named {
  readonly id: string
  readonly digest: Digest
}

/** How far a certificate goes, by the ids of requirements. */
export interface Scope {
  /** Settled by tests. */
  readonly assessed: readonly string[]
  /** Of these, weaker ones (SHOULD, MAY) that were not met. */
  readonly notMet: readonly string[]
  /** Stated by a person, with a second person’s consent. */
  readonly attested: readonly string[]
  /** Excused for now by a signed waiver. */
  readonly waived: readonly string[]
  /** Capabilities that the supplier says it does not have. */
  readonly declaredAbsent: readonly string[]
  /** Neither settled nor excused by a person: nothing is said of these. */
  readonly notAssessable: readonly string[]
}

/** How hard the suites are to pass by accident: what built-in faults prove. */
export interface Strength {
  readonly requirements: number
  /** Of these, proven to fail by at least one fault. */
  readonly tested: number
  readonly faults: number
}

/** `policy/1`: what a buyer demands of a certificate; what is absent is not demanded. */
export interface Policy {
  readonly assay: 'policy/1'
  /** One of these. */
  readonly profiles?: readonly string[]
  /** Each settled by tests, and met. */
  readonly requirements?: readonly string[]
  /** None of these declared absent. */
  readonly capabilities?: readonly string[]
  /** At least this. */
  readonly assurance?: Assurance
  readonly ranWithinDays?: number
  readonly statusWithinDays?: number
  readonly waivers?: 'none' | 'any'
  readonly attestations?: 'none' | 'any'
  readonly environment?: 'sandbox' | 'production'
  /** The log must be cosigned by so many of these (C2SP tlog-cosignature): `NAME+ID+KEY` each. */
  readonly witnesses?: { readonly keys: readonly string[]; readonly needed: number }
}
