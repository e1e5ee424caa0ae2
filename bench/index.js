import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { largeDocument, readyIn } from './document.js'
import { peakMemory } from './memory.js'
import { openIn, writePage } from './open.js'
import { pace } from './pace.js'
import { buildIn, keystroke, writeRegister } from './register.js'
import { coldStart, firstRequest } from './start.js'
import { writeSuite } from './suite.js'
import { supplier as start } from './supplier.js'
import { verifyIn, writeCertificate } from './verify.js'

/**
 * `npm run bench` after a build: measures the bars of docs/bench.md and prints one table. With
 * names as arguments (start, verify, first, pace, memory, load, open, register), those alone.
 */
const wanted = process.argv.slice(2)
const ms = number => `${Math.round(number)} ms`
const whole = number => Math.round(number).toLocaleString('en-GB')
const missed = []

function row(what, measured, bar, met) {
  const verdict = bar === null ? '' : met ? `within ${bar}` : `MISSED: ${bar}`
  if (bar !== null && !met) missed.push(what)
  process.stdout.write(`${what.padEnd(52)}  ${measured.padEnd(34)}  ${verdict}`.trimEnd())
  process.stdout.write('\n')
}

const measures = {
  async start() {
    const { node, assay } = await coldStart()
    const ratio = assay / node
    row('cold start: node -e 0', ms(node), null, true)
    row('cold start: assay --version', `${ms(assay)}, ${ratio.toFixed(2)}x`, '2.5x', ratio <= 2.5)
  },
  async verify({ folder }) {
    const place = join(folder, 'verify')
    await writeCertificate(place)
    const { took, processor } = await verifyIn(place)
    const says = `${ms(took)}, ${ms(processor)} of processor time`
    row('a certificate and both status lists verified', says, '1 s', took < 1000)
  },
  async first({ supplier, folder }) {
    const time = await firstRequest(supplier, folder)
    row('start to first request: run --spec service-directory', ms(time), null, true)
  },
  async pace(on) {
    for (const every of ['kept', 'new']) {
      const { raw, assay, sending, share } = await pace({ ...on, exchanges: 5000, every }, 5)
      const percent = `${(share * 100).toFixed(0)} %`
      const of = every === 'kept' ? '50 distinct bodies' : '5,000 distinct bodies'
      row(`5,000 exchanges, ${of}: undici alone`, `${whole(raw)} a second`, null, true)
      row('  assay, while sending', `${whole(sending)} a second`, null, true)
      const bar = every === 'kept' ? '35 %' : null
      row(
        '  assay, judged and reported',
        `${whole(assay)} a second, ${percent}`,
        bar,
        share >= 0.35,
      )
    }
  },
  async memory(on) {
    const at = {}
    for (const [exchanges, rounds] of [
      [1000, 3],
      [10_000, 3],
      [100_000, 1],
    ]) {
      at[exchanges] = await peakMemory({ ...on, exchanges }, rounds)
      const ratio = at[exchanges] / (at[10_000] ?? at[exchanges])
      const last = exchanges === 100_000
      const said = last ? `, ${ratio.toFixed(2)}x of 10,000` : ''
      const what = `peak memory at ${whole(exchanges)} exchanges`
      row(what, `${whole(at[exchanges])} MiB${said}`, last ? '1.5x' : null, ratio <= 1.5)
    }
  },
  async load({ folder }) {
    const { from, json, yaml } = largeDocument(join(folder, 'large'))
    process.stdout.write(`the large document is ${from}\n`)
    for (const [name, { suite, bytes }, bar] of [
      ['JSON', json, 2],
      ['YAML', yaml, 5],
    ]) {
      const time = await readyIn(suite, 5)
      const what = `${(bytes / 1e6).toFixed(1)} MB of OpenAPI in ${name}, until planned`
      row(what, `${(time / 1000).toFixed(2)} s`, `${bar} s`, time < bar * 1000)
    }
  },
  async open(on) {
    const { page, bytes } = await writePage(on, 10_000)
    const opened = await openIn(page, 5)
    const what = `report.html of 10,000 exchanges, ${(bytes / 1e6).toFixed(1)} MB`
    if (opened === null) return row(what, 'no Chromium', null, true)
    const says = `${ms(opened.median)}, at worst ${ms(opened.worst)}`
    row(what, says, '2 s', opened.worst < 2000)
  },
  async register({ folder }) {
    const place = join(folder, 'register')
    await writeRegister(place, 10_000)
    const { first, again, files, index } = await buildIn(place)
    const seconds = time => `${(time / 1000).toFixed(1)} s`
    const what = '10,000 certificates, log verified, site written'
    row(what, `${seconds(first)}, ${whole(files)} files`, '60 s', first < 60_000)
    row('  again, nothing changed', seconds(again), '60 s', again < 60_000)
    row('  index.html with its data', `${(index / 1e6).toFixed(1)} MB`, null, true)
    const key = await keystroke(place)
    if (key === null) return row('  search', 'no Chromium', null, true)
    const says = `${ms(key.median)}, at worst ${ms(key.worst)}`
    row('  search: from a key to its frame', says, '100 ms', key.worst < 100)
  },
}

const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'))
const supplier = await start()
try {
  const load = loadavg()
    .map(n => n.toFixed(1))
    .join(' ')
  process.stdout.write(`node ${process.version}, ${cpus().length} cores, load ${load}; medians\n`)
  const on = { supplier, folder, suite: writeSuite(join(folder, 'suite')) }
  for (const [name, measure] of Object.entries(measures)) {
    if (wanted.length === 0 || wanted.includes(name)) await measure(on)
  }
} finally {
  supplier.close()
  rmSync(folder, { recursive: true, force: true })
}
if (missed.length > 0) {
  process.stdout.write(`Missed: ${missed.join('; ')}\n`)
  process.exitCode = 1
}
