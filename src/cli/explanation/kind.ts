import type { Words } from '../../assay.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { label } from '../words.ts'

/** One kind of thing that has a name. The same name may stand for several things. */
export interface Kind {
  readonly names: (catalogue: Catalogue) => readonly string[]
  /** A page for each thing of this kind that is called so. */
  readonly pages: (id: string, catalogue: Catalogue, words: Words) => readonly string[]
}

export type Field = readonly [label: string, text: string]

/** A heading, a sentence, and labelled lines below. */
export function page(head: string, says: string, fields: readonly Field[] = []): string {
  const lines = fields.map(([name, text]) => `  ${label(name, 10)}${text.trim()}\n`).join('')
  return `${head}\n\n  ${says.trim()}\n${lines === '' ? '' : `\n${lines}`}`
}

export function when<T>(holds: boolean, value: T): readonly T[] {
  return holds ? [value] : []
}

/** Names with what they mean, as a kind of their own. */
export function glossed<Name extends string>(
  names: readonly Name[],
  tell: (name: Name, words: Words) => string,
): Kind {
  return {
    names: () => names,
    pages: (id, _, words) => names.filter(name => name === id).map(name => tell(name, words)),
  }
}
