import { english, type Words } from '../assay.ts'
import type { Io } from './io.ts'

/** The words that this world is told in: English, where it has no others. */
export function wordsOf({ words }: Io): Words {
  return words ?? english
}

/** What stands before a text, in a column of so many characters; a longer one keeps its distance. */
export function label(text: string, width: number): string {
  return `${text} `.padEnd(width)
}
