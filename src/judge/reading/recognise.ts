import { identifiers } from '../../base/identifiers/index.ts'
import { isObject } from '../../base/is-object.ts'
import type { Operation } from '../../model/api.ts'
import type { Seen } from '../../model/evidence.ts'
import type { JsonObject } from '../../model/words.ts'
import type { Asked } from '../check.ts'
import { kindNamed, kindOfScheme } from './identifier-names.ts'
import { records } from './json-answer.ts'
import { type Leaf, leaves } from './leaves.ts'
import { keep, type Published, publishedOperation } from './published.ts'
import { saysElsewhere } from './uk.ts'

/** A value that is held to be an identifier, and why. */
export interface Recognised {
  readonly kind: string
  /** As the end of "recognised by …": `x-assay-identifier in the OpenAPI document`. */
  readonly why: string
  readonly leaf: Leaf
  /** The value as text. */
  readonly text: string
}

/** What a check over the run remembers, so that answers can be read by what came before. */
export interface Reader {
  readonly published: Published
}

export const reader = (): Reader => ({ published: new Map() })

/** What an answer holds. */
export interface Reading {
  readonly found: readonly Recognised[]
  /** Kinds that names promised, and that the supplier's own document says are none. */
  readonly aside: readonly string[]
}

/** Every check over the run reads the same answer; by what document it was read counts too. */
const read = new WeakMap<
  Seen<'exchange'>,
  { readonly by: Operation | null; readonly reading: Reading }
>()

/**
 * The identifiers in a successful JSON answer. A schema that says `x-assay-identifier` is believed
 * first (the standard's own, or the document that the supplier published earlier in the case), then
 * a scheme beside the value, then the member's name. Empty texts are no values.
 */
export function recognised(
  { published }: Reader,
  seen: Seen<'exchange'>,
  { operation }: Asked,
): Reading {
  const document = keep(published, seen)
  const own = publishedOperation(published, seen)
  const known = read.get(seen)
  if (known !== undefined && known.by === own) return known.reading
  const root = document ? undefined : records(seen)
  const told: Recognised[] = []
  if (root !== undefined) for (const leaf of leaves(root, seen, operation)) add(told, leaf)
  const reading =
    root === undefined || own === null
      ? { found: told, aside: [] }
      : overlaid(told, leaves(root, seen, own))
  read.set(seen, { by: own, reading })
  return reading
}

function add(found: Recognised[], leaf: Leaf): void {
  if (leaf.value === '' || typeof leaf.value === 'object') return
  const annotated = annotation(leaf)
  const text = String(leaf.value)
  if (annotated !== null) {
    const why = `${annotationName} in the standard’s schema`
    if (identifiers.has(annotated)) found.push({ kind: annotated, why, leaf, text })
    return
  }
  const beside = besideScheme(leaf)
  if (beside !== null) found.push({ ...beside, leaf, text })
  else byName(found, leaf, text)
}

function byName(found: Recognised[], leaf: Leaf, text: string): void {
  const kind = kindNamed(leaf.name)
  if (kind === null) return
  // A name and not a reference; a postcode of another country.
  if (kind === 'organisation' && /\s/.test(text.trim())) return
  if (kind === 'postcode' && isElsewhere(leaf)) return
  found.push({ kind, why: `the name "${leaf.name.slice(0, 60)}"`, leaf, text })
}

const annotationName = 'x-assay-identifier'

/** What the supplier's own document annotates replaces what was told by names, not the standard. */
function overlaid(told: readonly Recognised[], own: Iterable<Leaf>): Reading {
  const found = new Map(told.map(one => [placeOf(one.leaf), one]))
  const aside: string[] = []
  for (const leaf of own) {
    const kind = annotation(leaf)
    if (kind === null || leaf.value === '') continue
    const place = placeOf(leaf)
    const before = found.get(place)
    if (before?.why.startsWith(annotationName) === true) continue
    const why = `${annotationName} in the supplier’s OpenAPI document`
    if (identifiers.has(kind)) found.set(place, { kind, why, leaf, text: String(leaf.value) })
    else if (kind === 'none' && before !== undefined) {
      found.delete(place)
      aside.push(before.kind)
    }
  }
  return { found: [...found.values()], aside }
}

function placeOf(leaf: Leaf): string {
  const tokens: (string | number)[] = []
  for (let at: Leaf = leaf; at.parent !== null; at = at.parent) tokens.push(at.token)
  return JSON.stringify(tokens)
}

/** The kind that the schema names, on the value or on the list that it stands in. */
function annotation({ declared, token, parent }: Leaf): string | null {
  for (const schema of declared?.schemas ?? []) {
    const kind = schema[annotationName]
    if (typeof kind === 'string') return kind
  }
  return typeof token === 'number' && parent !== null ? annotation(parent) : null
}

/** Members that hold a value, each with those beside it that may name its kind. */
const schemesOf: { readonly [name: string]: readonly string[] } = {
  id: ['scheme'],
  value: ['system', 'scheme'],
  identifier: ['identifier_scheme', 'identifierScheme', 'identifier_type', 'scheme'],
  external_identifier: ['external_identifier_type'],
}

/** `{ scheme: GB-COH, id: 01624297 }`: the value is what its neighbour says. */
function besideScheme({ name, parent }: Leaf): Pick<Recognised, 'kind' | 'why'> | null {
  if (parent === null || !isObject(parent.value) || !Object.hasOwn(schemesOf, name)) return null
  for (const member of schemesOf[name] ?? []) {
    const scheme = own(parent.value, member)
    if (typeof scheme !== 'string') continue
    const kind = kindOfScheme(scheme)
    if (kind !== null) return { kind, why: `${member} "${scheme.slice(0, 60)}" beside it` }
  }
  return null
}

function own(object: JsonObject, name: string) {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

function isElsewhere(leaf: Leaf): boolean {
  for (let at = leaf.parent; at !== null; at = at.parent) {
    if (isObject(at.value) && saysElsewhere(at.value)) return true
  }
  return false
}
