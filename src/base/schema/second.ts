import type { Json } from '../../model/words.ts'
import { format, get, parse } from '../pointer.ts'
import { closure } from './closure.ts'
import type { Units } from './units.ts'
import type { Violation } from './violation.ts'
import { sentence, show } from './wording.ts'

/** The violations that another implementation sees; an empty list means valid. */
export type Judge = (value: Json) => readonly Violation[]

const draft = 'https://json-schema.org/draft/2020-12/schema'
const bundle = 'https://assay.invalid/second-judge'

// The library keeps one registry for the whole process: only one schema is compiled at a time.
let turn: Promise<unknown> = Promise.resolve()

/**
 * Compiles a schema with @hyperjump/json-schema, which follows 2020-12 where ajv does not
 * (dynamic references, unevaluated items and properties). Formats are left to ajv. It is given
 * all it needs in one document, so it never looks elsewhere.
 */
export function secondJudge(units: Units, uri: string): Promise<Judge> {
  const compiled = turn.then(() => compile(units, uri))
  turn = compiled.catch(() => undefined)
  return compiled
}

async function compile(units: Units, uri: string): Promise<Judge> {
  const library = await import('@hyperjump/json-schema/draft-2020-12')
  const reached = closure(units, uri, true).units
  const $defs = reached.map((unit, index) => {
    const whole = typeof unit.schema === 'boolean' ? { allOf: [unit.schema] } : unit.schema
    return [String(index), { ...whole, $id: unit.uri }]
  })
  const schema = { $schema: draft, $id: bundle, $ref: uri, $defs: Object.fromEntries($defs) }
  library.registerSchema(schema, bundle)
  try {
    const validate = await library.validate(bundle)
    return value => {
      // The library's type of JSON lacks `readonly`; it only reads.
      const output = validate(value as Parameters<typeof validate>[0], 'BASIC')
      return output.valid ? [] : violations(value, output.errors ?? [])
    }
  } finally {
    library.unregisterSchema(bundle)
  }
}

interface OutputUnit {
  readonly absoluteKeywordLocation: string
  readonly instanceLocation: string
}

const appliers = ['$ref', '$dynamicRef', 'allOf', 'properties', 'items', 'prefixItems']

function violations(value: Json, errors: readonly OutputUnit[]): readonly Violation[] {
  const all = errors.map(error => {
    const location = error.absoluteKeywordLocation
    const keyword = location.slice(location.lastIndexOf('/') + 1)
    const at = format(parse(error.instanceLocation))
    const wanted = `what "${keyword}" of the schema says`
    return sentence({ at, keyword, wanted, seen: show(get(value, at)), inside: [] })
  })
  const telling = all.filter(({ keyword }) => !appliers.includes(keyword))
  return telling.length > 0 ? telling : all
}

/**
 * Of ajv's violations, which say more, those that the second judge sees too: at the same place, at
 * one inside it, or at the object that misses a member. When it sees none of them, its own.
 */
export function agreed(
  own: readonly Violation[],
  seen: readonly Violation[],
): readonly Violation[] {
  const places = new Set(seen.map(({ at }) => at))
  const missing = new Set(seen.map(({ at, keyword }) => `${keyword} ${at}`))
  const both = own.filter(({ at, keyword }) => {
    if (keyword === 'format' || places.has(at)) return true
    if (missing.has(`${keyword} ${at.slice(0, at.lastIndexOf('/'))}`)) return true
    return seen.some(each => each.at.startsWith(`${at}/`))
  })
  return both.some(({ keyword }) => keyword !== 'format') ? both : [...both, ...seen]
}
