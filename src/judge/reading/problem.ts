import { first } from '../../base/headers.ts'
import { mediaType } from '../../base/media-type.ts'
import type { Seen } from '../../model/evidence.ts'

/** True for an error answer (RFC 9110 §15.5, §15.6) that has a body. */
export function hasErrorBody(seen: Seen<'exchange'>): boolean {
  const size = seen.responseBody?.bytes.length ?? 0
  return seen.response.status >= 400 && size > 0 && seen.request.method !== 'HEAD'
}

/** True for `application/problem+json` (RFC 9457 §3), whatever its parameters. */
export function isProblem(contentType: string): boolean {
  const media = mediaType(contentType)
  return media?.type === 'application' && media.subtype === 'problem+json'
}

export function declaresProblem(seen: Seen<'exchange'>): boolean {
  return isProblem(first(seen.response.headers, 'content-type') ?? '')
}
