import type { ApiDocument, FormatDialect } from '../../model/catalogue.ts'
import type { Payload } from '../../model/evidence.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import { depthLimit, withinDepth } from '../json.ts'
import { inlineJudge } from './inline.ts'
import { type Found, judges, nothingWrong } from './judge.ts'
import { type Located, locator } from './locate.ts'
import { lru } from './lru.ts'
import { units } from './units.ts'
import type { Validity, Violation } from './violation.ts'

export type { Located } from './locate.ts'
export type { Validity, Violation } from './violation.ts'

/** Which violations count, asked before the list is cut to 20. */
export type Matching = (violation: Violation) => boolean

/** The schemas of a spec's documents, each compiled when first used. */
export interface Schemas {
  /**
   * The node, or what its `$ref` names, through references to references; `pointer` is where the
   * node itself stands. Throws `Fault` dangling-reference.
   */
  resolve(document: ApiDocument, node: Json, pointer?: string): Located
  /** What stands at a pointer of a document. */
  at(document: ApiDocument, pointer: string): Located | undefined
  /**
   * Calls a second judge for the schema, when it uses what ajv is known to misjudge. To be
   * awaited once for each schema before a run is judged; costs nothing for other schemas.
   */
  prepare(document: ApiDocument, pointer: string): Promise<void>
  prepareInline(schema: JsonObject): Promise<void>
  validate(document: ApiDocument, pointer: string, value: Json, matching?: Matching): Validity
  /** As `validate`, once for each distinct body. A body that is no JSON is the caller's to judge. */
  validateBody(
    document: ApiDocument,
    pointer: string,
    payload: Payload,
    matching?: Matching,
  ): Validity
  /** For a 2020-12 schema that is no part of a document, as parameters of checks are. */
  validateInline(schema: JsonObject, value: Json, matching?: Matching): Validity
}

const reported = 20
const remembered = 20_000 // violations, and one for each body

/** Opens the schemas of these documents; references are resolved among them and nowhere else. */
export function schemas(documents: readonly ApiDocument[], dialect: FormatDialect): Schemas {
  const places = locator(documents)
  const parts = units(places)
  const bench = judges(parts, dialect)
  const seen = lru<Found>(remembered, found => 1 + found.violations.length)
  const inline = inlineJudge(dialect)

  const judge = (document: ApiDocument, pointer: string, value: Json): Found =>
    bench.judge(parts.uriOf(document, pointer), value)

  return {
    resolve: places.resolve,
    at: places.at,
    prepare: (document, pointer) => bench.prepare(parts.uriOf(document, pointer)),
    prepareInline: inline.prepare,
    validate: (document, pointer, value, matching) =>
      cut(withinDepth(value) ? judge(document, pointer, value) : tooDeep, matching),
    validateBody: (document, pointer, payload, matching) => {
      const key = `${parts.uriOf(document, pointer)} ${payload.sha256}`
      const known = seen.get(key)
      if (known !== undefined) return cut(known, matching)
      const value = payload.json()
      if (value === undefined) return cut(noJson)
      const found = judge(document, pointer, value)
      seen.set(key, found)
      return cut(found, matching)
    },
    validateInline: (schema, value, matching) =>
      cut(withinDepth(value) ? inline.judge(schema, value) : tooDeep, matching),
  }
}

const noJson: Found = { ...nothingWrong, unusable: 'The body is no JSON that could be read.' }
const tooDeep: Found = {
  ...nothingWrong,
  unusable: `The value is nested deeper than ${depthLimit}.`,
}
const valid: Validity = { violations: [], more: 0, partial: false, unusable: null }

function cut(found: Found, matching?: Matching): Validity {
  if (found === nothingWrong) return valid
  const { violations, partial, unusable } = found
  const counted = matching === undefined ? violations : violations.filter(matching)
  const more = Math.max(0, counted.length - reported)
  return { violations: counted.slice(0, reported), more, partial, unusable }
}
