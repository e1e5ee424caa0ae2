import type { Digest } from '../../model/words.ts'

/** A file as a manifest lists it. */
export interface ListedFile {
  readonly path: string
  readonly sha256: Digest
  readonly bytes: number
}

/** The two files that no manifest lists: itself, and the signatures over it. */
export const unlisted: readonly string[] = ['manifest.json', 'manifest.jws']

/** What a bundle may hold: files of its own folder, and bodies under their digests. */
export function isSafeName(name: string): boolean {
  return /^(?:bodies\/[0-9a-f]{64}|[a-z0-9][a-z0-9._-]{0,99})$/.test(name) && !/\.part$/.test(name)
}

/** Every way in which files are not those that a manifest lists: whole sentences, by path. */
export function unlikeManifest(
  files: readonly ListedFile[],
  listed: readonly ListedFile[],
): readonly string[] {
  const found = new Map(files.map(file => [file.path, file]))
  const wanted = new Map(listed.map(file => [file.path, file]))
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].sort()
  const twice = listed.length > wanted.size ? ['A file is listed twice.'] : []
  const wrong = paths.flatMap(path => {
    const [here, there] = [found.get(path), wanted.get(path)]
    if (there === undefined) return unlisted.includes(path) ? [] : [`"${path}" is not listed.`]
    if (here === undefined) return [`"${path}" is missing.`]
    return here.sha256 === there.sha256 && here.bytes === there.bytes
      ? []
      : [`"${path}" was changed.`]
  })
  return [...twice, ...wrong]
}
