import { scalarText } from '../fields.ts'
import { kindOf } from '../misfit.ts'
import type { Unwritten } from '../replacements.ts'
import { type Body, unwritten, type Writer, type Writing } from './writing.ts'

/** Text as it stands, in the charset that the media type names (UTF-8 without one). */
export function verbatim({ contentType, media }: Writing, text: string): Body | Unwritten {
  const charset = media.parameters.find(([name]) => name === 'charset')?.[1].toLowerCase()
  if (charset === undefined || charset === 'utf-8' || charset === 'utf8') {
    return { contentType, bytes: new TextEncoder().encode(text) }
  }
  const highest = { 'us-ascii': '\x7f', 'iso-8859-1': '\xff' }[charset]
  if (highest === undefined) return unwritten(`assay does not write the charset "${charset}"`)
  const beyond = [...text].find(one => one > highest)
  if (beyond === undefined) return { contentType, bytes: Buffer.from(text, 'latin1') }
  return unwritten(`its body holds "${beyond}", which the charset "${charset}" has not`)
}

/** `text/*`, and every type of which assay knows nothing: what is no text is not guessed at. */
export const text: Writer = writing => {
  const { value, media, contentType } = writing
  if (media.type === 'text' && (typeof value === 'number' || typeof value === 'boolean')) {
    return verbatim(writing, scalarText(value))
  }
  return unwritten(
    `assay cannot write ${kindOf(value)} as ${contentType}; give the payload as text or as a file`,
  )
}
