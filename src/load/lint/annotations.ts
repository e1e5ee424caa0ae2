import { identifiers } from '../../base/identifiers/index.ts'
import { isObject } from '../../base/is-object.ts'
import { escapeToken } from '../../base/pointer.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { Json } from '../../model/words.ts'
import { note, type Rule } from './book.ts'

const kinds = [...identifiers.keys(), 'none']

/** Annotations of schemas that name no kind of identifier. */
export const annotations: Rule = ({ documents }) =>
  documents.flatMap(document =>
    annotated(document.value).flatMap(({ kind, pointer }) => {
      if (typeof kind === 'string' && kinds.includes(kind)) return []
      const message = `There is no kind of identifier ${JSON.stringify(kind)}.`
      const near = didYouMean(String(kind), kinds).trim()
      const hint = near === '' ? `Kinds: ${kinds.join(', ')}.` : near
      return [note(document, { rule: 'identifier-unknown', message, pointer, hint })]
    }),
  )

interface Annotated {
  readonly kind: Json
  readonly pointer: string
}

function annotated(root: Json): readonly Annotated[] {
  const found: Annotated[] = []
  const open: (readonly [value: Json, pointer: string])[] = [[root, '']]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, at] = next
    if (value === null || typeof value !== 'object') continue
    for (const [name, member] of Object.entries(value)) {
      const pointer = `${at}/${escapeToken(name)}`
      if (isObject(value) && name === 'x-assay-identifier') found.push({ kind: member, pointer })
      else open.push([member, pointer])
    }
  }
  return found
}
