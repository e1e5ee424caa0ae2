import type { JSONPathQuery, JSONValue } from 'json-p3'
import { type FilterFunction, JSONPathEnvironment, JSONPathError, jsonpath } from 'json-p3'
import { Fault } from '../model/fault.ts'
import type { Json } from '../model/words.ts'
import { pattern } from './pattern.ts'
import { format } from './pointer.ts'

/** One node a query selected, and where it stands in the value. */
export interface Selected {
  readonly value: Json
  readonly pointer: string
}

const kept = 500
const compiled = new Map<string, JSONPathQuery>()

/**
 * The nodes a JSONPath query selects, in order (RFC 9535). Its regular expressions are
 * bounded in time. Throws `Fault` bad-expression when the query is wrong (with the position)
 * or the value too deep for it, and bad-pattern when a pattern was too slow.
 */
export function select(value: Json, query: string): readonly Selected[] {
  if (value === null || typeof value !== 'object') return selected(value, query)
  const known = answers.get(value) ?? new Map<string, readonly Selected[]>()
  const found = known.get(query) ?? selected(value, query)
  if (known.size >= keptOfOne) known.clear()
  answers.set(value, known.set(query, found))
  return found
}

/** A body that came often is one value while it is remembered; values are never written to. */
const answers = new WeakMap<object, Map<string, readonly Selected[]>>()
const keptOfOne = 20

function selected(value: Json, query: string): readonly Selected[] {
  const parsed = compile(query)
  try {
    // The library's type for JSON is ours, but mutable; it does not write to it.
    const nodes = parsed.lazyQuery(value as JSONValue)
    return Array.from(nodes, node => ({
      value: node.value as Json,
      pointer: format(node.location),
    }))
  } catch (error) {
    throw problem(query, error)
  }
}

/** Throws `Fault` bad-expression, with the position, when the text is no JSONPath query. */
export function compile(query: string): JSONPathQuery {
  const known = compiled.get(query)
  if (known !== undefined) return known
  if (compiled.size >= kept) compiled.delete(compiled.keys().next().value ?? '')
  try {
    const made = environment.compile(query)
    compiled.set(query, made)
    return made
  } catch (error) {
    throw problem(query, error)
  }
}

function problem(query: string, error: unknown): unknown {
  const shown = query.length > 120 ? `${query.slice(0, 120)}…` : query
  if (error instanceof JSONPathError) {
    const message = `"${shown}" is not JSONPath: ${error.message} at character ${error.token.index + 1}.`
    return new Fault('bad-expression', message, { cause: error })
  }
  if (error instanceof RangeError)
    return new Fault('bad-expression', `The value is too deep for "${shown}".`, { cause: error })
  return error
}

/** `match` and `search` of RFC 9535 §2.4.6–7 over bounded patterns. */
function regexFunction(wrap: (source: string) => string): FilterFunction {
  const { ValueType, LogicalType } = jsonpath.FunctionExpressionType
  return {
    argTypes: [ValueType, ValueType],
    returnType: LogicalType,
    call: (text: unknown, source: unknown) => {
      if (typeof text !== 'string' || typeof source !== 'string') return false
      if (!isRegexp(source)) return false
      const found = pattern(wrap(dots(source))).test(text)
      if (found !== 'too-slow') return found
      throw new Fault('bad-pattern', `The pattern "${source.slice(0, 120)}" took too long.`, {
        hint: 'Write it without nested repetition.',
      })
    },
  }
}

const checker = new jsonpath.functions.Match({ throwErrors: true, cacheSize: 0 })
const checked = new Map<string, boolean>()

/**
 * Is this an I-Regexp (RFC 9485)? The library's own check, on a pattern that fails at its first
 * letter, so that checking cannot hang; balance is what the compiler settles.
 */
function isRegexp(source: string): boolean {
  const known = checked.get(source)
  if (known !== undefined) return known
  if (checked.size >= kept) checked.clear()
  const valid =
    passes(() => pattern(dots(source))) && passes(() => checker.call('', `x(${source})`))
  checked.set(source, valid)
  return valid
}

function passes(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}

/** RFC 9485 §5.3: outside a class a dot is `[^\n\r]`. */
function dots(source: string): string {
  return source.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]|\./gsu, part =>
    part === '.' ? '[^\\n\\r]' : part,
  )
}

const environment = makeEnvironment()

function makeEnvironment(): JSONPathEnvironment {
  const made = new JSONPathEnvironment({ maxRecursionDepth: 1000 })
  made.functionRegister.set(
    'match',
    regexFunction(source => `^(?:${source})$`),
  )
  made.functionRegister.set(
    'search',
    regexFunction(source => source),
  )
  return made
}
