import type { Operation } from '../model/api.ts'
import type { Json, JsonObject } from '../model/words.ts'
import { isObject } from './is-object.ts'
import { bestOf, mediaType } from './media-type.ts'
import { escapeToken, step } from './pointer.ts'
import { type Located, located, locator } from './schema/locate.ts'

/** A Media Type Object of a request body, where it stands. */
export interface DeclaredContent extends Located {
  /** The media type, or range of them, that it describes. */
  readonly key: string
  readonly value: JsonObject
}

export interface DeclaredBody {
  readonly required: boolean
  /** In the order of the document. */
  readonly content: readonly DeclaredContent[]
}

const known = new WeakMap<Operation, DeclaredBody | null>()

/** The request body that an operation declares, references within its document followed; else null. */
export function requestBodyOf(operation: Operation): DeclaredBody | null {
  const found = known.get(operation)
  if (found !== undefined) return found
  const read = readBody(operation)
  known.set(operation, read)
  return read
}

/** What an operation declares for a body of that media type, the most specific; else null. */
export function contentFor(operation: Operation, contentType: string): DeclaredContent | null {
  const content = requestBodyOf(operation)?.content ?? []
  const sent = mediaType(contentType)
  if (sent === undefined) return null
  const keys = content.map(({ key }) => key)
  const best = bestOf(keys, sent)
  return content.find(({ key }) => key === best) ?? null
}

function readBody({ document, pointer, object }: Operation): DeclaredBody | null {
  const node = object['requestBody']
  if (node === undefined) return null
  const { resolve } = locator([document])
  const body = located(() => resolve(document, node, `${pointer}/requestBody`))
  const content = body === null ? undefined : step(body.value, 'content')
  if (body === null || !isObject(content)) return null
  const described = Object.entries(content).flatMap(([key, value]): DeclaredContent[] => {
    if (!isObject(value)) return []
    const at = `${body.pointer}/content/${escapeToken(key)}`
    return [{ key, value, document: body.document, pointer: at }]
  })
  return { required: step(body.value, 'required') === true, content: described }
}

/** The schema of one property of an object that a body describes; null when it is not plain to see. */
export function propertySchema(content: DeclaredContent, name: string): JsonObject | null {
  const { resolve } = locator([content.document])
  const follow = (node: Json | undefined): Json | null =>
    node === undefined ? null : (located(() => resolve(content.document, node))?.value ?? null)
  const properties = step(follow(content.value['schema']), 'properties')
  const found = follow(step(properties ?? null, name))
  return isObject(found) ? found : null
}
