import { canonical } from '../../base/digest.ts'
import { isObject } from '../../base/is-object.ts'
import { escapeToken } from '../../base/pointer.ts'
import type { Json } from '../../model/words.ts'
import { isList } from './json-answer.ts'

/** The first place at which two values differ, and what stands there in each. */
export interface Difference {
  readonly at: string
  readonly left: Json | undefined
  readonly right: Json | undefined
}

/**
 * How one value, sent in two formats, differs from itself; null when it does not. XML knows no
 * types and no null, so scalars are compared as texts, and what is absent, null or empty is all the
 * same. Date-times are instants. A list in another order is the same list.
 */
export function difference(
  left: Json | undefined,
  right: Json | undefined,
  at = '',
): Difference | null {
  if (isEmpty(left) && isEmpty(right)) return null
  if (isList(left) && isList(right)) return inLists(left, right, at)
  if (isObject(left) && isObject(right)) {
    const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort()
    return first(names, name => difference(left[name], right[name], `${at}/${escapeToken(name)}`))
  }
  return plain(left) === plain(right) ? null : { at, left, right }
}

function inLists(left: readonly Json[], right: readonly Json[], at: string): Difference | null {
  if (left.length === right.length && sorted(left) === sorted(right)) return null
  const longer = left.length > right.length ? left : right
  return first([...longer.keys()], index => difference(left[index], right[index], `${at}/${index}`))
}

function first<T>(each: readonly T[], look: (one: T) => Difference | null): Difference | null {
  for (const one of each) {
    const found = look(one)
    if (found !== null) return found
  }
  return null
}

function sorted(list: readonly Json[]): string {
  return canonical(list.map(item => canonical(plain(item))).sort())
}

/** A value without what the formats cannot both say. */
function plain(value: Json | undefined): Json {
  if (isEmpty(value) || value === undefined || value === null) return null
  if (isList(value)) return value.map(plain)
  if (isObject(value)) {
    const kept = Object.entries(value).filter(([, member]) => !isEmpty(member))
    return Object.fromEntries(kept.map(([name, member]) => [name, plain(member)]))
  }
  const text = String(value).replaceAll(/\r\n?/g, '\n').trim()
  return instant.test(text) ? new Date(text).toISOString() : text
}

const instant =
  /^\d{4}-(?:0\d|1[0-2])-[0-3]\dT(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true
  return isList(value) && value.length === 0
}
