import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import type { ServerOptions } from 'node:https'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { reporters } from '../../src/assay.ts'
import { type Granter, type Granting, granter, listening, shownBy } from '../make-auth.ts'
import { world } from '../make-io.ts'
import { notesRoot } from '../make-notes.ts'
import { type Authority, authority } from '../make-pki.ts'

const secret = 'the quick brown fox'
const everyFormat = [...reporters.keys()].flatMap(id => ['-f', id])
const basic = { kind: 'basic', id: 'assay', secret } as const

/** A supplier of notes that lets in whom `enters` says; the rest get 401 `invalid_token`. */
function api(t: Test, enters: (request: IncomingMessage) => boolean, tls?: ServerOptions) {
  return listening(t, tls, (request, response) => {
    const json = { 'content-type': 'application/json' }
    if (!enters(request)) {
      const challenge = 'Bearer realm="notes", error="invalid_token"'
      response.writeHead(401, { ...json, 'www-authenticate': challenge }).end('{}')
      return
    }
    // A careless server: it repeats the credential, in a header and in the body, also encoded.
    const said = request.headers.authorization ?? 'nobody'
    const echo = { 'x-debug': said, 'x-encoded': Buffer.from(said).toString('base64') }
    const note = { id: '1', text: `tea for ${said} ${encodeURIComponent(said)}` }
    const body = request.method === 'POST' || /notes\/1$/.test(request.url ?? '') ? note : [note]
    response.writeHead(request.method === 'POST' ? 201 : 200, { ...json, ...echo })
    response.end(JSON.stringify(body))
  })
}

const target = (url: string, main: string, network = ''): string => `assay: target/1
supplier: { id: GB-COH-01234567, name: Example Ltd }
product: { name: Notes, version: "1" }
environment: sandbox
specs:
  notes:
    url: ${url}/v1
    capabilities: { search: true, archive: false }
    credentials: { default: main }
credentials:
  main:
    kind: oauth2-client-credentials
    ${main}
${network}`

const withSecret = (server: Granter): string =>
  `tokenUrl: ${server.token}\n    clientId: assay\n    secret: { env: EXAMPLE }`

async function ran(t: Test, text: string, files: { readonly [name: string]: string } = {}) {
  const { run, folder } = world(t, {
    root: notesRoot,
    env: { EXAMPLE: secret },
    random: size => randomBytes(size),
    now: () => new Date(),
  })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  writeFileSync(join(folder, 'target.yaml'), text)
  const out = await run('run', 'target.yaml', '-o', 'bundle', '-f', 'html', '-f', 'junit')
  const said = (out.out + out.err).replace(/\s+/g, ' ')
  const report = JSON.parse(readFileSync(join(folder, 'bundle', 'report.json'), 'utf8'))
  const journal = readFileSync(join(folder, 'bundle', 'evidence.ndjson'), 'utf8')
  const lines = journal
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  const doctor = () => run('doctor', 'target.yaml')
  return {
    ...out,
    run,
    folder,
    said,
    report,
    lines,
    doctor,
    whole: whole(folder) + out.out + out.err,
  }
}

/** All that a folder holds, as one text. */
function whole(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}

/** Every spelling of a secret that must be nowhere. */
function spellings(text: string): readonly string[] {
  const bytes = Buffer.from(text)
  const aligned = [0, 1, 2].map(shift =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  )
  return [text, encodeURIComponent(text), bytes.toString('hex'), ...aligned]
}

t.test('a run gets one token, and no spelling of it or of the secret stays anywhere', async t => {
  const server = await granter(t, { believes: basic })
  const url = await api(t, ({ headers }) => headers.authorization === `Bearer ${server.given[0]}`)
  const { code, lines, whole, run } = await ran(t, target(url, withSecret(server)))
  t.equal(code, 0)
  t.equal(server.asked.length, 1)
  const tokens = lines.filter(line => line.kind === 'token')
  t.match(tokens, [{ credential: 'main', why: 'first', had: true, because: null, status: 200 }])
  const [token = ''] = server.given
  t.match(whole, /‹secret:main›|\u00e2\u0080\u00b9secret:main/)
  for (const hidden of [...spellings(token), ...spellings(secret)]) {
    t.notOk(whole.includes(hidden), 'a secret was found')
  }
  const again = await run('judge', 'bundle')
  t.equal(again.code, code)
})

t.test('a token that cannot be had is cantTell, and the first line names the line', async t => {
  const server = await granter(t, { believes: { ...basic, secret: 'another' } })
  const url = await api(t, () => true)
  const { code, report, said, run, folder, doctor } = await ran(t, target(url, withSecret(server)))
  t.equal(code, 3)
  t.equal(report.verdict, 'incomplete')
  const words =
    /"invalid_client": "wrong secret"\. Look at credentials\.main\.secret \(target\.yaml:15:5\)/
  t.match(report.headline, words)
  t.match(said, words)
  for (const one of report.cases) t.match(one, { outcome: 'cantTell', cause: 'credentials' })
  t.equal(report.counts.failed, 0)
  t.equal(server.asked.length, 1)
  const before = readFileSync(join(folder, 'bundle', 'report.json'), 'utf8')
  await run('judge', 'bundle')
  t.equal(readFileSync(join(folder, 'bundle', 'report.json'), 'utf8'), before)
  const seen = await doctor()
  t.equal(seen.code, 3)
  t.match(seen.out.replace(/\s+/g, ' '), words)
})

t.test('a token that the API no longer takes is had anew, once', async t => {
  const server = await granter(t, { believes: basic })
  const second = await api(
    t,
    ({ headers }) => headers.authorization === `Bearer ${server.given[1]}`,
  )
  const { code, lines } = await ran(t, target(second, withSecret(server)))
  t.equal(code, 0)
  t.equal(server.asked.length, 2)
  t.same(
    lines.filter(line => line.kind === 'token').map(line => line.why),
    ['first', 'refused'],
  )
})

t.test('an API that takes no token at all keeps its 401', async t => {
  const server = await granter(t, { believes: basic })
  const url = await api(t, () => false)
  const { code, report } = await ran(t, target(url, withSecret(server)))
  t.equal(code, 3)
  t.match(report.headline, /answers were 401 or 403/)
})

/** A supplier and an authorisation server that both want a certificate. */
async function mutual(t: Test, trusted: Authority, believes?: Granting['believes']) {
  const own = await authority('Server CA')
  const pair = await own.issue('localhost', ['127.0.0.1'])
  const tls = { cert: pair.certificate, key: pair.key, ca: trusted.ca, requestCert: true }
  const strict = { ...tls, rejectUnauthorized: true }
  const server = await granter(t, {
    believes: believes ?? { kind: 'tls', id: 'assay', subject: 'supplier client' },
    tls: { ...tls, rejectUnauthorized: false },
  })
  const enters = (request: IncomingMessage): boolean =>
    shownBy(request) === 'supplier client' &&
    request.headers.authorization === `Bearer ${server.given.at(-1)}`
  return { server, url: await api(t, enters, strict), ca: own.ca }
}

const withCertificate = (server: Granter): string => `tokenUrl: ${server.token}
    clientId: assay
    auth: tls
    certificate: client
  client:
    kind: mutual-tls
    certificate: { file: client.pem }
    key: { file: client-key.pem }`

t.test('a certificate is shown to the token endpoint and to the API', async t => {
  const trusted = await authority('Client CA')
  const { server, url, ca } = await mutual(t, trusted)
  const pair = await trusted.issue('supplier client')
  const files = { 'client.pem': pair.certificate, 'client-key.pem': pair.key, 'ca.pem': ca }
  const text = target(url, withCertificate(server), 'network: { ca: ca.pem }\n')
  const { code, doctor, whole } = await ran(t, text, files)
  t.equal(code, 0)
  t.notOk(whole.includes(server.given[0] ?? ''))
  const seen = await doctor()
  const out = seen.out.replace(/\s+/g, ' ')
  t.match(out, /ok credential client "CN=supplier client", issued by "CN=Client CA"; good until/)
  t.match(out, /ok credential main A Bearer token was had; it ends in 3600 s, its scope is "read"/)
  t.match(out, /ok notes@1\.0 TLS TLSv1\.3; "localhost".*asks for a client certificate/)
  t.equal(seen.code, 0)
  const alone = await ran(t, target(url, withCertificate(server)), files)
  t.match(alone.report.headline, /name it in network\.ca\. Look at credentials\.main\.tokenUrl/)
  t.match((await alone.doctor()).out.replace(/\s+/g, ' '), /name its PEM file in network\.ca/)
})

t.test('a certificate of another authority, an expired one, or none is explained', async t => {
  const trusted = await authority('Client CA')
  const { server, url, ca } = await mutual(t, trusted, basic)
  const stranger = await (await authority('Other CA')).issue('supplier client')
  const late = await trusted.issue('supplier client', [], -3)
  const both = `${withSecret(server)}\n    certificate: client
  client:
    kind: mutual-tls
    certificate: { file: client.pem }
    key: { file: client-key.pem }`
  for (const [pair, because] of [
    [stranger, /does not know the authority|may not like the one it got/],
    [late, /client certificate has expired|may not like the one it got/],
  ] as const) {
    const files = { 'client.pem': pair.certificate, 'client-key.pem': pair.key, 'ca.pem': ca }
    const { report, doctor } = await ran(t, target(url, both, 'network: { ca: ca.pem }\n'), files)
    t.match(report.headline, because)
    t.match(report.headline, /Look at credentials\.client\.certificate \(target\.yaml:19:5\)/)
    t.match(report.cases, [{ outcome: 'cantTell', cause: 'credentials' }])
    if (pair === late) t.match((await doctor()).out, /look +credential client .*it expired on/)
  }
  const none = target(url, withSecret(server), 'network: { ca: ca.pem }\n')
  const { report } = await ran(t, none, { 'ca.pem': ca })
  t.match(report.headline, /wants a client certificate, and none was shown/)
})

t.test(
  'a key of another certificate, or a wrong passphrase, stops before anything is sent',
  async t => {
    const trusted = await authority('Client CA')
    const { server, url, ca } = await mutual(t, trusted)
    const [one, two] = [await trusted.issue('a'), await trusted.issue('b')]
    const { run, folder } = world(t, { root: notesRoot })
    const files = { 'client.pem': one.certificate, 'client-key.pem': two.key, 'ca.pem': ca }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const text = target(url, withCertificate(server), 'network: { ca: ca.pem }\n')
    writeFileSync(join(folder, 'target.yaml'), text)
    const { code, err } = await run('run', 'target.yaml', '-o', 'bundle')
    t.equal(code, 2)
    t.match(err, /is not the one of the certificate/)
    t.match(err, /credentials\.client\.key/)
    const seen = await run('doctor', 'target.yaml')
    t.equal(seen.code, 3)
    t.match(seen.out.replace(/\s+/g, ' '), /is not the one of the certificate.*Nothing was asked/)
    t.equal(server.asked.length, 0)
  },
)

t.test('discovery compares the issuer to the letter, and finds the token endpoint', async t => {
  const found = { issuer: '$issuer', token_endpoint: '$token' }
  const places = ['/.well-known/oauth-authorization-server', '/.well-known/openid-configuration']
  for (const place of places) {
    const server = await granter(t, { believes: basic, metadata: { [place]: found } })
    const url = await api(t, () => true)
    const main = `discovery: ${server.url}\n    clientId: assay\n    secret: { env: EXAMPLE }`
    t.equal((await ran(t, target(url, main))).code, 0)
    t.equal(server.looked.at(-1), place)
  }
  const wrongs = [
    [{ ...found, issuer: '$issuer/' }, /not of the issuer/],
    [{ issuer: '$issuer' }, /names no token endpoint/],
    [{ ...found, token_endpoint: 'http://127.0.0.1:9/token' }, /network\.allow does not/],
    [
      { ...found, token_endpoint_auth_methods_supported: ['private_key_jwt'] },
      /takes private_key_jwt.*credentials\.main\.auth/,
    ],
  ] as const
  for (const [metadata, because] of wrongs) {
    const server = await granter(t, { believes: basic, metadata: { [places[0] ?? '']: metadata } })
    const url = await api(t, () => true)
    const main = `discovery: ${server.url}\n    clientId: assay\n    secret: { env: EXAMPLE }`
    t.match((await ran(t, target(url, main))).report.headline, because)
    t.equal(server.asked.length, 0, 'no secret went anywhere')
  }
})

t.test('no command says a token, a secret or a key, though the server repeats them', async t => {
  const server = await granter(t, { believes: basic })
  const key = 'a-key-for-the-back-door'
  // It says every secret wherever it can, and its answers are wrong, so that they are shown.
  const url = await listening(t, undefined, (request, response) => {
    const said = `${request.headers.authorization} ${request.headers['x-api-key']} ${request.url}`
    const secrets = `${said} ${server.given.at(-1)} ${key} ${secret}`
    const headers = { date: secrets, server: secrets, location: `/${encodeURIComponent(secrets)}` }
    const type = {
      'content-type': 'application/json',
      'x-base64': btoa(server.given.at(-1) ?? key),
    }
    response.writeHead(200, { ...headers, ...type }).end(JSON.stringify({ id: 1, text: secrets }))
  })
  const keyed = (place: string): string =>
    `assay: target/1
supplier: { id: GB-COH-01234567, name: Example Ltd }
product: { name: Notes, version: "1" }
environment: sandbox
specs:
  notes:
    url: ${url}/v1
    capabilities: { search: true, archive: false }
    credentials: { default: main }
credentials:
  main: { kind: api-key, in: ${place}, name: X-Api-Key, value: { env: KEY } }
`
  const texts = [target(url, withSecret(server)), keyed('header'), keyed('query'), keyed('cookie')]
  for (const text of texts) {
    const { run, folder } = world(t, {
      root: notesRoot,
      env: { EXAMPLE: secret, KEY: key },
      random: size => randomBytes(size),
    })
    writeFileSync(join(folder, 'target.yaml'), text)
    const said = [
      await run('doctor', 'target.yaml'),
      await run('doctor', 'target.yaml', '--json'),
      await run('run', 'target.yaml', '-o', 'bundle', ...everyFormat, '--json'),
      await run('run', 'target.yaml', '-o', 'second'),
      await run('judge', 'bundle', '--json'),
      await run('report', 'bundle', '-f', 'html', '-o', 'page.html'),
    ]
    const all = whole(folder) + said.map(({ out, err }) => out + err).join('\n')
    t.equal(said[2]?.code, 1, 'there are failures to show')
    t.match(all, /curl --globoff/)
    t.match(all, /<html/)
    const mine = text.includes('KEY') ? [key] : [...server.given, secret]
    for (const hidden of mine.flatMap(spellings)) {
      t.notOk(all.includes(hidden), 'a secret was found')
    }
  }
})
