import { spawn } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { world } from './make-io.ts'
import { notesRoot } from './make-notes.ts'
import type { Ended } from './make-process.ts'

const root = join(import.meta.dirname, '..')

/** Somebody with a folder of their own, and assay as it is installed. */
export interface Desk {
  readonly folder: string
  readonly path: (name: string) => string
  readonly read: (name: string) => string
  readonly write: (name: string, text: string) => void
  /** Runs the real binary to its end. */
  readonly assay: (...argv: readonly string[]) => Promise<Ended>
  /** The same; throws what it says when its exit code is not 0. */
  readonly does: (...argv: readonly string[]) => Promise<Ended>
  /** The options that sign with a key of this desk. */
  readonly as: (key: string) => readonly string[]
  /** Hands a file to somebody else. */
  readonly hand: (name: string, to: Desk, as?: string) => void
}

/** An installation of assay whose standards are those of the sector of notes. */
export function installation(t: Tap.Test): string {
  const { folder } = world(t)
  mkdirSync(join(folder, 'bin'))
  copyFileSync(join(root, 'bin', 'assay.js'), join(folder, 'bin', 'assay.js'))
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(root, 'dist'), join(folder, 'dist'))
  for (const part of ['specs', 'suites']) {
    cpSync(join(notesRoot, part), join(folder, part), { recursive: true })
  }
  return join(folder, 'bin', 'assay.js')
}

/** A desk where that installation is used. */
export function desk(t: Tap.Test, bin: string): Desk {
  const { folder } = world(t)
  const path = (name: string): string => join(folder, name)
  writeFileSync(path('passphrase'), 'a passphrase for tests')
  const assay = (...argv: readonly string[]): Promise<Ended> => {
    const child = spawn(process.execPath, [bin, ...argv], { cwd: folder, stdio: 'pipe' })
    const out: string[] = []
    const err: string[] = []
    child.stdout.on('data', chunk => out.push(String(chunk)))
    child.stderr.on('data', chunk => err.push(String(chunk)))
    return new Promise(resolve => {
      child.once('close', (code, signal) =>
        resolve({ code, signal, out: out.join(''), err: err.join('') }),
      )
    })
  }
  return {
    folder,
    path,
    read: name => readFileSync(path(name), 'utf8'),
    write: (name, text) => writeFileSync(path(name), text),
    assay,
    does: async (...argv) => {
      const ended = await assay(...argv)
      if (ended.code === 0) return ended
      throw new Error(`assay ${argv.join(' ')} ended with ${ended.code}\n${ended.err}`)
    },
    as: key => ['--key', `keys/${key}.json`, '--passphrase', 'file:passphrase'],
    hand: (name, to, as = name) => copyFileSync(path(name), to.path(as)),
  }
}

declare namespace Tap {
  interface Test {
    teardown(end: () => unknown): void
  }
}
