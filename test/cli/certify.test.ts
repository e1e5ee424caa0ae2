import { createHash, createPublicKey, verify } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import t from 'tap'
import { certify, loadCatalogue, readTrustFile, recordedPlan } from '../../src/assay.ts'
import { gather } from '../../src/cli/certificate/gather.ts'
import type { Digest } from '../../src/model/words.ts'
import { certified, certifying, ready, register } from '../make-certified.ts'
import { makeIo } from '../make-io.ts'
import { notesRoot } from '../make-notes.ts'
import { type Office, office } from '../make-office.ts'

t.test('a certificate says what was tested, how far it goes, and who stands behind it', async t => {
  const made = await certified(t)
  const [, payload = ''] = made.read('certificate.jwt').split('.')
  const certificate = JSON.parse(Buffer.from(payload, 'base64url').toString())
  t.match(certificate, {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'AssayAccreditation'],
    issuer: made.body,
    validFrom: '2026-11-22T10:00:00.000Z',
    credentialStatus: [
      { statusPurpose: 'revocation', statusListIndex: '7' },
      { statusPurpose: 'suspension', statusListCredential: `${register}/status/suspension` },
    ],
    credentialSubject: {
      id: 'GB-COH-01234567',
      supplier: { identifiers: [{ scheme: 'GB-COH', id: '01234567' }] },
      product: { name: 'Notebook', version: '4.2' },
      profile: { id: 'notes@1', status: 'draft' },
      category: ['note-keeping'],
      verdict: 'conformant',
      assurance: 're-judged',
      scope: {
        assessed: ['NOTE-01', 'NOTE-02', 'NOTE-03', 'NOTE-04'],
        attested: ['NOTE-05'],
        waived: [],
        declaredAbsent: ['archive'],
        notAssessable: ['NOTE-06'],
      },
      statements: [/^sha256:/],
    },
  })
  for (const member of ['iat', 'exp', 'nbf', 'vc']) t.notOk(member in certificate)
  const manifest = createHash('sha256').update(made.read('bundle/manifest.json')).digest('hex')
  t.equal(certificate.credentialSubject.digests.manifest, `sha256:${manifest}`)
})

t.test(
  'only a run under a ticket of the body for itself, signed by its runner alone, is a body-run',
  async t => {
    const made = await ready(t, 'runner')
    const assurance = async (bundle: string): Promise<string> => {
      const ran = await made.run('certify', bundle, ...certifying.slice(1))
      t.equal(ran.code, 0, ran.err)
      return JSON.parse(made.read('certificate.proposal.json')).credentialSubject.assurance
    }
    t.equal(await assurance('bundle'), 're-judged', 'without a ticket')
    await underTicket(made, 'self')
    await made.run('sign', 'under-self', ...made.as('runner'))
    t.equal(await assurance('under-self'), 're-judged', 'under a ticket for the supplier')
    await underTicket(made, 'body')
    cpSync(made.path('under-body'), made.path('both'), { recursive: true })
    for (const name of ['supplier', 'runner']) await made.run('sign', 'both', ...made.as(name))
    t.equal(await assurance('both'), 're-judged', 'signed by the supplier too')
    await made.run('sign', 'under-body', ...made.as('runner'))
    t.equal(await assurance('under-body'), 'body-run')
  },
)

t.test('a certificate ends with the first statement that it rests on', async t => {
  const made = await ready(t)
  const argv = ['--requirement', 'NOTE-05', '--says', 'So.', '--answer', 'yes']
  const until = ['--until', '2027-02-01', ...made.as('jane'), '-o', 'short.json']
  await made.run('attest', 'bundle', ...argv, ...until)
  await made.run('approve', 'short.json', ...made.as('omar'))
  await made.run('certify', 'bundle', '--statement', 'short.json', '--register', register)
  t.match(JSON.parse(made.read('certificate.proposal.json')), {
    validUntil: '2027-02-01T00:00:00Z',
  })
})

t.test('everything that speaks against a certificate is said at once', async t => {
  const made = await office(t)
  await made.record('bundle', { status: { '/notes/1': 500 } })
  const ran = await made.run('certify', 'bundle', '--register', register, '--json')
  t.equal(ran.code, 1)
  const { refused } = JSON.parse(ran.out)
  const reasons = refused.map(({ reason }: { readonly reason: string }) => reason)
  t.strictSame(reasons, ['unsigned-manifest', 'missing-attestation', 'not-conformant'])
  t.match(ran.err, /No certificate: 3 reasons against it\.\n/)
  t.match(ran.err, /not-conformant: Requirements are not met: NOTE-02 \(supplier\)\./)
})

t.test('a selection, a run without a target file or profile gets no certificate', async t => {
  const made = await ready(t)
  const reasons = async (...argv: readonly string[]) => {
    await made.run(
      'run',
      ...argv,
      '--quiet',
      '--allow-writes',
      '-o',
      argv.join('').length.toString(),
    )
    const bundle = argv.join('').length.toString()
    const ran = await made.run('certify', bundle, '--register', register, '--json')
    return ran.code === 1 ? ran.out : `code ${ran.code}`
  }
  t.match(await reasons('target.yaml', '--profile', 'notes@1', '--case', 'list'), /"partial"/)
  t.match(await reasons('target.yaml'), /"no-profile"/)
  const url = /url: (.+)/.exec(made.read('target.yaml'))?.[1] ?? ''
  const quick = await reasons('--spec', 'notes', '--url', url)
  for (const reason of ['quick-target', 'no-supplier-id', 'not-declared']) t.match(quick, reason)
})

t.test('a number that no company can have is refused', async t => {
  const made = await ready(t)
  made.write('target.yaml', made.read('target.yaml').replace('01234567', '1234'))
  await made.run('run', 'target.yaml', '--profile', 'notes@1', '--quiet', '-o', 'other')
  const ran = await made.run('certify', 'other', '--register', register)
  t.match(ran, { code: 1, err: /no-org-id: The id of the supplier is no org-id: "GB-COH-1234"/ })
})

t.test('another supplier cannot answer for a bundle, nor can it be changed after', async t => {
  const rival = await ready(t, 'rival')
  t.match(await rival.run('certify', ...certifying), { code: 1, err: /other-signer: .+07654321/ })
  const made = await ready(t)
  made.write('bundle/report.json', made.read('bundle/report.json').replace('Notebook', 'Notebork'))
  t.match(await made.run('certify', ...certifying), { code: 1, err: /altered-bundle: .+changed/ })
})

t.test('an easier suite under the same name is not the body’s', async t => {
  const made = await ready(t)
  const easier = made.path('easier')
  cpSync(notesRoot, easier, { recursive: true })
  const file = 'easier/suites/notes/1.0/notes.arazzo.yaml'
  made.write(file, made.read(file).replace('$statusCode == 201', '$statusCode < 500'))
  const own = await loadCatalogue([notesRoot])
  const theirs = await loadCatalogue([easier])
  t.not(own.suites[0]?.digest, theirs.suites[0]?.digest)
  const { list: trust } = await readTrustFile(made.path('assay-trust.json'))
  const io = makeIo({ root: easier, cwd: made.folder })
  const at = Date.parse('2026-11-22T10:00:00Z')
  const gathered = await gather(io, { bundle: 'bundle', statements: ['s.json'], trust, at })
  t.match(certify.doubtsOf(gathered), [{ reason: 'other-suite', says: /notes@1\.0\.0/ }])
})

t.test('a report that says more than its evidence, rightly signed, is not read', async t => {
  const made = await office(t)
  await made.record('bundle', { status: { '/notes/1': 500 } })
  const report = made.read('bundle/report.json').replaceAll('not-conformant', 'conformant')
  const manifest = JSON.parse(made.read('bundle/manifest.json'))
  const sha256 = `sha256:${createHash('sha256').update(report).digest('hex')}`
  const bytes = Buffer.byteLength(report)
  const files = manifest.files.map((file: { readonly path: string }) =>
    file.path === 'report.json' ? { ...file, sha256, bytes } : file,
  )
  made.write('bundle/report.json', report)
  made.write('bundle/manifest.json', JSON.stringify({ ...manifest, verdict: 'conformant', files }))
  t.equal((await made.run('sign', 'bundle', ...made.as('supplier'))).code, 0)
  const ran = await made.run('certify', 'bundle', '--register', register)
  t.match(ran, { code: 1, err: /not-conformant: Requirements are not met: NOTE-02/ })
  t.notMatch(ran.err, /altered-bundle|unsigned-manifest/)
})

t.test('a run that was taken up again gets no certificate', async t => {
  const made = await ready(t)
  const lines = made.read('bundle/evidence.ndjson')
  const [begin = ''] = lines.split('\n')
  const end = lines.lastIndexOf('{"kind":"run-end"')
  // As if somebody had stopped it there, and gone on.
  const stopped = lines.slice(end).replace('"ended"', '"interrupted"')
  const again = `${lines.slice(0, end)}${stopped}${begin}\n${lines.slice(end)}`
  rmSync(made.path('bundle/manifest.json'))
  made.write('bundle/evidence.ndjson', again)
  const ran = await made.run('certify', ...certifying)
  t.match(ran, { code: 1, err: /resumed: The run was interrupted and taken up again/ })
})

t.test('a certificate tells the ticket that the run answered, and takes no other', async t => {
  const made = await ready(t)
  await underTicket(made, 'self')
  await made.run('sign', 'under-self', ...made.as('supplier'))
  const ran = await made.run('certify', 'under-self', ...certifying.slice(1))
  t.equal(ran.err.includes('reasons against'), false, ran.err)
  t.match(JSON.parse(made.read('certificate.proposal.json')), {
    credentialSubject: { ticket: { number: 12, attempt: 3 } },
  })
  made.write('bundle/ticket.jwt', made.read('self.jwt'))
  t.match(await made.run('certify', ...certifying), { code: 1, err: /bad-ticket: .+made from it/ })
})

t.test('an approver cannot be the issuer, and consent is to these very bytes', async t => {
  const made = await ready(t)
  await made.run('certify', ...certifying)
  const sign = () =>
    made.run(
      'certify',
      ...certifying,
      '--approval',
      'certificate.approval.jwt',
      ...made.as('issuer'),
    )
  await made.run('approve', 'certificate.proposal.json', ...made.as('clerk-too'))
  t.match(await sign(), { code: 1, err: /same-person/ })
  await made.run('approve', 'certificate.proposal.json', ...made.as('omar'))
  const text = made.read('certificate.proposal.json')
  made.write(
    'certificate.proposal.json',
    text.replace('"product":{"name":"Notebook"', '"product":{"name":"Other"'),
  )
  t.match(await sign(), { code: 2, err: /not what this bundle and these statements give/ })
  made.write('certificate.proposal.json', text.replace('2027-11-22T10', '2030-11-22T10'))
  t.match(await sign(), { code: 1, err: /not-approved/ })
  made.write('certificate.proposal.json', text)
  t.match(await sign(), { code: 0 })
})

t.test('twenty lines over node:crypto verify a certificate, apart from our code', async t => {
  const made = await certified(t)
  const trust = JSON.parse(made.read('assay-trust.json'))
  const { keys } = JSON.parse(Buffer.from(trust.payload, 'base64url').toString())
  const opened = (token: string, role: string) => {
    const [head = '', body = '', signature = ''] = token.trim().split('.')
    const { alg, kid, typ } = JSON.parse(Buffer.from(head, 'base64url').toString())
    const key = keys.find(
      (one: { kid: string; role: string }) => one.kid === kid && one.role === role,
    )
    const by = createPublicKey({ key: key.jwk, format: 'jwk' })
    const bytes = Buffer.from(signature, 'base64url')
    if (alg !== 'Ed25519' || !verify(null, Buffer.from(`${head}.${body}`), by, bytes))
      throw Error('altered')
    return { typ, text: Buffer.from(body, 'base64url').toString(), holder: key.holder.id }
  }
  const certificate = opened(made.read('certificate.jwt'), 'certificate')
  const [, before = '', consent = ''] =
    /^(.*),"approval":"([\w.-]+)"\}$/s.exec(certificate.text) ?? []
  const approval = opened(consent, 'approver')
  const said = JSON.parse(approval.text)
  t.equal(said.of, `sha256:${createHash('sha256').update(`${before}}`).digest('hex')}`)
  t.not(approval.holder, certificate.holder)
  const { credentialStatus, credentialSubject } = JSON.parse(certificate.text)
  for (const { statusPurpose, statusListIndex } of credentialStatus) {
    const list = JSON.parse(opened(made.read(`${statusPurpose}.jwt`), 'status').text)
    const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'))
    t.equal(((bits[statusListIndex >> 3] ?? 0) >> (7 - (statusListIndex & 7))) & 1, 0)
  }
  t.equal(credentialSubject.product.version, '4.2')
})

/** A run of the same plan under a ticket of the body, in the bundle `under-self` or `under-body`. */
async function underTicket(made: Office, runner: 'self' | 'body'): Promise<void> {
  const { plan } = await recordedPlan(made.path('bundle'))
  const pin = ({ id, digest }: { readonly id: string; readonly digest: Digest }) => ({ id, digest })
  if (plan.profile === null) throw new Error('a profile was wanted')
  const ticket = {
    assay: 'ticket/1',
    number: 12,
    attempt: 3,
    body: made.body,
    supplier: { id: 'GB-COH-01234567', name: 'Example Ltd' },
    product: 'Notebook',
    runner,
    profile: pin(plan.profile),
    specs: plan.specs.map(pin),
    suites: plan.suites.map(pin),
    nonce: 'ab'.repeat(32),
    seed: 'seed',
    issuedAt: '2026-11-22T09:00:00Z',
    notBefore: '2026-11-22T09:00:00Z',
    notAfter: '2026-11-23T09:00:00Z',
  } as const
  const signer = certify.openPrivateKey(made.read('keys/ticket.pem'), made.pass)
  made.write(`${runner}.jwt`, `${await certify.signTicket(ticket, signer)}\n`)
  const argv = [
    'target.yaml',
    '--profile',
    'notes@1',
    '--allow-writes',
    '--quiet',
    '-o',
    `under-${runner}`,
  ]
  await made.run('run', ...argv, '--ticket', `${runner}.jwt`)
}
