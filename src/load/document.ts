import { parseDocument } from 'yaml'
import { parse } from '../base/pointer.ts'
import { Fault } from '../model/fault.ts'
import type { Place } from '../model/words.ts'
import { type Loaded, readJson, unreadable } from './json-document.ts'
import type { Spot } from './json-text.ts'
import { position } from './position.ts'
import { type Limits, ourLimits, readText } from './text.ts'
import { yamlSpot } from './yaml-spot.ts'
import { readYaml } from './yaml-text.ts'

export type { Loaded }

/**
 * Reads a YAML 1.2 file, or JSON when its name ends in `.json`.
 * Throws what `readText` and `readDocument` throw.
 */
export async function loadDocument(file: string, limits: Limits = ourLimits): Promise<Loaded> {
  return readDocument(await readText(file, limits), file, limits.depth)
}

/** The value of a text. Throws `syntax` with file, line and column; `not-text` for control characters. */
export function readDocument(text: string, file: string, depth = ourLimits.depth): Loaded {
  return /\.json$/i.test(file) ? readJson(text, file, depth) : fromYaml(text, file, depth)
}

// Line breaks and tabs aside, no C0 control and no DEL belongs in a text that people edit.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

function fromYaml(text: string, file: string, depth: number): Loaded {
  const bad = text.search(control)
  if (bad >= 0) {
    const code = text.charCodeAt(bad).toString(16).toUpperCase().padStart(4, '0')
    throw new Fault('not-text', `The file holds the control character U+${code}.`, {
      at: position(text, bad, file),
      hint: 'Remove it, or write it as an escape in double quotes.',
    })
  }
  const read = readYaml(text, depth)
  if ('problem' in read) throw unreadable('YAML', read.problem, { text, file })
  // The composed document is large; it is made again in the rare case that a place is wanted.
  let again: ReturnType<typeof parseDocument> | undefined
  const place = (pointer: string, of: keyof Spot = 'value'): Place => {
    again ??= parseDocument(text, { prettyErrors: false, stringKeys: true, uniqueKeys: false })
    return position(text, yamlSpot(again.contents, parse(pointer))[of], file)
  }
  return { file, value: read.value, place }
}
