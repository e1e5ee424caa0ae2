import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'
import { notes, notesRoot } from '../make-notes.ts'
import { type Ended, unbuilt } from '../make-process.ts'

t.setTimeout(600_000)

const skip = unbuilt || (process.platform === 'linux' ? false : 'it needs the limits of Linux')
const bin = join(import.meta.dirname, '..', '..', 'bin', 'assay.js')

/** What `sh` says of a command line in which `assay` is the real binary. */
function shell(cwd: string, script: string): Promise<Ended> {
  // Without what a test runner puts into the processes that it starts.
  const all = `assay() { env -u NODE_OPTIONS "${process.execPath}" "${bin}" "$@"; }\n${script}`
  const child = spawn('bash', ['--norc', '-c', all], { cwd, stdio: 'pipe' })
  const [out, err]: string[][] = [[], []]
  child.stdout.on('data', chunk => out?.push(String(chunk)))
  child.stderr.on('data', chunk => err?.push(String(chunk)))
  return new Promise(resolve => {
    child.once('close', (code, signal) =>
      resolve({ code, signal, out: out?.join('') ?? '', err: err?.join('') ?? '' }),
    )
  })
}

async function scene(t: Test) {
  const supplier = await notes(t)
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'assay-crash-')))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const run = `assay run --spec notes --catalogue "${notesRoot}" --url ${supplier.url} --declare search --quiet`
  const report = (out: string): Report =>
    JSON.parse(readFileSync(join(folder, out, 'report.json'), 'utf8'))
  return { supplier, folder, run, report }
}

t.test('a full disk ends a run in one message; what was seen is safe', { skip }, async t => {
  const { folder, run, report, supplier } = await scene(t)
  const calm = await shell(folder, `${run} -o out`)
  t.equal(calm.code, 0, calm.err)
  const { verdict } = report('out').digests
  const none = await shell(folder, `ulimit -f 2; ${run} -o none`)
  t.equal(none.code, 2)
  t.match(none.err, /^assay: Cannot write ".+\/plan\.json": .*EFBIG.+\n {7}.+\n$/)
  // The plan fits, and the journal breaks off in the middle: each line of it is long.
  const blocks = Math.ceil(statSync(join(folder, 'out', 'plan.json')).size / 1024) + 2
  const long = Math.ceil((blocks * 1024) / 3)
  supplier.make({ headers: { 'x-long': 'x'.repeat(Math.min(long, 14_000)) } })
  const half = await shell(folder, `ulimit -f ${blocks}; ${run} --concurrency 1 -o half`)
  t.equal(half.code, 2)
  t.match(
    half.err,
    /^assay: Cannot write ".+\/evidence\.ndjson": .*EFBIG.+\n {7}.+ is safe\..+--resume half\n$/,
  )
  supplier.make({})
  const resumed = await shell(folder, `${run} --concurrency 1 --resume half`)
  t.equal(resumed.code, 0, resumed.err)
  t.equal(report('half').complete, true)
  t.equal(report('half').digests.verdict, verdict)
})

t.test('a folder that cannot be written is said before anything is sent', { skip }, async t => {
  const { folder, run, supplier } = await scene(t)
  const { code, err } = await shell(folder, `${run} -o /proc/assay`)
  t.equal(code, 2)
  t.match(err, /^assay: Cannot write "\/proc\/assay": .+\n {7}.+\n$/)
  t.strictSame(supplier.asked, [])
})

t.test(
  'standard output that is full is exit 2 with one message; a closed one is nobody’s fault',
  { skip },
  async t => {
    const { folder, run } = await scene(t)
    const full = await shell(folder, `${run} -o out --json > /dev/full`)
    t.equal(full.code, 2)
    t.match(
      full.err,
      /^assay: Cannot write to standard output: .*no space left.*\n {7}What is in the bundle is safe/,
    )
    t.notMatch(full.err, /\n {4}at /)
    t.ok(existsSync(join(folder, 'out', 'manifest.json')))
    const closed = await shell(
      folder,
      `assay judge out --json | head -c 1; echo " ${'$'}{PIPESTATUS[0]}"`,
    )
    t.match(closed.out, /^\{ 0\n$/)
    t.notMatch(closed.err, /fault of assay|Cannot write/)
  },
)

t.test('a clock that jumps changes no verdict', async t => {
  const supplier = await notes(t)
  const verdict = async (now: () => Date): Promise<string> => {
    const { run } = world(t, { root: notesRoot, now })
    const argv = ['run', '--spec', 'notes', '--url', supplier.url, '--declare', 'search', '--json']
    const { code, out, err } = await run(...argv)
    t.equal(code, 0, err)
    const report: Report = JSON.parse(out)
    return report.digests.verdict
  }
  const calm = await verdict(() => new Date('2026-11-22T10:00:00Z'))
  let asked = 0
  const jumps = [0, 86_400_000, -86_400_000 * 365, 1, 86_400_000 * 3650]
  const wild = await verdict(() => {
    asked += 1
    return new Date(Date.parse('2026-11-22T10:00:00Z') + (jumps[asked % jumps.length] ?? 0))
  })
  t.ok(asked > 5)
  t.equal(wild, calm)
})
