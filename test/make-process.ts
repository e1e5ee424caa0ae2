import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'bin', 'assay.js')
const built = existsSync(join(root, 'dist', 'src', 'cli', 'main.js'))

/** Why a test of the real binary is skipped; false when it is built. */
export const unbuilt = built ? false : 'dist/ is absent: npm run build makes it'

export interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

export interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly out: string
  readonly err: string
}

/** Starts `bin/assay.js` in a process of its own; `node` are options of Node itself. */
export function start(cwd: string, argv: readonly string[], node: readonly string[] = []): Started {
  const child = spawn(process.execPath, [...node, bin, ...argv], { cwd, stdio: 'pipe' })
  const out: string[] = []
  const err: string[] = []
  child.stdout.on('data', chunk => out.push(String(chunk)))
  child.stderr.on('data', chunk => err.push(String(chunk)))
  const ended = new Promise<Ended>(resolve => {
    child.once('close', (code, signal) =>
      resolve({ code, signal, out: out.join(''), err: err.join('') }),
    )
  })
  return { child, ended }
}
