import type { Operation } from '../../model/api.ts'
import type { Seen } from '../../model/evidence.ts'
import type { JsonObject } from '../../model/words.ts'
import { apiDocument, publishedOperations } from './api-document.ts'

/** The OpenAPI documents that suppliers publish, as a run meets them: the last of each case. */
export type Published = Map<string, JsonObject>

const most = 4 // each may be as long as the receive limit allows

const documents = new WeakMap<Seen<'exchange'>, { readonly root: JsonObject | null }>()

/** The OpenAPI document that an answer is; null when it is none. */
export function documentIn(seen: Seen<'exchange'>): JsonObject | null {
  const known = documents.get(seen)
  if (known !== undefined) return known.root
  const text = seen.responseBody?.text() ?? ''
  const root = /["']?openapi["']?\s*:/.test(text) ? apiDocument(seen) : null
  documents.set(seen, { root })
  return root
}

/** Keeps the document that an answer holds; what the same case reads later is told by it. */
export function keep(published: Published, seen: Seen<'exchange'>): boolean {
  const root = documentIn(seen)
  if (root === null) return false
  if (published.size < most || published.has(seen.case)) published.set(seen.case, root)
  return true
}

interface Route {
  readonly method: string
  /** The template's segments from the last to the first; null for one with a parameter in it. */
  readonly segments: readonly (string | null)[]
  readonly operation: Operation
}

const compiled = new WeakMap<JsonObject, readonly Route[]>()

/** The operation of a published document that an exchange is about, wherever its base URL lies. */
export function publishedOperation(
  published: Published,
  { case: one, request }: Seen<'exchange'>,
): Operation | null {
  const root = published.get(one)
  if (root === undefined || !URL.canParse(request.url)) return null
  const segments = new URL(request.url).pathname.split('/').reverse()
  const method = request.method.toLowerCase()
  const found = routesOf(root).find(route => route.method === method && ends(segments, route))
  return found?.operation ?? null
}

/** Whether a path ends as the template does; segment by segment, for the template is anybody's. */
function ends(path: readonly string[], { segments }: Route): boolean {
  return segments.every(
    (segment, at) => path[at] !== undefined && (segment ?? path[at]) === path[at],
  )
}

/** Literal paths before templated ones, long ones before short ones. */
function routesOf(root: JsonObject): readonly Route[] {
  const known = compiled.get(root)
  if (known !== undefined) return known
  const routes = publishedOperations(root)
    .slice(0, 2000)
    .toSorted((a, b) => rank(a.path) - rank(b.path) || b.path.length - a.path.length)
    .map(({ path, method, object }) => ({
      method,
      segments: segmentsOf(path),
      operation: {
        document: { uri: 'published', dialect: 'openapi-3.1' as const, root },
        pointer: '',
        operationId: null,
        method,
        path,
        object,
      },
    }))
  compiled.set(root, routes)
  return routes
}

const rank = (path: string): number => path.split('{').length

function segmentsOf(path: string): Route['segments'] {
  const segments = path.split('/').slice(1).reverse()
  return segments.map(one => (one.includes('{') ? null : one))
}
