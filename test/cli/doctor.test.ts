import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Io } from '../../src/cli/io.ts'
import { world } from '../make-io.ts'
import { type Mistakes, notes, notesRoot, plainly } from '../make-notes.ts'

const declare = ['--declare', 'search', '--declare', 'archive=false']
const now = 'Sun, 22 Nov 2026 10:00:20 GMT'

async function examined(t: Test, mistakes: Mistakes, more: readonly string[] = declare) {
  const supplier = await notes(t, mistakes)
  const { run } = world(t, { root: notesRoot })
  const ran = await run('doctor', '--spec', 'notes', '--url', supplier.url, ...more)
  return { ...ran, out: plainly(ran.out), supplier }
}

t.test('a good server is well, and is asked one request that needs nothing', async t => {
  const { code, out, err, supplier } = await examined(t, { headers: { date: now } })
  t.equal(code, 0)
  t.equal(err, '')
  t.matchSnapshot(out)
  t.strictSame(supplier.asked, ['GET /v1/notes'])
})

t.test('the clock of the server is compared', async t => {
  const late = { headers: { date: 'Sun, 22 Nov 2026 09:00:00 GMT' } }
  const { code, out } = await examined(t, late)
  t.equal(code, 3)
  t.match(out, /^look {2}notes@1\.0 clock .* 3600 s behind this one/m)
  const odd = await examined(t, { headers: { date: 'today' } })
  t.match(odd.out, /^look {2}notes@1\.0 clock .*"today" is no date/m)
})

for (const [status, look] of [
  [401, 'Look at --header'],
  [403, 'Look at --header'],
  [404, 'Look at --url; is the path right?'],
  [429, '--rate'],
  [500, 'the server itself is not well'],
] as const) {
  t.test(
    `a server that answers ${status} is not well, and the line to look at is said`,
    async t => {
      const { code, out } = await examined(t, { status: { '*': status } })
      t.equal(code, 3)
      t.match(out, `answered ${status}`)
      t.match(out, look)
    },
  )
}

t.test('a server that is down is not well', async t => {
  const { run } = world(t, { root: notesRoot })
  const { code, out } = await run('doctor', '--spec', 'notes', '--url', 'http://127.0.0.1:9')
  t.equal(code, 3)
  t.match(out, /^look {2}notes@1\.0 request .*Look at --url: it says http:\/\/127\.0\.0\.1:9\.$/m)
})

t.test('a capability that is not declared is said, with how to declare it', async t => {
  const { code, out } = await examined(t, {}, ['--declare', 'search'])
  t.equal(code, 3)
  t.match(out, /^look {2}notes@1\.0 capabilities .*Not declared: archive\. Say --declare NAME/m)
})

async function withFile(t: Test, env: Io['env']) {
  const supplier = await notes(t, { headers: { date: now } })
  const { run, folder } = world(t, { root: notesRoot, env })
  writeFileSync(
    join(folder, 'target.yaml'),
    `assay: target/1
supplier: { id: GB-COH-01234567, name: Example Ltd }
product: { name: Notes, version: "1" }
environment: sandbox
specs:
  notes:
    url: ${supplier.url}
    capabilities: { search: true, archive: false }
    credentials: { default: a }
credentials:
  a: { kind: bearer, token: { env: EXAMPLE_A } }
`,
  )
  return { ...(await run('doctor', 'target.yaml', '--json')), supplier }
}

t.test('a secret that is missing is said, and nothing is asked', async t => {
  const { code, out, supplier } = await withFile(t, {})
  t.equal(code, 3)
  t.strictSame(JSON.parse(out), [
    { what: 'notes@1.0 capabilities', well: true, says: 'All are declared.' },
    {
      what: 'secrets',
      well: false,
      says: 'The environment variable "EXAMPLE_A" is not set. Set EXAMPLE_A to the secret before the run. Look at credentials.a.token (target.yaml:11:22). Nothing was asked.',
    },
  ])
  t.strictSame(supplier.asked, [])
})

t.test('a secret that is there is sent', async t => {
  const { code, supplier } = await withFile(t, { EXAMPLE_A: 'open-sesame' })
  t.equal(code, 0)
  t.equal(supplier.headers[0]?.authorization, 'Bearer open-sesame')
})
