import { digest } from '../../base/digest.ts'
import { isObject } from '../../base/is-object.ts'
import type { Json } from '../../model/words.ts'
import { isList } from './json-answer.ts'

/**
 * The records of one page: the answer itself, or its longest list among its members and their
 * members (`contents`, `results`, `_embedded.items`). Null when it holds no list.
 */
export function listed(value: Json): readonly Json[] | null {
  if (isList(value)) return value
  if (!isObject(value)) return null
  const near = Object.values(value)
  const inner = near.flatMap(each => (isObject(each) ? Object.values(each) : [each]))
  const lists = inner.filter(isList)
  return lists.sort((a, b) => b.length - a.length)[0] ?? null
}

/** What tells one record from another: its id, or else all of it. */
export function identity(record: Json): string {
  if (!isObject(record)) return digest(record)
  for (const name of ['id', '@id', 'uuid', 'reference']) {
    const id = record[name]
    if (typeof id === 'string' || typeof id === 'number') return `${name} ${id}`
  }
  return digest(record)
}
