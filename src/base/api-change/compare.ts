import type { Json, JsonObject } from '../../model/words.ts'
import { canonical } from '../digest.ts'
import { isObject } from '../is-object.ts'
import { escapeToken } from '../pointer.ts'
import type { Located, Locator } from '../schema/locate.ts'
import { isMap, type Kind, kindOf } from './grammar.ts'

/** Two places that should mean the same; undefined is a place that is not there. */
export interface Pair {
  readonly kind: Kind
  readonly old: Located | undefined
  readonly now: Located | undefined
  /** Where they stand from the operation, as a JSON Pointer through references. */
  readonly at: string
}

export interface Locators {
  readonly old: Locator
  readonly now: Locator
}

/**
 * Where the first difference is, null when there is none. References are followed on both sides, so
 * that a schema by name and the same schema in place are alike. A pair that came before is taken to be alike:
 * were it not, its own turn would say so. So circles end, and each pair is looked at once.
 */
export function firstDifference(pairs: readonly Pair[], locators: Locators): string | null {
  const open = [...pairs]
  const seen: Seen = new Map()
  for (const pair of open) {
    const next = apart({ ...pair, ...resolved(pair, locators) }, seen, locators)
    if (next === null) return pair.at
    open.push(...next)
  }
  return null
}

/** The pairs that must be alike for this one to be; null when it is not. */
function apart(pair: Pair, seen: Seen, locators: Locators): readonly Pair[] | null {
  const { kind, old, now } = pair
  if (old === undefined || now === undefined) return old === now ? [] : null
  if (kind === 'unsure') return null
  if (
    Array.isArray(old.value) &&
    Array.isArray(now.value) &&
    kind !== 'set' &&
    kind !== 'literal'
  ) {
    const { length } = old.value
    if (length !== now.value.length) return null
    return old.value.map((_, index) => child(pair, String(index), kind, locators))
  }
  if (!isObject(old.value) || !isObject(now.value) || kind === 'literal') {
    return spelled(old.value, kind) === spelled(now.value, kind) ? [] : null
  }
  if (kind === 'names') {
    return spelled(Object.keys(old.value), 'set') === spelled(Object.keys(now.value), 'set')
      ? []
      : null
  }
  if (known(seen, pair, [old.value, now.value])) return []
  const members = new Set([...counting(old.value, kind), ...counting(now.value, kind)])
  return [...members].map(name => child(pair, name, kindOf(kind, name), locators))
}

/** What was compared already, by kind: old values, and the new ones each was held against. */
type Seen = Map<Kind, Map<Json, Set<Json>>>

function known(seen: Seen, { kind }: Pair, [old, now]: readonly [Json, Json]): boolean {
  const ofKind = seen.get(kind) ?? new Map<Json, Set<Json>>()
  const before = ofKind.get(old) ?? new Set<Json>()
  if (before.has(now)) return true
  seen.set(kind, ofKind.set(old, before.add(now)))
  return false
}

/** The members of an object that count. */
const counting = (value: JsonObject, kind: Kind): readonly string[] =>
  Object.keys(value).filter(name => kindOf(kind, name) !== 'text')

function spelled(value: Json, kind: Kind): string {
  if (kind !== 'set' || !Array.isArray(value)) return canonical(value)
  return JSON.stringify([...new Set(value.map(one => canonical(one)))].sort())
}

function child(pair: Pair, name: string, kind: Kind, { old, now }: Locators): Pair {
  const beside = name === '$ref' && !isMap(pair.kind)
  const at = `${pair.at}/${escapeToken(name)}`
  const of = beside ? pair.kind : kind
  return {
    kind: of,
    old: member(pair.old, name, beside ? old : null),
    now: member(pair.now, name, beside ? now : null),
    at,
  }
}

/** A member where it stands; of a `$ref` what it names, when a locator is given. */
function member(
  from: Located | undefined,
  name: string,
  locator: Locator | null,
): Located | undefined {
  const value = memberOf(from?.value, name)
  if (from === undefined || value === undefined) return undefined
  if (locator !== null && typeof value === 'string') {
    return locator.follow(from.document, from.pointer, value) ?? { ...from, value }
  }
  return { document: from.document, pointer: `${from.pointer}/${escapeToken(name)}`, value }
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(name)]
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

const longestChain = 32

function resolved({ kind, old, now }: Pair, locators: Locators): Pick<Pair, 'old' | 'now'> {
  return { old: behind(old, kind, locators.old), now: behind(now, kind, locators.now) }
}

/** What a reference names that says nothing else; one that leads nowhere stays what it is. */
function behind(from: Located | undefined, kind: Kind, locator: Locator): Located | undefined {
  let here = from
  for (let hop = 0; hop < longestChain; hop++) {
    if (here === undefined || isMap(kind) || !isObject(here.value)) return here
    const { $ref } = here.value
    if (typeof $ref !== 'string' || counting(here.value, kind).length > 1) return here
    const next = locator.follow(here.document, here.pointer, $ref)
    if (next === undefined) return here
    here = next
  }
  return here
}
