import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Difference } from '../../src/model/difference.ts'
import { world } from '../make-io.ts'
import { type Mistakes, notes, notesRoot, plainly } from '../make-notes.ts'

const usual = ['--declare', 'search', '--declare', 'archive=false', '--quiet']

/** Two runs of the same supplier, before and after it changed its ways. */
async function runs(t: Test, before: Mistakes, after: Mistakes, more: readonly string[] = []) {
  const supplier = await notes(t, before)
  const { run, folder } = world(t, { root: notesRoot })
  const test = ['run', '--spec', 'notes', '--url', supplier.url, ...usual]
  await run(...test, '-o', 'old')
  supplier.make(after)
  await run(...test, '-o', 'new', ...more)
  return { run, folder }
}

const failing: Mistakes = { status: { '/notes/1': 500 } }

t.test('what broke is named with its reason and remedy, and is exit 1', async t => {
  const { run } = await runs(t, {}, failing)
  const { code, out, err } = await run('diff', 'old', 'new')
  t.equal(code, 1)
  t.equal(err, '')
  t.matchSnapshot(plainly(out))
})

t.test('what was mended is exit 0, and so is no change', async t => {
  const { run } = await runs(t, failing, {})
  const { code, out } = await run('diff', 'old', 'new')
  t.equal(code, 0)
  t.match(out, /^Mended \(1\)\n {2}NOTE-02 MUST {2}Failed \(supplier\) → Passed$/m)
  const same = await run('diff', 'new', 'new')
  t.equal(same.code, 0)
  t.match(same.out, 'Nothing changed: 6 requirements as before.')
})

t.test('what passed and is not shown any more broke', async t => {
  const { run } = await runs(t, {}, { notes: [] })
  const { code, out } = await run('diff', 'old', 'new')
  t.equal(code, 1)
  t.match(out, /NOTE-02 MUST {2}Passed → (Not tested|Could not tell) \(/)
})

t.test('what a run did not ask is no longer asked, and the other way round newly', async t => {
  const { run } = await runs(t, failing, {}, ['--requirement', 'NOTE-01'])
  const found: Difference = JSON.parse((await run('diff', 'old', 'new', '--json')).out)
  t.equal(found.dropped.length, 5)
  const back = await run('diff', 'new', 'old', '--json')
  t.equal(back.code, 0, 'a failure that nobody asked about before broke nothing')
  const { asked }: Difference = JSON.parse(back.out)
  t.strictSame(
    asked.map(one => one.requirement),
    found.dropped.map(one => one.requirement),
  )
})

t.test('a report.json stands for its bundle', async t => {
  const { run, folder } = await runs(t, {}, failing)
  const whole = await run('diff', 'old', 'new', '--json')
  cpSync(join(folder, 'old', 'report.json'), join(folder, 'old.json'))
  rmSync(join(folder, 'old'), { recursive: true })
  const { code, out } = await run('diff', 'old.json', 'new', '--json')
  t.equal(code, 1)
  t.equal(out, whole.out.replace('"old"', '"old.json"'))
})

t.test('as Markdown it is a table for each part', async t => {
  const { run } = await runs(t, {}, failing)
  const { code, out } = await run('diff', 'old', 'new', '--markdown')
  t.equal(code, 1)
  t.matchSnapshot(plainly(out))
})

t.test('what is no bundle and no report is refused', async t => {
  const { run } = await runs(t, {}, {})
  for (const argv of [
    ['old', 'none'],
    ['none', 'old'],
    ['old', 'old/plan.json'],
    ['old', 'old/evidence.ndjson'],
    ['old', 'new', '--json', '--markdown'],
    ['old'],
  ]) {
    const { code, out, err } = await run('diff', ...argv)
    t.equal(code, 2, argv.join(' '))
    t.equal(out, '')
    t.match(err, /^assay: /)
  }
})
