import t, { type Test } from 'tap'
import {
  certify,
  judgeBundle,
  readStatementFile,
  readTrustFile,
  recordedPlan,
  shapeOf,
} from '../../src/assay.ts'
import type { Stated } from '../../src/model/statement.ts'
import { type Office, office } from '../make-office.ts'

const attesting = ['--requirement', 'NOTE-05', '--says', 'See the letter.', '--evidence', 'l.txt']

/** A recorded run, and a statement of Jane’s about it. */
async function stated(t: Test, ...more: readonly string[]): Promise<Office> {
  const made = await office(t)
  await made.record()
  made.write('l.txt', 'Ten years.')
  const answer = more.includes('--answer') ? [] : ['--answer', 'yes']
  const argv = [...attesting, ...answer, ...more, ...made.as('jane'), '-o', 's.json']
  const ran = await made.run('attest', 'bundle', ...argv)
  t.match(ran, { code: 0, err: /assay approve s\.json/ })
  return made
}

/** What the body makes of a statement’s file, about a bundle, at a time. */
async function accepted(made: Office, file = 's.json', at = '2026-11-23T00:00:00Z') {
  const { list } = await readTrustFile(made.path('assay-trust.json'))
  const { plan } = await recordedPlan(made.path('bundle'))
  const scope = certify.scopeOf(plan)
  if (scope === null) throw new Error('no scope')
  const shapes = { statement: shapeOf('statement'), approval: shapeOf('approval') }
  const signed = await readStatementFile(made.path(file))
  return certify.acceptStatement(signed, { keys: list.keys, scope, at: Date.parse(at), shapes })
}

async function judged({ path }: Office, stated: readonly Stated[]) {
  const opened = { ...(await recordedPlan(path('bundle'))), stated }
  return judgeBundle(path('bundle'), { name: 'assay', version: '0.0.0-test' }, opened)
}

t.test('an attestation that a second person approved settles its requirement', async t => {
  const made = await stated(t)
  t.match(await accepted(made), { kind: 'refused', reason: 'not-approved' })
  const ran = await made.run('approve', 's.json', ...made.as('omar'))
  t.match(ran, { code: 0, err: /attestation of NOTE-05, answer yes\n +by Jane \(jane\)/ })
  const believed = await accepted(made)
  if (believed.kind === 'refused') return void t.fail(believed.says)
  t.match(believed.statement, { evidence: [{ name: 'l.txt', digest: /^sha256:/ }] })
  t.equal((await judged(made, [])).verdict, 'incomplete')
  const report = await judged(made, certify.statedBy(believed))
  t.equal(report.verdict, 'conformant')
  const ruling = report.rulings.find(({ requirement }) => requirement === 'NOTE-05')
  t.match(ruling, { outcome: 'passed', cause: null })
  t.match(ruling?.because, /^Attested by Jane .+ until 2027-11-22, with the consent of Omar: See/)
})

t.test('a report shows what people stated, and the bundle keeps what its run comes to', async t => {
  const made = await stated(t)
  const shown = ['report', 'bundle', '--statement', 's.json']
  const refused = await made.run(...shown, '-f', 'json', '-o', 'with.json')
  t.match(refused, { code: 2, err: /s\.json: The statement is not believed: .+ \(not-approved\)/ })
  await made.run('approve', 's.json', ...made.as('omar'))
  t.match(await made.run(...shown), { code: 2, err: /--statement goes with --out/ })
  const plain = made.read('bundle/report.json')
  t.equal((await made.run(...shown, '-f', 'json', '-o', 'with.json')).code, 0)
  t.match(JSON.parse(made.read('with.json')), { verdict: 'conformant' })
  t.match(JSON.parse(plain), { verdict: 'incomplete' })
  t.equal(made.read('bundle/report.json'), plain)
  const page = await made.run(...shown, '-f', 'html', '-o', '-')
  t.match(page.out, /Attested by Jane .+ with the consent of Omar: See the letter\./)
})

t.test('without a yes an attestation attests nothing', async t => {
  for (const answer of [[], ['--answer', 'no']]) {
    const made = await office(t)
    await made.record()
    const argv = ['--requirement', 'NOTE-05', '--says', 'Perhaps.', ...answer]
    const ran = await made.run('attest', 'bundle', ...argv, ...made.as('jane'), '-o', 's.json')
    t.match(ran, { code: 0, err: /attests nothing/ })
    await made.run('approve', 's.json', ...made.as('omar'))
    const believed = await accepted(made)
    if (believed.kind === 'refused') return void t.fail(believed.says)
    t.strictSame(certify.statedBy(believed), [])
  }
})

t.test('a waiver excuses what is not met, and every report says so', async t => {
  const made = await office(t)
  await made.record('bundle', { status: { '/notes/1': 500 } })
  const argv = ['--requirement', 'NOTE-02', '--says', 'Mended in May.', ...made.as('jane')]
  t.equal((await made.run('waive', 'bundle', ...argv, '-o', 's.json')).code, 0)
  await made.run('approve', 's.json', ...made.as('omar'))
  const believed = await accepted(made)
  if (believed.kind === 'refused') return void t.fail(believed.says)
  t.equal(believed.statement.expires, '2027-02-20T10:00:00.000Z', 'ninety days')
  const before = await judged(made, [])
  t.equal(before.verdict, 'not-conformant')
  const report = await judged(made, certify.statedBy(believed))
  t.match(
    report.rulings.find(({ requirement }) => requirement === 'NOTE-02'),
    { outcome: 'inapplicable', cause: 'waived', because: /Mended in May\. Without the waiver: / },
  )
  t.equal(report.verdict, 'incomplete', 'NOTE-05 is neither attested nor waived')
})

t.test('only what a person must tell is attested', async t => {
  const made = await office(t)
  await made.record()
  const attest = (id: string, ...more: readonly string[]) =>
    made.run('attest', 'bundle', '--requirement', id, '--says', 'So.', ...made.as('jane'), ...more)
  t.match(await attest('NOTE-01'), { code: 2, err: /NOTE-01 is not for a person to attest/ })
  t.match(await attest('NOTE-99'), { code: 2, err: /no requirement "NOTE-99"/ })
  t.match(await attest('NOTE-05', '--answer', 'perhaps'), { code: 2, err: /wants yes or no/ })
  t.match(await attest('NOTE-05', '--until', '2020-01-01'), { code: 2, err: /over already/ })
  const other = await made.run('attest', 'bundle', ...attesting.slice(0, 4), ...made.as('issuer'))
  t.match(other, { code: 2, err: /signs as certificate; attester is wanted/ })
})

t.test('nobody approves their own statement', async t => {
  const made = await stated(t)
  const own = await made.run('approve', 's.json', ...made.as('jane-too'))
  t.match(own, { code: 2, err: /cannot be the one who approves/ })
  // Nor by another tool than ours.
  const signed = await readStatementFile(made.path('s.json'))
  const { pem, key } = { pem: made.read('keys/jane-too.pem'), key: 'jane-too' }
  const by = JSON.parse(made.read(`keys/${key}.json`)).holder
  const signer = certify.openPrivateKey(pem, 'a passphrase for tests')
  const at = '2026-11-22T11:00:00Z'
  made.write('s.json', JSON.stringify(await certify.approveStatement(signed, { by, at }, signer)))
  t.match(await accepted(made), { reason: 'same-person' })
})

t.test('a statement holds for what it speaks of, and for its time', async t => {
  const made = await stated(t, '--until', '2027-01-01')
  await made.run('approve', 's.json', ...made.as('omar'))
  t.match(await accepted(made), { kind: 'statement' })
  t.match(await accepted(made, 's.json', '2027-01-01T00:00:00Z'), { reason: 'expired' })
  t.match(await accepted(made, 's.json', '2026-11-01T00:00:00Z'), { reason: 'not-yet-valid' })
  const of = made.read('target.yaml').replace('4.2', '4.3')
  made.write('target.yaml', of)
  await made.run('run', 'target.yaml', '--profile', 'notes@1', '--quiet', '-o', 'other')
  const { list } = await readTrustFile(made.path('assay-trust.json'))
  const scope = certify.scopeOf((await recordedPlan(made.path('other'))).plan)
  if (scope === null) return void t.fail('no scope')
  const shapes = { statement: shapeOf('statement'), approval: shapeOf('approval') }
  const at = Date.parse('2026-11-23T00:00:00Z')
  const signed = await readStatementFile(made.path('s.json'))
  const held = await certify.acceptStatement(signed, { keys: list.keys, scope, at, shapes })
  t.match(held, { reason: 'out-of-scope', says: /Notebook 4\.2/ })
})

t.test('a consent to another statement is none', async t => {
  const made = await stated(t)
  await made.run('approve', 's.json', ...made.as('omar'))
  const first = JSON.parse(made.read('s.json'))
  const argv = [...attesting, '--answer', 'yes', '--until', '2036-01-01', ...made.as('jane')]
  await made.run('attest', 'bundle', ...argv, '-o', 'longer.json')
  const second = JSON.parse(made.read('longer.json'))
  made.write('longer.json', JSON.stringify({ ...second, approval: first.approval }))
  t.match(await accepted(made, 'longer.json'), { reason: 'not-approved' })
})
