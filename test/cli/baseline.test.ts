import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { world } from '../make-io.ts'
import { type Mistakes, notes, notesRoot } from '../make-notes.ts'

const declared = ['--declare', 'search', '--declare', 'archive=false']

async function staged(t: Test, mistakes: Mistakes = {}) {
  const supplier = await notes(t, mistakes)
  const { run, folder } = world(t, { root: notesRoot })
  const test = (...more: readonly string[]) =>
    run('run', '--spec', 'notes', '--url', supplier.url, ...declared, '--quiet', ...more)
  const baseline = (...entries: readonly (readonly [string, string])[]): void => {
    const text = {
      assay: 'baseline/1',
      entries: entries.map(([requirement, outcome]) => ({ requirement, outcome })),
    }
    writeFileSync(join(folder, 'known.json'), JSON.stringify(text))
  }
  return { supplier, test, run, folder, baseline, known: ['--baseline', 'known.json'] }
}

const failing: Mistakes = { status: { '/notes/1': 500 } }

t.test('what is written as a baseline opens the gate for the same supplier', async t => {
  const { test, folder, known } = await staged(t, failing)
  t.equal((await test('--write-baseline', 'known.json')).code, 1)
  t.strictSame(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')), {
    assay: 'baseline/1',
    entries: [{ requirement: 'NOTE-02', outcome: 'failed' }],
  })
  t.strictSame(await test(...known), { code: 0, out: '', err: '' })
})

t.test('the baseline of a good supplier is empty, and good', async t => {
  const { test, folder, known } = await staged(t)
  t.equal((await test('--write-baseline', 'known.json')).code, 0)
  t.strictSame(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')).entries, [])
  t.equal((await test(...known)).code, 0)
})

t.test('a failure that is new is exit 1, and named', async t => {
  const { supplier, test, known } = await staged(t, failing)
  await test('--write-baseline', 'known.json')
  supplier.make({ status: { '/notes/1': 500 }, notes: [{ id: '1', text: 7 }] })
  const { code, err } = await test(...known)
  t.equal(code, 1)
  t.match(err, /^New since the baseline: NOTE-01 is failed\. .+$/m)
  t.notMatch(err, 'NOTE-02')
})

t.test('an entry that keeps nothing shut any more is exit 1, and named', async t => {
  const { test, baseline, known } = await staged(t)
  baseline(['NOTE-02', 'failed'])
  const { code, err } = await test(...known)
  t.equal(code, 1)
  t.equal(err, 'Stale in known.json: NOTE-02 is no longer failed. Take the entry out.\n')
})

t.test(
  'an entry for a requirement that is gone is stale, one that was left out is not',
  async t => {
    const { test, baseline, known } = await staged(t, failing)
    baseline(['NOTE-02', 'failed'], ['NOTE-99', 'failed'])
    const whole = await test(...known)
    t.equal(whole.code, 1)
    t.match(whole.err, 'NOTE-99 is no longer failed')
    baseline(['NOTE-02', 'failed'])
    const part = await test(...known, '--requirement', 'NOTE-03')
    t.strictSame(part, { code: 0, out: '', err: '' })
  },
)

t.test('what could not be settled and is new is exit 3', async t => {
  const { supplier, test, baseline, known } = await staged(t, failing)
  baseline(['NOTE-02', 'failed'])
  supplier.make({ notes: [] }) // nothing to read: NOTE-02 cannot be told
  const { code, err } = await test(...known, '--requirement', 'NOTE-02')
  t.equal(code, 3, err)
  t.match(err, /^New since the baseline: NOTE-02 is (untested|cantTell)\. /m)
})

t.test('a failure that was only untold before is new', async t => {
  const { test, baseline, known } = await staged(t, failing)
  baseline(['NOTE-02', 'cantTell'])
  const { code, err } = await test(...known)
  t.equal(code, 1)
  t.match(err, 'New since the baseline: NOTE-02 is failed.')
})

for (const [what, mistakes] of [
  ['401', { status: { '*': 401 } }],
  ['404', { status: { '*': 404 } }],
] as const) {
  t.test(
    `a run that got ${what} for everything neither makes a baseline nor passes by one`,
    async t => {
      const { test, folder, baseline, known } = await staged(t, mistakes)
      const written = await test('--write-baseline', 'known.json')
      t.equal(written.code, 3)
      t.match(written.err, 'No baseline was written: this run did not assess the supplier.')
      t.notOk(existsSync(join(folder, 'known.json')))
      for (const outcome of ['failed', 'cantTell', 'untested'] as const) {
        baseline(['NOTE-01', outcome], ['NOTE-02', outcome], ['NOTE-03', outcome])
        t.equal((await test(...known)).code, 3, outcome)
      }
    },
  )
}

t.test('a server that is down passes by no baseline', async t => {
  const { run, folder, baseline, known } = await staged(t)
  const argv = ['run', '--spec', 'notes', '--url', 'http://127.0.0.1:9', ...declared, '--quiet']
  for (const outcome of ['cantTell', 'untested']) {
    baseline(['NOTE-01', outcome], ['NOTE-02', outcome], ['NOTE-03', outcome])
    t.equal((await run(...argv, ...known)).code, 3)
  }
  t.equal((await run(...argv, '--write-baseline', 'new.json')).code, 3)
  t.notOk(existsSync(join(folder, 'new.json')))
})

t.test('a baseline does not make up for what was not tested', async t => {
  const { supplier, run, baseline, known } = await staged(t)
  supplier.make({ notes: [] }) // the list is right, and there is no note to read
  baseline(['NOTE-02', 'untested'], ['NOTE-02', 'cantTell'])
  const argv = ['run', '--spec', 'notes', '--url', supplier.url, '--quiet']
  const { code, err } = await run(...argv, '--declare', 'search=false', ...known)
  t.equal(code, 3)
  t.equal(err, 'Too little of notes@1.0 was tested for a baseline to open the gate.\n')
})
