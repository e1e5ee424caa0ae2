import type { Violation } from '../../base/schema/index.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import { type AtPattern, atPattern } from './at-pattern.ts'

/** Which violations a row is about, from its `at`, `keyword`, `not`, `status` and `except`. */
export interface Filter {
  /** The places in words, or null when the whole body counts. */
  readonly places: string | null
  /** Is it about this violation? */
  counts(violation: Violation): boolean
  /** Are these alternatives, none of which fits, around a place that the row is about? */
  surrounds(violation: Violation): boolean
  /** Does the body have a place that the row is about? */
  isIn(value: Json): boolean
}

const made = new WeakMap<JsonObject, Map<number, Filter>>()

/** The filter for an answer with this status; null when the row is about others. */
export function filterOf(parameters: JsonObject, status: number): Filter | null {
  const about = parameters['status']
  const hundreds = Math.floor(status / 100)
  if (typeof about === 'string' && about !== `${hundreds}XX`) return null
  const filters = made.get(parameters) ?? new Map<number, Filter>()
  const filter = filters.get(hundreds) ?? open(parameters, status)
  made.set(parameters, filters.set(hundreds, filter))
  return filter
}

function open(parameters: JsonObject, status: number): Filter {
  const at = texts(parameters['at'])
  const patterns = at?.map(atPattern) ?? null
  const never = texts(parameters['not'])?.map(atPattern) ?? []
  const keywords = texts(parameters['keyword'])
  const others = rows(parameters['except']).flatMap(each => filterOf(each, status) ?? [])
  const isAt = (pointer: string): boolean =>
    (patterns === null || matches(patterns, pointer)) && !matches(never, pointer)
  const counts = (violation: Violation): boolean =>
    isAt(violation.at) &&
    (keywords === null || keywords.includes(violation.keyword)) &&
    !others.some(other => other.counts(violation))
  return {
    places: at === null ? null : at.map(each => `"${each}"`).join(', '),
    counts,
    surrounds: violation => patterns !== null && violation.inside.some(isAt),
    isIn: value => patterns === null || patterns.some(pattern => pattern.isIn(value)),
  }
}

function matches(patterns: readonly AtPattern[], pointer: string): boolean {
  return patterns.some(pattern => pattern.matches(pointer))
}

function texts(value: Json | undefined): readonly string[] | null {
  if (!Array.isArray(value)) return null
  return value.filter((each: Json): each is string => typeof each === 'string')
}

function rows(value: Json | undefined): readonly JsonObject[] {
  if (!Array.isArray(value)) return []
  return value.filter(
    (each: Json): each is JsonObject =>
      each !== null && typeof each === 'object' && !Array.isArray(each),
  )
}
