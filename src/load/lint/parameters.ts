import { isExpression, references } from '../../base/expression/index.ts'
import { isObject } from '../../base/is-object.ts'
import { compile } from '../../base/jsonpath.ts'
import { escapeToken, get } from '../../base/pointer.ts'
import { schemas } from '../../base/schema/index.ts'
import { Fault } from '../../model/fault.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import type { CheckFacts } from './book.ts'

export interface ParameterProblem {
  /** JSON Pointer in the parameters. */
  readonly at: string
  readonly says: string
}

const bank = schemas([], 'rfc3339')

/** What is wrong with a check's parameters; an expression may stand in place of any value. */
export function parameterProblems(
  { id, parameters }: CheckFacts,
  given: JsonObject,
): readonly ParameterProblem[] {
  if (parameters === null) {
    const [name] = Object.keys(given)
    return name === undefined ? [] : [{ at: '', says: `"${id}" takes no parameters.` }]
  }
  const { violations } = bank.validateInline(parameters, given)
  const broken = violations
    .filter(({ at }) => !holdsExpression(get(given, at)))
    .map(({ at, because }) => ({ at, says: because }))
  return [...broken, ...queries(given, ''), ...schema(given)]
}

function holdsExpression(value: Json | undefined): boolean {
  if (typeof value === 'string') return isExpression(value)
  return false
}

/** Texts that begin like a JSONPath query must be one (RFC 9535). */
function queries(value: Json, at: string): readonly ParameterProblem[] {
  if (typeof value === 'string') return query(value, at)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, member]) =>
    // What a schema holds is the schema's language, not ours.
    name === 'schema' ? [] : queries(member, `${at}/${escapeToken(name)}`),
  )
}

function query(text: string, at: string): readonly ParameterProblem[] {
  if (!/^\$(?:[.[]|$)/.test(text) || isExpression(text)) return []
  try {
    compile(text)
    return []
  } catch (error) {
    if (error instanceof Fault) return [{ at, says: error.message }]
    throw error
  }
}

function schema(given: JsonObject): readonly ParameterProblem[] {
  const value = given['schema']
  if (!isObject(value)) return []
  // What an expression puts in is only known in the run.
  if (references(value).length > 0) return []
  const { unusable } = bank.validateInline(value, null)
  return unusable === null
    ? []
    : [{ at: '/schema', says: `The schema cannot be used: ${unusable}` }]
}
