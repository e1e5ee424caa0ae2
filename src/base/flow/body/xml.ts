import { Fault } from '../../../model/fault.ts'
import type { Json } from '../../../model/words.ts'
import type { DeclaredContent } from '../../request-content.ts'
import { locator } from '../../schema/locate.ts'
import { shapeAt } from '../../xml/shape.ts'
import { writeXml } from '../../xml/write.ts'
import type { Unwritten } from '../replacements.ts'
import { holdsFile } from './file.ts'
import { verbatim } from './text.ts'
import { unwritten, type Writer } from './writing.ts'

export interface XmlText {
  readonly text: string
}

/** XML, by the `xml` objects of what the operation declares (OAS 3.1.1 §4.8.26). */
export const xml: Writer = writing => {
  const made = xmlText(writing.value, writing.declared)
  return 'unwritten' in made ? made : verbatim(writing, made.text)
}

/** A payload as an XML document: text as it stands, anything else by its schema. */
export function xmlText(value: Json, declared: DeclaredContent | null): XmlText | Unwritten {
  if (typeof value === 'string') return { text: value }
  if (holdsFile(value)) return unwritten('XML has no place for a file inside it')
  const schema = declared?.value['schema']
  if (declared === null || schema === undefined) {
    return unwritten('the operation has no schema to write it as XML by; give the payload as text')
  }
  const { document, pointer } = declared
  try {
    const { resolve } = locator([document])
    const at = { document, pointer: `${pointer}/schema`, value: schema }
    return { text: writeXml(value, shapeAt(at, resolve)) }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { cause: 'harness', unwritten: error.message }
  }
}
