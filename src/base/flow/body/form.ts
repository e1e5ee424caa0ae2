import type { Json } from '../../../model/words.ts'
import { isObject } from '../../is-object.ts'
import { formText } from '../../percent.ts'
import { kindOf, misfit } from '../misfit.ts'
import { queryParts } from '../serialise.ts'
import { encodingOf, styleOf, textOf, typeOf } from './encoding.ts'
import { holdsFile } from './file.ts'
import { verbatim } from './text.ts'
import { unwritten, type Writer, type Writing } from './writing.ts'

type Parts = { readonly parts: readonly string[] } | { readonly why: string }

/**
 * `application/x-www-form-urlencoded`: each property as its Encoding Object says; a list is a
 * field for each item, an object is JSON, and `null` is left out (OAS 3.1.1 §4.8.14.4).
 */
export const form: Writer = writing => {
  const { value } = writing
  if (!isObject(value)) return unwritten(`assay cannot write ${kindOf(value)} as a form`)
  if (holdsFile(value)) return unwritten('a form has no place for a file; multipart/form-data has')
  const parts: string[] = []
  for (const [name, member] of Object.entries(value)) {
    const found = property(writing, name, member)
    if ('why' in found) return unwritten(`the property "${name}" of its form: ${found.why}`)
    parts.push(...found.parts)
  }
  return verbatim(writing, parts.join('&'))
}

function property({ declared }: Writing, name: string, value: Json): Parts {
  const encoding = encodingOf(declared, name)
  const shape = styleOf(encoding, name)
  if (shape !== null) {
    const why = misfit(shape, value)
    return why === null ? { parts: queryParts(shape, value) } : { why }
  }
  const parts: string[] = []
  for (const item of Array.isArray(value) ? value : [value]) {
    if (item === null) continue
    const text = textOf(item, typeOf(encoding, item))
    if ('why' in text) return text
    parts.push(`${formText(name)}=${formText(text.text)}`)
  }
  return { parts }
}
