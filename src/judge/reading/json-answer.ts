import { isObject } from '../../base/is-object.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Json } from '../../model/words.ts'

/** The JSON value of an answer; undefined when there is none, or it was cut. */
export function jsonAnswer(seen: Seen<'exchange'>): Json | undefined {
  if (seen.responseBody === null || seen.responseBody.cut) return undefined
  return seen.responseBody.json()
}

/**
 * The JSON value of a successful answer with the supplier's own data: no contract (OpenAPI,
 * AsyncAPI, Arazzo, JSON Schema), whose members and examples are not the API's.
 */
export function records(seen: Seen<'exchange'>): Json | undefined {
  const { status } = seen.response
  if (status < 200 || status > 299) return undefined
  const value = jsonAnswer(seen)
  return value === undefined || isContract(value) ? undefined : value
}

// Array.isArray does not narrow a readonly array.
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

const contractMembers = ['openapi', 'swagger', 'asyncapi', 'arazzo']

export function isContract(value: Json): boolean {
  if (!isObject(value)) return false
  const schema = value['$schema']
  return (
    contractMembers.some(name => typeof value[name] === 'string') ||
    (typeof schema === 'string' && schema.includes('json-schema.org'))
  )
}
