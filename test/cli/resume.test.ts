import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Line } from '../../src/model/evidence.ts'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'
import { type Mistakes, type Notes, notes, notesRoot } from '../make-notes.ts'

type Signal = 'SIGINT' | 'SIGTERM'

const declared = ['--declare', 'search', '--declare', 'archive=false', '--allow-writes']

/** A world in which the supplier can interrupt the run, and random bytes differ each time. */
async function staged(t: Test, mistakes: Mistakes = {}) {
  const supplier = await notes(t, mistakes)
  let stop = (_: Signal): void => undefined
  let turn = 0
  const { run, folder } = world(t, {
    root: notesRoot,
    random: bytes => {
      turn += 1
      return new Uint8Array(bytes).fill(turn)
    },
    onInterrupt: heard => {
      stop = heard
      return () => undefined
    },
  })
  const argv = ['run', '--spec', 'notes', '--url', supplier.url, ...declared, '--concurrency', '1']
  return { supplier, run, folder, argv, stop: (signal: Signal) => stop(signal) }
}

type Staged = Awaited<ReturnType<typeof staged>>

/** Interrupts a run while its nth request is under way. */
async function interrupted({ supplier, run, argv, stop }: Staged, nth: number, signal: Signal) {
  let asked = 0
  supplier.make({
    before: () => {
      asked += 1
      if (asked === nth) stop(signal)
    },
  })
  const ran = await run(...argv, '-o', 'out')
  supplier.make({})
  return ran
}

const reportIn = (folder: string): Report =>
  JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8'))

const journalIn = (folder: string): readonly Line[] =>
  readFileSync(join(folder, 'out', 'evidence.ndjson'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

/** The verdict digest of a run that nothing disturbs, against the same supplier. */
async function undisturbed(t: Test, supplier: Notes): Promise<string> {
  const { run } = world(t, { root: notesRoot })
  const { out } = await run('run', '--spec', 'notes', '--url', supplier.url, ...declared, '--json')
  const report: Report = JSON.parse(out)
  return report.digests.verdict
}

for (const [signal, exit] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  t.test(`${signal} keeps the evidence, says how to go on, and is exit ${exit}`, async t => {
    const stage = await staged(t)
    const { code, err } = await interrupted(stage, 3, signal)
    t.equal(code, exit)
    t.match(err, 'Stopping; what was seen is kept.')
    t.match(err, /Interrupted\. Go on with the same command and: --resume out\n$/)
    const report = reportIn(stage.folder)
    t.equal(report.complete, false)
    t.equal(report.verdict, 'incomplete')
    t.match(report.headline, 'the run was interrupted')
    t.equal(journalIn(stage.folder).at(-1)?.kind, 'run-end')
  })
}

for (const nth of [1, 2, 3, 4]) {
  t.test(
    `a run interrupted at request ${nth} and resumed agrees with an undisturbed one`,
    async t => {
      const stage = await staged(t)
      await interrupted(stage, nth, 'SIGINT')
      const before = stage.supplier.asked.length
      const ended = journalIn(stage.folder).filter(line => line.kind === 'case-end')
      const { code } = await stage.run(...stage.argv, '--resume', 'out')
      t.equal(code, 0)
      const report = reportIn(stage.folder)
      t.equal(report.complete, true)
      t.equal(report.digests.verdict, await undisturbed(t, stage.supplier))
      t.notOk(existsSync(join(stage.folder, 'out.key')), 'the key is forgotten')
      for (const { case: id } of ended) {
        const begun = journalIn(stage.folder).filter(
          line => line.kind === 'case-begin' && line.case === id,
        )
        t.equal(begun.length, 1, `${id} is not run again`)
      }
      t.equal(before, nth)
    },
  )
}

t.test('what an interrupted attempt saw stays, is counted, and is not judged', async t => {
  const stage = await staged(t)
  // The third request is the second of "read": its first is seen, and stays.
  await interrupted(stage, 3, 'SIGINT')
  await stage.run(...stage.argv, '--resume', 'out')
  const report = reportIn(stage.folder)
  t.equal(report.exchanges.interrupted, 1)
  t.equal(report.exchanges.total, 5)
  const lines = journalIn(stage.folder)
  t.equal(lines.filter(line => line.kind === 'exchange').length, 6)
  const runs = lines.filter(line => line.kind === 'run-begin')
  t.equal(runs.length, 2)
  t.equal(runs[1]?.resumed, true)
  t.equal(runs[0]?.seed, runs[1]?.seed)
})

t.test('pseudonyms stay equal: the key of the first part makes the second', async t => {
  const nhsNumber = '943 476 5919'
  const stage = await staged(t)
  const patients = [{ id: '1', text: 'a', nhsNumber }]
  let asked = 0
  stage.supplier.make({
    notes: patients,
    before: () => {
      asked += 1
      if (asked === 3) stage.stop('SIGINT')
    },
  })
  await stage.run(...stage.argv, '-o', 'out')
  const key = join(stage.folder, 'out.key')
  t.equal(statSync(key).mode & 0o777, 0o600)
  t.match(readFileSync(key, 'utf8'), /^[0-9a-f]{64}\n$/)
  stage.supplier.make({ notes: patients })
  await stage.run(...stage.argv, '--resume', 'out')
  const bodies = journalIn(stage.folder).flatMap(line =>
    line.kind === 'exchange' && line.request.url.endsWith('/notes') && line.request.method === 'GET'
      ? [line.response.body?.sha256 ?? '']
      : [],
  )
  t.ok(bodies.length >= 3)
  t.equal(new Set(bodies).size, 1, 'the same list is the same body after redaction')
  const text = readFileSync(join(stage.folder, 'out', 'bodies', bodies[0] ?? ''), 'utf8')
  t.notMatch(text, nhsNumber)
  t.notOk(existsSync(key))
})

t.test('without its key an interrupted run begins anew, and says so', async t => {
  const stage = await staged(t)
  await interrupted(stage, 3, 'SIGINT')
  rmSync(join(stage.folder, 'out.key'))
  const { code, err } = await stage.run(...stage.argv, '--resume', 'out')
  t.equal(code, 0)
  t.match(err, 'The key "out.key" is gone: every case is run again.')
  t.equal(reportIn(stage.folder).digests.verdict, await undisturbed(t, stage.supplier))
})

t.test('the seed stays; another one is refused', async t => {
  const stage = await staged(t)
  await interrupted(stage, 3, 'SIGINT')
  const { seed } = JSON.parse(readFileSync(join(stage.folder, 'out', 'manifest.json'), 'utf8'))
  const other = await stage.run(...stage.argv, '--resume', 'out', '--seed', 'mine')
  t.equal(other.code, 2)
  t.match(other.err, `The run to resume has the seed "${seed}"; leave out --seed.`)
  t.equal((await stage.run(...stage.argv, '--resume', 'out', '--seed', seed)).code, 0)
})

t.test('a run that was planned differently cannot be resumed', async t => {
  const stage = await staged(t)
  await interrupted(stage, 3, 'SIGINT')
  const before = readFileSync(join(stage.folder, 'out', 'evidence.ndjson'))
  const { code, err } = await stage.run(...stage.argv, '--resume', 'out', '--case', 'list')
  t.equal(code, 2)
  t.match(err, /^assay: out\/plan\.json: The run to resume was planned differently\.\n {7}.+\n$/)
  t.strictSame(readFileSync(join(stage.folder, 'out', 'evidence.ndjson')), before)
})

t.test('a run that came to its end has nothing left to do', async t => {
  const stage = await staged(t)
  await stage.run(...stage.argv, '-o', 'out')
  const before = reportIn(stage.folder)
  const asked = stage.supplier.asked.length
  const { code } = await stage.run(...stage.argv, '--resume', 'out')
  t.equal(code, 0)
  t.equal(reportIn(stage.folder).digests.verdict, before.digests.verdict)
  t.equal(stage.supplier.asked.length, asked, 'nothing is sent')
})

/** What a run leaves that was killed with half a line under way: no end, no reports, a torn tail. */
function killed({ folder }: Staged): void {
  const out = join(folder, 'out')
  for (const name of ['report.json', 'report.html', 'manifest.json']) rmSync(join(out, name))
  const journal = join(out, 'evidence.ndjson')
  const lines = readFileSync(journal, 'utf8').split('\n')
  writeFileSync(
    journal,
    lines
      .slice(0, -2)
      .map(line => `${line}\n`)
      .join(''),
  )
  appendFileSync(journal, '{"kind":"exchange","id":"read/no')
}

t.test('a run that was killed can be judged, and is incomplete', async t => {
  const stage = await staged(t)
  await interrupted(stage, 3, 'SIGINT')
  killed(stage)
  const { code, out } = await stage.run('judge', 'out', '--json')
  t.equal(code, 3)
  const report: Report = JSON.parse(out)
  t.equal(report.verdict, 'incomplete')
  t.equal(report.complete, false)
})

t.test('a run that was killed can be resumed behind the half line it left', async t => {
  const stage = await staged(t)
  await interrupted(stage, 3, 'SIGINT')
  killed(stage)
  t.equal((await stage.run(...stage.argv, '--resume', 'out')).code, 0)
  const report = reportIn(stage.folder)
  t.equal(report.complete, true)
  t.equal(report.digests.verdict, await undisturbed(t, stage.supplier))
})

t.test('a case that met silence once is asked again after an interruption', async t => {
  const stage = await staged(t)
  let asked = 0
  // "list" is answered; both tries of "read" would be cut, but the run is stopped in between.
  const cut: Mistakes['before'] = line => {
    if (line !== 'GET /v1/notes/1') return undefined
    asked += 1
    if (asked === 2) stage.stop('SIGINT')
    return new Promise(() => undefined)
  }
  stage.supplier.make({ before: cut })
  const argv = [...stage.argv, '--timeout', '300ms']
  t.equal((await stage.run(...argv, '-o', 'out')).code, 130)
  t.strictSame(
    journalIn(stage.folder).flatMap(line => (line.kind === 'case-end' ? [line.how] : [])),
    ['ended', 'silent'],
  )
  t.equal((await stage.run(...argv, '--resume', 'out')).code, 1)
  const read = reportIn(stage.folder).cases.find(one => one.id === 'read')
  t.strictSame([read?.outcome, read?.cause], ['failed', 'supplier'])
})
