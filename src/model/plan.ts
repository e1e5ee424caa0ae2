import type { Profile, Spec, Suite } from './catalogue.ts'
import type { Json, JsonObject } from './words.ts'

/**
 * Every question that must be answered, fixed before a socket opens. It carries the specs
 * and suites it was made from, so that a bundle can be judged on any machine, for ever.
 */
export interface Plan {
  readonly assay: 'plan/1'
  readonly tool: { readonly name: 'assay'; readonly version: string }
  readonly target: PlannedTarget
  readonly profile: Profile | null
  readonly specs: readonly Spec[]
  readonly suites: readonly Suite[]
  readonly cases: readonly Case[]
  readonly items: readonly Item[]
  /**
   * What was left out on purpose (`--case`, `--requirement`, `--changed-since`): the verdict is then
   * never `conformant`.
   */
  readonly partial: boolean
  readonly adHoc: boolean
  /** Present when only what a change to the API document touches is asked (`--changed-since`). */
  readonly changed?: PlannedChange
}

/** What a change to an API document touches, and what of the plan it leaves out. */
export interface PlannedChange {
  /** The document before the change, by its file name. */
  readonly since: string
  /** The document after it; null for those that the specs and suites themselves use. */
  readonly to: string | null
  /** Operations that differ, or that only one side has. */
  readonly operations: readonly {
    /** `GET /services/{id}` */
    readonly operation: string
    readonly how: 'changed' | 'added' | 'removed'
    /** Where its first difference is, a JSON Pointer from the operation through references; else null. */
    readonly at: string | null
    /** The cases that call it and are run. */
    readonly cases: readonly string[]
  }[]
  /** What differs and concerns the document as a whole: `/servers`, `/security`, `/info` … */
  readonly whole: readonly string[]
  /** Operations that cases call and neither document names: asked as soon as anything differs. */
  readonly untold: readonly string[]
  readonly leftOut: {
    readonly cases: readonly string[]
    readonly requirements: readonly string[]
  }
}

export interface PlannedTarget {
  readonly name: string
  readonly supplier: { readonly id: string | null; readonly name: string }
  readonly product: { readonly name: string; readonly version: string }
  readonly environment: 'sandbox' | 'production'
  readonly deployments: readonly PlannedDeployment[]
  /** How requests to us are received; null when they are not. */
  readonly listener: PlannedListener | null
  /** True when there was no target file and the command line alone declared it. */
  readonly quick: boolean
}

export interface PlannedListener {
  /** Where suppliers reach us; null when it is known only once the listener is open. */
  readonly url: string | null
  /** The longest wait for one request, in milliseconds; null when the target does not say. */
  readonly within: number | null
  /** Nothing listens: requests that arrived elsewhere were handed in as a file. */
  readonly handedIn: boolean
}

export interface PlannedDeployment {
  readonly spec: string
  readonly url: string
  /** The base URL is on loopback: TLS requirements are `untested/configuration` (DESIGN §5.8). */
  readonly loopback: boolean
  readonly capabilities: { readonly [name: string]: boolean }
  /** Names of credentials, `default` among them when requests carry one unasked. */
  readonly clients: readonly string[]
  /**
   * Base URLs of single source descriptions (`--url SOURCE=BASE`), where they differ from `url`;
   * those of another document under the names that lead to it: `shop.api`.
   */
  readonly sources: { readonly [source: string]: string }
  /** Base URLs of the API documents that are served elsewhere, by their names without ending. */
  readonly elsewhere?: { readonly [document: string]: string }
  /**
   * Sources without a base URL, of an ad-hoc suite: the servers that the API document itself
   * names for the operations the suite calls. Nothing else of it is asked.
   */
  readonly servers?: { readonly [source: string]: readonly string[] }
}

/** One question: does this requirement hold, as this check sees it, in this case? */
export interface Item {
  /** `<requirement>/<case>/<check>`; case `*` means every case. */
  readonly id: string
  readonly spec: string
  readonly requirement: string
  readonly case: string
  readonly check: string
  readonly as: string | null
  readonly operation: string | null
  readonly with: JsonObject
  /** `absence`: the case proves that a capability declared false is consistently absent. */
  readonly proves: 'presence' | 'absence'
  /** Settled by the plan itself: the capability is undeclared, the deployment is on loopback … */
  readonly settled: Settled | null
}

export interface Settled {
  readonly outcome: 'untested' | 'inapplicable' | 'failed' | 'cantTell'
  readonly cause:
    | 'not-declared'
    | 'declared-absent'
    | 'configuration'
    | 'harness'
    | 'awaiting-attestation'
    | 'condition-not-met'
    | 'specification'
  readonly because: string
}

export type Case = WorkflowCase | ProbeCase

export interface WorkflowCase {
  readonly kind: 'workflow'
  /** The workflowId, unique in a plan; a second suite's equal id is qualified `<spec name>:<workflowId>`. */
  readonly id: string
  readonly suite: string
  readonly spec: string
  /** Index into the suite's documents. */
  readonly document: number
  readonly workflowId: string
  /** Inputs known before the run; fresh values are made when the case begins. */
  readonly inputs: { readonly [name: string]: Json }
  readonly fresh: { readonly [name: string]: FreshKind }
  /** Inputs that are addresses of our listener: each with the peer that is to send there. */
  readonly listens: { readonly [name: string]: string }
  /** Operation ids this case may call. */
  readonly operations: readonly string[]
  readonly writes: boolean
  readonly limits: {
    readonly maxRequests: number
    readonly maxSeconds: number
    /** Steps executed; without it, twice the requests and 50 more. */
    readonly maxSteps?: number
  }
}

/** What a fresh value looks like. */
export type FreshKind = 'uuid' | 'word' | 'digits'

export interface ProbeCase {
  readonly kind: 'probe'
  readonly id: string
  readonly suite: string
  readonly spec: string
  readonly probe: { readonly kind: 'tls'; readonly with: JsonObject }
  /** What the target says for it, such as `plainPort`. */
  readonly inputs: { readonly [name: string]: Json }
  readonly limits: { readonly maxRequests: number; readonly maxSeconds: number }
}
