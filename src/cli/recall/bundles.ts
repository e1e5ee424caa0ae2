import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { certify } from '../../assay.ts'
import type { Digest } from '../../model/words.ts'
import { usage } from '../choice.ts'

/** How deep bundles may lie below the folder that is named. */
const deepest = 4

/** The bundles below a folder, folders and archives, by the digest of their manifest. Throws Fault `usage`. */
export function storedBundles(folder: string): ReadonlyMap<Digest, string> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw usage('--bundles FOLDER: where the body keeps the bundles that it certified.')
  }
  return new Map([...found(folder, deepest)])
}

/** Nothing is followed: a link leads to no bundle. */
function* found(folder: string, deeper: number): Generator<readonly [Digest, string]> {
  const entries = readdirSync(folder, { withFileTypes: true })
  const manifest = entries.find(entry => entry.name === 'manifest.json' && entry.isFile())
  if (manifest !== undefined) {
    yield [certify.digestOf(readFileSync(join(folder, manifest.name))), folder]
    return
  }
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (isArchive(entry)) {
      const digest = manifestOf(path)
      if (digest !== null) yield [digest, path]
    } else if (entry.isDirectory() && deeper > 0) yield* found(path, deeper - 1)
  }
}

const isArchive = (entry: Dirent): boolean => entry.isFile() && /\.zip$/i.test(entry.name)

/** An archive that cannot be opened is none of ours: whose bundle is wanted will miss it. */
function manifestOf(file: string): Digest | null {
  if (statSync(file).size > 512 * 1024 * 1024) return null
  const read = certify.openArchive(readFileSync(file))
  if (read.kind === 'refused') return null
  const manifest = read.files.find(({ name }) => name === 'manifest.json')
  return manifest === undefined ? null : certify.digestOf(manifest.bytes)
}
