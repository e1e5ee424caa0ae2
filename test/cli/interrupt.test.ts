import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'
import { notes, notesRoot } from '../make-notes.ts'

const bin = join(import.meta.dirname, '..', '..', 'bin', 'assay.js')
const built = existsSync(join(import.meta.dirname, '..', '..', 'dist', 'src', 'cli', 'main.js'))
const skip = built ? false : 'dist/ is absent: npm run build makes it'

interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly err: string
}

function ending(child: ChildProcess): Promise<Ended> {
  const err: string[] = []
  child.stderr?.on('data', chunk => err.push(String(chunk)))
  return new Promise(resolve => {
    child.once('close', (code, signal) => resolve({ code, signal, err: err.join('') }))
  })
}

/** A real process that waits for its third answer, and what a signal makes of it. */
async function signalled(t: Test, signal: NodeJS.Signals) {
  let child: ChildProcess | null = null
  let asked = 0
  const supplier = await notes(t, {
    before: () => {
      asked += 1
      if (asked !== 3) return undefined
      child?.kill(signal)
      return new Promise(() => undefined)
    },
  })
  const { folder, run } = world(t, { root: notesRoot })
  const argv = ['run', '--spec', 'notes', '--catalogue', notesRoot, '--url', supplier.url]
  const all = [...argv, '--declare', 'search', '--concurrency', '1', '-o', 'out']
  child = spawn(process.execPath, [bin, ...all], { cwd: folder })
  const ended = await ending(child)
  supplier.make({})
  return { ...ended, folder, run, all }
}

for (const [signal, exit] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  t.test(
    `a real process that gets ${signal} keeps its evidence and ends with ${exit}`,
    { skip },
    async t => {
      const { code, err, folder, all } = await signalled(t, signal)
      t.equal(code, exit)
      t.match(err, /Interrupted\. Go on with the same command and: --resume out\n$/)
      t.ok(existsSync(join(folder, 'out.key')))
      const child = spawn(process.execPath, [bin, ...all, '--resume', 'out'], { cwd: folder })
      t.equal((await ending(child)).code, 0)
      const report: Report = JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8'))
      t.equal(report.complete, true)
      t.notOk(existsSync(join(folder, 'out.key')))
    },
  )
}

t.test('a process that was killed leaves a bundle that can be judged', { skip }, async t => {
  const { code, signal, folder, run } = await signalled(t, 'SIGKILL')
  t.strictSame([code, signal], [null, 'SIGKILL'])
  t.notOk(existsSync(join(folder, 'out', 'report.json')))
  const judged = await run('judge', 'out', '--json')
  t.equal(judged.code, 3)
  const report: Report = JSON.parse(judged.out)
  t.equal(report.verdict, 'incomplete')
  t.equal(report.complete, false)
})
