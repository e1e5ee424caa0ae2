import type { ErrorObject } from 'ajv'
import type { FormatDialect } from '../../model/catalogue.ts'
import { short } from '../escape.ts'
import { escapeToken } from '../pointer.ts'
import { formatInWords } from './formats.ts'
import type { Leaf } from './leaves.ts'
import type { Violation } from './violation.ts'

/** An error of ajv as a sentence for a supplier's engineer. */
export function worded({ error, inside }: Leaf, dialect: FormatDialect): Violation {
  const { keyword, instancePath, data } = error
  const missing = missingMember(error)
  const wanted = short(wantedBy(error, dialect), 100)
  const at = missing === undefined ? instancePath : `${instancePath}/${escapeToken(missing)}`
  const inner = extraMember(error)
  if (inner !== undefined) {
    const name = `${instancePath}/${escapeToken(inner)}`
    return sentence({ at: name, keyword, wanted, seen: show(own(data, inner)), inside })
  }
  const seen = missing === undefined ? show(data) : 'nothing'
  return sentence({ at, keyword, wanted, seen, inside })
}

/** The violation with its sentence. */
export function sentence(of: Omit<Violation, 'because'>): Violation {
  const place = of.at === '' ? 'The value' : `"${short(of.at, 60)}"`
  const because = short(`${place} is ${of.seen}; ${of.wanted} was wanted.`, 200)
  return { ...of, because }
}

function param(error: ErrorObject, name: string): unknown {
  const { params } = error
  return params[name]
}

function missingMember(error: ErrorObject): string | undefined {
  const { keyword } = error
  if (keyword !== 'required' && keyword !== 'dependentRequired') return undefined
  return String(param(error, 'missingProperty'))
}

function extraMember(error: ErrorObject): string | undefined {
  const name = param(error, 'additionalProperty') ?? param(error, 'unevaluatedProperty')
  return typeof name === 'string' ? name : undefined
}

function own(data: unknown, name: string): unknown {
  if (data === null || typeof data !== 'object') return undefined
  return Object.getOwnPropertyDescriptor(data, name)?.value
}

const types: { readonly [type: string]: string } = {
  array: 'an array',
  boolean: 'true or false',
  integer: 'an integer',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a string',
}

type Words = (error: ErrorObject, dialect: FormatDialect) => string

const limit =
  (before: string, after = ''): Words =>
  error =>
    `${before} ${String(param(error, 'limit'))}${after}`

const bounds: { readonly [comparison: string]: string } = {
  '>=': 'at least',
  '<=': 'at most',
  '>': 'more than',
  '<': 'less than',
}
const bound: Words = error =>
  `a number of ${bounds[String(param(error, 'comparison'))] ?? ''} ${String(param(error, 'limit'))}`

const words: { readonly [keyword: string]: Words } = {
  type: error => {
    const wanted = [param(error, 'type')].flat().map(String)
    return wanted.map(each => types[each] ?? each).join(' or ')
  },
  enum: error => oneOf(param(error, 'allowedValues')),
  const: error => show(param(error, 'allowedValue')),
  required: () => 'this member, which is required,',
  dependentRequired: error =>
    `this member, which goes with "${short(String(param(error, 'property')), 40)}",`,
  additionalProperties: () => 'no such member',
  unevaluatedProperties: () => 'no such member',
  unevaluatedItems: limit('no more items than'),
  items: limit('no more items than'),
  format: (error, dialect) => formatInWords(String(param(error, 'format')), dialect),
  pattern: error => `text that matches "${short(String(param(error, 'pattern')), 60)}"`,
  minLength: limit('text of at least', ' characters'),
  maxLength: limit('text of at most', ' characters'),
  minItems: limit('at least', ' items'),
  maxItems: limit('at most', ' items'),
  minProperties: limit('at least', ' members'),
  maxProperties: limit('at most', ' members'),
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
  multipleOf: error => `a multiple of ${String(param(error, 'multipleOf'))}`,
  uniqueItems: () => 'an array without equal items',
  anyOf: error => `one of ${count(error.schema)} alternatives, none of which fits,`,
  oneOf: error =>
    param(error, 'passingSchemas') === null
      ? `one of ${count(error.schema)} alternatives, none of which fits,`
      : `exactly one of ${count(error.schema)} alternatives, of which several fit,`,
  not: () => 'what the schema under "not" does not describe',
  contains: error => `an array with at least ${String(param(error, 'minContains'))} items that fit`,
  propertyNames: error =>
    `another member name than "${short(String(param(error, 'propertyName')), 40)}"`,
  'false schema': () => 'nothing',
}

function wantedBy(error: ErrorObject, dialect: FormatDialect): string {
  return words[error.keyword]?.(error, dialect) ?? `what "${error.keyword}" says`
}

function count(schema: unknown): number {
  return Array.isArray(schema) ? schema.length : 0
}

function oneOf(values: unknown): string {
  if (!Array.isArray(values)) return 'a listed value'
  const shown = values.slice(0, 5).map(show)
  const rest = values.length - shown.length
  const all = rest > 0 ? [...shown, `${rest} more`] : shown
  return all.length === 1 ? all.join('') : `one of ${all.join(', ')}`
}

/** A value in few words; never the whole of a long one. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(short(value, 60))
  if (Array.isArray(value)) return `an array of ${value.length} items`
  if (value !== null && typeof value === 'object') {
    return `an object with ${Object.keys(value).length} members`
  }
  return String(value)
}
