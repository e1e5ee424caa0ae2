import { parse } from '../base/pointer.ts'
import { Fault } from '../model/fault.ts'
import type { Json, Place } from '../model/words.ts'
import { type Spot, scanJson } from './json-text.ts'
import { position } from './position.ts'
import type { Problem } from './problem.ts'
import { type Limits, ourLimits, readText } from './text.ts'

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

/** Reads a JSON file. Throws what `readText` and `readJson` throw. */
export async function loadJson(file: string, limits: Limits = ourLimits): Promise<Loaded> {
  return readJson(await readText(file, limits), file, limits.depth)
}

/** The value of a JSON text. Throws `syntax` with file, line and column. */
export function readJson(text: string, file: string, depth = ourLimits.depth): Loaded {
  if (text.trim() === '') throw unreadable('JSON', emptyFile, { text, file })
  const { problem } = scanJson(text, depth)
  if (problem !== null) throw unreadable('JSON', problem, { text, file })
  // JSON.parse types its result as any; it is Json by definition.
  const value: Json = JSON.parse(text)
  const place = (pointer: string, of: keyof Spot = 'value'): Place =>
    position(text, scanJson(text, depth, parse(pointer)).spot[of], file)
  return { file, value, place }
}

const fill = 'Write its content, or leave it out of what assay reads.'
const emptyFile: Problem = { kind: 'syntax', offset: 0, says: 'The file is empty.', hint: fill }

/** What is wrong with a text, at its place. */
export function unreadable(
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
