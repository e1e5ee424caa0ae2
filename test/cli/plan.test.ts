import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Plan } from '../../src/model/plan.ts'
import { world } from '../make-io.ts'
import { notes, notesRoot, plainly } from '../make-notes.ts'

t.test('assay plan shows the cases, and what is settled and why', async t => {
  const { run } = world(t, { root: notesRoot })
  const { code, out, err } = await run('plan', '--spec', 'notes', '--url', 'http://127.0.0.1:8080')
  t.equal(code, 0)
  t.equal(err, '')
  t.matchSnapshot(out)
})

t.test(
  'what a capability that is absent settles is shown, and what a profile makes of it',
  async t => {
    const { run } = world(t, { root: notesRoot })
    const url = ['--url', 'http://127.0.0.1:8080', '--declare', 'search=false', '--allow-writes']
    t.matchSnapshot((await run('plan', '--spec', 'notes', ...url)).out)
    t.matchSnapshot((await run('plan', '--profile', 'notes@1', ...url)).out)
    t.equal(
      (await run('plan', '--category', 'note-keeping', ...url)).out,
      (await run('plan', '--profile', 'notes@1', ...url)).out,
    )
  },
)

t.test('as JSON it is the plan of the run, the same each time', async t => {
  const { run } = world(t, { root: notesRoot })
  const argv = ['--spec', 'notes', '--url', 'http://127.0.0.1:8080', '--declare', 'search']
  const { out } = await run('plan', ...argv, '--json')
  const plan: Plan = JSON.parse(out)
  t.equal(plan.assay, 'plan/1')
  t.strictSame(
    plan.cases.map(({ id }) => id),
    ['list', 'read', 'find'],
  )
  t.equal((await run('plan', ...argv, '--json')).out, out)
})

t.test('nothing is sent, and nothing is written', async t => {
  const supplier = await notes(t)
  const { run, folder } = world(t, { root: notesRoot })
  await run('plan', '--spec', 'notes', '--url', supplier.url)
  t.strictSame(supplier.asked, [])
  t.strictSame(readdirSync(folder), [])
})

t.test(
  'a target file may leave out the version of a spec, and needs no secret to plan',
  async t => {
    const { run, folder } = world(t, { root: notesRoot })
    writeFileSync(
      join(folder, 'target.yaml'),
      `assay: target/1
supplier: { name: Example Ltd }
product: { name: Notes, version: "1" }
environment: production
specs:
  notes:
    url: https://notes.example/v1
    capabilities: { search: true, archive: false }
    credentials: { default: a }
credentials:
  a: { kind: bearer, token: { env: EXAMPLE_A } }
`,
    )
    const { code, out } = await run('plan', 'target.yaml')
    t.equal(code, 0)
    t.match(out, /^notes@1\.0 at https:\/\/notes\.example\/v1$/m)
    t.match(plainly(out), /NOTE-04 +untested +configuration/)
  },
)
