import { isObject } from '../../base/is-object.ts'
import type { Seen } from '../../model/evidence.ts'
import type { JsonObject } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { apiDocument, objectAt, publishedOperations, resolves } from '../reading/api-document.ts'
import { turnedAway } from '../reading/refusal.ts'
import { pointerOf, walk } from '../reading/walk.ts'

const wanted = 'an OpenAPI 3 document'

/** OpenAPI 3.1 §4.8.1: `openapi`, `info` with title and version, paths; and no dangling `$ref`. */
export const openapiPublished: Check<'exchange'> = {
  id: 'openapi-published',
  says: 'An OpenAPI 3 document is published, can be read and holds together.',
  over: 'observation',
  kinds: ['exchange'],
  judge: seen => {
    const away = turnedAway(seen, wanted)
    if (away !== null) return [away]
    const root = apiDocument(seen)
    const fault = root === null ? unread(seen) : faultIn(root)
    if (fault === null) {
      const count = root === null ? 0 : publishedOperations(root).length
      return [
        {
          outcome: 'passed',
          because: `The OpenAPI document was read; it has ${count} operations.`,
        },
      ]
    }
    return [
      {
        outcome: 'failed',
        because: `${fault.says}; ${wanted} was wanted.`,
        wanted,
        seen: fault.says,
        at: fault.at,
      },
    ]
  },
}

interface DocumentFault {
  readonly says: string
  readonly at: string
}

function unread(seen: Seen<'exchange'>): DocumentFault {
  const { status } = seen.response
  if (status !== 200) return { says: `The address answered ${status}`, at: '' }
  const value = seen.responseBody?.json()
  if (isObject(value) && typeof value['swagger'] === 'string') {
    return { says: `The document is Swagger ${value['swagger']}`, at: '/swagger' }
  }
  return { says: 'The answer does not read as JSON or YAML with openapi: 3.x', at: '' }
}

function faultIn(root: JsonObject): DocumentFault | null {
  const info = objectAt(root, 'info')
  for (const name of ['title', 'version']) {
    if (typeof info[name] !== 'string') return { says: `info has no ${name}`, at: '/info' }
  }
  if (publishedOperations(root).length === 0)
    return { says: 'No path has an operation', at: '/paths' }
  const crooked = Object.keys(objectAt(root, 'paths')).find(path => !/^(?:\/|x-)/.test(path))
  if (crooked !== undefined) return { says: `The path "${crooked}" begins without /`, at: '/paths' }
  return dangling(root)
}

/** Only references inside the document; names under `example` are data. */
function dangling(root: JsonObject): DocumentFault | null {
  for (const node of walk(root)) {
    const reference = isObject(node.value) ? node.value['$ref'] : undefined
    if (typeof reference !== 'string' || !/^#(?:\/|$)/.test(reference)) continue
    const pointer = pointerOf(node)
    if (/\/(?:example|examples|default|enum|const)\//.test(`${pointer}/`)) continue
    if (resolves(root, reference) === undefined) {
      return { says: `The reference "${reference}" leads nowhere`, at: pointer }
    }
  }
  return null
}
