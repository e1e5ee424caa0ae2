import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import type { Json } from '../../src/model/words.ts'
import type { Seed } from './mutate.ts'
import { treeOf } from './tree.ts'

/** One place by which bytes of strangers come in. */
export interface Door {
  readonly name: string
  /** Of 1,000 inputs, about so many are for it. */
  readonly share: number
  readonly seeds: readonly Seed[]
  /** Takes the bytes in, all the way. What it throws beside `Fault` is a defect of assay. */
  readonly enter: (bytes: Buffer) => Promise<unknown> | unknown
}

/** What doors are made with: a folder of their own. */
export interface Yard {
  readonly folder: string
}

export const root = join(import.meta.dirname, '..', '..')
export const notesRoot = join(root, 'test', 'cli', 'notes')

export function seed(name: string, bytes: Buffer | string): Seed {
  const whole = Buffer.from(bytes)
  const value = plainOf(whole)
  return { name, bytes: whole, tree: value === undefined ? null : treeOf(value) }
}

export function files(...paths: readonly string[]): readonly Seed[] {
  return paths.map(path => seed(basename(path), readFileSync(path)))
}

/** Every file of a folder whose name ends so. */
export function filesIn(folder: string, ending: string): readonly Seed[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = names
    .filter(one => one.isFile() && one.name.endsWith(ending))
    .map(one => join(one.parentPath, one.name))
    .sort()
  return files(...paths)
}

/** Valid documents among many broken ones: as seeds they count ten times. */
export function often(seeds: readonly Seed[]): readonly Seed[] {
  return Array.from({ length: 10 }, () => seeds).flat()
}

/** Deep and odd files are seeds too, of bytes alone. */
function plainOf(bytes: Buffer): Json | undefined {
  const text = bytes.toString('utf8')
  if (!/^[\s]*[{[\w#"'-]/.test(text) || text.startsWith('eyJ')) return undefined
  try {
    const value: unknown = parse(text, { maxAliasCount: 100, logLevel: 'silent' })
    if (typeof value !== 'object' || value === null) return undefined
    const plain: Json = JSON.parse(JSON.stringify(value))
    return plain
  } catch {
    return undefined
  }
}
