import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Report } from '../../src/model/judgement.ts'
import type { Plan } from '../../src/model/plan.ts'
import { makeIo, world } from '../make-io.ts'
import { type Mistakes, notes, notesRoot } from '../make-notes.ts'

const { root } = makeIo()
const own = (file: string): string => readFileSync(join(root, 'specs', file), 'utf8')
const notesApi = readFileSync(join(notesRoot, 'specs/notes/1.0/openapi.yaml'), 'utf8')
const directoryApi = own('service-directory/3.0/openapi.yaml')

/** A document with one thing otherwise; it must be there. */
function other(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`nothing to change: ${from}`)
  return text.replace(from, to)
}

/** Notes as they were: the answer to POST has another status, or a schema that all operations use. */
const postWas = other(notesApi, '"201"', '"200"')
const noteWas = other(notesApi, 'required: [id, text]', 'required: [id]')
const textWas = other(notesApi, 'One note.', 'A note.')

async function ran(t: Test, old: string, mistakes: Mistakes = {}, ...more: readonly string[]) {
  const supplier = await notes(t, mistakes)
  const { run, folder } = world(t, { root: notesRoot })
  writeFileSync(join(folder, 'old.yaml'), old)
  const argv = ['--spec', 'notes', '--url', supplier.url, '--declare', 'search', '--allow-writes']
  const done = await run('run', ...argv, '--changed-since', 'old.yaml', '-o', 'out', ...more)
  const text = (): string => readFileSync(join(folder, 'out', 'report.json'), 'utf8')
  const report = (): Report => JSON.parse(text())
  return { ...done, run, folder, supplier, report, text }
}

const names = ({ rulings }: Report): readonly string[] => rulings.map(one => one.requirement)

t.test('only what the change touches is asked, and the rest is named', async t => {
  const { code, err, report, supplier } = await ran(t, postWas)
  t.equal(code, 0)
  const { verdict, headline, partial, cases, changed } = report()
  t.equal(verdict, 'incomplete', 'a part is never conformant')
  t.equal(partial, true)
  t.match(headline, /Only what the change to the API document touches was tested\./)
  t.strictSame(
    cases.map(({ id }) => id),
    ['add'],
  )
  t.strictSame(names(report()), ['NOTE-04'])
  t.strictSame(supplier.asked, ['POST /v1/notes'])
  t.strictSame(changed?.operations, [
    { operation: 'POST /notes', how: 'changed', at: '/responses/200', cases: ['add'] },
  ])
  t.strictSame(changed?.leftOut, {
    cases: ['list', 'read', 'find'],
    requirements: ['NOTE-01', 'NOTE-02', 'NOTE-03', 'NOTE-05', 'NOTE-06'],
  })
  t.match(err, 'Changed: POST /notes (at /responses/200)')
  t.match(err, /Left out, for nothing they ask changed: 3 cases, 5 requirements: NOTE-01/)
})

t.test('a failure of what is touched fails; one of what is not was not asked', async t => {
  const broken = { status: { '/notes/1': 500 } }
  t.equal((await ran(t, noteWas, broken)).code, 1)
  t.equal((await ran(t, postWas, broken)).code, 0)
  const { code, report } = await ran(t, noteWas)
  t.equal(code, 0)
  t.strictSame(names(report()), ['NOTE-01', 'NOTE-02', 'NOTE-03', 'NOTE-04'])
})

t.test(
  'a change of nothing that is tested has an outcome of its own, and asks nothing',
  async t => {
    for (const old of [notesApi, textWas]) {
      const { code, err, report, run, text, supplier } = await ran(t, old)
      t.equal(code, 0)
      const { verdict, headline, rulings } = report()
      t.equal(verdict, 'incomplete')
      t.strictSame(rulings, [])
      t.strictSame(supplier.asked, [])
      t.match(headline, 'The change to the API document touches nothing that is tested.')
      t.match(err, /^Incomplete: The change to the API document touches nothing that is tested\./m)
      t.match(err, /so nothing is asked, and\s+nothing is proved/)
      const before = text()
      t.equal((await run('judge', 'out', '--quiet')).code, 0)
      t.equal(text(), before, 'and judged again it is the same')
    }
  },
)

t.test('no format lets a part, or nothing, look passed', async t => {
  for (const [old, shown] of [
    [notesApi, 'touches nothing'],
    [postWas, 'Only what'],
  ] as const) {
    const { run } = await ran(t, old)
    const { out } = await run('report', 'out', '-f', 'junit', '-o', '-')
    t.match(out, /<skipped[^>]*(touches nothing|Only what)/)
    t.match(out, shown)
    t.match((await run('report', 'out', '-f', 'html', '-o', '-')).out, 'Only what changed:')
    t.match((await run('report', 'out', '-f', 'markdown', '-o', '-')).out, '> Only what changed:')
    t.match((await run('report', 'out', '-f', 'tap', '-o', '-')).out, /verdict # TODO/)
  }
})

t.test('the judgement comes again from evidence, byte for byte', async t => {
  const { run, text } = await ran(t, postWas)
  const before = text()
  await run('judge', 'out', '--quiet')
  t.equal(text(), before)
})

t.test('between two documents of the supplier, what neither names is asked as well', async t => {
  const { run, folder } = world(t, { root: notesRoot })
  writeFileSync(join(folder, 'old.yaml'), other(notesApi, '  /notes/{id}:', '  /other/{id}:'))
  writeFileSync(join(folder, 'new.yaml'), other(notesApi, '  /notes/{id}:', '  /another/{id}:'))
  const plan = async (...more: readonly string[]) => {
    const argv = ['--spec', 'notes', '--url', 'http://127.0.0.1:9', '--declare', 'search']
    return run('plan', ...argv, '--allow-writes', '--changed-since', 'old.yaml', ...more)
  }
  const { changed, cases }: Plan = JSON.parse(
    (await plan('--changed-to', 'new.yaml', '--json')).out,
  )
  t.strictSame(changed?.untold, ['GET /notes/{id}'])
  t.strictSame(
    cases.map(({ id }) => id),
    ['read'],
  )
  t.equal(changed?.to, 'new.yaml')
  t.match((await plan('--changed-to', 'new.yaml')).out, 'In neither document, so asked as well')
  const same: Plan = JSON.parse((await plan('--changed-to', 'old.yaml', '--json')).out)
  t.strictSame(same.cases, [], 'but not when nothing differs')
})

t.test('an operation that is gone and still called is said', async t => {
  const { run, folder } = world(t, { root: notesRoot })
  writeFileSync(join(folder, 'old.yaml'), notesApi)
  writeFileSync(join(folder, 'new.yaml'), other(notesApi, '  /notes/{id}:', '  /another/{id}:'))
  const argv = ['--spec', 'notes', '--url', 'http://127.0.0.1:9', '--changed-since', 'old.yaml']
  const { out } = await run('plan', ...argv, '--changed-to', 'new.yaml')
  t.match(out, 'Removed, but still asked: GET /notes/{id} by read')
  t.match(out, 'Added: GET /another/{id}')
})

t.test('documents that cannot be used are the user’s to mend', async t => {
  const { run, folder } = world(t, { root: notesRoot })
  const argv = ['plan', '--spec', 'notes', '--url', 'http://127.0.0.1:9']
  const missing = await run(...argv, '--changed-since', 'none.yaml')
  t.equal(missing.code, 2)
  t.match(missing.err, 'none.yaml')
  writeFileSync(join(folder, 'old.yaml'), 'swagger: "2.0"\n')
  const wrong = await run(...argv, '--changed-since', 'old.yaml')
  t.equal(wrong.code, 2)
  t.match(wrong.err, /^assay: old\.yaml:1:/)
  const alone = await run(...argv, '--changed-to', 'old.yaml')
  t.equal(alone.code, 2)
  t.match(alone.err, '--changed-to goes with --changed-since')
})

const directory = ['taxonomies', 'organizations', 'service-at-locations', 'ndjson'].flatMap(
  name => ['--declare', name],
)

/** What the service directory's suite asks after a change of its real document. */
async function planned(t: Test, old: string, ...more: readonly string[]): Promise<Plan> {
  const { run, folder } = world(t)
  writeFileSync(join(folder, 'old.yaml'), old)
  const of = more.length > 0 ? more : ['--spec', 'service-directory', ...directory]
  const argv = [
    'plan',
    ...of,
    '--url',
    'https://d.example',
    '--changed-since',
    'old.yaml',
    '--json',
  ]
  const { out, err } = await run(...argv)
  if (out === '') throw new Error(err)
  return JSON.parse(out)
}

const called = ({ changed }: Plan): readonly string[] =>
  changed?.operations.map(({ operation }) => operation) ?? []

t.test('of the real service directory, one operation leads to the cases that call it', async t => {
  const old = other(directoryApi, 'operationId: getTaxonomy\n', 'operationId: getTaxonomyOnce\n')
  const plan = await planned(t, old)
  t.strictSame(called(plan), ['GET /taxonomies/{id}'])
  t.ok(plan.cases.length > 0 && plan.cases.length < 8, `${plan.cases.length} cases`)
  t.ok(plan.changed && plan.changed.leftOut.cases.length > 15)
  t.ok(plan.cases.some(one => one.kind === 'workflow' && one.operations.includes('getTaxonomy')))
})

t.test('of the real service directory, a shared schema leads to every list', async t => {
  const old = other(
    directoryApi,
    'total_items: { type: integer, minimum: 0',
    'total_items: { type: integer',
  )
  t.strictSame(called(await planned(t, old)), [
    'GET /organizations',
    'GET /service_at_locations',
    'GET /services',
    'GET /taxonomies',
    'GET /taxonomy_terms',
  ])
  const texts = other(directoryApi, 'One taxonomy.', 'A taxonomy.')
  t.strictSame((await planned(t, texts)).cases, [])
})

t.test(
  'a spec that the document does not tell of is asked as soon as anything differs',
  async t => {
    const profile = ['--profile', 'directory@1', ...directory.slice(0, 6)]
    const same = await planned(t, directoryApi, ...profile)
    t.strictSame(same.cases, [])
    const texts = await planned(t, other(directoryApi, 'One taxonomy.', 'A taxonomy.'), ...profile)
    t.ok(texts.cases.length > 0)
    t.ok(texts.cases.every(({ spec }) => spec === 'transport@1.0'))
    t.notOk(texts.cases.some(({ id }) => id === 'modern-tls'))
    const server = other(directoryApi, 'directory.example.org/v3', 'directory.example.org/v2')
    const moved = await planned(t, server, ...profile)
    t.ok(
      moved.cases.some(({ kind }) => kind === 'probe'),
      'and TLS, where the servers differ',
    )
  },
)
