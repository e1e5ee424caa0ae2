import {
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'
import { type Mistakes, notes, notesRoot } from '../make-notes.ts'

const declared = ['--declare', 'search', '--declare', 'archive=false']

async function recorded(t: Test, mistakes: Mistakes = {}) {
  const supplier = await notes(t, mistakes)
  const { run, folder } = world(t, { root: notesRoot })
  const argv = ['run', '--spec', 'notes', '--url', supplier.url, ...declared, '-o', 'out']
  const { code } = await run(...argv, '--concurrency', '1')
  const bundle = join(folder, 'out')
  const read = (name: string) => readFileSync(join(bundle, name), 'utf8')
  return { supplier, run, folder, bundle, code, read }
}

/** The files of a bundle that the manifest lists with another digest, or not at all. */
async function unlisted(bundle: string): Promise<readonly string[]> {
  const { createHash } = await import('node:crypto')
  const { files }: { files: readonly { path: string; sha256: string; bytes: number }[] } =
    JSON.parse(readFileSync(join(bundle, 'manifest.json'), 'utf8'))
  const there = readdirSync(bundle, { recursive: true, encoding: 'utf8' }).filter(
    path => path !== 'manifest.json' && path !== 'bodies',
  )
  return there.filter(path => {
    const bytes = readFileSync(join(bundle, path))
    const sha256 = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    return !files.some(
      one => one.path === path && one.sha256 === sha256 && one.bytes === bytes.length,
    )
  })
}

t.test('judging again gives the same report, byte for byte, and the same exit code', async t => {
  for (const mistakes of [{}, { status: { '/notes/1': 500 } }, { status: { '*': 401 } }]) {
    const { run, code, read, supplier } = await recorded(t, mistakes)
    const before = read('report.json')
    const asked = supplier.asked.length
    const again = await run('judge', 'out', '--json')
    t.equal(again.code, code)
    t.equal(read('report.json'), before)
    t.equal(again.out, before)
    t.equal(supplier.asked.length, asked, 'nothing is sent')
  }
})

t.test('a copied bundle is judged anywhere, with no catalogue and nobody to ask', async t => {
  const { bundle, read } = await recorded(t)
  const other = world(t, { root: '/nowhere' })
  cpSync(bundle, join(other.folder, 'copy'), { recursive: true })
  const { code, err } = await other.run('judge', 'copy', '-o', 'again.json')
  t.equal(code, 0, err)
  t.equal(readFileSync(join(other.folder, 'again.json'), 'utf8'), read('report.json'))
})

t.test('the first line is that of the run, and --quiet says nothing', async t => {
  const { run, read } = await recorded(t, { status: { '/notes/1': 500 } })
  const report: Report = JSON.parse(read('report.json'))
  const { err } = await run('judge', 'out')
  t.ok(err.replace(/\s+/g, ' ').startsWith(report.headline))
  t.strictSame(await run('judge', 'out', '--quiet'), { code: 1, out: '', err: '' })
})

t.test('a bundle that cannot be written can still be judged into another file', async t => {
  const { run, bundle, folder, read } = await recorded(t)
  chmodSync(bundle, 0o500)
  t.teardown(() => chmodSync(bundle, 0o700))
  const { code } = await run('judge', 'out', '-o', 'again.json', '--quiet')
  t.equal(code, 0)
  t.equal(readFileSync(join(folder, 'again.json'), 'utf8'), read('report.json'))
})

t.test('the manifest lists every file, also those that were written later', async t => {
  const { run, bundle } = await recorded(t)
  t.strictSame(await unlisted(bundle), [])
  t.equal((await run('report', 'out', '-f', 'junit')).code, 0)
  t.strictSame(await unlisted(bundle), [])
  rmSync(join(bundle, 'report.json'))
  t.equal((await run('judge', 'out')).code, 0)
  t.strictSame(await unlisted(bundle), [])
})

/** What judging says of a bundle that somebody changed. */
async function changed(t: Test, change: (bundle: string) => void): Promise<string> {
  const { run, bundle, folder } = await recorded(t)
  change(bundle)
  const { code, out, err } = await run('judge', 'out')
  t.equal(code, 2)
  t.equal(out, '')
  t.match(err, /^assay: .+\n {7}.+\n$/)
  return err.replaceAll(folder, '…').replace(/[0-9a-f]{64}/g, '<digest>')
}

const edit = (file: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`nothing to change in ${file}`)
  writeFileSync(file, after)
}

t.test('a body that was changed, or is gone, is told', async t => {
  const body = (bundle: string): string =>
    join(bundle, 'bodies', readdirSync(join(bundle, 'bodies'))[0] ?? '')
  t.match(
    await changed(t, bundle => edit(body(bundle), 'tea', 'gin')),
    'out/bodies/<digest>: A body does not hash to its own name: the bundle was changed.',
  )
  t.match(
    await changed(t, bundle => rmSync(body(bundle))),
    'out/bodies/<digest>: A body that the journal names is missing.',
  )
})

t.test('a journal that was changed is told, with or without its manifest', async t => {
  const journal = (bundle: string): string => join(bundle, 'evidence.ndjson')
  t.match(
    await changed(t, bundle => edit(journal(bundle), '"status":200', '"status":201')),
    'out/evidence.ndjson: The journal is not the one that manifest.json lists.',
  )
  for (const [from, to, says] of [
    [
      '"status":200',
      '"status":"fine"',
      /evidence\.ndjson:3: .*\("exchange"\) has no right "response"/,
    ],
    ['"kind":"exchange"', '"kind":"rumour"', /evidence\.ndjson:3: .*no known kind/],
    [/^.*\n/, '', /evidence\.ndjson:1: The journal does not begin with a run/],
    ['"request":{', '"request":', /evidence\.ndjson:3: A line of the journal is no JSON/],
    [/"sha256":"[0-9a-f]+"/, '"sha256":"../../../etc/passwd"', /has no right "response"/],
  ] as const) {
    const told = await changed(t, bundle => {
      rmSync(join(bundle, 'manifest.json'))
      edit(journal(bundle), from, to)
    })
    t.match(told, says)
  }
})

t.test('a plan that was changed, or is gone, is told', async t => {
  t.match(
    await changed(t, bundle => edit(join(bundle, 'plan.json'), '"MUST"', '"MAY"')),
    'out/plan.json: The plan is not the one that the run was made with.',
  )
  t.match(
    await changed(t, bundle => rmSync(join(bundle, 'plan.json'))),
    'out: This is no bundle: it holds no plan.json.',
  )
  t.match(
    await changed(t, bundle => rmSync(join(bundle, 'evidence.ndjson'))),
    'out/evidence.ndjson: There is no journal here.',
  )
})

t.test('the journal of one run with the plan of another is told', async t => {
  const one = await recorded(t)
  const two = await recorded(t, { status: { '/notes/1': 500 } })
  renameSync(join(two.bundle, 'plan.json'), join(one.bundle, 'plan.json'))
  const { code, err } = await one.run('judge', 'out')
  t.equal(code, 2)
  t.match(err, 'The plan is not the one that the run was made with.')
})

t.test('a journal cut at any line is judged, and whatever was cut is not settled', async t => {
  const { run, bundle, read } = await recorded(t)
  rmSync(join(bundle, 'manifest.json'))
  const whole: Report = JSON.parse(read('report.json'))
  const lines = read('evidence.ndjson').trimEnd().split('\n')
  for (let kept = 1; kept < lines.length; kept++) {
    const text = lines
      .slice(0, kept)
      .map(line => `${line}\n`)
      .join('')
    const half = (lines[kept] ?? '').slice(0, 20)
    writeFileSync(join(bundle, 'evidence.ndjson'), `${text}${half}`)
    const { out } = await run('judge', 'out', '--json')
    const report: Report = JSON.parse(out)
    t.equal(report.complete, false, `${kept} lines`)
    t.equal(report.verdict, 'incomplete', `${kept} lines`)
    const said = new Map(whole.rulings.map(one => [one.requirement, one.outcome]))
    for (const { requirement, outcome } of report.rulings) {
      t.ok(outcome === said.get(requirement) || outcome === 'untested', `${requirement} ${outcome}`)
    }
  }
})
