import type { ApiDocument } from './catalogue.ts'
import type { JsonObject } from './words.ts'

/** An API document before a change and after it, each with those that its references lead to. */
export interface Change {
  /** The file names, as people know them. */
  readonly since: string
  readonly old: readonly ApiDocument[]
  /** Null for the documents that the specs and suites themselves use. */
  readonly to: { readonly name: string; readonly now: readonly ApiDocument[] } | null
}

/** An operation where it stands in its document: `pointer` is a JSON Pointer to the Operation Object. */
export interface Operation {
  readonly document: ApiDocument
  readonly pointer: string
  readonly operationId: string | null
  readonly method: string
  /** The path template, `/services/{id}`. */
  readonly path: string
  readonly object: JsonObject
}
