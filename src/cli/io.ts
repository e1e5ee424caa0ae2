import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import type { Words } from '../assay.ts'
import { lastResort } from './last-resort.ts'

/** The outside world, as a command may see it. Tests hand in another. */
export interface Io {
  /** Data, to standard output. */
  readonly out: (data: string | Uint8Array) => void
  /** Talk, to standard error. */
  readonly err: (text: string) => void
  readonly env: { readonly [name: string]: string | undefined }
  readonly cwd: string
  /** The folder that holds assay's own `specs/` and `suites/`. */
  readonly root: string
  readonly version: string
  /** Node's own version, for the manifest. */
  readonly node: string
  readonly now: () => Date
  /** Milliseconds, monotonic. */
  readonly tick: () => number
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly random: (bytes: number) => Uint8Array
  /** Columns of the terminal that `err` writes to; null when it is none. */
  readonly columns: number | null
  /** Lines of that terminal; null when there is none, or its cursor cannot be moved. */
  readonly rows: number | null
  /** Calls `act` every so many milliseconds, until it is told to stop. */
  readonly every: (ms: number, act: () => void) => () => void
  readonly colour: boolean
  /** Another language than English, for reports and what is said of them. */
  readonly words?: Words
  /** Calls `stop` on the first SIGINT or SIGTERM; a second one ends the process at once. */
  readonly onInterrupt: (stop: (signal: 'SIGINT' | 'SIGTERM') => void) => () => void
}

/** The real world, for `bin/assay.js`. */
export function world(process: NodeJS.Process, version: string, root: URL): Io {
  lastResort(process)
  const { env } = process
  return {
    out: data => void process.stdout.write(data),
    err: text => void process.stderr.write(text),
    env,
    cwd: process.cwd(),
    root: fileURLToPath(root),
    version,
    node: process.version,
    now: () => new Date(),
    tick: () => performance.now(),
    sleep: (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined),
    random: bytes => randomBytes(bytes),
    // Asked each time: a window changes its size.
    get columns() {
      return process.stderr.isTTY ? process.stderr.columns || 80 : null
    },
    get rows() {
      return process.stderr.isTTY && env['TERM'] !== 'dumb' ? process.stderr.rows || 24 : null
    },
    every: (ms, act) => {
      const timer = setInterval(act, ms)
      return () => clearInterval(timer)
    },
    colour: process.stderr.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    onInterrupt: stop => listen(process, stop),
  }
}

function listen(process: NodeJS.Process, stop: (signal: 'SIGINT' | 'SIGTERM') => void): () => void {
  const once = (signal: NodeJS.Signals): void => {
    if (signal !== 'SIGINT' && signal !== 'SIGTERM') return
    process.off(signal, once) // the second one gets Node's own behaviour: the end
    stop(signal)
  }
  process.on('SIGINT', once)
  process.on('SIGTERM', once)
  return () => {
    process.off('SIGINT', once)
    process.off('SIGTERM', once)
  }
}
