import type { PlannedChange } from './plan.ts'
import type { Cause, Digest, Json, Level, Outcome, Verdict } from './words.ts'

/** What one check thinks of what it saw: one sentence of what was wanted and what was seen. */
export interface Opinion {
  readonly outcome: Outcome
  readonly cause?: Cause
  readonly because: string
  readonly wanted?: string
  readonly seen?: string
  /** A JSON Pointer into the body, or a header's name. */
  readonly at?: string
  /** Evidence beyond the observation at hand. */
  readonly evidence?: readonly string[]
}

/** An opinion, tied to the case and check it comes from and to its evidence. */
export interface Finding {
  readonly case: string
  readonly check: string
  readonly as: string | null
  readonly outcome: Outcome
  readonly cause: Cause | null
  readonly because: string
  readonly wanted: string | null
  readonly seen: string | null
  readonly at: string | null
  readonly evidence: readonly string[]
}

/** One requirement, settled. */
export interface Ruling {
  readonly spec: string
  readonly requirement: string
  readonly level: Level
  readonly outcome: Outcome
  readonly cause: Cause | null
  readonly because: string
  readonly remedy: string
  /** The deciding findings: every one that is not `passed`, and the passed ones, up to a limit. */
  readonly findings: readonly Finding[]
  readonly findingsOmitted: number
}

/** A finding that no requirement claims. */
export interface Advisory extends Finding {
  readonly spec: string
}

export interface StepRun {
  readonly id: string
  readonly attempt: number
  readonly outcome: 'passed' | 'failed'
  readonly evidence: readonly string[]
}

/** Something a case made at the supplier, and whether it was removed again. */
export interface Cleaned {
  readonly step: string
  /** The creating exchange; of an attempt that was repeated, `<id>@<attempt>`. */
  readonly evidence: string
  /** `may-remain`: no answer tells whether it is there. */
  readonly outcome: 'removed' | 'not-removed' | 'may-remain'
  /** Null when it was removed. */
  readonly because: string | null
  /** The last request of its removal, to be sent by hand; null when it was removed or not known. */
  readonly request: { readonly method: string; readonly url: string } | null
}

/** How a case went as control flow; it says nothing about conformance. */
export interface CaseRun {
  readonly id: string
  readonly suite: string
  readonly kind: 'workflow' | 'probe'
  readonly outcome: Outcome
  readonly cause: Cause | null
  readonly because: string | null
  readonly attempts: number
  readonly outputs: { readonly [name: string]: Json }
  readonly steps: readonly StepRun[]
  readonly stepsOmitted: number
  /** Present when the case made something: what became of it. It weighs nothing in the verdict. */
  readonly cleanup?: readonly Cleaned[]
}

export interface SpecVerdict {
  readonly of: string
  readonly verdict: Verdict
  readonly because: string
}

/** `report/1`: what other programs read. */
export interface Report {
  readonly assay: 'report/1'
  readonly assurance: 'self-declared'
  readonly tool: { readonly name: 'assay'; readonly version: string }
  readonly verdict: Verdict
  /** The first line of every report: the outcome and its cause in one sentence. */
  readonly headline: string
  readonly adHoc: boolean
  readonly partial: boolean
  /** Present when only what a change to the API document touches was asked. */
  readonly changed?: PlannedChange
  readonly complete: boolean
  readonly exit: 0 | 1 | 3
  readonly target: {
    readonly name: string
    readonly supplier: { readonly id: string | null; readonly name: string }
    readonly product: { readonly name: string; readonly version: string }
    readonly environment: 'sandbox' | 'production'
    readonly urls: readonly { readonly spec: string; readonly url: string }[]
    readonly declaredAbsent: readonly string[]
    readonly notDeclared: readonly string[]
    readonly quick: boolean
  }
  readonly profile: string | null
  /** The lots that ask for that profile; absent without one, and where the plan is an older one. */
  readonly category?: readonly string[]
  readonly verdicts: readonly SpecVerdict[]
  readonly counts: Counts
  readonly rulings: readonly Ruling[]
  readonly advisories: readonly Advisory[]
  /** Kinds of which more was found than is listed; absent when all of it is. */
  readonly advisoriesOmitted?: readonly {
    readonly spec: string
    readonly check: string
    readonly findings: number
  }[]
  readonly cases: readonly CaseRun[]
  readonly exchanges: {
    readonly total: number
    readonly silent: number
    readonly interrupted: number
  }
  /** Certificate authorities of the target file that were believed; absent when there are none. */
  readonly authorities?: readonly string[]
  /** Requests that others sent to us. */
  readonly deliveries: Deliveries
  readonly digests: { readonly plan: Digest; readonly evidence: Digest; readonly verdict: Digest }
}

/** Requests to us: those that steps claimed, and those that nobody had waited for. */
export interface Deliveries {
  readonly claimed: number
  readonly unclaimed: number
  /** Of all these, how many a supplier handed in as a file. */
  readonly handedIn: number
  /** The first of those that nobody claimed. */
  readonly listed: readonly {
    readonly at: string
    readonly peer: string
    readonly method: string
    readonly url: string
  }[]
}

export type Counts = { readonly [outcome in Outcome]: number }
