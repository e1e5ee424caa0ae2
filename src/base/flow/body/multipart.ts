import type { Json } from '../../../model/words.ts'
import { sha256 } from '../../digest.ts'
import { isObject } from '../../is-object.ts'
import { fieldsOf } from '../fields.ts'
import { kindOf, misfit } from '../misfit.ts'
import type { Unwritten } from '../replacements.ts'
import { binaryType, encodingOf, styleOf } from './encoding.ts'
import { type Member, type Part, partOf } from './part.ts'
import { type Body, unwritten, type Writer, type Writing } from './writing.ts'

/**
 * `multipart/form-data` (RFC 7578) and other multipart types (RFC 2046 §5.1): a named part for
 * each property, and for each item of a list. Except in form-data, a list is parts without names.
 */
export const multipart: Writer = writing => {
  const found = membersOf(writing)
  if ('cause' in found) return found
  const parts: Part[] = []
  for (const member of found.members) {
    const part = partOf(member, writing.files)
    if ('why' in part) return unwritten(`${called(member)}: ${part.why}`)
    parts.push(part)
  }
  return assembled(writing, parts)
}

function called({ name }: Member): string {
  return name === null ? 'a part of its body' : `the part "${name}" of its body`
}

function membersOf(writing: Writing): { readonly members: readonly Member[] } | Unwritten {
  const { value, media, contentType } = writing
  const unnamed = { name: null, encoding: {}, usual: undefined }
  if (Array.isArray(value) && media.subtype !== 'form-data') {
    return { members: value.map(item => ({ ...unnamed, value: item })) }
  }
  if (!isObject(value)) return unwritten(`assay cannot write ${kindOf(value)} as ${contentType}`)
  const members: Member[] = []
  for (const [name, member] of Object.entries(value)) {
    const found = property(writing, name, member)
    if ('why' in found) return unwritten(`the part "${name}" of its body: ${found.why}`)
    members.push(...found.members)
  }
  return { members }
}

function property(
  { declared, media }: Writing,
  name: string,
  value: Json,
): { readonly members: readonly Member[] } | { readonly why: string } {
  const encoding = encodingOf(declared, name)
  // OAS 3.0 knows these fields for urlencoded forms only.
  const knows = declared?.document.dialect === 'openapi-3.1' && media.subtype === 'form-data'
  const shape = knows ? styleOf(encoding, name) : null
  if (shape !== null) {
    const why = misfit(shape, value)
    if (why !== null) return { why }
    // Appendix E: the parts of form-data are not percent-encoded.
    const fields = fieldsOf(shape, value)
    const plain = { encoding: {}, usual: undefined }
    return {
      members: fields.map(one => ({ ...plain, name: one.name, value: one.texts.join(one.by) })),
    }
  }
  const usual = binaryType(declared, name)
  const items = (Array.isArray(value) ? value : [value]).filter(item => item !== null)
  const of = (item: Json): Member => {
    const text = typeof item === 'string' ? usual : undefined
    return { name, value: item, encoding, usual: text }
  }
  return { members: items.map(of) }
}

/** The parts with a boundary between them that none of them holds. */
function assembled({ contentType, media }: Writing, parts: readonly Part[]): Body | Unwritten {
  const given = media.parameters.find(([name]) => name === 'boundary')?.[1]
  const boundary = given ?? freeBoundary(parts)
  if (given !== undefined && holds(parts, given)) {
    return unwritten(`its boundary "${given}" stands inside a part of its body`)
  }
  const chunks = parts.flatMap(({ head, bytes }) => [
    Buffer.from(`--${boundary}\r\n${head}\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ])
  return {
    contentType: given === undefined ? `${contentType}; boundary=${boundary}` : contentType,
    bytes: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
  }
}

/**
 * Made from the heads of the parts alone, so that the same step has the same boundary in a
 * replay, where values that were redacted differ.
 */
function freeBoundary(parts: readonly Part[]): string {
  const heads = parts.map(({ head }) => head).join('\n')
  for (let n = 0; ; n += 1) {
    const boundary = `assay-${sha256(`${n}\n${heads}`).slice(0, 32)}`
    if (!holds(parts, boundary)) return boundary
  }
}

function holds(parts: readonly Part[], boundary: string): boolean {
  return parts.some(
    ({ head, bytes }) => head.includes(boundary) || Buffer.from(bytes).includes(boundary),
  )
}
