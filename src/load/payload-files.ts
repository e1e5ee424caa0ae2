import { isObject } from '../base/is-object.ts'
import { escapeToken } from '../base/pointer.ts'
import type { ArazzoDocument } from '../model/arazzo.ts'
import { Fault } from '../model/fault.ts'
import type { Json, Place } from '../model/words.ts'
import type { Loaded } from './document.ts'
import { readBytes } from './text.ts'

/** The path of a file that a payload names, sure to lie where files may be read. */
export type Reach = (path: string, at: Place) => Promise<string>

const MiB = 1024 * 1024
const mostBytes = 8 * MiB
const mostInAll = 32 * MiB

interface Named {
  readonly path: string
  readonly pointer: string
}

/**
 * The files that the payloads of a document name with `x-assay-file`, in base64 by path as
 * written; undefined when there is none. At most 8 MiB each and 32 MiB together. Throws
 * `schema`, `outside-root`, `file-missing`, `file-too-large`.
 */
export async function payloadFiles(
  arazzo: ArazzoDocument,
  loaded: Loaded,
  reach: Reach,
): Promise<{ readonly [path: string]: string } | undefined> {
  const files: { [path: string]: string } = {}
  let total = 0
  for (const { path, pointer } of filesIn(arazzo, loaded)) {
    if (Object.hasOwn(files, path)) continue
    const bytes = await readBytes(await reach(path, loaded.place(pointer)), mostBytes)
    total += bytes.length
    if (total > mostInAll) {
      const says = `The files of its payloads are more than ${mostInAll / MiB} MiB together.`
      const hint = 'Send smaller ones, or spread them over several documents.'
      throw new Fault('file-too-large', says, { at: loaded.place(pointer), hint })
    }
    files[path] = Buffer.from(bytes).toString('base64')
  }
  return total === 0 && Object.keys(files).length === 0 ? undefined : files
}

function filesIn(arazzo: ArazzoDocument, loaded: Loaded): readonly Named[] {
  return arazzo.workflows.flatMap(({ steps }, workflow) =>
    steps.flatMap(({ requestBody }, step) => {
      const at = `/workflows/${workflow}/steps/${step}/requestBody`
      const values = (requestBody?.replacements ?? []).map(
        ({ value }, index) => [value, `${at}/replacements/${index}/value`] as const,
      )
      const payload = requestBody?.payload ?? null
      return [[payload, `${at}/payload`] as const, ...values].flatMap(([value, pointer]) =>
        inValue(value, pointer, loaded),
      )
    }),
  )
}

function inValue(value: Json, pointer: string, loaded: Loaded): readonly Named[] {
  if (typeof value !== 'object' || value === null) return []
  if (isObject(value) && Object.hasOwn(value, 'x-assay-file')) {
    return [{ path: pathOf(value, pointer, loaded), pointer: `${pointer}/x-assay-file` }]
  }
  return Object.entries(value).flatMap(([name, member]) =>
    inValue(member, `${pointer}/${escapeToken(name)}`, loaded),
  )
}

const members = ['x-assay-file', 'contentType', 'filename', 'headers']

function pathOf(value: { readonly [name: string]: Json }, pointer: string, loaded: Loaded): string {
  const path = value['x-assay-file']
  const wrong = (name: string, says: string): Fault =>
    new Fault('schema', says, {
      at: loaded.place(`${pointer}/${escapeToken(name)}`),
      hint: 'A file in a payload is { x-assay-file: PATH, contentType, filename, headers }.',
    })
  if (typeof path !== 'string' || path === '' || path.includes('$')) {
    throw wrong('x-assay-file', 'A path is wanted, relative to this file and without "$".')
  }
  for (const [name, member] of Object.entries(value)) {
    if (!members.includes(name)) throw wrong(name, `A file in a payload has no "${name}".`)
    const fits = name === 'headers' ? isObject(member) : typeof member === 'string'
    if (!fits) throw wrong(name, `"${name}" must be ${name === 'headers' ? 'an object' : 'text'}.`)
  }
  return path
}
