import { basename } from 'node:path'
import { escapeToken, get } from '../base/pointer.ts'
import type { Json } from '../model/words.ts'
import { loadDocument } from './document.ts'

/** Says where a part of a file stands: ` (target.yaml:12:5)`; nothing when there is no file. */
export type Whereabouts = (path: readonly string[]) => string

/**
 * Reads a target file once more for the places of its parts. Only its name is shown, for what
 * is said may stand in evidence.
 */
export async function whereabouts(file: string | null): Promise<Whereabouts> {
  if (file === null) return () => ''
  const loaded = await loadDocument(file)
  return path => {
    const pointer = asWritten(path, loaded.value)
      .map(part => `/${escapeToken(part)}`)
      .join('')
    const { line, col } = loaded.place(pointer, 'key')
    return ` (${[basename(file), line, col].filter(part => part !== undefined).join(':')})`
  }
}

/** A spec may stand under its name alone: `notes` for `notes@1.0`. */
function asWritten(path: readonly string[], value: Json): readonly string[] {
  const [member, spec = '', ...rest] = path
  if (member !== 'specs' || get(value, `/specs/${escapeToken(spec)}`) !== undefined) return path
  return [member, spec.replace(/@.*$/, ''), ...rest]
}
