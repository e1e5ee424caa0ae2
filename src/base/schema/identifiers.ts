import type { ApiDocument } from '../../model/catalogue.ts'
import type { Json } from '../../model/words.ts'
import { escapeToken, step } from '../pointer.ts'
import { type Draft, draftOf, ownId } from './draft.ts'
import { absolute, normal } from './uri.ts'

/** A schema resource: a document, or a part of one that has a `$id`. */
export interface Resource {
  readonly document: ApiDocument
  readonly pointer: string
  readonly uri: string
}

/** Every name that schemas of a document give themselves. */
export interface Identifiers {
  /** By absolute URI. */
  readonly resources: ReadonlyMap<string, Resource>
  /** By the resource's pointer, `#` and the name: the pointer of the schema. */
  readonly anchors: ReadonlyMap<string, string>
  /** By the resource's pointer: its dynamic anchors, each with the pointer of its schema. */
  readonly dynamic: ReadonlyMap<string, readonly (readonly [name: string, pointer: string])[]>
}

/** The anchor that stands for 2019-09's `$recursiveAnchor: true`. */
export const recursiveAnchor = 'assay-recursive'

const data = ['enum', 'const', 'default', 'example', 'examples']
const maps = [
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
  'dependencies',
]

interface Visit {
  readonly node: Json
  readonly pointer: string
  readonly resource: Resource
  readonly draft: Draft
  /** Members are names, not keywords. */
  readonly map: boolean
}

/** Reads the whole document once; only called when a reference needs it. */
export function identifiers(document: ApiDocument): Identifiers {
  const resources = new Map<string, Resource>()
  const anchors = new Map<string, string>()
  const dynamic = new Map<string, (readonly [string, string])[]>()
  const root: Resource = { document, pointer: '', uri: document.uri }
  const draft = draftOf(document, document.root)
  const visits: Visit[] = [{ node: document.root, pointer: '', resource: root, draft, map: false }]
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const here = visit.map ? visit : entered(visit)
    if (here.resource !== visit.resource) resources.set(here.resource.uri, here.resource)
    if (!visit.map) {
      for (const [name, isDynamic] of names(here)) {
        const { pointer } = here.resource
        anchors.set(`${pointer}#${name}`, here.pointer)
        if (!isDynamic) continue
        dynamic.set(pointer, [...(dynamic.get(pointer) ?? []), [name, here.pointer]])
      }
    }
    visits.push(...below(here))
  }
  return { resources, anchors, dynamic }
}

/** The visit with the resource and draft that the node itself begins. */
function entered(visit: Visit): Visit {
  const { node, pointer, resource } = visit
  const { document } = resource
  const draft = typeof step(node, '$schema') === 'string' ? draftOf(document, node) : visit.draft
  const id = ownId(node, draft)
  if (id === undefined || id.startsWith('#')) return { ...visit, draft }
  const uri = absolute(id, resource.uri)
  if (uri === undefined) return { ...visit, draft }
  return { ...visit, draft, resource: { document, pointer, uri: normal(uri) } }
}

function names({ node, draft }: Visit): readonly (readonly [name: string, dynamic: boolean])[] {
  const found: (readonly [string, boolean])[] = []
  const id = ownId(node, draft)
  // Up to draft 7 an anchor was written so; documents without `$schema` may mean that.
  if (id?.includes('#') === true) found.push([id.slice(id.indexOf('#') + 1), false])
  const anchor = step(node, '$anchor')
  if (draft >= 2019 && typeof anchor === 'string') found.push([anchor, false])
  const dynamic = step(node, '$dynamicAnchor')
  if (draft >= 2020 && typeof dynamic === 'string') found.push([dynamic, true])
  if (draft === 2019 && step(node, '$recursiveAnchor') === true) {
    found.push([recursiveAnchor, true])
  }
  return found.filter(([name]) => name !== '')
}

function below({ node, pointer, resource, draft, map }: Visit): readonly Visit[] {
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node)
    .filter(([name, value]) => typeof value === 'object' && (map || !data.includes(name)))
    .map(([name, value]) => ({
      node: value,
      pointer: `${pointer}/${escapeToken(name)}`,
      resource,
      draft,
      map: !map && maps.includes(name) && !Array.isArray(node),
    }))
}
