import { parseDocument } from 'yaml'
import { parse } from '../base/pointer.ts'
import { Fault } from '../model/fault.ts'
import type { Json, Place } from '../model/words.ts'
import { type Spot, scanJson } from './json-text.ts'
import { position } from './position.ts'
import type { Problem } from './problem.ts'
import { type Limits, ourLimits, readText } from './text.ts'
import { yamlSpot } from './yaml-spot.ts'
import { readYaml } from './yaml-text.ts'

/** A file's value, and where in the file each part of it stands. */
export interface Loaded {
  readonly file: string
  readonly value: Json
  /**
   * The place of the value at a JSON Pointer, or of its key; when nothing is there, of the
   * nearest part above. Worked out only when asked for.
   */
  place(pointer: string, of?: keyof Spot): Place
}

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

function readJson(text: string, file: string, depth: number): Loaded {
  if (text.trim() === '') throw fault('JSON', emptyFile, { text, file })
  const { problem } = scanJson(text, depth)
  if (problem !== null) throw fault('JSON', problem, { text, file })
  // JSON.parse types its result as any; it is Json by definition.
  const value: Json = JSON.parse(text)
  const place = (pointer: string, of: keyof Spot = 'value'): Place =>
    position(text, scanJson(text, depth, parse(pointer)).spot[of], file)
  return { file, value, place }
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
  if ('problem' in read) throw fault('YAML', read.problem, { text, file })
  // The composed document is large; it is made again in the rare case that a place is wanted.
  let again: ReturnType<typeof parseDocument> | undefined
  const place = (pointer: string, of: keyof Spot = 'value'): Place => {
    again ??= parseDocument(text, { prettyErrors: false, stringKeys: true, uniqueKeys: false })
    return position(text, yamlSpot(again.contents, parse(pointer))[of], file)
  }
  return { file, value: read.value, place }
}

const fill = 'Write its content, or leave it out of what assay reads.'
const emptyFile: Problem = { kind: 'syntax', offset: 0, says: 'The file is empty.', hint: fill }

function fault(
  language: 'JSON' | 'YAML',
  problem: Problem,
  { text, file }: { readonly text: string; readonly file: string },
): Fault {
  const hint = problem.hint ?? hints[problem.kind](language)
  return new Fault('syntax', problem.says, { at: position(text, problem.offset, file), hint })
}

const hints = {
  syntax: (language: string) => `Correct the ${language} here.`,
  duplicate: () => 'Remove one of the two, or rename it.',
  depth: () => 'Flatten it.',
}
