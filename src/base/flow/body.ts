import type { Operation } from '../../model/api.ts'
import type { Step } from '../../model/arazzo.ts'
import type { Json } from '../../model/words.ts'
import { evaluateValue, resolveText, type Scope } from '../expression/index.ts'
import { accepts, isJson, isXml, type MediaType, mediaType } from '../media-type.ts'
import { contentFor, requestBodyOf } from '../request-content.ts'
import { embed } from '../xml/embed.ts'
import { bytesOf, type Files, fileMember } from './body/file.ts'
import { form } from './body/form.ts'
import { json } from './body/json.ts'
import { multipart } from './body/multipart.ts'
import { text, verbatim } from './body/text.ts'
import { type Body, unwritten, type Writer, type Writing } from './body/writing.ts'
import { type XmlText, xml, xmlText } from './body/xml.ts'
import { replaced, type Unwritten } from './replacements.ts'

/** A step that has a body, the operation it is for, and the files its document carries. */
export interface Bodied {
  readonly step: Step
  readonly operation: Operation
  readonly files: Files
}

/** A body with the value it was written from. */
export interface MeantBody extends Body {
  readonly meant: Json
}

/**
 * The body of a step's request (Arazzo 1.0.1, Request Body Object): a string payload goes out as
 * it stands after expressions were put in; anything else as its media type wants. Null when
 * the step has none. What cannot be written is never sent as something else.
 */
export function bodyOf(
  { step, operation, files }: Bodied,
  scope: Scope,
): MeantBody | Unwritten | null {
  const wanted = step.requestBody
  if (wanted?.payload === undefined) return null
  const given = evaluateValue(wanted.payload, scope)
  if (given === undefined) {
    return { cause: 'prerequisite', unwritten: 'a value of its body is not known.' }
  }
  const type = typeFor(wanted.contentType, operation, given)
  if ('unwritten' in type) return type
  const { contentType, media } = type
  const declared = contentFor(operation, contentType)
  const payload = isXml(media) ? withoutMarkup(wanted.payload, given, scope) : given
  const asXml = (value: Json): XmlText | Unwritten => xmlText(value, declared)
  const value = replaced({ payload, media, asXml }, wanted.replacements ?? [], scope)
  if ('unwritten' in value) return value
  const body = write({ value: value.is, contentType, media, declared, files })
  return 'unwritten' in body ? body : { ...body, meant: value.is }
}

/** In a text that is XML a value is escaped: it cannot become markup. */
function withoutMarkup(payload: Json, given: Json, scope: Scope): Json {
  const found = typeof payload === 'string' ? resolveText(payload, scope, embed) : { value: given }
  return 'value' in found ? found.value : given
}

function write(writing: Writing): Body | Unwritten {
  const { value, media, contentType, files } = writing
  if (typeof value === 'string') return verbatim(writing, value)
  const file = fileMember(value)
  if (file === null) return writerOf(media)(writing)
  const bytes = bytesOf(file, files)
  if (bytes === null) return unwritten(`the plan does not carry the file "${file.path}"`)
  return { contentType, bytes }
}

/** A family of media types is its file and its line here. */
function writerOf(media: MediaType): Writer {
  if (isJson(media)) return json
  if (isXml(media)) return xml
  if (media.type === 'multipart') return multipart
  if (media.type === 'application' && media.subtype === 'x-www-form-urlencoded') return form
  return text
}

interface Typed {
  readonly contentType: string
  readonly media: MediaType
}

/** The step's own, else the operation's: JSON first, else the first (Arazzo 1.0.1, `contentType`). */
function typeFor(
  wanted: string | undefined,
  operation: Operation,
  payload: Json,
): Typed | Unwritten {
  const keys = requestBodyOf(operation)?.content.map(({ key }) => key) ?? []
  const chosen =
    wanted ??
    fileMember(payload)?.contentType ??
    keys.find(key => /[/+]json\b/i.test(key)) ??
    keys[0] ??
    'application/json'
  const media = mediaType(chosen)
  if (media === undefined) return unwritten(`"${chosen}" is no media type`)
  if (!chosen.includes('*')) return { contentType: chosen, media }
  const usual = typeof payload === 'string' ? 'text/plain' : 'application/json'
  const read = mediaType(usual)
  if (wanted === undefined && read !== undefined && fileMember(payload) === null) {
    if (accepts(media, read)) return { contentType: usual, media: read }
  }
  return unwritten(`${chosen} is a range of media types; say which with "contentType"`)
}
