import type { Schemas } from '../base/schema/index.ts'
import type { Operation } from '../model/api.ts'
import type { Spec } from '../model/catalogue.ts'
import type { CriterionSeen } from '../model/criterion.ts'
import type { Kind, Seen } from '../model/evidence.ts'
import type { Opinion } from '../model/judgement.ts'
import type { Case } from '../model/plan.ts'
import type { Json, JsonObject } from '../model/words.ts'

/**
 * One thing that can be right or wrong. It looks over one `observation`, one `case`, or the
 * whole `run`; `start` makes what it remembers (bounded), `end` gives the opinions that need
 * all of it. A check is pure: no clock, no randomness, no input or output.
 */
export interface Check<K extends Kind = Kind, M = undefined> {
  readonly id: string
  /** One sentence: what holds when it passes. Shown by `assay list checks` and `assay explain`. */
  readonly says: string
  readonly over: 'observation' | 'case' | 'run'
  /** The kinds of observation it looks at; others are not shown to it. */
  readonly kinds: readonly K[]
  /** Runs on every exchange of an OpenAPI operation, without being named in a suite. */
  readonly implicit?: true
  /** JSON Schema (2020-12) of its `with`; `lint` holds suites and requirements to it. */
  readonly parameters?: JsonObject
  readonly start?: () => M
  readonly judge: (seen: Seen<K>, asked: Asked, memory: M) => readonly Opinion[]
  readonly end?: (memory: M, asked: Asked) => readonly Opinion[]
}

/** What the question was: the case, the step, and the operation of the API document. */
export interface Asked {
  readonly spec: Spec
  /** The spec whose requirement asks: for a check over the run, another than `spec` perhaps. */
  readonly asking: Spec
  readonly case: Case
  /** The step's id, and whether its success criteria held; null at the end of a case or run. */
  readonly step: AskedStep | null
  /** Null when the request is to no operation of an API document. */
  readonly operation: Operation | null
  /** The check's parameters, expressions already evaluated in the step's scope. */
  readonly with: JsonObject
  readonly schemas: Schemas
}

export interface AskedStep {
  readonly id: string
  readonly criteria: readonly CriterionSeen[]
  /** Its failure is one of the paths the suite expects (`x-assay-expected`): no opinion of its own. */
  readonly expected: boolean
  /** Its request is wrong on purpose (`x-assay-negative`). */
  readonly negative?: boolean
  /** It asks an authorisation server as a client: its answer may hold a token. */
  readonly proves?: boolean
}

/** The same question with a check's own parameters; written out, as a spread is slow and this is done for every check of every exchange. */
export function askedWith(asked: Asked, given: JsonObject): Asked {
  const { spec, asking, case: one, step, operation, schemas } = asked
  return { spec, asking, case: one, step, operation, with: given, schemas }
}

/** A check with its memory's type hidden, as the table of checks and the judge hold it. */
export interface AnyCheck {
  readonly id: string
  readonly says: string
  readonly over: 'observation' | 'case' | 'run'
  readonly implicit: boolean
  readonly parameters: JsonObject | null
  readonly open: () => Looking
}

/** One check at work over one case or run. */
export interface Looking {
  readonly judge: (seen: Seen<Kind>, asked: Asked) => readonly Opinion[]
  readonly end: (asked: Asked) => readonly Opinion[]
}

/** Hides the type of a check's memory, so that checks of every kind stand in one table. */
export function check<K extends Kind, M = undefined>(of: Check<K, M>): AnyCheck {
  const wants = (seen: Seen<Kind>): seen is Seen<K> =>
    (of.kinds as readonly Kind[]).includes(seen.kind)
  return {
    id: of.id,
    says: of.says,
    over: of.over,
    implicit: of.implicit ?? false,
    parameters: of.parameters ?? null,
    open: () => {
      // Without `start` the memory's type is `undefined` (the default of M).
      const memory = of.start === undefined ? (undefined as M) : of.start()
      return {
        judge: (seen, asked) => (wants(seen) ? of.judge(seen, asked, memory) : []),
        end: asked => of.end?.(memory, asked) ?? [],
      }
    },
  }
}

export type { CriterionSeen, Json, JsonObject, Operation }
