import { identifiers } from '../../base/identifiers/index.ts'
import type { Seen } from '../../model/evidence.ts'
import type { JsonObject } from '../../model/words.ts'
import type { Asked } from '../check.ts'
import { kindNamed, kindOfScheme } from './identifier-names.ts'
import { isObject, records } from './json-answer.ts'
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

const read = new WeakMap<Seen<'exchange'>, readonly Recognised[]>()

/**
 * The identifiers in a successful JSON answer. A schema that says `x-assay-identifier` is believed
 * first (the standard's own, or the document that the supplier published earlier in the case), then
 * a scheme beside the value, then the member's name. Empty texts are no values.
 */
export function recognised(
  { published }: Reader,
  seen: Seen<'exchange'>,
  { operation }: Asked,
): readonly Recognised[] {
  const document = keep(published, seen)
  const known = read.get(seen)
  if (known !== undefined) return known
  const root = document ? undefined : records(seen)
  const own = publishedOperation(published, seen)
  const found: Recognised[] = []
  if (root !== undefined) {
    for (const leaf of leaves(root, seen, operation)) add(found, leaf, 'the standard’s schema')
    if (own !== null) overlay(found, [...leaves(root, seen, own)])
  }
  read.set(seen, found)
  return found
}

function add(found: Recognised[], leaf: Leaf, schema: string): void {
  if (leaf.value === '' || typeof leaf.value === 'object') return
  const annotated = annotation(leaf)
  const text = String(leaf.value)
  if (annotated !== null) {
    const why = `x-assay-identifier in ${schema}`
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

/** What the supplier's own document annotates replaces what was told by names. */
function overlay(found: Recognised[], own: readonly Leaf[]): void {
  const places = new Map(found.map((one, index) => [placeOf(one.leaf), index]))
  const gone = new Set<number>()
  for (const leaf of own) {
    const kind = annotation(leaf)
    if (kind === null || leaf.value === '') continue
    const index = places.get(placeOf(leaf))
    if (index !== undefined) {
      if (found[index]?.why.startsWith('x-assay-identifier') === true) continue
      gone.add(index)
    }
    if (!identifiers.has(kind)) continue
    const why = 'x-assay-identifier in the supplier’s OpenAPI document'
    found.push({ kind, why, leaf, text: String(leaf.value) })
  }
  if (gone.size > 0) found.splice(0, found.length, ...found.filter((_, index) => !gone.has(index)))
}

function placeOf(leaf: Leaf): string {
  const tokens: (string | number)[] = []
  for (let at: Leaf = leaf; at.parent !== null; at = at.parent) tokens.push(at.token)
  return JSON.stringify(tokens)
}

/** The kind that the schema names, on the value or on the list that it stands in. */
function annotation({ declared, token, parent }: Leaf): string | null {
  for (const schema of declared?.schemas ?? []) {
    const kind = schema['x-assay-identifier']
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
