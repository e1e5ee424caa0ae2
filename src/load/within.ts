import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { Fault } from '../model/fault.ts'
import type { Place } from '../model/words.ts'
import { errorCode } from './text.ts'

/** A path that a file names, the folder it may not leave, and where it is named. */
export interface Reach {
  readonly root: string
  readonly path: string
  readonly at?: Place
}

/**
 * The path, once it is sure to lie within its root, symbolic links followed. Throws
 * `outside-root`, and `file-missing` when `at` tells where a file is named that is not there.
 */
export async function within({ root, path, at }: Reach): Promise<string> {
  const full = resolve(root, path)
  if (!holds(resolve(root), full)) throw outside(path, at)
  const real = await realOf(full)
  if (real === null && at !== undefined) {
    const hint = 'Correct the path, or add the file.'
    throw new Fault('file-missing', `There is no file "${path}".`, { at, hint })
  }
  if (real !== null && !holds(await realpath(root), real)) throw outside(path, at)
  return full
}

/** Whether a folder holds a path, names alone considered. */
export function holds(folder: string, path: string): boolean {
  const rest = relative(folder, path)
  return rest !== '..' && !rest.startsWith(`..${sep}`) && !isAbsolute(rest)
}

function outside(path: string, at: Place | undefined): Fault {
  return new Fault('outside-root', `"${path}" lies outside the folder that may be read.`, {
    at,
    hint: 'Put the file inside the catalogue (or beside the suite) and name it from there.',
  })
}

async function realOf(path: string): Promise<string | null> {
  try {
    return await realpath(path)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw new Fault('file-unreadable', `The path cannot be followed (${code}).`, {
      at: { file: path },
      hint: 'Check its folders and symbolic links.',
      cause: error,
    })
  }
}
