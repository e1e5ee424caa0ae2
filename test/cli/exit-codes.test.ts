import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { english } from '../../src/words/index.ts'
import { world } from '../make-io.ts'
import { type Mistakes, notes, notesRoot } from '../make-notes.ts'
import { start, unbuilt } from '../make-process.ts'

/** The codes that a test below saw from a real process. */
const seen = new Set<string>()
const skip = unbuilt

const run = (url: string): readonly string[] => [
  'run',
  ...['--spec', 'notes', '--catalogue', notesRoot, '--url', url],
  ...['--declare', 'search', '--declare', 'archive=false', '--quiet'],
]

interface Case {
  readonly mistakes?: Mistakes
  readonly argv?: (url: string, folder: string) => readonly string[]
  /** Options of Node itself. */
  readonly node?: readonly string[]
  /** What standard error must say. */
  readonly says?: RegExp
}

function exits(what: string, code: number, how: Case = {}): void {
  t.test(`${what}: exit code ${code}`, { skip }, async t => {
    const { url } = await notes(t, how.mistakes)
    const { folder } = world(t)
    const argv = how.argv?.(url, folder) ?? run(url)
    const ended = await start(folder, argv, how.node).ended
    t.equal(ended.code, code, ended.err)
    if (how.says !== undefined) t.match(ended.err, how.says)
    seen.add(String(ended.code))
  })
}

exits('a supplier that does what it must', 0)
exits('help that was asked for', 0, { argv: () => ['run', '--help'] })
exits('a supplier that fails a MUST', 1, { mistakes: { status: { '/notes/1': 500 } } })
exits('a supplier that nobody reaches', 3, { argv: () => run('http://127.0.0.1:9') })
exits('a supplier that answers everything with 401', 3, { mistakes: { status: { '*': 401 } } })

exits('an unknown option', 2, { argv: () => ['run', '--formt', 'x'], says: /unknown option/ })
exits('a target file that is not there', 2, {
  argv: () => ['run', 'nowhere.yaml'],
  says: /^assay: nowhere\.yaml: /,
})
exits('a baseline that is no baseline', 2, {
  argv: (url, folder) => {
    writeFileSync(join(folder, 'known.json'), '{"assay":"baseline/1","entries":7}')
    return [...run(url), '--baseline', 'known.json']
  },
  says: /^assay: known\.json:1:\d+: /,
})
exits('a supplier that fails, asked for with a file that cannot be used', 2, {
  mistakes: { status: { '/notes/1': 500 } },
  argv: url => [...run(url), '--baseline', 'nowhere.json'],
})

const broken = `
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
crypto.randomBytes = () => { throw new TypeError('chance is out') }
syncBuiltinESMExports()`

exits('a fault of assay itself, whatever the supplier does', 4, {
  mistakes: { status: { '/notes/1': 500 } },
  node: ['--import', `data:text/javascript,${encodeURIComponent(broken)}`],
  says: /fault of assay itself[\s\S]+TypeError: chance is out\n {4}at [\s\S]+Exit code 4\.\n$/,
})

/** A run of a failing supplier that gets a signal while it waits for its third answer. */
async function signalled(t: Test, signal: NodeJS.Signals) {
  let child: ChildProcess | null = null
  let asked = 0
  const { url } = await notes(t, {
    status: { '/notes': 500 },
    before: () => {
      asked += 1
      if (asked !== 3) return undefined
      child?.kill(signal)
      return new Promise(() => undefined)
    },
  })
  const { folder } = world(t)
  const started = start(folder, [...run(url), '--concurrency', '1'])
  child = started.child
  return started.ended
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  t.test(`${signal}, whatever was found before it: exit code ${code}`, { skip }, async t => {
    const ended = await signalled(t, signal)
    t.strictSame([ended.code, ended.signal], [code, null], ended.err)
    seen.add(String(ended.code))
  })
}

t.test('every exit code there is was seen from a real process', { skip }, async t => {
  t.strictSame([...seen].toSorted(), Object.keys(english.exits).toSorted())
})
