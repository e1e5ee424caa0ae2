import { join } from 'node:path'
import t from 'tap'
import { certified } from '../make-certified.ts'
import { world } from '../make-io.ts'
import { notes } from '../make-notes.ts'

const made = await certified(t)
const tenant = await notes(t)
const shown = ['certificate.jwt', '--status', 'revocation.jwt', '--status', 'suspension.jwt']
let runs = 0

/** Asks again of the buyer’s tenant; `more` are further options. */
async function again(...more: readonly string[]) {
  runs += 1
  const on = more.includes('--rerun-on') ? [] : ['--rerun-on', tenant.url]
  return made.run('verify', ...shown, ...on, ...more, '-o', `again-${runs}`)
}

async function json(...more: readonly string[]) {
  const ran = await again(...more, '--json')
  return { ...ran, said: JSON.parse(ran.out) }
}

/** A target file of the buyer’s own; what it claims is not what is asked. */
function target(name: string, more = '', environment = 'sandbox'): string {
  made.write(
    name,
    `assay: target/1
supplier: { name: The council }
product: { name: Ours, version: "1" }
environment: ${environment}
specs:
  notes@1.0:
    url: ${tenant.url}
${more}`,
  )
  return name
}

t.test('the same product answers as it was certified', async t => {
  tenant.make({})
  const ran = await again('--bundle', 'bundle', '--allow-writes')
  t.equal(ran.code, 0, ran.err)
  t.match(ran.out, /^Valid\.\n/)
  t.match(ran.out, /\nAsked again of http:.+by the certified plan;\s+what was seen: again-1\n/)
  t.match(ran.out, /Nothing changed: 6 requirements as before\./)
  t.notMatch(ran.out, /Not asked/)
  t.match(await made.run('judge', 'again-1', '--quiet'), { err: '' })
})

t.test('another product with one fault differs, and what differs is named', async t => {
  tenant.make({ status: { '/notes/1': 500 } })
  for (const with_ of [['--bundle', 'bundle'], []]) {
    const { code, err, said } = await json(...with_, '--allow-writes')
    t.equal(code, 1)
    t.match(err, /^Not as certified: differs\. .+: NOTE-02\.\n$/)
    t.match(said, { valid: false, reason: 'differs', says: /NOTE-02/, rerun: { notAsked: [] } })
    t.strictSame(
      said.rerun.difference.broke.map((one: { requirement: string }) => one.requirement),
      ['NOTE-02'],
    )
    t.match(said.rerun.difference.broke[0], {
      before: { outcome: 'passed' },
      after: { outcome: 'failed' },
    })
  }
  const ran = await again('--allow-writes')
  t.match(ran, { code: 1, out: /Broke \(1\)\n {2}NOTE-02 MUST {2}Passed → Failed \(supplier\)/ })
})

t.test('without its bundle the certificate says what was met, and declared', async t => {
  tenant.make({})
  const before = tenant.asked.length
  const { code, said } = await json('--allow-writes')
  t.equal(code, 0)
  t.match(said, { valid: true, rerun: { bundle: `again-${runs}`, notAsked: [] } })
  t.strictSame(said.rerun.difference.broke, [])
  t.ok(tenant.asked.slice(before).some(line => line.startsWith('GET /v1/notes?word=tea')))
})

t.test(
  'nothing is changed on a tenant that is no sandbox, and what is left out is said',
  async t => {
    tenant.make({})
    const before = tenant.asked.length
    const { code, said } = await json('--bundle', 'bundle')
    t.equal(code, 0)
    t.strictSame(said.rerun.notAsked, ['NOTE-04'])
    t.ok(tenant.asked.slice(before).every(line => line.startsWith('GET ')))
    t.match(await again(), { code: 0, out: /Not asked, for it changes data: NOTE-04\./ })
    const file = target('ours.yaml', '', 'production')
    t.match(await again('--rerun-on', file, '--allow-writes'), { code: 2, err: /ours\.yaml:4:1: / })
  },
)

t.test('a tenant that gives no answer is not as it was certified', async t => {
  tenant.make({ status: { '*': 401 } })
  const { code, said } = await json('--bundle', 'bundle')
  t.equal(code, 1)
  t.match(said, { reason: 'differs', says: /NOTE-01, NOTE-02, NOTE-03/ })
})

t.test('a target file says where and how; what is asked is what was certified', async t => {
  tenant.make({})
  const file = target('ours.yaml', '    capabilities: { search: false, archive: true }\n')
  const { code, said } = await json('--rerun-on', file)
  t.equal(code, 0)
  t.match(said.rerun, { notAsked: [], difference: { same: 6, before: { name: /certificates/ } } })
  tenant.make({ notes: [] })
  t.match(await json('--rerun-on', file), { code: 1, said: { says: /NOTE-02, NOTE-03/ } })
})

t.test('the header of a credential is sent, and kept nowhere', async t => {
  tenant.make({})
  const before = tenant.headers.length
  await again('-H', 'Authorization={env:PASS}')
  t.ok(tenant.headers.slice(before).every(({ authorization }) => authorization === made.pass))
  t.notMatch(made.read(`again-${runs}/evidence.ndjson`), made.pass)
})

t.test('only the bundle that was certified gives the plan', async t => {
  tenant.make({})
  // Another run of the same product: as good, and not the one that was certified.
  await made.record('other')
  const asked = tenant.asked.length
  t.match(await json('--bundle', 'other'), {
    code: 1,
    said: { valid: false, reason: 'other-bundle' },
  })
  t.match(await again('--bundle', 'other'), { code: 1, err: /^Not valid: other-bundle\. / })
  t.equal(tenant.asked.length, asked)
  t.match(await again('--bundle', 'nowhere'), { code: 2 })
})

t.test('an installation that has other standards by now needs the bundle', async t => {
  tenant.make({})
  const later = world(t, {
    cwd: made.folder,
    root: join(import.meta.dirname, '..', 'fixtures'),
    env: {},
    random: made.random,
  })
  const argv = [...shown, '--rerun-on', tenant.url, '--allow-writes']
  const asked = tenant.asked.length
  t.match(await later.run('verify', ...argv), {
    code: 1,
    err: /other-suite\. .+: notes@1, notes@1\.0/,
  })
  t.equal(tenant.asked.length, asked)
  t.match(await later.run('verify', ...argv, '--bundle', 'bundle'), { code: 0 })
})

t.test('nothing is asked in the name of a certificate that does not hold', async t => {
  const asked = tenant.asked.length
  t.match(await again('--at', '2029-01-01T00:00:00Z'), { code: 1, err: /expired/ })
  t.match(await again('--product', 'Another'), { code: 1, err: /other-product/ })
  t.equal(tenant.asked.length, asked)
  t.match(await made.run('verify', ...shown, '--bundle', 'bundle'), { code: 2, err: /--rerun-on/ })
})
