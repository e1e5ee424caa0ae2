import type { ApiDocument } from '../../model/catalogue.ts'
import { Fault } from '../../model/fault.ts'
import type { JsonObject } from '../../model/words.ts'
import { get, step } from '../pointer.ts'
import type { Around, RefKeyword } from './around.ts'
import { convertRoot } from './convert.ts'
import { draftOf } from './draft.ts'
import { recursiveAnchor } from './identifiers.ts'
import type { Locator } from './locate.ts'

/**
 * One schema of a document, brought to 2020-12 by itself: whatever it refers to is another unit.
 * So a document of any size costs what a run touches of it, and circles are no trouble.
 */
export interface Unit {
  /** Its URI within assay; references between units use it. */
  readonly uri: string
  readonly schema: JsonObject | boolean
  readonly refers: readonly Reference[]
  /** Keywords that ajv is known to misjudge. */
  readonly hard: readonly string[]
  /** Why it cannot be used: one sentence, or null. */
  readonly problem: string | null
}

export interface Reference {
  readonly to: string
  /** The referred schema applies to the same instance as the one that refers. */
  readonly inPlace: boolean
}

export interface Units {
  /** The URI of the unit that begins there; nothing is read yet. */
  uriOf(document: ApiDocument, pointer: string): string
  /** `dynamic`: dynamic references stay, for the second judge; else they lead where they read. */
  read(uri: string, dynamic?: boolean): Unit
}

interface Place {
  readonly document: ApiDocument
  readonly pointer: string
}

export function units(locator: Locator): Units {
  const uris = new Map<ApiDocument, Map<string, string>>()
  const places: Place[] = []
  const read = new Map<string, Unit>()

  const uriOf = (document: ApiDocument, pointer: string): string => {
    const known = uris.get(document) ?? new Map<string, string>()
    uris.set(document, known)
    const uri = known.get(pointer) ?? `assay:unit-${places.length}`
    if (!known.has(pointer)) {
      known.set(pointer, uri)
      places.push({ document, pointer })
    }
    return uri
  }

  return {
    uriOf,
    read: (uri, dynamic = false) => {
      const key = dynamic ? `${uri} dynamic` : uri
      const known = read.get(key)
      if (known !== undefined) return known
      const place = places[Number(uri.slice('assay:unit-'.length))]
      if (place === undefined) throw new Fault('internal', `There is no unit "${uri}".`)
      const unit = readUnit({ ...place, uri, dynamic, locator, uriOf })
      read.set(key, unit)
      return unit
    },
  }
}

interface Reading extends Place {
  readonly uri: string
  readonly dynamic: boolean
  readonly locator: Locator
  readonly uriOf: Units['uriOf']
}

function readUnit(reading: Reading): Unit {
  const { uri, document, pointer, dynamic } = reading
  const refers: Reference[] = []
  const hard = new Set<string>()
  const link = (to: string, around: Around): JsonObject => {
    refers.push({ to, inPlace: around.inPlace })
    return { $ref: to }
  }
  const resource = reading.locator.resource(document, pointer)
  const around: Around = {
    draft: draftOf(document, get(document.root, resource.pointer) ?? {}),
    pointer,
    inPlace: true,
    hard: keyword => hard.add(keyword),
    embed: at => link(reading.uriOf(document, at.pointer), at),
    refer: (keyword, ref, at) => {
      const target = follow(reading, keyword, ref, at)
      const linked = link(target.uri, at)
      return dynamic && target.anchor !== null
        ? { $dynamicRef: `${target.uri}#${target.anchor}` }
        : linked
    },
  }
  const made = (schema: JsonObject | boolean, problem: string | null): Unit => {
    return { uri, schema, refers, hard: [...hard], problem }
  }
  try {
    const node = get(document.root, pointer)
    if (node === undefined) return made(true, `There is nothing at "#${pointer}".`)
    const schema = convertRoot(node, around)
    return made(dynamic ? withAnchors(schema, reading, refers) : schema, null)
  } catch (error) {
    if (error instanceof Fault) return made(true, error.message)
    throw error
  }
}

/** Where a reference leads, and the dynamic anchor that it may find elsewhere, or null. */
function follow(
  { document, locator, uriOf }: Reading,
  keyword: RefKeyword,
  ref: string,
  around: Around,
): { readonly uri: string; readonly anchor: string | null } {
  const found = locator.follow(document, around.pointer, ref)
  if (found === undefined) {
    throw new Fault('dangling-reference', `The reference "${ref}" names nothing that is here.`)
  }
  const uri = uriOf(found.document, found.pointer)
  if (keyword === '$ref') return { uri, anchor: null }
  if (keyword === '$recursiveRef') {
    return { uri, anchor: step(found.value, '$recursiveAnchor') === true ? recursiveAnchor : null }
  }
  const name = ref.slice(ref.indexOf('#') + 1)
  return { uri, anchor: step(found.value, '$dynamicAnchor') === name ? name : null }
}

/** The unit stands for its whole resource where dynamic anchors are looked for. */
function withAnchors(
  schema: JsonObject | boolean,
  { document, pointer, locator, uriOf }: Reading,
  refers: Reference[],
): JsonObject | boolean {
  const resource = locator.resource(document, pointer)
  const anchors = locator.identifiers(document).dynamic.get(resource.pointer) ?? []
  if (anchors.length === 0) return schema
  const entries = anchors.map(([name, at], index) => {
    const to = uriOf(document, at)
    refers.push({ to, inPlace: false })
    return [`anchor-${index}`, { $dynamicAnchor: name, $ref: to }]
  })
  const whole: JsonObject = typeof schema === 'boolean' ? { allOf: [schema] } : schema
  return { ...whole, $defs: Object.fromEntries(entries) }
}
