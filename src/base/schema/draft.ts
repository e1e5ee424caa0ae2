import type { ApiDocument } from '../../model/catalogue.ts'
import type { Json } from '../../model/words.ts'
import { step } from '../pointer.ts'

/**
 * The draft of JSON Schema that a schema is written in, as a number that grows with time: 3 is
 * the dialect of OpenAPI 3.0, then drafts 4, 6 and 7, and the years 2019 and 2020.
 */
export type Draft = 3 | 4 | 6 | 7 | 2019 | 2020

const declared: readonly (readonly [RegExp, Draft])[] = [
  [/\/draft-0[34]\//, 4],
  [/\/draft-06\//, 6],
  [/\/draft-07\//, 7],
  [/\/2019-09\//, 2019],
]

/** The draft of a schema resource: what its `$schema` says, else what its document implies. */
export function draftOf(document: ApiDocument, resource: Json): Draft {
  if (document.dialect === 'openapi-3.0') return 3
  const { root } = document
  const uri = step(resource, '$schema') ?? step(root, '$schema') ?? step(root, 'jsonSchemaDialect')
  if (typeof uri !== 'string') return 2020
  return declared.find(([looks]) => looks.test(uri))?.[1] ?? 2020
}

/** The base URI or plain-name anchor that a schema gives itself, or undefined. */
export function ownId(node: Json, draft: Draft): string | undefined {
  if (draft === 3) return undefined
  // Up to draft 7 `$ref` hides its neighbours.
  if (draft <= 7 && typeof step(node, '$ref') === 'string') return undefined
  const id = step(node, draft === 4 ? 'id' : '$id')
  return typeof id === 'string' ? id : undefined
}
