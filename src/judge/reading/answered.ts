import { values } from '../../base/headers.ts'
import { bestOf, type MediaType, mediaType } from '../../base/media-type.ts'
import { type DeclaredResponse, responseFor } from '../../base/operations.ts'
import { escapeToken, get, step } from '../../base/pointer.ts'
import type { Schemas } from '../../base/schema/index.ts'
import type { ApiDocument } from '../../model/catalogue.ts'
import type { Payload, Seen } from '../../model/evidence.ts'
import { Fault } from '../../model/fault.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { JsonObject } from '../../model/words.ts'
import type { Asked, Operation } from '../check.ts'

/** What the operation declares for this answer's status, or why that cannot be told. */
export type Answered =
  | { readonly kind: 'declared'; readonly response: DeclaredResponse }
  | { readonly kind: 'undeclared' }
  | { readonly kind: 'unclear'; readonly opinion: Opinion }

const looked = new WeakMap<Schemas, WeakMap<JsonObject, Map<number, Answered>>>()

export function answered({ response }: Seen<'exchange'>, { operation, schemas }: Asked): Answered {
  if (operation === null) return undeclared
  const operations = looked.get(schemas) ?? new WeakMap<JsonObject, Map<number, Answered>>()
  const statuses = operations.get(operation.object) ?? new Map<number, Answered>()
  const known = statuses.get(response.status)
  if (known !== undefined) return known
  const found = lookUp(operation, response.status, schemas)
  looked.set(schemas, operations.set(operation.object, statuses.set(response.status, found)))
  return found
}

const undeclared: Answered = { kind: 'undeclared' }

function lookUp(operation: Operation, status: number, schemas: Schemas): Answered {
  try {
    const response = responseFor(operation, status, schemas)
    return response === null ? undeclared : { kind: 'declared', response }
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'dangling-reference') throw error
    return { kind: 'unclear', opinion: unclear(`The API document is wrong: ${error.message}`) }
  }
}

export function unclear(because: string): Opinion {
  return { outcome: 'cantTell', cause: 'specification', because }
}

/** Answers that have no content, whatever they declare (RFC 9110 §6.4.1). */
export function isBodiless({ request, response }: Seen<'exchange'>): boolean {
  const { status } = response
  return request.method.toUpperCase() === 'HEAD' || status < 200 || status === 204 || status === 304
}

/** Whether there is anything to look at; a body that was cut has content, whatever is left of it. */
export function hasContent(body: Payload | null): body is Payload {
  return body !== null && (body.bytes.length > 0 || body.cut)
}

/** A body of which a limit left something out: what rests on the rest is not the supplier's. */
export const cutShort: Opinion = {
  outcome: 'cantTell',
  cause: 'configuration',
  because:
    'The body was cut at the receive limit; the rest was not seen. See network.limits: body and decoded.',
}

/** The media types that a response declares. */
export function mediaTypesOf(response: DeclaredResponse): readonly string[] {
  const content = step(response.value, 'content')
  return content === undefined || content === null ? [] : Object.keys(content)
}

/** The Content-Type that was sent: undefined when there is none, null when it is not well formed. */
export function sentType(seen: Seen<'exchange'>): MediaType | null | undefined {
  const lines = new Set(values(seen.response.headers, 'content-type').map(line => line.trim()))
  if (lines.size === 0) return undefined
  const [line = ''] = lines
  return lines.size > 1 ? null : (mediaType(line) ?? null)
}

/** The schema that is declared for the content of an answer. */
export interface BodySchema {
  readonly document: ApiDocument
  readonly pointer: string
  readonly media: MediaType
}

const chosen = new WeakMap<DeclaredResponse, Map<string, BodySchema | null>>()
const mostChosen = 100 // labels are the supplier's to invent

/**
 * The schema under the media type that was sent. Without a Content-Type the only declared one
 * counts; an undeclared one has no schema (the check content-type speaks of both).
 */
export function bodySchemaOf(
  response: DeclaredResponse,
  seen: Seen<'exchange'>,
): BodySchema | undefined {
  const label = values(seen.response.headers, 'content-type').join('\n')
  const labels = chosen.get(response) ?? new Map<string, BodySchema | null>()
  const known = labels.get(label)
  if (known !== undefined) return known ?? undefined
  if (labels.size >= mostChosen) labels.clear()
  const found = choose(response, sentType(seen))
  chosen.set(response, labels.set(label, found ?? null))
  return found
}

function choose(
  response: DeclaredResponse,
  sent: MediaType | null | undefined,
): BodySchema | undefined {
  const keys = mediaTypesOf(response)
  const sole = keys.length === 1 ? keys[0] : undefined
  const key = sent ? bestOf(keys, sent) : sent === undefined ? sole : undefined
  const media = sent ?? (key === undefined ? undefined : mediaType(key))
  if (key === undefined || !media) return undefined
  const pointer = `/content/${escapeToken(key)}/schema`
  if (get(response.value, pointer) === undefined) return undefined
  return { document: response.document, pointer: response.pointer + pointer, media }
}
