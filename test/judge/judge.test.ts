import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { supplierOf } from '../../fixtures/suppliers/index.ts'
import { serve } from '../../fixtures/suppliers/serve.ts'
import { type Chunk, judgeBundle, renderTo } from '../../src/assay.ts'
import { world } from '../make-io.ts'
import { isSeen, journalOf, judged, read, tool } from './make-run.ts'

const supplier = supplierOf('service-directory')
const serving = await serve(supplier, { now: () => new Date('2026-11-22T10:00:00Z') })
t.teardown(() => serving.close())
const { folder, run } = world(t)
const declare = supplier.capabilities.flatMap(name => ['--declare', `${name}=true`])
const where = ['--spec', 'service-directory', '--url', serving.url, '-o', 'out']
const ran = await run('run', ...where, '--concurrency', '4', ...declare)
const bundle = join(folder, 'out')
const journal = journalOf(bundle)
const whole = await judgeBundle(bundle, tool)

t.test('the reference supplier is conformant', async t => {
  t.equal(ran.code, 0, ran.err)
  t.equal(whole.verdict, 'conformant')
  t.ok(whole.exchanges.total > 100)
})

t.test('judging twice gives the same bytes', async t => {
  const text = async (): Promise<string> => {
    const { chunks } = await renderTo('json', bundle, { report: await judgeBundle(bundle, tool) })
    const parts: Chunk[] = []
    for await (const chunk of chunks) parts.push(chunk)
    return parts.join('')
  }
  const first = await text()
  t.equal(await text(), first)
  t.equal(readFileSync(join(bundle, 'report.json'), 'utf8'), first)
})

t.test('cases side by side and one after another get the same rulings', async t => {
  const lines = journal.map(text => ({ text, line: read(text) }))
  const ids = new Set(lines.flatMap(({ line }) => ('case' in line ? [line.case] : [])))
  const of = (id: string) =>
    lines.flatMap(({ text, line }) => ('case' in line && line.case === id ? [text] : []))
  const [begin = ''] = journal
  const end = journal.at(-1) ?? ''
  const sequential = [begin, ...[...ids].flatMap(of), end]
  t.not(sequential.join('\n'), journal.join('\n'), 'the recorded cases were interleaved')
  for (const order of [sequential, [begin, ...[...ids].toReversed().flatMap(of), end]]) {
    const other = await judged(bundle, order)
    t.strictSame(other?.rulings, whole.rulings)
    t.strictSame(other?.cases, whole.cases)
    t.strictSame(other?.advisories, whole.advisories)
    t.equal(other?.digests.verdict, whole.digests.verdict)
  }
})

t.test('no answer can be left out of a conformant journal', async t => {
  const at = journal.flatMap((text, n) => (isSeen(text) ? [n] : []))
  for (const n of at.filter((_, every) => every % 16 === 5)) {
    const report = await judged(bundle, journal.toSpliced(n, 1))
    t.not(report?.verdict, 'conformant', `without ${read(journal[n] ?? '').at}`)
    t.not(report?.exit, 0)
  }
})

t.test('no case can be left out of a conformant journal', async t => {
  for (const id of ['meta', 'services-walk']) {
    const without = journal.filter(text => !text.includes(`"case":"${id}"`))
    t.ok(without.length < journal.length)
    const report = await judged(bundle, without)
    t.not(report?.verdict, 'conformant', id)
    t.equal(report?.cases.find(one => one.id === id)?.outcome, 'untested')
  }
})

t.test('an attempt that a later one took over is left out, and counted', async t => {
  const meta = journal.filter(text => text.includes('"case":"meta"'))
  const [begin = '', ...rest] = journal
  // The run was killed in the middle of "meta" and taken up again.
  const report = await judged(bundle, [begin, ...meta.slice(0, 2), ...rest])
  t.strictSame(report?.rulings, whole.rulings)
  t.equal(report?.digests.verdict, whole.digests.verdict)
  t.equal(report?.cases.find(one => one.id === 'meta')?.attempts, 2)
  t.equal(report?.exchanges.interrupted, 1)
  t.equal(report?.exchanges.total, whole.exchanges.total)
})

t.test('a half-written last line is the end of a run that was killed', async t => {
  const report = await judged(bundle, [...journal.slice(0, 60), (journal[60] ?? '').slice(0, 40)])
  t.match(report, { verdict: 'incomplete', complete: false, exit: 3 })
  t.match(report?.headline, /^Incomplete: the run was interrupted/)
})
