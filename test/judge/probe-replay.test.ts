import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import t from 'tap'
import { serviceDirectory } from '../../fixtures/suppliers/service-directory.ts'
import { judgeBundle, loadCatalogue } from '../../src/assay.ts'
import { type Lab, record } from '../../src/cli/strength/trial.ts'
import { benchOf } from '../../src/cli/strength.ts'
import type { Report } from '../../src/model/judgement.ts'
import { journalOf, judged, read, tool } from './make-run.ts'

const root = join(import.meta.dirname, '../..')
const lab: Lab = {
  now: () => new Date(),
  tick: () => performance.now(),
  sleep: (ms, signal) => pause(ms, undefined, { signal }).catch(() => undefined),
  random: bytes => new Uint8Array(bytes).fill(7),
  root,
  version: tool.version,
}

const bench = benchOf(await loadCatalogue([root]), serviceDirectory)

async function recorded(...faults: readonly string[]) {
  const folder = join(t.testdirName, faults.join('-') || 'good')
  mkdirSync(folder, { recursive: true })
  const bundle = await record(lab, bench, { faults, folder })
  return { bundle, journal: journalOf(bundle), whole: await judgeBundle(bundle, tool) }
}

t.testdir()
const good = await recorded()
const old = await recorded('tls-1-0-accepted')

const ruling = (report: Report | null, id: string) =>
  report?.rulings.find(({ requirement }) => requirement === id)?.outcome

const handshakes = good.journal.flatMap((text, at) => {
  const line = read(text)
  return line.kind === 'handshake' ? [{ at, line }] : []
})
const asking = (step: string) => {
  const found = handshakes.find(({ line }) => line.step === step)
  if (found === undefined) throw new Error(`nothing asked ${step}`)
  return found
}

t.test('judging the handshakes of a run twice gives the same bytes', async t => {
  t.ok(handshakes.length > 15)
  for (const { bundle, whole } of [good, old]) {
    t.equal(JSON.stringify(await judgeBundle(bundle, tool)), JSON.stringify(whole))
  }
  t.equal(ruling(good.whole, 'LGT-03'), 'passed')
  t.equal(ruling(old.whole, 'LGT-03'), 'failed')
})

t.test('what a handshake showed is what decides', async t => {
  const { at, line } = asking('TLSv1')
  const suite = 'TLS_RSA_WITH_AES_128_CBC_SHA'
  const answer = { kind: 'hello', version: 'TLSv1', suite, group: null }
  const other = good.journal.with(at, JSON.stringify({ ...line, answer }))
  t.equal(ruling(await judged(good.bundle, other), 'LGT-03'), 'failed')
})

t.test('a run that lacks a handshake proves nothing by that probe', async t => {
  const last = new Map(handshakes.map(one => [one.line.case, one]))
  for (const { at, line } of [...last.values(), asking('TLSv1')]) {
    const report = await judged(good.bundle, good.journal.toSpliced(at, 1))
    const touched = good.whole.rulings
      .filter(({ findings }) => findings.some(one => one.case === line.case))
      .map(({ requirement }) => requirement)
    t.ok(touched.length > 0, line.id)
    for (const id of touched) {
      const outcome = ruling(report, id)
      t.ok(outcome === 'cantTell' || outcome === 'untested', `${id} without ${line.id}: ${outcome}`)
    }
  }
})

t.test('a handshake that asked something else is no answer', async t => {
  const { at, line } = asking('TLSv1')
  const others = [
    { ...line, id: 'old-tls/SSLv2#1' },
    { ...line, host: 'elsewhere.example' },
    { ...line, port: line.port + 1 },
    { ...line, offered: { ...line.offered, versions: ['TLSv1.3'] } },
    { ...line, offered: { ...line.offered, ciphers: 'NULL' } },
    { ...line, case: 'weak-ciphers' },
  ]
  for (const other of others) {
    const report = await judged(good.bundle, good.journal.with(at, JSON.stringify(other)))
    t.not(ruling(report, 'LGT-03'), 'passed', JSON.stringify(other).slice(0, 200))
  }
})

t.test('a handshake that is there twice, or out of its turn, proves nothing', async t => {
  const { at } = asking('TLSv1')
  const text = good.journal[at] ?? ''
  for (const more of [at, at + 1]) {
    const report = await judged(good.bundle, good.journal.toSpliced(more, 0, text))
    t.not(ruling(report, 'LGT-03'), 'passed')
  }
  const last = asking('TLSv1.1')
  const swapped = good.journal.with(at, good.journal[last.at] ?? '').with(last.at, text)
  t.not(ruling(await judged(good.bundle, swapped), 'LGT-03'), 'passed')
})
