import type { Json, JsonObject } from '../../../model/words.ts'
import { isObject } from '../../is-object.ts'
import { headerNameProblem, headerValueProblem } from '../../own-header.ts'
import { misfit } from '../misfit.ts'
import { headerText } from '../serialise.ts'
import { shapeOf } from '../shape.ts'
import { textOf, typeOf } from './encoding.ts'
import { bytesOf, type FileMember, type Files, fileMember } from './file.ts'

/** One part of a multipart body. */
export interface Part {
  /** Its header lines, each with its line end. */
  readonly head: string
  readonly bytes: Uint8Array
}

export interface Member {
  /** Null in a body whose parts have no names. */
  readonly name: string | null
  readonly value: Json
  readonly encoding: JsonObject
  /** The media type where neither the value nor the Encoding Object says one. */
  readonly usual: string | undefined
}

/** One value as a part, or why it cannot be one. */
export function partOf(member: Member, files: Files): Part | { readonly why: string } {
  const { value, encoding } = member
  const file = fileMember(value)
  const headers = headersOf(encoding, file?.headers ?? {})
  if ('why' in headers) return headers
  const content = file === null ? textPart(member) : filePart(member, file, files)
  if ('why' in content) return content
  const why = headerValueProblem('Content-Type', content.type)
  if (why !== null) return { why }
  const named = disposition(member.name, file?.filename ?? null)
  return { head: named + line('Content-Type', content.type) + headers.lines, bytes: content.bytes }
}

type Content = { readonly type: string; readonly bytes: Uint8Array } | { readonly why: string }

function textPart({ value, encoding, usual }: Member): Content {
  const type = typeOf(encoding, value, usual)
  const text = textOf(value, type)
  if ('why' in text) return text
  const shown = /^text\/[^;]*$/i.test(type) ? `${type}; charset=utf-8` : type
  return { type: shown, bytes: new TextEncoder().encode(text.text) }
}

function filePart({ encoding }: Member, file: FileMember, files: Files): Content {
  const bytes = bytesOf(file, files)
  if (bytes === null) return { why: `the plan does not carry the file "${file.path}"` }
  return { type: file.contentType ?? typeOf(encoding, '', 'application/octet-stream'), bytes }
}

/** Names as browsers write them: UTF-8, with `"`, CR and LF escaped (RFC 7578 §5.1; WHATWG HTML). */
function disposition(name: string | null, filename: string | null): string {
  const of = (key: string, text: string | null): string =>
    text === null ? '' : `; ${key}="${text.replace(/["\r\n]/g, encodeURIComponent)}"`
  if (name === null && filename === null) return ''
  const kind = name === null ? 'attachment' : 'form-data'
  return line('Content-Disposition', kind + of('name', name) + of('filename', filename))
}

function line(name: string, value: string): string {
  return `${name}: ${value}\r\n`
}

/** The headers of a part: what the file says, else the one value that the Header Object leaves. */
function headersOf(
  encoding: JsonObject,
  own: { readonly [name: string]: Json },
): { readonly lines: string } | { readonly why: string } {
  const declared = isObject(encoding['headers']) ? encoding['headers'] : {}
  const lines: string[] = []
  for (const name of new Set([...Object.keys(declared), ...Object.keys(own)])) {
    if (/^content-type$/i.test(name)) continue
    const object = isObject(declared[name]) ? declared[name] : {}
    const value = own[name] ?? onlyValue(object)
    if (value === undefined) {
      if (object['required'] !== true) continue
      return { why: `its part must have a header "${name}", for which there is no value` }
    }
    const shape = shapeOf(name, 'header', object)
    const text = misfit(shape, value) === null ? headerText(shape, value) : null
    if (text === null) return { why: `the header "${name}" of its part cannot be written` }
    const why = headerNameProblem(name) ?? headerValueProblem(name, text)
    if (why !== null) return { why }
    lines.push(line(name, text))
  }
  return { lines: lines.join('') }
}

function onlyValue(header: JsonObject): Json | undefined {
  const schema = header['schema']
  if (!isObject(schema)) return undefined
  const { enum: values } = schema
  const [single] = Array.isArray(values) && values.length === 1 ? values : []
  return schema['const'] ?? single ?? schema['default']
}
