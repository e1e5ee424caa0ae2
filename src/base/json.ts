import type { Json } from '../model/words.ts'
import { type JsonProblem, placed } from './json-place.ts'
import { depthLimit, scan } from './json-scan.ts'
import { firstNotUtf8 } from './utf8.ts'

export type { JsonProblem, JsonProblemKind } from './json-place.ts'
export { depthLimit } from './json-scan.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * What is wrong with these bytes as a JSON text (RFC 8259) that every reader understands alike
 * (RFC 7493): at most 100 problems, in the order of the text. An empty list means strictly JSON.
 */
export function jsonProblems(bytes: Uint8Array): readonly JsonProblem[] {
  const seen = known.get(bytes)
  if (seen !== undefined) return seen
  const problems = problemsOf(bytes)
  known.set(bytes, problems)
  return problems
}

// A body that came often is one object while it is remembered; its bytes are never written to.
const known = new WeakMap<Uint8Array, readonly JsonProblem[]>()

function problemsOf(bytes: Uint8Array): readonly JsonProblem[] {
  const found = [...scan(bytes)]
  if (decode(bytes) === undefined) {
    const offset = Math.max(0, firstNotUtf8(bytes))
    found.push({ kind: 'utf-8', offset, says: 'is no UTF-8' })
  }
  return found.length === 0 ? [] : placed(bytes, found)
}

/** The value of a JSON text in UTF-8, or undefined when it is none or nested deeper than 64. */
export function parseJson(bytes: Uint8Array): Json | undefined {
  const text = decode(bytes)
  return text === undefined ? undefined : parseText(text)
}

/** The value of a JSON text, or undefined when it is none or nested deeper than 64. */
export function parseText(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text)
    return withinDepth(value, depthLimit) ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Text of UTF-8 bytes, a byte order mark kept; undefined when they are not UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** True when containers nest at most `limit` deep. It never goes deeper than that itself. */
export function withinDepth(value: Json, limit = depthLimit): boolean {
  if (value === null || typeof value !== 'object') return true
  if (limit === 0) return false
  for (const each of Object.values(value)) {
    if (typeof each === 'object' && !withinDepth(each, limit - 1)) return false
  }
  return true
}
