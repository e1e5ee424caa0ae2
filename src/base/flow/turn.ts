import type { Operation } from '../../model/api.ts'
import type { Acting, Action, Awaited, Step, Workflow } from '../../model/arazzo.ts'
import type { ApiDocument, SuiteDocument } from '../../model/catalogue.ts'
import type { CriterionSeen } from '../../model/criterion.ts'
import type { Header, Seen } from '../../model/evidence.ts'
import type { Cleaned, StepRun } from '../../model/judgement.ts'
import type { Cause, Json, JsonObject, Outcome } from '../../model/words.ts'

/** A workflow made ready to run: the documents it can reach, what their sources are, and its inputs. */
export interface Program {
  readonly case: string
  /** The document of the case first, then those that its source descriptions lead to. */
  readonly scripts: readonly [Script, ...Script[]]
  readonly workflowId: string
  readonly inputs: { readonly [name: string]: Json }
  /** The longest wait for a request to us, in milliseconds; null when none can be waited for. */
  readonly listens: number | null
  /** Steps executed, retries and loops included, before the workflow is stopped as endless. */
  readonly maxSteps: number
}

/** An Arazzo document with what its source descriptions stand for: nothing of another's is seen in it. */
export interface Script {
  readonly document: SuiteDocument
  /** Its API documents, by the names of its source descriptions. */
  readonly sources: { readonly [name: string]: Source }
  /** The source descriptions that lead to it from the case's document: `` or `shop.`. */
  readonly prefix: string
}

export interface Source {
  readonly document: ApiDocument
  /** The base URL of the deployment under test, without a trailing slash. */
  readonly url: string
  /** No base URL was given: each operation is asked at the server that the document names. */
  readonly own?: true
}

/** What the interpreter wants next. */
export type Turn = Ask | Await | Wait | Noted

/** Send this request; the answer is the observation. */
export interface Ask {
  readonly kind: 'ask'
  /** The evidence id of the answer: `<case>/<step>#<n>`. */
  readonly id: string
  readonly step: Step
  /** The step's own actions, references resolved. */
  readonly actions: readonly Action[]
  readonly operation: Operation | null
  readonly request: Prepared
  /** Milliseconds, when the step sets its own. */
  readonly timeout: number | null
  /** The credential to use; `none` for no credential, null for the default one. */
  readonly client: string | null
  /** What the client does otherwise than usual, expressions resolved; null when nothing. */
  readonly manner: Manner | null
  /** The session whose cookies are sent and kept; null for none. */
  readonly session: string | null
}

/** What a client does otherwise than usual, expressions resolved. */
export type Manner = Omit<Acting, 'name'>

/** Wait for a request to us; the answer is the first that matches, or silence. */
export interface Await {
  readonly kind: 'await'
  /** The evidence id of the answer: `<case>/<step>#<n>`. */
  readonly id: string
  readonly step: Step
  readonly awaited: Awaited
  /** Milliseconds. */
  readonly within: number
  /** How each criterion does on a request to us; it matches when all hold. */
  readonly weigh: (seen: Seen<'inbound'>) => readonly CriterionSeen[]
}

/** Let this much time go by; on replay it costs nothing. */
export interface Wait {
  readonly kind: 'wait'
  readonly ms: number
  readonly because: string
}

/** One exchange of a step was understood: the moment for checks to look at it. */
export interface Noted {
  readonly kind: 'noted'
  readonly step: Step
  /** The document and the workflow that the step stands in, and those that were entered to get there, itself too. */
  readonly script: Script
  readonly workflow: Workflow
  readonly within: readonly Workflow[]
  readonly operation: Operation | null
  readonly request: Prepared
  readonly seen: Seen
  /** A redirect on the way to the step's answer: evidence, but no answer to its operation. */
  readonly hop?: true
  readonly criteria: readonly CriterionSeen[]
  /** Evaluates a value in the scope of this exchange, outputs included. */
  readonly resolve: (value: JsonObject) => JsonObject
}

/** The observation that answers an `ask` or an `await`; null after `wait` and `noted`. */
export type Answer = Seen | null

/**
 * The answer to an `ask` or a `wait` that ends the flow there, whatever it still had to do: time
 * or requests ran out, or the run was interrupted. Cleanup follows.
 */
export interface Stop {
  readonly kind: 'stop'
  /** The request may have reached the server all the same. */
  readonly sent: boolean
}

/** A request as the suite means it, before credentials are added. */
export interface Prepared {
  readonly method: string
  readonly url: string
  readonly headers: readonly Header[]
  readonly body: Uint8Array | null
  readonly path: { readonly [name: string]: Json }
  readonly query: { readonly [name: string]: Json }
  /** The values that headers, cookies and the body were written from. */
  readonly meant?: {
    readonly header: { readonly [name: string]: Json }
    readonly cookie: { readonly [name: string]: Json }
    readonly body?: Json
  }
  /** All that is sent, where the suite writes it out; the other members then only tell of it. */
  readonly raw?: readonly RawPart[]
}

/** Bytes, or the place of the header lines that prove who is asking. */
export type RawPart = Uint8Array | 'credentials'

/** How the workflow went as control flow. */
export interface FlowEnd {
  readonly outcome: Outcome
  readonly cause: Cause | null
  readonly because: string | null
  readonly outputs: { readonly [name: string]: Json }
  readonly steps: readonly StepRun[]
  readonly stepsOmitted: number
  /** What the case made at the supplier, in the order it was removed. */
  readonly cleanup: readonly Cleaned[]
}
