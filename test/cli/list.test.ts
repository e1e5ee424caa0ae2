import t from 'tap'
import { world } from '../make-io.ts'
import { notesRoot } from '../make-notes.ts'

const all = ['specs', 'profiles', 'categories', 'requirements', 'checks', 'faults', 'formats']

t.test('assay list shows what is short, and counts what is long', async t => {
  const { run } = world(t, { root: notesRoot })
  const { code, out, err } = await run('list')
  t.equal(code, 0)
  t.equal(err, '')
  t.matchSnapshot(
    out.replace(/\((\d+)\)/g, '(n)').replace(/formats\n[\s\S]+?\n\n/, 'formats\n…\n\n'),
  )
})

for (const what of ['specs', 'profiles', 'categories', 'requirements']) {
  t.test(`assay list ${what}`, async t => {
    const { run } = world(t, { root: notesRoot })
    const { code, out } = await run('list', what)
    t.equal(code, 0)
    t.matchSnapshot(out)
  })
}

t.test('every list is the same as JSON: objects with a name of their own', async t => {
  const { run } = world(t)
  const { out } = await run('list', '--json')
  const lists: { readonly [name: string]: readonly { id?: string; name?: string }[] } =
    JSON.parse(out)
  t.strictSame(Object.keys(lists), all)
  for (const what of all) {
    const one = await run('list', what, '--json')
    t.equal(one.code, 0)
    t.strictSame(JSON.parse(one.out), lists[what], what)
    t.ok((lists[what]?.length ?? 0) > 0, `${what} is not empty`)
    const text = await run('list', what)
    for (const row of lists[what] ?? []) {
      t.ok(text.out.includes(row.id ?? row.name ?? '?'), row.id ?? row.name ?? what)
    }
  }
})

t.test('another catalogue is listed beside the own one', async t => {
  const { run } = world(t)
  const { out } = await run('list', 'specs', '--catalogue', notesRoot)
  t.match(out, /^service-directory@3\.0 /m)
  t.match(out, /^notes@1\.0 /m)
})

t.test('an unknown list suggests the near one', async t => {
  const { run } = world(t, { root: notesRoot })
  for (const what of ['spec', 'toString']) {
    const { code, out, err } = await run('list', what)
    t.equal(code, 2)
    t.equal(out, '')
    t.match(err, new RegExp(`^assay: There is no list of "${what}"\\.\\n {7}.+\\n$`))
  }
  t.match((await run('list', 'spec')).err, 'Did you mean "specs"?')
})
