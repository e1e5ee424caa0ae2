import { createHmac } from 'node:crypto'
import t from 'tap'
import { certify } from '../../src/assay.ts'
import { certified, lists } from '../make-certified.ts'
import type { Office } from '../make-office.ts'

const made = await certified(t)
const token = made.read('certificate.jwt').trim()
const [header = '', payload = '', signature = ''] = token.split('.')
const said = Buffer.from(payload, 'base64url').toString()
const both = ['--status', 'revocation.jwt', '--status', 'suspension.jwt']

const verify = (...more: readonly string[]) =>
  made.run('verify', 'certificate.jwt', ...both, ...more)

/** Verifies another token in the place of the certificate. */
async function shown(other: string, ...more: readonly string[]) {
  made.write('other.jwt', other)
  const ran = await made.run('verify', 'other.jwt', ...both, '--json', ...more)
  return { code: ran.code, ...JSON.parse(ran.out) }
}

const refused = (reason: string, detail = reason) => ({ code: 1, valid: false, reason, detail })
const encoded = (text: string | object): string =>
  Buffer.from(typeof text === 'string' ? text : JSON.stringify(text)).toString('base64url')
const head = JSON.parse(Buffer.from(header, 'base64url').toString())

/** A token with any header and claims, truly signed with somebody’s key. */
function signedBy(of: Office, name: string, text = said, more: object = {}): Promise<string> {
  const signer = certify.openPrivateKey(of.read(`keys/${name}.pem`), of.pass)
  const kid = certify.thumbprint(signer.jwk)
  const input = `${encoded({ ...head, kid, ...more })}.${encoded(text)}`
  return signer
    .sign(Buffer.from(input))
    .then(bytes => `${input}.${Buffer.from(bytes).toString('base64url')}`)
}

t.test('a certificate that holds says what it proves and what it does not', async t => {
  const ran = await verify()
  t.equal(ran.code, 0)
  for (const line of [
    /^Valid\.\n/,
    /Notebook 4\.2 of Example Ltd \(GB-COH-01234567\)/,
    /this is not “accredited”/,
    /Stated by people: NOTE-05\. Waived: nothing\./,
    /It says nothing of: NOTE-06\./,
    /neither revoked nor suspended/,
  ]) {
    t.match(ran.out, line)
  }
  t.match(JSON.parse((await verify('--json')).out), { valid: true, status: 'in-force' })
})

t.test('it is about one product, version, place and holder', async t => {
  const [url = ''] = JSON.parse(said).credentialSubject.deployment.urls
  const right = ['--product', 'Notebook', '--version', '4.2', '--environment', 'sandbox']
  t.equal(
    (await verify(...right, '--holder', 'GB-COH-01234567', '--deployment', `${url}/`)).code,
    0,
  )
  for (const [option, value, reason] of [
    ['--product', 'Notepad', 'other-product'],
    ['--version', '4.3', 'other-version'],
    ['--environment', 'production', 'other-environment'],
    ['--deployment', 'https://api.example.org/v1', 'other-deployment'],
    ['--holder', 'GB-COH-07654321', 'wrong-holder'],
  ] as const) {
    t.match(await shown(token, option, value), refused(reason), option)
  }
})

t.test('it has a beginning and an end', async t => {
  t.match(await shown(token, '--at', '2026-11-22T09:59:59Z'), refused('not-yet-valid'))
  t.match(await shown(token, '--at', '2027-11-22T10:00:00Z'), refused('expired'))
  t.match(await verify('--at', 'tomorrow'), { code: 2, err: /wants an instant in UTC/ })
})

t.test('a time set back does not help: lists of after it, or before it, do not count', async t => {
  t.match(await shown(token, '--at', '2026-11-29T10:00:00Z'), refused('stale-status'))
  await lists(made, [7], 'revocation', '2026-11-25T10:00:00.000Z')
  t.match(await shown(token, '--at', '2026-11-23T10:00:00Z'), refused('stale-status'))
  await lists(made, [])
})

t.test('what was revoked or suspended does not hold, though it has not expired', async t => {
  await lists(made, [7])
  t.match(await shown(token), refused('revoked'))
  await lists(made, [7], 'suspension')
  t.match(await shown(token), refused('suspended'))
  await lists(made, [6, 8])
  t.equal((await verify()).code, 0)
  await lists(made, [])
})

t.test('without both lists nobody can tell, and nobody is told that it holds', async t => {
  const one = await made.run('verify', 'certificate.jwt', '--status', 'revocation.jwt', '--json')
  t.match({ code: one.code, ...JSON.parse(one.out) }, refused('stale-status'))
  const without = await made.run('verify', 'certificate.jwt', '--without-status')
  t.match(without, { code: 0, out: /was not asked \(--without-status\)/ })
  // The list of the other purpose, under the file name of this one.
  const twice = ['--status', 'suspension.jwt', '--status', 'suspension.jwt']
  t.match(await made.run('verify', 'certificate.jwt', ...twice), { code: 1, err: /stale-status/ })
})

t.test('every way to forge one that we know is refused with its reason', async t => {
  const forged = said.replace('"version":"4.2"', '"version":"5.0"')
  const input = `${encoded({ ...head, alg: 'HS256' })}.${payload}`
  const hmac = createHmac('sha256', Buffer.from(head.kid, 'base64url')).update(input)
  const stranger = certify.openPrivateKey(
    certify.newPrivateKey(made.random(64), made.pass),
    made.pass,
  )
  const strange = `${encoded({ ...head, kid: certify.thumbprint(stranger.jwk) })}.${payload}`
  const unapproved = said.replace(/,"approval":"[^"]+"/, '')
  const longer = said.replace('2027-11-22T10', '2037-11-22T10')
  for (const [name, other, reason, detail] of [
    ['another version', `${header}.${encoded(forged)}.${signature}`, 'altered'],
    ['alg none', `${encoded({ ...head, alg: 'none' })}.${payload}.`, 'other-algorithm'],
    ['HS256', `${input}.${hmac.digest('base64url')}`, 'other-algorithm'],
    ['a stranger', `${strange}.${encoded('x'.repeat(64))}`, 'untrusted-key', 'unknown-key'],
    ['the status key', await signedBy(made, 'status'), 'untrusted-key', 'wrong-role'],
    ['the supplier’s key', await signedBy(made, 'supplier'), 'untrusted-key', 'wrong-role'],
    ['an attestation', JSON.parse(made.read('s.json')).statement, 'other-type'],
    ['a status list', made.read('revocation.jwt').trim(), 'untrusted-key', 'wrong-role'],
    ['the issuer alone', await signedBy(made, 'issuer', unapproved), 'not-approved'],
    ['the issuer, after the consent', await signedBy(made, 'issuer', longer), 'not-approved'],
    [
      'no certificate',
      await signedBy(made, 'issuer', '{"validFrom":"2026-11-22T10:00:00Z"}'),
      'malformed',
    ],
    [
      'another body’s',
      await signedBy(made, 'issuer', said.replace(made.body, 'GB-GOR-D9')),
      'other-body',
    ],
    ['not a token', 'certificate', 'not-compact'],
  ] as const) {
    t.match(await shown(other), refused(reason, detail ?? reason), name)
  }
})

t.test('a buyer’s policy is held to it, and says all that is missing', async t => {
  const under = async (policy: string, ...more: readonly string[]) => {
    made.write('policy.yaml', `assay: policy/1\n${policy}\n`)
    return shown(token, '--policy', 'policy.yaml', ...more)
  }
  t.match(await under('profiles: [notes@1]\nrequirements: [NOTE-01, NOTE-02]\nwaivers: none'), {
    code: 0,
  })
  for (const [policy, says] of [
    ['profiles: [directory@1]', /It is of notes@1; wanted: directory@1/],
    ['requirements: [NOTE-01, NOTE-05, NOTE-77]', /Not tested and met: NOTE-05, NOTE-77/],
    ['assurance: body-run', /Its assurance is re-judged/],
    ['capabilities: [archive]', /Declared absent: archive/],
    ['attestations: none', /Rests on a person’s word: NOTE-05/],
    ['environment: production', /It was tested in sandbox/],
  ] as const) {
    t.match(await under(policy), { ...refused('policy'), says }, policy)
  }
  const old = await under('ranWithinDays: 2', '--at', '2026-11-25T10:00:00Z')
  t.match(old, { ...refused('policy'), says: /more than 2 days before/ })
  const stale = await under('statusWithinDays: 1', '--at', '2026-11-25T10:00:00Z')
  t.match(stale, refused('stale-status'))
  made.write('policy.yaml', 'assay: policy/1\nasurance: body-run\n')
  t.match(await verify('--policy', 'policy.yaml'), { code: 2, err: /policy\.yaml:2/ })
})

t.test('the trust list is held to root keys that are known', async t => {
  t.match(await verify('--pin', 'A'.repeat(43)), { code: 2, err: /too-few-roots/ })
  t.equal((await verify('--pin', made.root)).code, 0)
})
