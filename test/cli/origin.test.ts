import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ServerOptions } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Step, Workflow } from '../../src/model/arazzo.ts'
import { granter, listening, shownBy } from '../make-auth.ts'
import { world } from '../make-io.ts'
import { authority } from '../make-pki.ts'
import { sector } from '../make-sector.ts'

const secret = 'the-quick-brown-fox'
const ok = [{ condition: '$statusCode == 200' }]

function one(workflowId: string, more: Partial<Step> = {}): Workflow {
  const step: Step = { stepId: 'ask', operationId: workflowId, successCriteria: ok, ...more }
  return { workflowId, steps: [step] }
}

const follows = { 'x-assay-redirects': { follow: 3 } }
const home = ['round', 'plain', 'away', 'across', 'whole', 'bare', 'filled', 'slashed'] as const

/** What a server saw of a request: all that could prove who asks. */
interface Came {
  readonly path: string
  readonly proof: string
  readonly certificate: string | null
}

/** A server that keeps what came to it; it wants no proof, but asks for a certificate. */
async function watcher(
  t: Test,
  tls: ServerOptions,
  answer: (path: string, response: ServerResponse) => void,
) {
  const came: Came[] = []
  const url = await listening(t, tls, (request: IncomingMessage, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '')
    const proof = `${request.url}\n${request.rawHeaders.join('\n')}`
    came.push({ path, proof, certificate: shownBy(request) })
    answer(path, response)
  })
  return { url, came }
}

const well = (response: ServerResponse): void =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end('{}')

/** Each kind of credential, and what gives it away. */
const kinds = {
  token: (url: string) =>
    `{ kind: oauth2-client-credentials, tokenUrl: "${url}", clientId: assay, secret: { env: EXAMPLE }, certificate: client }`,
  bearer: () => '{ kind: bearer, token: { env: EXAMPLE }, certificate: client }',
  header: () =>
    '{ kind: api-key, in: header, name: X-Api-Key, value: { env: EXAMPLE }, certificate: client }',
  query: () => '{ kind: api-key, in: query, name: key, value: { env: EXAMPLE } }',
  cookie: () => '{ kind: api-key, in: cookie, name: key, value: { env: EXAMPLE } }',
  basic: () => '{ kind: basic, username: me, password: { env: EXAMPLE } }',
} as const

for (const kind of ['token', 'bearer', 'header', 'query', 'cookie', 'basic'] as const) {
  t.test(`a credential (${kind}) goes to the origin of its own deployment alone`, async t => {
    const [servers, clients] = [await authority('Servers'), await authority('Clients')]
    const pair = await servers.issue('server', ['127.0.0.1'])
    const client = await clients.issue('supplier client')
    const asking = { cert: pair.certificate, key: pair.key, ca: clients.ca, requestCert: true }
    const tls = { ...asking, rejectUnauthorized: false }
    const elsewhere = await watcher(t, tls, (_, response) => well(response))
    const other = await watcher(t, tls, (_, response) => well(response))
    const leads: { readonly [path: string]: string } = {
      '/round': '/plain',
      '/away': `${elsewhere.url}/landed`,
      '/across': `${other.url}/landed`,
    }
    const own = await watcher(t, tls, (path, response) => {
      const location = leads[path]
      if (location === undefined) return well(response)
      response.writeHead(302, { location }).end()
    })
    const believes = { kind: 'basic', id: 'assay', secret } as const
    const server = await granter(t, { believes })
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'assay-')))
    t.teardown(() => rmSync(root, { recursive: true, force: true }))
    sector(root, [
      {
        name: 'things',
        paths: home.map(name => `/${name}`),
        servers: {
          '/whole': { url: elsewhere.url },
          '/bare': { url: elsewhere.url.replace('https:', '') },
          '/filled': { url: '{base}', variables: { base: { default: elsewhere.url } } },
          '/slashed': { url: elsewhere.url.replace('https://', '/\\\\') },
        },
        workflows: home.map(name => one(name, follows)),
      },
      { name: 'others', paths: ['/other'], workflows: [one('other')] },
    ])
    const { run, folder } = world(t, { root, env: { EXAMPLE: secret } })
    const files = { 'ca.pem': servers.ca, 'c.pem': client.certificate, 'k.pem': client.key }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    writeFileSync(
      join(folder, 'target.yaml'),
      `assay: target/1
supplier: { name: Example Ltd }
product: { name: Things, version: "1" }
environment: sandbox
specs:
  things: { url: "${own.url}", credentials: { default: main } }
  others: { url: "${other.url}" }
credentials:
  main: ${kinds[kind](server.token)}
  client: { kind: mutual-tls, certificate: { file: c.pem }, key: { file: k.pem } }
network: { ca: ca.pem, allow: ["${elsewhere.url}"] }
`,
    )
    const { code, out, err } = await run('run', 'target.yaml', '-o', 'bundle')
    t.equal(code, 0, out + err)
    const proofs = [
      secret,
      server.given[0] ?? secret,
      Buffer.from(`me:${secret}`).toString('base64'),
    ]
    const proved = ({ proof }: Came): boolean => proofs.some(text => proof.includes(text))
    const shows = /certificate/.test(kinds[kind](''))
    t.same(own.came.map(({ path }) => path).toSorted(), [
      '/across',
      '/away',
      '/bare',
      '/filled',
      '/plain',
      '/plain',
      '/round',
      '/slashed',
      '/whole',
    ])
    for (const came of own.came) {
      t.ok(proved(came), `${came.path} carries it`)
      t.equal(came.certificate, shows ? 'supplier client' : null)
    }
    t.same(elsewhere.came.map(({ path }) => path).toSorted(), ['/landed'])
    t.same(other.came.map(({ path }) => path).toSorted(), ['/landed', '/other'])
    for (const came of [...elsewhere.came, ...other.came]) {
      t.notOk(proved(came), `${came.path} elsewhere does not`)
      t.equal(came.certificate, null)
    }
  })
}
