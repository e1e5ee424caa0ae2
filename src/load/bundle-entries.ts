import { createHash } from 'node:crypto'
import { createReadStream, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../model/fault.ts'
import type { Digest } from '../model/words.ts'

/** A file of a folder, by what it holds. */
export interface Held {
  readonly path: string
  readonly sha256: Digest
  readonly bytes: number
}

/**
 * Every file of a bundle's folder, with the digest of what it holds. Nothing is followed: throws
 * Fault `bundle` for a link, a pipe, or a folder other than `bodies`.
 */
export async function bundleEntries(folder: string): Promise<readonly Held[]> {
  const held: Held[] = []
  for (const path of [...pathsOf(folder, ''), ...pathsOf(folder, 'bodies/')]) {
    const file = join(folder, path)
    const { size } = lstatSync(file)
    held.push({ path, sha256: `sha256:${await digestOf(file)}`, bytes: size })
  }
  return held
}

function pathsOf(folder: string, under: string): readonly string[] {
  if (under !== '' && lstatSync(join(folder, under), { throwIfNoEntry: false }) === undefined)
    return []
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap(entry => {
    const path = `${under}${entry.name}`
    if (entry.isFile()) return [path]
    if (path === 'bodies' && entry.isDirectory()) return []
    throw new Fault('bundle', 'The bundle holds something that is no plain file.', {
      at: { file: join(folder, path) },
      hint: 'A bundle is what a run wrote, and nothing else.',
    })
  })
}

async function digestOf(file: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(file)) digest.update(chunk)
  return digest.digest('hex')
}
