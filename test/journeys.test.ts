import { readdirSync } from 'node:fs'
import t from 'tap'
import type { Role } from '../src/model/trust.ts'
import { certify, readKeyFile, readTrustFile } from '../src/signed.ts'
import { type Desk, desk, installation } from './make-desk.ts'
import { notes } from './make-notes.ts'
import { unbuilt } from './make-process.ts'

// The four readers of assay, each at a desk of their own, with nothing but the real binary and the
// files that they hand to each other. One journey rests on the one before it, as in life.

const skip = unbuilt
// Some eighty processes, on a machine that may be busy with other things.
t.setTimeout(600_000)
const bin = installation(t)
const [body, supplier, pipeline, council] = [1, 2, 3, 4].map(() => desk(t, bin))
if (body === undefined || supplier === undefined) throw new Error('desks were wanted')
if (pipeline === undefined || council === undefined) throw new Error('desks were wanted')

const product = await notes(t, { status: { '/notes/1': 500 } })
const trust = ['--trust', 'assay-trust.json']
const secret = ['--passphrase', 'file:passphrase']
const registered = [
  '--register-key',
  'keys/register.json',
  '--register-passphrase',
  'file:passphrase',
]
const built = ['--status-key', 'keys/status.json', '--status-passphrase', 'file:passphrase']
const status = ['--status', 'revocation', '--status', 'suspension']

/** Who at the body holds the key of which role. */
const holders: readonly (readonly [Role, string])[] = [
  ['ticket', 'clerk'],
  ['certificate', 'clerk'],
  ['status', 'clerk'],
  ['register', 'archivist'],
  ['attester', 'jane'],
  ['approver', 'omar'],
]

/** The target file that `assay init` wrote, with what its supplier says of itself. */
const completed = (text: string): string =>
  text
    .replace('name: Example  ', 'name: Notebook')
    .replace('https://api.example.org/v1', product.url)
    .replace('archive: true ', 'archive: false')

/** Adds the keys of the body as `keys add` and `keys sign` do, without a process for each. */
async function trustTheRest({ path, read, write }: Desk): Promise<void> {
  const root = certify.openPrivateKey(read('keys/root.pem'), read('passphrase'))
  const at = new Date().toISOString()
  const until = new Date(Date.now() + 365 * 86_400_000).toISOString()
  let list: certify.SignedTrust = await readTrustFile(path('assay-trust.json'))
  for (const [role] of holders) {
    const key = await readKeyFile(path(`keys/${role}.json`))
    const next = certify.nextList(list, { kind: 'add', key, from: at, until }, at)
    list = await certify.countersigned(certify.unsigned(next), root)
  }
  write('assay-trust.json', JSON.stringify(list.file))
}

t.test(
  'a body makes its keys, its trust list and its register',
  { skip, timeout: 300_000 },
  async t => {
    const generate = (of: typeof body, key: string, role: Role, holder: string) =>
      of.does('keys', 'generate', `keys/${key}`, '--role', role, '--holder', holder, ...secret)
    await Promise.all([
      generate(body, 'root', 'root', 'chair'),
      ...holders.map(([role, holder]) => generate(body, role, role, holder)),
      generate(supplier, 'supplier', 'supplier', 'GB-COH-01234567'),
    ])
    supplier.hand('keys/supplier.json', body)
    const named = ['--holder', 'GB-GOR-D1', '--name', 'The body', '--threshold', '1']
    await body.does('keys', 'start', 'assay-trust.json', ...named, '--root', 'keys/root.json')
    await body.does('keys', 'sign', 'assay-trust.json', ...body.as('root'))
    await trustTheRest(body)
    await body.does('keys', 'add', 'assay-trust.json', '--key', 'keys/supplier.json')
    await body.does('keys', 'sign', 'assay-trust.json', ...body.as('root'))
    const { out } = await body.does('keys', 'list', 'assay-trust.json', '--json')
    t.equal(JSON.parse(out).keys.length, 7)
    await body.does('register', 'start', 'log', '--origin', 'r.example/log', ...body.as('register'))
    for (const to of [supplier, council]) body.hand('assay-trust.json', to)
  },
)

t.test(
  'a supplier finds a fault, mends it, and hands a signed run in',
  { skip, timeout: 300_000 },
  async t => {
    await supplier.does('init', '--spec', 'notes')
    supplier.write('target.yaml', completed(supplier.read('target.yaml')))
    await supplier.does('doctor', 'target.yaml')
    t.match(await supplier.does('plan', 'target.yaml', '--profile', 'notes@1'), { out: /NOTE-02/ })
    const ran = await supplier.assay('run', 'target.yaml', '--profile', 'notes@1', '-o', 'first')
    t.match(ran, { code: 1, err: /Not conformant/ })
    t.match(await supplier.does('explain', 'NOTE-02', 'first'), { out: /\/notes\/1/ })
    product.make({})

    const asked = ['--supplier', 'GB-COH-01234567', '--product', 'Notebook', '--profile', 'notes@1']
    await body.does(
      'ticket',
      'issue',
      'log',
      ...trust,
      ...asked,
      ...body.as('ticket'),
      ...registered,
    )
    body.hand('ticket.jwt', supplier)
    const signed = ['--sign', 'keys/supplier.json', ...secret]
    const ticket = ['--ticket', 'ticket.jwt', ...trust]
    const argv = ['target.yaml', '--profile', 'notes@1', ...ticket, ...signed, '-o', 'second']
    await supplier.does('run', ...argv)
    t.match(await supplier.does('diff', 'first', 'second'), { out: /Mended \(1\)\n {2}NOTE-02/ })
    await supplier.does('pack', 'second', '-o', 'submission.zip')
    supplier.hand('submission.zip', body)
  },
)

t.test(
  'a body checks it, two people stand behind it, and the register says so',
  { skip, timeout: 300_000 },
  async t => {
    const checked = await body.does(
      'check',
      'submission.zip',
      '--json',
      '--log',
      'log',
      ...registered,
    )
    t.match(JSON.parse(checked.out), {
      outcome: 'accepted',
      assurance: 're-judged',
      signedBy: [{ id: 'GB-COH-01234567' }],
      ticket: { number: 1, attempt: 1 },
      judged: { awaits: ['NOTE-05'] },
    })
    await body.does('unpack', 'submission.zip', '-o', 'bundle')
    const letter = ['--requirement', 'NOTE-05', '--answer', 'yes', '--says', 'See the letter.']
    await body.does('attest', 'bundle', ...letter, ...body.as('attester'), '-o', 's.json')
    const certifying = [
      'bundle',
      '--log',
      'log',
      '--statement',
      's.json',
      '--register',
      'https://r.example',
    ]
    t.match(await body.assay('certify', ...certifying), { code: 1, err: /bad-statement/ })
    await body.does('approve', 's.json', ...body.as('approver'))
    await body.does('certify', ...certifying)
    await body.does('approve', 'certificate.proposal.json', ...body.as('approver'))
    const issuing = ['--approval', 'certificate.approval.jwt', ...body.as('certificate')]
    await body.does('certify', ...certifying, ...issuing)
    await body.does('register', 'add', 'log', 'certificate.jwt', ...trust, ...body.as('register'))
    await body.does(
      'register',
      'build',
      'log',
      '-o',
      'site',
      ...trust,
      ...body.as('register'),
      ...built,
    )
    const { certificates } = JSON.parse(body.read('site/feed.json'))
    t.match(certificates, [{ product: 'Notebook', status: 'valid', assurance: 're-judged' }])
    t.match(await body.does('register', 'verify', 'log', ...trust), { out: /3 entries/ })
  },
)

t.test(
  'a pipeline lets through what is known, and nothing that is new',
  { skip, timeout: 300_000 },
  async t => {
    supplier.hand('target.yaml', pipeline)
    const gate = (...more: readonly string[]) =>
      pipeline.assay('run', 'target.yaml', '--quiet', '-f', 'junit', ...more)
    product.make({ status: { '/notes/1': 500 } })
    t.equal((await gate('--write-baseline', 'known.json', '-o', 'a')).code, 1)
    t.match(await gate('--baseline', 'known.json', '-o', 'b'), { code: 2, err: /known\.json:/ })
    pipeline.write('known.json', pipeline.read('known.json').replace(/TODO: [^"]+/, 'In spring.'))
    t.equal((await gate('--baseline', 'known.json', '-o', 'c')).code, 0)
    product.make({ status: { '/notes/1': 500 }, notes: [{ id: '1', text: 7 }] })
    t.match(await gate('--baseline', 'known.json', '-o', 'd'), { code: 1, err: /NOTE-01/ })
    t.match(pipeline.read('d/junit.xml'), /<testcase classname="NOTE-01"[^>]*>\s*<failure/)
    product.make({})
    t.match(await gate('--baseline', 'known.json', '-o', 'e'), { code: 1, err: /Stale: NOTE-02/ })
  },
)

t.test(
  'a council checks what it is shown, on its own desk and its own tenant',
  { skip, timeout: 300_000 },
  async t => {
    const [name = ''] = readdirSync(body.path('site/certificates'))
    body.hand(`site/certificates/${name}/certificate.jwt`, council, 'certificate.jwt')
    const fetch = (): void => {
      for (const list of ['revocation', 'suspension'])
        body.hand(`site/status/${list}`, council, list)
    }
    fetch()
    supplier.hand('submission.zip', council)
    const root: string = JSON.parse(body.read('keys/root.json')).kid
    const verify = (...more: readonly string[]) =>
      council.assay('verify', 'certificate.jwt', ...status, '--pin', root, ...more)
    t.match(await verify('--product', 'Notebook', '--version', '1.0'), {
      code: 0,
      out: /^Valid\.[\s\S]+NOTE-05/,
    })
    t.match(await verify('--version', '2.0'), { code: 1, err: /other-version/ })
    council.write('policy.yaml', 'assay: policy/1\nrequirements: [NOTE-02]\nranWithinDays: 90\n')
    t.equal((await verify('--policy', 'policy.yaml')).code, 0)
    council.write('policy.yaml', 'assay: policy/1\nassurance: body-run\n')
    t.match(await verify('--policy', 'policy.yaml'), { code: 1, err: /policy\. .+re-judged/ })

    const tenant = await notes(t)
    const again = ['--rerun-on', tenant.url, '--bundle', 'submission.zip', '--json']
    t.match(await verify(...again, '-o', 'same'), { code: 0, out: /"notAsked":\["NOTE-04"\]/ })
    tenant.make({ notes: [] })
    t.match(await verify(...again, '-o', 'other'), { code: 1, out: /"reason":"differs"/ })

    const { certificate }: { readonly certificate: string } = JSON.parse(
      body.read('site/feed.json'),
    ).certificates[0]
    const why = ['--why', 'Recalled: NOTE-02.', ...body.as('status'), '-o', 'revoke.jwt']
    await body.does('register', 'revoke', 'log', certificate, ...why)
    await body.does('register', 'add', 'log', 'revoke.jwt', ...trust, ...body.as('register'))
    await body.does(
      'register',
      'build',
      'log',
      '-o',
      'site',
      ...trust,
      ...body.as('register'),
      ...built,
    )
    fetch()
    t.match(await verify('--json'), { code: 1, out: /"reason":"revoked"/ })
  },
)
