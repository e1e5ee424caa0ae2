import type { ApiDocument } from './catalogue.ts'
import type { JsonObject } from './words.ts'

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
