import { isObject } from '../../base/is-object.ts'
import { parse } from '../../base/pointer.ts'
import type { Operation } from '../../model/api.ts'
import type { Note } from '../../model/catalogue.ts'
import type { Json, JsonObject } from '../../model/words.ts'
import type { Loaded } from '../document.ts'
import { type Book, note, type Rule } from './book.ts'
import { casesOf } from './cases.ts'
import { type Reach, reachOf } from './schema-reach.ts'

/** Places that a `body-schema` row is about, and that no answer it looks at can have. */
export const places: Rule = book => {
  const { files, spec } = book
  if (files === null) return []
  const reach = reachOf(spec.documents)
  return spec.requirements.flatMap(({ proof }, index) =>
    proof.kind !== 'tests'
      ? []
      : proof.rows.flatMap((row, at) => {
          if (row.check !== 'body-schema') return []
          const pointer = `/requirements/${index}/tests/${at}/with`
          const operations = asked(book, row)
          return ofFilter({ reach, operations, loaded: files.requirements }, row.with, pointer)
        }),
  )
}

interface Looking {
  readonly reach: Reach
  readonly operations: readonly Operation[]
  readonly loaded: Loaded
}

function ofFilter(looking: Looking, filter: JsonObject, pointer: string): readonly Note[] {
  const own = ['at', 'not'].flatMap(member =>
    texts(filter[member]).flatMap((pattern, index) => {
      const steps = parse(pattern)
      if (looking.operations.some(operation => looking.reach(operation, steps))) return []
      const message = `No answer that the row looks at can have anything at "${pattern}".`
      const at = `${pointer}/${member}/${index}`
      const hint = 'Correct the place, or take it out: it can neither pass nor fail.'
      return [note(looking.loaded, { rule: 'row-place', message, pointer: at, hint })]
    }),
  )
  const others = filter['except']
  const except = Array.isArray(others)
    ? others.flatMap((other: Json, index) =>
        isObject(other) ? ofFilter(looking, other, `${pointer}/except/${index}`) : [],
      )
    : []
  return [...own, ...except]
}

/** The operations whose answers a row looks at. */
function asked(
  book: Book,
  row: { readonly case: string | null; readonly operation: string | null },
): readonly Operation[] {
  const cases = casesOf(book)
  const found = row.case === null ? [...cases.values()] : [cases.get(row.case)]
  const called = found.flatMap(one => one?.called ?? [])
  return row.operation === null
    ? called
    : called.filter(({ operationId }) => operationId === row.operation)
}

function texts(value: Json | undefined): readonly string[] {
  if (!Array.isArray(value)) return []
  return value.filter((each: Json): each is string => typeof each === 'string')
}
