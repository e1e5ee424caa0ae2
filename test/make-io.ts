import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Io } from '../src/cli/io.ts'
import { main } from '../src/cli/main.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface World {
  /** A folder of its own, removed at the end of the test. */
  readonly folder: string
  readonly run: (...argv: readonly string[]) => Promise<Ran>
}

/** A made-up outside world: fixed clock, fixed chance, no terminal; what is said is lost. */
export function makeIo(more: Partial<Io> = {}): Io {
  return {
    out: () => undefined,
    err: () => undefined,
    env: {},
    cwd: tmpdir(),
    root: join(import.meta.dirname, '..'),
    version: '0.0.0-test',
    node: 'v20.0.0',
    now: () => new Date('2026-11-22T10:00:00Z'),
    tick: () => performance.now(),
    sleep: (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined),
    random: bytes => new Uint8Array(bytes).fill(7),
    columns: null,
    rows: null,
    every: () => () => undefined,
    colour: false,
    onInterrupt: () => () => undefined,
    ...more,
  }
}

/** Bytes as text of as many characters. */
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** assay's command line in such a world, with a folder of its own. */
export function world(t: Tap.Test, more: Partial<Io> = {}): World {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'assay-')))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    run: async (...argv) => {
      const out: string[] = []
      const err: string[] = []
      const io = makeIo({
        out: data => void out.push(typeof data === 'string' ? data : latin1(data)),
        err: text => void err.push(text),
        cwd: folder,
        ...more,
      })
      const code = await main(argv, io)
      return { code, out: out.join(''), err: err.join('') }
    },
  }
}

declare namespace Tap {
  interface Test {
    teardown(end: () => unknown): void
  }
}
