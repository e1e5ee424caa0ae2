import { cpSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { world } from '../make-io.ts'
import { notes, notesRoot, plainly } from '../make-notes.ts'

for (const [what, id] of [
  ['a requirement that is tested', 'NOTE-03'],
  ['a requirement that is attested', 'NOTE-05'],
  ['a requirement that is excused', 'NOTE-06'],
  ['a profile', 'notes@1'],
  ['a category', 'note-keeping'],
  ['a spec', 'notes'],
  ['a cause', 'missing-data'],
  ['an exit code', '3'],
] as const) {
  t.test(`assay explain: ${what}`, async t => {
    const { run } = world(t, { root: notesRoot })
    const { code, out, err } = await run('explain', id)
    t.equal(code, 0)
    t.equal(err, '')
    t.matchSnapshot(out)
  })
}

t.test('a requirement names the faults that break it', async t => {
  const { run } = world(t)
  const { out } = await run('explain', 'ORUK-10')
  t.match(out, /^ORUK-10 {2}MUST {2}service-directory@3\.0/)
  t.match(out, /^ {2}broken by .*page-overlap/m)
  t.match(out, /^ {2}remedy /m)
})

t.test('a check names its parameters and what it settles', async t => {
  const { run } = world(t)
  const { out } = await run('explain', 'every')
  t.match(out, /^every {2}check over /)
  t.match(out, /^ {2}with {6}nodes/m)
  t.match(out, /^ {2}settles {3}.*ORUK-/m)
})

t.test('a fault says what it breaks and how to try it', async t => {
  const { run } = world(t)
  const { out } = await run('explain', 'page-overlap')
  t.match(out, /^page-overlap {2}fault of service-directory@3\.0/)
  t.match(out, /^ {2}breaks {4}ORUK-\d+ \(.+\): failed/m)
  t.match(out, 'assay sandbox service-directory --fault page-overlap')
})

t.test('every id that assay lists can be explained', async t => {
  const { run } = world(t)
  const lists: { readonly [name: string]: readonly { id?: string; name?: string }[] } = JSON.parse(
    (await run('list', '--json')).out,
  )
  const ids = Object.values(lists).flatMap(rows => rows.map(row => row.id ?? row.name ?? '?'))
  t.ok(ids.length > 100)
  for (const id of ids.filter((_, at) => at % 19 === 0)) {
    t.equal((await run('explain', id)).code, 0, id)
  }
})

t.test('an unknown id suggests the near one', async t => {
  const { run } = world(t, { root: notesRoot })
  const near = await run('explain', 'NOTE-3')
  t.strictSame(near, {
    code: 2,
    out: '',
    err: 'assay: Nothing here is called "NOTE-3".\n       Did you mean "NOTE-03"?\n',
  })
  for (const id of ['quite-something-else', 'toString']) {
    const { code, err } = await run('explain', id)
    t.equal(code, 2)
    t.match(err, 'assay list shows what there is.')
  }
})

async function failed(t: Test) {
  const { url } = await notes(t, { status: { '/notes/1': 500 } })
  const made = world(t, { root: notesRoot })
  await made.run('run', '--spec', 'notes', '--url', url, '--declare', 'search=false', '-o', 'b')
  return made
}

/** Without what is another in every run. */
const still = (text: string): string =>
  plainly(text).replace(/sha256:[0-9a-f]{64}/g, 'sha256:<digest>')

t.test('with a bundle it is all that an appeal needs, on one page', async t => {
  const { run } = await failed(t)
  for (const id of ['NOTE-01', 'NOTE-02', 'NOTE-03', 'NOTE-05']) {
    const { code, out } = await run('explain', id, 'b')
    t.equal(code, 0)
    t.matchSnapshot(still(out), id)
  }
  const { out } = await run('explain', 'success-criteria', 'b')
  t.match(out, /^success-criteria {2}check /)
  t.match(out, 'In this run: "success-criteria" is no requirement that it asked about.')
})

t.test('the rule is the one that the run had, wherever the page is made', async t => {
  const { run, folder } = await failed(t)
  const here = await run('explain', 'NOTE-02', 'b')
  const other = world(t, { root: '/nowhere' })
  cpSync(join(folder, 'b'), join(other.folder, 'b'), { recursive: true })
  t.strictSame(await other.run('explain', 'NOTE-02', 'b'), here)
})
