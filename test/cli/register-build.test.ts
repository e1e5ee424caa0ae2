import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { certify } from '../../src/assay.ts'
import { signNote } from '../../src/certify/log/note.ts'
import type { Statement } from '../../src/model/statement.ts'
import { type Body, body } from '../make-body.ts'
import { approver, certificateOf, issuer, tokenOf, type Wanted } from '../make-register.ts'

const pass = ['--passphrase', 'env:PASS']
const trust = ['--trust', 'assay-trust.json']
const registerKey = ['--key', 'keys/register.json', ...pass]
const statusKey = ['--status-key', 'keys/status.json', '--status-passphrase', 'env:PASS']
const built = ['build', 'log', '-o', 'site', ...trust, ...registerKey, ...statusKey]

/** A body, and what it does with its register. */
async function registry(t: Test) {
  const made = await body(t)
  const { run, folder } = made
  const path = (name: string): string => join(folder, name)
  const read = (name: string): string => readFileSync(path(name), 'utf8')
  const put = async (
    n: number,
    wanted: Wanted = {},
    by = issuer,
    second: typeof approver | null = approver,
  ): Promise<string> => {
    writeFileSync(path(`${n}.jwt`), `${await tokenOf(certificateOf(n, wanted), by, second)}\n`)
    return `${n}.jwt`
  }
  const add = (...files: readonly string[]) =>
    run('register', 'add', 'log', ...files, ...trust, ...registerKey)
  const build = (...more: readonly string[]) => run('register', ...built, ...more)
  return { ...made, path, read, put, add, build }
}

t.test('a certificate goes into the log, and its proof comes back with it', async t => {
  const { add, put, read, list } = await registry(t)
  await add(await put(1))
  const ran = await add(await put(2), await put(3))
  t.match(ran, { code: 0, err: /2\.jwt: certificate, entry 1\n.*2\.tlog-proof[\s\S]+3 entries/ })
  const keys = certify.registerKeys(list.keys, 'register.example/log')
  const entry = read('log/entries/0000.ndjson').split('\n')[1] ?? ''
  t.match(certify.verifyProof(read('2.tlog-proof'), entry, keys), { kind: 'included', index: 1 })
  const other = read('log/entries/0000.ndjson').split('\n')[0] ?? ''
  t.match(certify.verifyProof(read('2.tlog-proof'), other, keys), { reason: 'not-in-log' })
})

t.test('the site holds everything, and each file of it fits the log', async t => {
  const { add, put, build, read, list } = await registry(t)
  await add(await put(1), await put(2))
  t.match(await build(), { code: 0, err: /site: \d+ files, of which \d+ changed/ })
  const name = certify.nameOf(certificateOf(2).id)
  t.equal(read(`site/certificates/${name}/certificate.jwt`), await tokenOf(certificateOf(2)))
  const keys = certify.registerKeys(list.keys, 'register.example/log')
  const entry = read('site/log/entries/0000.ndjson').split('\n')[1] ?? ''
  const proof = read(`site/certificates/${name}/certificate.tlog-proof`)
  t.match(certify.verifyProof(proof, entry, keys), { kind: 'included', index: 1, size: 2 })
  const accepted = certify.acceptFeed(
    read('site/feed.json'),
    read('site/feed.jws').trim(),
    list.keys,
  )
  t.match(await accepted, { kind: 'feed', at: '2026-11-22T10:00:00.000Z' })
  t.equal(read('site/log/checkpoint'), read('log/checkpoint'))
  t.equal(JSON.parse(read('site/jwks.json')).keys.length, list.keys.length)
  const wanted = {
    keys: list.keys,
    issuer: 'GB-LAE-XYZ',
    url: 'https://register.example/status/revocation',
    purpose: 'revocation',
    at: Date.parse('2026-11-23T00:00:00Z'),
    maxAge: null,
  } as const
  t.match(await certify.acceptStatusList(read('site/status/revocation'), wanted), {
    kind: 'status-list',
  })
})

t.test('every id of the feed that is an address of the register has its page', async t => {
  const { add, put, build, read, path } = await registry(t)
  const base = 'https://register.example'
  const files = [
    await put(1, { id: `${base}/certificates/${'a1'.repeat(16)}` }),
    await put(2, { id: `${base}/certificates/${'b2'.repeat(16)}` }),
    await put(3),
  ]
  t.match(await add(...files), { code: 0 })
  // Nobody finds what an address leads to where no page is made.
  const nowhere = await put(4, { id: `${base}/elsewhere/${'c3'.repeat(16)}` })
  t.match(await add(nowhere), { code: 2, err: /no page .+\(malformed\)/ })
  t.match(await build(), { code: 0 })
  const all: readonly { readonly certificate: string; readonly page: string }[] = JSON.parse(
    read('site/feed.json'),
  ).certificates
  const ids = all.filter(({ certificate }) => certificate.startsWith(`${base}/`))
  t.equal(ids.length, 2)
  for (const { certificate, page } of ids) {
    const file = `site${certificate.slice(base.length)}/index.html`
    t.ok(existsSync(path(file)), file)
    t.match(read(file), /<script type="application\/vc\+jwt" id="credential">ey/)
    t.match(read(`site/${page}`), `..${certificate.slice(base.length)}/index.html`)
  }
  const name = certify.nameOf(certificateOf(3).id)
  t.ok(existsSync(path(`site/certificates/${name}/index.html`)))
})

t.test('built again nothing changes; one more certificate leaves the others alone', async t => {
  const { add, put, build, path } = await registry(t)
  await add(await put(1, { subject: { product: { name: 'Beta', version: '1' } } }))
  await build()
  const before = times(path('site'))
  t.match(await build(), { err: /of which 0 changed/ })
  t.same(times(path('site')), before)
  await add(await put(2, { subject: { product: { name: 'Gamma', version: '1' } } }))
  await build()
  const name = certify.nameOf(certificateOf(1).id)
  for (const file of [
    'index.html',
    'certificate.jwt',
    'certificate.tlog-proof',
    'badge.svg',
    'badge.json',
  ]) {
    const one = `certificates/${name}/${file}`
    t.equal(times(path('site'))[one], before[one], one)
  }
})

function times(folder: string): { readonly [file: string]: number } {
  const all = readdirSync(folder, { recursive: true }).map(String)
  const files = all.filter(name => statSync(join(folder, name)).isFile())
  return Object.fromEntries(files.map(name => [name, statSync(join(folder, name)).mtimeMs]))
}

t.test('suspended, reinstated, revoked: each is an entry, and everything follows', async t => {
  const { run, add, put, build, read } = await registry(t)
  await add(await put(1))
  const { id } = certificateOf(1)
  const change = async (what: string) => {
    const argv = [id, '--why', 'Recalled: PAY-08.', '--key', 'keys/status.json', ...pass]
    t.match(await run('register', what, 'log', ...argv, '-o', `${what}.jwt`), { code: 0 })
    t.match(await add(`${what}.jwt`), { code: 0 })
    t.match(await build(), { code: 0 })
    return JSON.parse(read('site/feed.json')).certificates[0].status
  }
  t.equal(await change('suspend'), 'suspended')
  t.equal(await change('reinstate'), 'valid')
  t.equal(await change('revoke'), 'revoked')
  const page = JSON.parse(read('site/feed.json')).certificates[0].page
  t.match(
    read(`site/${page}`),
    /Revoked<\/strong>[\s\S]+Suspended: Recalled: PAY-08\.[\s\S]+Suspension lifted/,
  )
  t.match(read(`site/certificates/${certify.nameOf(id)}/badge.svg`), /revoked/)
})

const wrong: readonly (readonly [
  string,
  RegExp,
  (made: Awaited<ReturnType<typeof registry>>) => Promise<string>,
])[] = [
  [
    'a token that was changed',
    /\(altered\)/,
    async ({ put, path, read }) => {
      const file = await put(7)
      const [head, , tail] = read(file).split('.')
      const other = Buffer.from(JSON.stringify(certificateOf(8))).toString('base64url')
      writeFileSync(path(file), `${head}.${other}.${tail}`)
      return file
    },
  ],
  [
    'one that a key of another role signed',
    /\(wrong-role\)/,
    ({ put, signer }) => put(7, {}, signer('status')),
  ],
  [
    'the certificate of another body',
    /\(other-body\)/,
    ({ put }) => put(7, { issuer: 'GB-LAE-ABC' }),
  ],
  [
    'a certificate that nobody else consented to',
    /\(not-approved\)/,
    ({ put }) => put(7, {}, issuer, null),
  ],
  [
    'one with a consent of a key that is for something else',
    /\(wrong-role\)/,
    ({ put, signer }) => put(7, {}, issuer, signer('attester')),
  ],
  ['the same certificate twice', /\(logged-already\)/, ({ put }) => put(1)],
  [
    'another certificate under the same id',
    /\(logged-already\)/,
    ({ put }) => put(7, { id: certificateOf(1).id }),
  ],
  [
    'one that shares its place in a status list',
    /\(logged-already\)/,
    ({ put }) => put(7, { credentialStatus: certificateOf(1).credentialStatus }),
  ],
  [
    'a place beyond the status list',
    /\((malformed)\)/,
    ({ put }) =>
      put(7, {
        credentialStatus: certificateOf(1).credentialStatus.map(one => {
          return { ...one, statusListIndex: '131072' }
        }),
      }),
  ],
  [
    'the status of a certificate that is not there',
    /\(no-such-certificate\)/,
    async ({ run }) => {
      const argv = ['urn:uuid:nothing-of-ours', '--why', 'x', '--key', 'keys/status.json', ...pass]
      await run('register', 'revoke', 'log', ...argv, '-o', 'x.jwt')
      return 'x.jwt'
    },
  ],
]

t.test('what does not verify is not added, and nothing else with it', async t => {
  const made = await registry(t)
  t.match(await made.add(await made.put(1)), { code: 0 })
  const before = made.read('log/checkpoint')
  for (const [name, says, make] of wrong) {
    const good = await made.put(2)
    t.match(await made.add(good, await make(made)), { code: 2, err: says }, name)
    t.equal(made.read('log/checkpoint'), before)
  }
})

t.test('a site is not made of a log that was touched; the first bad entry is named', async t => {
  const made = await registry(t)
  const { add, put, build, path, read } = made
  await add(await put(1), await put(2), await put(3))
  const file = 'log/entries/0000.ndjson'
  const text = read(file)
  const lines = text.split('\n')
  writeFileSync(
    path(file),
    text.replace(lines[1] ?? '', (lines[1] ?? '').replace('"token":"', '"token":"x')),
  )
  t.match(await build(), { code: 2, err: /0000\.ndjson:2: Entry 1 of the log: .+\(altered-log\)/ })
  writeFileSync(path(file), [lines[0], lines[2], ''].join('\n'))
  t.match(await build(), { code: 2, err: /Entry 1 of the log: .+\(altered-log\)/ })
  writeFileSync(path(file), [lines[0], lines[1], ''].join('\n'))
  t.match(await build(), { code: 2, err: /Entry 2 of the log: .+\(truncated-log\)/ })
  t.notOk(existsSync(path('site')))
})

t.test(
  'a log rewritten by whoever holds its key is found with a checkpoint that was kept',
  async t => {
    const { add, put, build, path } = await registry(t)
    cpSync(path('log'), path('empty'), { recursive: true })
    await add(await put(1))
    cpSync(path('log/checkpoint'), path('kept'))
    t.match(await build('--seen', 'kept'), { code: 0 })
    cpSync(path('log'), path('first'), { recursive: true })
    await replaced(path, 'empty')
    await add(await put(2))
    t.match(await build('--seen', 'kept'), { code: 2, err: /\(split-view\)/ })
  },
)

/** Puts another log in the place of the log. */
async function replaced(path: (name: string) => string, by: string): Promise<void> {
  const { rmSync } = await import('node:fs')
  rmSync(path('log'), { recursive: true })
  cpSync(path(by), path('log'), { recursive: true })
}

t.test('two checkpoints of one size that differ are two logs, whoever signed them', async t => {
  const { add, put, build, path, signer } = await registry(t)
  await add(await put(1))
  const other = certify.checkpointText({
    origin: 'register.example/log',
    size: 1,
    root: 'ab'.repeat(32),
  })
  const note = await signNote(other, 'register.example/log', signer('register'))
  writeFileSync(path('kept'), note)
  t.match(await build('--seen', 'kept'), { code: 2, err: /\(split-view\)/ })
})

t.test(
  'an entry that its key may not sign stops the site, however well the log is signed',
  async t => {
    const { build, path, list, signer, put, read } = await registry(t)
    const { addToLog } = await import('../../src/cli/log/folder.ts')
    const token = read(await put(1, {}, signer('ticket'))).trim()
    await addToLog(path('log'), { keys: list.keys, known: null }, async () => {
      const entry = {
        assay: 'entry/1',
        at: '2026-11-22T10:00:00Z',
        kind: 'certificate',
        token,
      } as const
      return { entries: [entry], signer: signer('register') }
    })
    t.match(await build(), { code: 2, err: /0000\.ndjson:1: Entry 0 of the log: .+\(wrong-role\)/ })
  },
)

t.test('a feed that was edited by hand does not fit its seal', async t => {
  const { add, put, build, read, list } = await registry(t)
  await add(await put(1))
  await build()
  const [feed, seal] = [read('site/feed.json'), read('site/feed.jws').trim()]
  const edited = feed.replace('"validTo":"2027', '"validTo":"2037')
  t.not(edited, feed)
  t.match(await certify.acceptFeed(edited, seal, list.keys), { reason: 'altered' })
  const forged = await certify.sealFeed(
    edited,
    { at: '2026-11-22T10:00:00Z', log: { origin: 'x', size: 1, root: '' } },
    issuer,
  )
  t.match(await certify.acceptFeed(edited, forged, list.keys), { reason: 'wrong-role' })
})

t.test('a statement goes into the log with its consent, and the page repeats it', async t => {
  const { add, put, build, path, read, signer } = await registry(t)
  const by = { id: 'attester-holder', name: 'Jane' }
  const made: Statement = {
    assay: 'statement/1',
    kind: 'waiver',
    spec: 'service-directory@3.0',
    requirements: ['ORUK-32'],
    scope: {
      supplier: 'x',
      product: { name: 'x', version: '1' },
      environment: 'sandbox',
      urls: ['https://api.acme.example/v1'],
    },
    says: 'Agreed until release 5.',
    by,
    madeAt: '2026-11-01T00:00:00Z',
    expires: '2027-02-01T00:00:00Z',
  }
  const alone = await certify.signStatement(made, signer('attester'))
  writeFileSync(path('waiver.json'), JSON.stringify(alone))
  t.match(await add('waiver.json'), { code: 2, err: /\(not-approved\)/ })
  const given = { by: { id: 'approver-holder', name: 'Omar' }, at: '2026-11-02T00:00:00Z' }
  const both = await certify.approveStatement(alone, given, approver)
  writeFileSync(path('waiver.json'), JSON.stringify(both))
  const subject = { statements: [certify.digestOf(both.statement)] }
  t.match(await add('waiver.json', await put(1, { subject, scope: { waived: ['ORUK-32'] } })), {
    code: 0,
  })
  t.match(await build(), { code: 0 })
  const { page } = JSON.parse(read('site/feed.json')).certificates[0]
  t.match(read(`site/${page}`), 'ORUK-32: Jane, until 1 February 2027: Agreed until release 5.')
})

t.test('match says which products meet a policy, and what the others lack', async t => {
  const { run, add, put, path } = await registry(t)
  await add(
    await put(1),
    await put(2, { scope: { declaredAbsent: ['taxonomies'] } }),
    await put(3, { validUntil: '2026-11-10T00:00:00Z' }),
  )
  const policy = { assay: 'policy/1', capabilities: ['taxonomies'], requirements: ['ORUK-01'] }
  writeFileSync(path('policy.json'), JSON.stringify(policy))
  const ran = await run('register', 'match', 'log', 'policy.json', ...trust)
  t.equal(ran.code, 0)
  t.equal(
    ran.out,
    `1 of 2 products with a valid certificate meet it.
meets it: Directory 1 4.1, Acme Software, until 2027-11-01
lacks: Directory 2 4.1, Acme Software, until 2027-11-01
    Declared absent: taxonomies.
`,
  )
  t.match(await run('register', 'match', 'log', ...trust), { code: 2, err: /one policy/ })
})

t.test('a command line that lacks something says what', async t => {
  const { run, add }: Body & { add: (...files: string[]) => ReturnType<Body['run']> } =
    await registry(t)
  t.match(await add(), { code: 2, err: /FILE…/ })
  t.match(await run('register', 'build', 'log', ...trust, ...registerKey), { err: /-o SITE/ })
  t.match(await run('register', 'revoke', 'log', '--why', 'x'), {
    code: 2,
    err: /which certificate/,
  })
  t.match(await run('register', 'revoke', 'log', 'x'), { code: 2, err: /--key FILE/ })
  const key = ['--key', 'keys/status.json', ...pass]
  t.match(await run('register', 'revoke', 'log', 'x', ...key), { code: 2, err: /--why TEXT/ })
})
