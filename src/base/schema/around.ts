import { Fault } from '../../model/fault.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import type { Draft } from './draft.ts'

/** Where a schema stands while it is brought to 2020-12, and whom to ask about references. */
export interface Around {
  readonly draft: Draft
  /** A JSON Pointer from the document's root. */
  readonly pointer: string
  /** True while the instance is still the one the unit began with. */
  readonly inPlace: boolean
  /** The schema that stands for a reference. */
  readonly refer: (keyword: RefKeyword, ref: string, around: Around) => JsonObject
  /** The schema that stands for a nested resource with an identifier of its own. */
  readonly embed: (around: Around) => JsonObject
  /** Told of each keyword that makes a second judge necessary. */
  readonly hard: (keyword: string) => void
}

export type RefKeyword = '$ref' | '$dynamicRef' | '$recursiveRef'

/** Brings a subschema below `path` over; `inPlace` when it applies to the same instance. */
export type Below = (
  value: Json,
  around: Around,
  to: { readonly path: readonly (string | number)[]; readonly inPlace: boolean },
) => JsonObject | boolean

/** As `Around`, for the keywords of one schema. */
export interface Within extends Around {
  readonly below: Below
}

/** Thrown when a schema is none, or a keyword's value has the wrong type for it. */
export function unusable(why: string, around: Around): Fault {
  return new Fault('schema', `The schema at "#${around.pointer}" ${why}.`)
}
