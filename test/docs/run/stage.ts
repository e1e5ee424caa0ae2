import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { main } from '../../../src/cli/main.ts'
import { makeIo, type Ran } from '../../make-io.ts'
import { wordsOf } from '../shown.ts'

/** What stands there before a reader types the first line of a page. */
export interface Stage {
  /** Files, copied for each page. */
  readonly folder: string
  /** assay's own specs and suites, or those of a smaller sector. */
  readonly root: string
  /** What a page says, and what stands in its place here: addresses, and names of the sector. */
  readonly swaps: readonly (readonly [string, string])[]
}

/** A page's own copy of a stage: what its lines write, its later lines find. */
export interface Scene {
  readonly path: (name: string) => string
  readonly write: (name: string, text: string) => void
  /** Another copy of a file or folder. */
  readonly copy: (from: string, to: string) => void
  readonly remove: (name: string) => void
  /** Runs a line of ours as a page has it; resolves early when it serves until it is interrupted. */
  readonly type: (line: string) => Promise<Ran>
  /** Runs lines of other programs, each of which must end well. */
  readonly shell: (lines: readonly string[]) => Promise<Ran>
  /** Ends what serves. */
  readonly end: () => Promise<void>
}

export const pass = 'a passphrase for tests'

const named = 'ISSUER JANE OMAR SUPPLIER REGISTER STATUS TICKET ROOT_A ROOT_B RUNNER PASS'

const token = 'a token for tests'

/** The environment of whoever types; each passphrase is the same. */
const env = {
  ...Object.fromEntries(named.split(' ').map(name => [name, pass])),
  PAY_TOKEN: token,
  NOTES_TOKEN: token,
}

export function scene(t: Test, { folder: stock, root, swaps: given }: Stage): Scene {
  const folder = emptyFolder(t)
  cpSync(stock, folder, { recursive: true })
  const path = (name: string): string => join(folder, name)
  const swaps = [...given]
  const swapped = (line: string): string =>
    swaps.reduce((text, [from, to]) => text.replaceAll(from, to), line)
  const serving: (() => Promise<unknown>)[] = []
  return {
    path,
    write: (name, text) => writeFileSync(path(name), text),
    copy: (from, to) => {
      mkdirSync(join(path(to), '..'), { recursive: true })
      cpSync(path(from), path(to), { recursive: true })
    },
    remove: name => rmSync(path(name), { recursive: true, force: true }),
    type: async line => {
      const argv = wordsOf(swapped(line).replace(/--port \d+/, '--port 0'))
      const { ran, end } = await runs(argv, { cwd: folder, root })
      if (end === null) return ran
      serving.push(end)
      const port = /--port (\d+)/.exec(line)?.[1]
      if (port !== undefined) {
        swaps.unshift([`http://127.0.0.1:${port}`, new URL(ran.out.trim()).origin])
      }
      return ran
    },
    shell: lines => shell(lines.map(swapped), folder),
    end: async () => {
      for (const end of serving) await end()
    },
  }
}

interface Run {
  readonly ran: Ran
  /** Ends what goes on serving; null when it came to its end. */
  readonly end: (() => Promise<unknown>) | null
}

function runs(argv: readonly string[], at: { readonly cwd: string; readonly root: string }) {
  return new Promise<Run>((done, fail) => {
    const [out, err]: [string[], string[]] = [[], []]
    const said = (code: number): Ran => ({ code, out: out.join(''), err: err.join('') })
    let stop = (): void => undefined
    const io = {
      ...makeIo({ ...at, env, random: bytes => randomBytes(bytes) }),
      out: (data: string | Uint8Array) => void out.push(String(data)),
      err: (text: string) => void err.push(text),
      onInterrupt: (told: (signal: 'SIGINT') => void) => {
        stop = () => told('SIGINT')
        // Only what serves waits for it before anything was done.
        if (argv[0] === 'sandbox') done({ ran: said(0), end })
        return () => undefined
      },
    }
    const ended = main(argv, io).then(code => done({ ran: said(code), end: null }), fail)
    const end = (): Promise<unknown> => {
      stop()
      return ended
    }
  })
}

function shell(lines: readonly string[], cwd: string): Promise<Ran> {
  const argv = ['--noprofile', '--norc', '-eu', '-o', 'pipefail', '-c', lines.join('\n')]
  const child = spawn('bash', argv, { cwd, stdio: 'pipe' })
  const [out, err]: [string[], string[]] = [[], []]
  child.stdout.on('data', chunk => out.push(String(chunk)))
  child.stderr.on('data', chunk => err.push(String(chunk)))
  return new Promise(resolve => {
    child.once('close', code => resolve({ code: code ?? -1, out: out.join(''), err: err.join('') }))
  })
}

export function emptyFolder(t: Test): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'assay-')))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs a line that must end so; throws what it said, else. */
export async function must(scene: Scene, line: string, code = 0): Promise<void> {
  const ran = await scene.type(`assay ${line}`)
  if (ran.code !== code) throw new Error(`${line}: ${ran.code}\n${ran.out}${ran.err}`)
}
