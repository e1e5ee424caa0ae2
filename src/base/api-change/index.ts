import type { Operation } from '../../model/api.ts'
import type { ApiDocument } from '../../model/catalogue.ts'
import type { PlannedChange } from '../../model/plan.ts'
import { canonical } from '../digest.ts'
import { operationsOf } from '../operations.ts'
import { locator } from '../schema/locate.ts'
import { firstDifference, type Locators, type Pair } from './compare.ts'
import { type Parts, partsOf, wholeOf } from './parts.ts'

/** OpenAPI documents, and what is beside them that their references lead to. */
export interface Api {
  readonly documents: readonly ApiDocument[]
  readonly beside: readonly ApiDocument[]
}

export type Touched = Omit<PlannedChange['operations'][number], 'cases'>

/** How an API is otherwise than it was. */
export interface ApiChange {
  /** The documents differ in anything at all, texts too. */
  readonly any: boolean
  /** The parts that concern a document as a whole and differ, such as `/servers`. */
  readonly whole: readonly string[]
  /** The operations that differ, or that only one side has. */
  readonly touched: readonly Touched[]
  /** `same`, or what became of it; `untold` where neither side has it. */
  readonly of: (operation: Operation) => Touched['how'] | 'same' | 'untold'
}

/**
 * Compares two APIs by what they mean: references followed, whatever the order of members; texts,
 * examples, tags and foreign extensions do not count. Operations are matched by method and path
 * template, whatever their path parameters are called. Circles of references end.
 */
export function apiChange(old: Api, now: Api): ApiChange {
  const locators = { old: locatorOf(old), now: locatorOf(now) }
  const before = byCall(old)
  const after = byCall(now)
  const touched = new Map<string, Touched>()
  for (const call of new Set([...before.keys(), ...after.keys()])) {
    const found = touch(before.get(call) ?? [], after.get(call) ?? [], locators)
    if (found !== null) touched.set(call, found)
  }
  return {
    any: text(old) !== text(now),
    whole: wholeChange(old, now, locators),
    touched: [...touched.values()],
    of: operation => {
      const call = callOf(operation)
      const known = before.has(call) || after.has(call)
      return touched.get(call)?.how ?? (known ? 'same' : 'untold')
    },
  }
}

/** Whether an API is about this document: it has half of its operations. One may be there by chance. */
export function describes(api: Api, document: ApiDocument): boolean {
  const calls = byCall(api)
  const all = operationsOf(document)
  const shared = all.filter(operation => calls.has(callOf(operation)))
  return shared.length > 0 && shared.length * 2 >= all.length
}

/** `GET /services/{id}` */
export const shownCall = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`

/** One spelling for one call: what its path parameters are called is not part of it. */
export const callKey = (shown: string): string => shown.replace(/\{[^}]*\}/gu, '{}')

const callOf = (operation: Operation): string => callKey(shownCall(operation))

const locatorOf = ({ documents, beside }: Api) => locator([...documents, ...beside])

function text({ documents, beside }: Api): string {
  const roots = [...documents, ...beside].map(({ root }) => canonical(root))
  return JSON.stringify(roots.sort())
}

function byCall({ documents }: Api): ReadonlyMap<string, readonly Operation[]> {
  const found = new Map<string, Operation[]>()
  for (const operation of documents.flatMap(operationsOf)) {
    const call = callOf(operation)
    found.set(call, [...(found.get(call) ?? []), operation])
  }
  return found
}

/** What became of an operation; null when it means what it did. Several of one call must all be alike. */
function touch(
  old: readonly Operation[],
  now: readonly Operation[],
  locators: Locators,
): Touched | null {
  const [first] = now
  const [gone] = old
  if (first === undefined) {
    return gone === undefined ? null : { operation: shownCall(gone), how: 'removed', at: null }
  }
  const operation = shownCall(first)
  if (gone === undefined) return { operation, how: 'added', at: null }
  for (const one of old) {
    for (const other of now) {
      const parts = [partsOf(one, locators.old), partsOf(other, locators.now)] as const
      const at = firstDifference(pairs(...parts), locators)
      if (at !== null) return { operation, how: 'changed', at }
    }
  }
  return null
}

function wholeChange(old: Api, now: Api, locators: Locators): readonly string[] {
  const found = old.documents.flatMap(one =>
    now.documents.flatMap(other =>
      pairs(wholeOf(one, locators.old), wholeOf(other, locators.now))
        .filter(pair => firstDifference([pair], locators) !== null)
        .map(({ at }) => at),
    ),
  )
  return [...new Set(found)].sort()
}

function pairs(old: Parts, now: Parts): readonly Pair[] {
  return [...new Set([...old.keys(), ...now.keys()])].map(at => ({
    kind: (old.get(at) ?? now.get(at))?.kind ?? 'literal',
    old: old.get(at)?.found,
    now: now.get(at)?.found,
    at,
  }))
}
