import type { Noted } from '../base/flow/index.ts'
import { first } from '../base/headers.ts'
import { isJson, isXml, type MediaType, mediaType } from '../base/media-type.ts'
import { contentFor, type DeclaredContent, requestBodyOf } from '../base/request-content.ts'
import type { Schemas } from '../base/schema/index.ts'
import type { Operation } from '../model/api.ts'
import type { Json } from '../model/words.ts'
import { asSent, misfitOnWire } from './reading/meant.ts'
import { xmlAnswer } from './reading/xml-answer.ts'

/** What is wrong with the body that assay sent, by the API document; null when nothing is. */
export function bodyMistake(noted: Noted, schemas: Schemas): string | null {
  const { operation, seen } = noted
  if (operation === null) return null
  const declared = requestBodyOf(operation)
  const body = seen.requestBody
  if (body === null) {
    // A redirect may have taken it away (RFC 9110 §15.4.4).
    const dropped = noted.request.meant?.body !== undefined
    return declared?.required === true && !dropped ? 'its body is missing.' : null
  }
  // Nothing is said about a body without content.
  if (declared !== null && declared.content.length === 0) return null
  const contentType = first(seen.request.headers, 'content-type') ?? ''
  const media = mediaType(contentType)
  const content = contentFor(operation, contentType)
  if (declared === null) return 'the operation takes no body.'
  if (media === undefined || content === null) {
    return `the operation takes no body of the type "${contentType}".`
  }
  if (content.value['schema'] === undefined) return null
  const other = { noted, media, content, schemas }
  const why = isJson(media)
    ? jsonMisfit(noted, content, schemas)
    : isXml(media)
      ? xmlMisfit(other)
      : otherMisfit(other)
  return why === null ? null : `its body does not fit its schema: ${why}`
}

function jsonMisfit({ seen }: Noted, content: DeclaredContent, schemas: Schemas): string | null {
  if (seen.requestBody === null) return null
  const at = `${content.pointer}/schema`
  const { violations } = schemas.validateBody(content.document, at, seen.requestBody)
  return violations[0]?.because ?? null
}

interface Other {
  readonly noted: Noted
  readonly media: MediaType
  readonly content: DeclaredContent
  readonly schemas: Schemas
}

/** XML is read as an answer is; what assay does not read is not called wrong. */
function xmlMisfit({ noted, media, content, schemas }: Other): string | null {
  const { document, pointer: at } = content
  const pointer = `${at}/schema`
  const body = noted.seen.requestBody
  if (body === null) return null
  const answer = xmlAnswer(body, { document, pointer, media }, schemas)
  if (answer.kind === 'opinion') {
    return answer.opinion.outcome === 'failed' ? answer.opinion.because : null
  }
  const problem = answer.problems.find(({ unclear }) => !unclear)
  if (problem !== undefined) return problem.because
  const { violations } = schemas.validateBody(document, pointer, answer.body)
  return violations.find(violation => !answer.doubtful.includes(violation.at))?.because ?? null
}

/** Of forms, multipart bodies and texts the value is judged that they were written from. */
function otherMisfit({ noted, media, content, schemas }: Other): string | null {
  const form = media.subtype === 'x-www-form-urlencoded'
  const meant = noted.request.meant?.body
  if (meant === undefined || (!form && media.type !== 'multipart' && media.type !== 'text')) {
    return null
  }
  if (typeof meant === 'string' && media.type === 'multipart') return null
  const { value, files } = asSent(typeof meant === 'string' && form ? formOf(meant) : meant)
  if (files.includes('')) return null
  return misfitOnWire(value, one =>
    schemas.validate(
      content.document,
      `${content.pointer}/schema`,
      one,
      ({ at }) => !files.includes(at),
    ),
  )
}

/** A form that the suite wrote as text, read again. */
function formOf(text: string): Json {
  const found = new Map<string, Json>()
  for (const [name, value] of new URLSearchParams(text)) {
    const before = found.get(name)
    const list = Array.isArray(before) ? before : before === undefined ? [] : [before]
    found.set(name, before === undefined ? value : [...list, value])
  }
  return Object.fromEntries(found)
}

/** The schemas that bodies of an operation are held to, for the judge to make ready. */
export function bodySchemas(operation: Operation): readonly DeclaredContent[] {
  const content = requestBodyOf(operation)?.content ?? []
  return content.filter(({ value }) => value['schema'] !== undefined)
}
