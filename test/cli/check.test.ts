import { createHash } from 'node:crypto'
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { env } from 'node:process'
import t from 'tap'
import { certify } from '../../src/assay.ts'
import { planDigest } from '../../src/base/plan-digest.ts'
import { readDocument } from '../../src/load/document.ts'
import { checked } from '../../src/load/schema-check.ts'
import type { Check } from '../../src/model/check.ts'
import type { Plan } from '../../src/model/plan.ts'
import { ready } from '../make-certified.ts'
import { type Office, office } from '../make-office.ts'

/** One run, signed by its supplier; each test takes a copy. */
const made = await ready(t)

let copies = 0

/** A copy of the bundle, changed as a forger would: every digest is mended, and it is signed anew. */
async function forged(change: (folder: string) => void, signer = 'supplier'): Promise<string> {
  copies += 1
  const name = `copy-${copies}`
  cpSync(made.path('bundle'), made.path(name), { recursive: true })
  change(name)
  remake(made, name)
  rmSync(made.path(`${name}/manifest.jws`))
  const ran = await made.run('sign', name, ...made.as(signer))
  if (ran.code !== 0) throw new Error(ran.err)
  return name
}

/** Makes the manifest fit the files again. */
function remake({ read, write, path }: Office, name: string, more: object = {}): void {
  const manifest = JSON.parse(read(`${name}/manifest.json`))
  const paths = [
    ...readdirSync(path(name)).filter(file => !/^manifest\.|^bodies$/.test(file)),
    ...readdirSync(path(`${name}/bodies`)).map(file => `bodies/${file}`),
  ].sort()
  const files = paths.map(file => {
    const text = read(`${name}/${file}`)
    const sha256 = `sha256:${createHash('sha256').update(text).digest('hex')}`
    return { path: file, sha256, bytes: Buffer.byteLength(text) }
  })
  write(`${name}/manifest.json`, JSON.stringify({ ...manifest, ...more, files }))
}

/** Puts another plan into a copy, and its digest wherever it stands. */
function plan(name: string, change: (plan: Plan) => Plan): void {
  const next = change(JSON.parse(made.read(`${name}/plan.json`)))
  made.write(`${name}/plan.json`, JSON.stringify(next))
  const [begin = '', ...rest] = made.read(`${name}/evidence.ndjson`).split('\n')
  const run = { ...JSON.parse(begin), plan: planDigest(next) }
  made.write(`${name}/evidence.ndjson`, [JSON.stringify(run), ...rest].join('\n'))
}

async function check(bundle: string, ...more: readonly string[]) {
  const ran = await made.run('check', bundle, '--json', ...more)
  const found: Check = JSON.parse(ran.out)
  await checked(readDocument(ran.out, 'check.json'), 'check')
  return { ...ran, found, reasons: found.refused.map(({ reason }) => reason) }
}

t.test('a bundle that nothing speaks against is accepted, and what it shows is said', async t => {
  const { code, found } = await check('bundle')
  t.equal(code, 0)
  t.match(found, {
    outcome: 'accepted',
    refused: [],
    assurance: 're-judged',
    signedBy: [{ role: 'supplier', id: 'GB-COH-01234567' }],
    ticket: null,
    run: { product: { name: 'Notebook', version: '4.2' }, profile: 'notes@1' },
    judged: { verdict: 'incomplete', awaits: ['NOTE-05'] },
    proves: [/very ones/, /judged again|Every question/],
    provesNot: [/That a server gave these answers/],
  })
  t.equal(
    found.judged?.digests.verdict,
    JSON.parse(made.read('bundle/report.json')).digests.verdict,
  )
  const page = await made.run('check', 'bundle')
  t.match(page, {
    code: 0,
    err: '',
    out: /^Accepted: .+\nNotebook 4\.2 of Example Ltd .+not “accredited”/s,
  })
  t.match((await check('bundle', '--statement', 's.json')).found.judged, { awaits: [] })
})

t.test(
  'an archive is checked like the folder that it was made of, and leaves nothing behind',
  async t => {
    await made.run('pack', 'bundle', '-o', 'bundle.zip')
    // A folder of this test's own, which other tests that run now do not touch.
    const own = t.testdir({})
    Reflect.set(env, 'TMPDIR', own)
    t.teardown(() => Reflect.deleteProperty(env, 'TMPDIR'))
    const { found } = await check('bundle.zip')
    const { found: folder } = await check('bundle')
    t.strictSame({ ...found, bundle: '' }, { ...folder, bundle: '' })
    const bytes = certify.archive([{ name: 'plan.json', bytes: Buffer.from('{}') }])
    writeFileSync(made.path('bad.zip'), Buffer.concat([Buffer.from('x'), bytes]))
    t.strictSame((await check('bad.zip')).reasons, ['hidden-bytes'])
    made.write('text.zip', 'This is no archive at all, only a text.')
    t.match(await check('text.zip'), { code: 1, reasons: ['not-an-archive'] })
    t.strictSame(readdirSync(own), [])
    t.match(await made.run('check', 'nowhere.zip'), { code: 2, err: /no bundle here/ })
  },
)

t.test('all that speaks against a bundle is said at once', async t => {
  const other = await office(t)
  await other.record('bundle', { status: { '/notes/1': 500 } })
  const ran = await other.run('check', 'bundle', '--json')
  t.equal(ran.code, 1)
  const { refused, assurance, provesNot }: Check = JSON.parse(ran.out)
  t.strictSame(
    refused.map(({ reason }) => reason),
    ['unsigned-manifest', 'not-conformant'],
  )
  t.equal(assurance, 'self-declared')
  t.ok(provesNot.length > 3)
  t.match(
    ran.err,
    /^Refused: 2 reasons .+\n {2}unsigned-manifest: .+\n {2}not-conformant: .+NOTE-02/,
  )
})

t.test('files that were changed, added or left out are each named', async t => {
  cpSync(made.path('bundle'), made.path('touched'), { recursive: true })
  made.write('touched/report.html', 'better')
  made.write('touched/extra.txt', 'more')
  const { reasons, err } = await check('touched')
  t.strictSame(reasons, ['altered-bundle', 'altered-bundle'])
  t.match(err, /"extra\.txt" is not listed\.\n.+"report\.html" was changed\./)
})

t.test(
  'an easier spec under the name and digest of the true one is found by comparing',
  async t => {
    const name = await forged(copy =>
      plan(copy, whole => {
        const text = JSON.stringify(whole.specs).replace('"level":"MUST"', '"level":"MAY"')
        t.not(text, JSON.stringify(whole.specs))
        return { ...whole, specs: JSON.parse(text) }
      }),
    )
    const { reasons, err } = await check(name)
    t.ok(reasons.includes('other-plan'))
    t.notOk(reasons.includes('other-suite'))
    t.match(err, /What it carries as "notes@1\.0" is not what that is\./)
    t.match(await made.run('certify', name, '--register', 'https://r.example'), {
      code: 1,
      err: /other-plan/,
    })
  },
)

t.test('a value that is made new for each run, and was given beforehand, is named', async t => {
  const name = await forged(copy =>
    plan(copy, whole => ({
      ...whole,
      cases: whole.cases.map(one => {
        if (one.kind !== 'workflow') return one
        const known = Object.keys(one.fresh).map(input => [input, 'known'])
        return { ...one, inputs: { ...one.inputs, ...Object.fromEntries(known) }, fresh: {} }
      }),
    })),
  )
  const { reasons, err } = await check(name)
  t.ok(reasons.includes('other-plan'))
  t.match(err, /has a value for "text", which is made new for each run\./)
})

t.test('each item and case that a plan lacks, or has otherwise, is named', async t => {
  const name = await forged(copy =>
    plan(copy, whole => {
      const [first, second, ...items] = whole.items
      if (first === undefined || second === undefined) throw new Error('items were wanted')
      return { ...whole, items: [{ ...second, check: 'status-declared' }, ...items] }
    }),
  )
  const { code, found } = await check(name)
  t.equal(code, 1)
  const says = found.refused.filter(({ reason }) => reason === 'unreadable').map(one => one.says)
  t.equal(says.length, 2)
  t.match(says, [/is not what its specs ask for/, /It lacks the item/])
  t.equal(found.judged, null)
})

t.test('a bundle that says more than its evidence is refused, though rightly signed', async t => {
  const name = await forged(copy => {
    const report = JSON.parse(made.read(`${copy}/report.json`))
    made.write(`${copy}/report.json`, JSON.stringify({ ...report, verdict: 'conformant' }))
  })
  t.match(await check(name), { reasons: ['other-verdict'], err: /report\.json says conformant/ })
})

t.test(
  'an answer that was edited is judged as it now stands, and the bundle does not say so',
  async t => {
    const name = await forged(copy => {
      const lines = made.read(`${copy}/evidence.ndjson`).replace('"status":200', '"status":503')
      made.write(`${copy}/evidence.ndjson`, lines)
    })
    const { reasons, err } = await check(name)
    t.ok(reasons.includes('other-verdict'))
    t.match(err, /manifest\.json says incomplete \(sha256:/)
  },
)

t.test('an exchange that was taken out of the journal is missed', async t => {
  const name = await forged(copy => {
    const lines = made.read(`${copy}/evidence.ndjson`).split('\n')
    const at = lines.findIndex(line => line.includes('"kind":"exchange"'))
    made.write(`${copy}/evidence.ndjson`, lines.filter((_, n) => n !== at).join('\n'))
  })
  const { code, reasons } = await check(name)
  t.equal(code, 1)
  t.ok(reasons.includes('other-verdict'))
})

t.test('the manifest of another run, or of another time, is refused', async t => {
  const name = await forged(() => undefined)
  remake(made, name, { run: 'another', at: '2026-02-01T00:00:00Z', ticket: 3 })
  rmSync(made.path(`${name}/manifest.jws`))
  await made.run('sign', name, ...made.as('supplier'))
  t.match(await check(name), {
    reasons: ['other-manifest', 'other-manifest', 'other-manifest'],
    err: /another run: run\.\n.+: at\.\n.+: ticket\./,
  })
})

t.test('a run of a time that is still to come is refused', async t => {
  made.at('2026-11-22T09:30:00Z')
  t.strictSame((await check('bundle')).reasons, ['time-to-come'])
  made.at('2026-11-22T10:00:00Z')
})

t.test('a bundle that cannot be read is refused with what is wrong with it', async t => {
  const [noPlan, noJournal, noBody] = ['no-plan', 'no-journal', 'no-body']
  for (const name of [noPlan, noJournal, noBody]) {
    cpSync(made.path('bundle'), made.path(name), { recursive: true })
  }
  made.write(`${noPlan}/plan.json`, '{"assay":"plan/1","assay":"plan/1"}')
  t.match(await check(noPlan), { code: 1, reasons: ['unreadable', 'altered-bundle'] })
  made.write(`${noJournal}/evidence.ndjson`, 'nothing')
  t.match(await check(noJournal), { code: 1, reasons: ['unreadable', 'altered-bundle'] })
  const [body = ''] = readdirSync(made.path(`${noBody}/bodies`))
  rmSync(made.path(`${noBody}/bodies/${body}`))
  t.match(await check(noBody), { code: 1, reasons: ['unreadable', 'altered-bundle'] })
  made.write('empty', '')
  t.match(await check('empty'), { reasons: ['not-an-archive'] })
})
