import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../model/fault.ts'
import { errorCode } from './text.ts'

/** A folder of a catalogue: `specs/service-directory/3.0` within its root. */
export interface Shelf {
  readonly root: string
  /** With `/` between names, without a slash at either end. */
  readonly folder: string
}

/** Folders under specs/ that hold no specs. */
const notSpecs = ['profiles', 'formats']

/** The folders `<kind>/<name>/<version>` of a root; no file is opened. Throws `file-missing`. */
export async function shelvesOf(root: string, kind: 'specs' | 'suites'): Promise<readonly Shelf[]> {
  await present(root)
  const shelves: Shelf[] = []
  for (const name of await folders(join(root, kind))) {
    if (kind === 'specs' && notSpecs.includes(name)) continue
    for (const version of await folders(join(root, kind, name))) {
      shelves.push({ root, folder: `${kind}/${name}/${version}` })
    }
  }
  return shelves
}

/** `name@version`, as the folder names tell it. */
export function idOf({ folder }: Shelf): string {
  const [, name, version] = folder.split('/')
  return `${name}@${version}`
}

/** The names of the files of a folder that end so; none when there is no such folder. */
export async function filesOf(folder: string, ending: string): Promise<readonly string[]> {
  const names = (await entries(folder)).map(({ name }) => name)
  return names.filter(name => name.endsWith(ending)).sort(compareVersions)
}

/** Part by part, numbers by value: 3.10 comes after 3.9. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

async function present(root: string): Promise<void> {
  try {
    await readdir(root)
  } catch (cause) {
    const hint = 'A catalogue is a folder with specs/ and suites/ in it.'
    const says = `This is no folder that can be read (${errorCode(cause)}).`
    throw new Fault('file-missing', says, { at: { file: root }, hint, cause })
  }
}

async function folders(path: string): Promise<readonly string[]> {
  // A link may lead to a folder; whether it stays within the root is seen when it is read.
  return (await entries(path))
    .filter(entry => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .filter(name => !name.startsWith('.'))
    .sort(compareVersions)
}

async function entries(path: string) {
  try {
    return await readdir(path, { withFileTypes: true })
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}
