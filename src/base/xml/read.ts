import { slimdom, type XmlDocument } from './engine.ts'
import { refusal } from './scan.ts'

/** What a text is as XML. `refused`: assay does not read it, which says nothing about its form. */
export type ReadXml =
  | { readonly kind: 'document'; readonly document: XmlDocument }
  | {
      readonly kind: 'malformed'
      readonly says: string
      readonly line: number
      readonly col: number
    }
  | { readonly kind: 'refused'; readonly says: string }

const kept = 8
const known = new Map<string, ReadXml>()

/**
 * Reads a text as an XML 1.0 document with namespaces. Never throws. The document is shared:
 * whoever wants to change it reads it with `readAnew`.
 */
export function readXml(text: string): ReadXml {
  const found = known.get(text)
  if (found !== undefined) return found
  const read = readAnew(text)
  if (known.size >= kept) known.delete(known.keys().next().value ?? '')
  known.set(text, read)
  return read
}

/** As `readXml`, and the document is the caller's own. */
export function readAnew(text: string): ReadXml {
  const says = refusal(text)
  if (says !== null) return { kind: 'refused', says }
  try {
    return { kind: 'document', document: slimdom().parseXmlDocument(text) }
  } catch (error) {
    // The library throws an Error with a message alone; its second line is the place.
    if (!(error instanceof Error)) throw error
    const [first = '', place = ''] = error.message.split('\n')
    const [, line, col] = /line (\d+), character (\d+)/.exec(place) ?? []
    const shown = first.replace(/^Parsing document failed, /, '').slice(0, 160)
    return { kind: 'malformed', says: shown, line: Number(line ?? 1), col: Number(col ?? 1) }
  }
}

/** Why a text could not be read as XML, as the end of a sentence. */
export function unreadable(read: Exclude<ReadXml, { kind: 'document' }>): string {
  if (read.kind === 'refused') return `it is not read as XML: ${read.says}`
  return `it is not XML: ${read.says} at line ${read.line}, column ${read.col}`
}
