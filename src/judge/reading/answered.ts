import { values } from '../../base/headers.ts'
import { bestOf, type MediaType, mediaType } from '../../base/media-type.ts'
import { type DeclaredResponse, responseFor } from '../../base/operations.ts'
import { escapeToken, get } from '../../base/pointer.ts'
import type { ApiDocument } from '../../model/catalogue.ts'
import type { Seen } from '../../model/evidence.ts'
import { Fault } from '../../model/fault.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Asked } from '../check.ts'

/** What the operation declares for this answer's status, or why that cannot be told. */
export type Answered =
  | { readonly kind: 'declared'; readonly response: DeclaredResponse }
  | { readonly kind: 'undeclared' }
  | { readonly kind: 'unclear'; readonly opinion: Opinion }

export function answered(seen: Seen<'exchange'>, { operation, schemas }: Asked): Answered {
  if (operation === null) return { kind: 'undeclared' }
  try {
    const response = responseFor(operation, seen.response.status, schemas)
    return response === null ? { kind: 'undeclared' } : { kind: 'declared', response }
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

/** The media types that a response declares. */
export function mediaTypesOf(response: DeclaredResponse): readonly string[] {
  const content = get(response.value, '/content')
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

/**
 * The schema under the media type that was sent. Without a Content-Type the only declared one
 * counts; an undeclared one has no schema (the check content-type speaks of both).
 */
export function bodySchemaOf(
  response: DeclaredResponse,
  seen: Seen<'exchange'>,
): BodySchema | undefined {
  const keys = mediaTypesOf(response)
  const sent = sentType(seen)
  const [sole] = keys
  const key = sent ? bestOf(keys, sent) : sent === undefined && keys.length === 1 ? sole : undefined
  const media = sent ?? (key === undefined ? undefined : mediaType(key))
  if (key === undefined || !media) return undefined
  const pointer = `/content/${escapeToken(key)}/schema`
  if (get(response.value, pointer) === undefined) return undefined
  return { document: response.document, pointer: response.pointer + pointer, media }
}
