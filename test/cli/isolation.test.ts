import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Workflow } from '../../src/model/arazzo.ts'
import { listening, shownBy } from '../make-auth.ts'
import { world } from '../make-io.ts'
import { authority } from '../make-pki.ts'
import { sector } from '../make-sector.ts'

const clients = ['default', 'other', 'none'] as const
type Client = (typeof clients)[number]

/** Each client asks from three cases, the third of them twice. */
const workflows: readonly Workflow[] = [1, 2, 3].flatMap(n =>
  clients.map(client => {
    const ask = {
      stepId: 'ask',
      operationId: client,
      successCriteria: [{ condition: '$statusCode == 200' }],
      ...(client === 'default' ? {} : { 'x-assay-client': client }),
    }
    const steps = n === 3 ? [ask, { ...ask, stepId: 'again' }] : [ask]
    return { workflowId: `${client}-${n}`, steps }
  }),
)

/** Runs them against a server that wants of each path the right certificate. */
async function ran(t: Test, wanted: { readonly [client in Client]: string | null }) {
  const [servers, trusted] = [await authority('Servers'), await authority('Clients')]
  const pair = await servers.issue('server', ['127.0.0.1'])
  const tls = { cert: pair.certificate, key: pair.key, ca: trusted.ca }
  const came: { readonly client: Client; readonly shown: string | null; readonly port: number }[] =
    []
  // One case goes ahead alone; the next four wait for each other, each on its own connection.
  let release = (): void => undefined
  const four = new Promise<void>(resolve => {
    release = resolve
  })
  const asking = { ...tls, requestCert: true, rejectUnauthorized: false }
  const url = await listening(t, asking, (request, response) => {
    const client = clients.find(one => `/${one}` === request.url) ?? 'none'
    const shown = shownBy(request)
    came.push({ client, shown, port: request.socket.remotePort ?? 0 })
    if (came.length === 5) release()
    const held = came.length === 1 ? Promise.resolve() : four
    void held.then(() => response.writeHead(shown === wanted[client] ? 200 : 403).end())
  })
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'assay-')))
  t.teardown(() => rmSync(root, { recursive: true, force: true }))
  sector(root, [{ name: 'things', paths: clients.map(one => `/${one}`), workflows }])
  const { run, folder } = world(t, { root })
  const [one, two] = [await trusted.issue('client one'), await trusted.issue('client two')]
  const files = {
    'ca.pem': servers.ca,
    'one.pem': one.certificate,
    'one-key.pem': one.key,
    'two.pem': two.certificate,
    'two-key.pem': two.key,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  writeFileSync(
    join(folder, 'target.yaml'),
    `assay: target/1
supplier: { name: Example Ltd }
product: { name: Things, version: "1" }
environment: sandbox
specs:
  things: { url: "${url}", credentials: { default: first, other: second } }
credentials:
  first: { kind: mutual-tls, certificate: { file: one.pem }, key: { file: one-key.pem } }
  second: { kind: mutual-tls, certificate: { file: two.pem }, key: { file: two-key.pem } }
network: { ca: ca.pem, concurrency: 4 }
`,
  )
  const { code, out, err } = await run('run', 'target.yaml', '-o', 'bundle')
  return { code, said: out + err, came }
}

const right = { default: 'client one', other: 'client two', none: null } as const

t.test('each client shows its own certificate, on connections of its own', async t => {
  const { code, said, came } = await ran(t, right)
  t.equal(code, 0, said)
  t.equal(came.length, 12)
  for (const { client, shown } of came) {
    t.equal(shown, right[client])
  }
  const ports = new Map<number, Set<string | null>>()
  for (const { port, shown } of came) {
    ports.set(port, (ports.get(port) ?? new Set()).add(shown))
  }
  for (const shown of ports.values()) t.equal(shown.size, 1, 'a connection speaks for one client')
  t.ok(ports.size < came.length, 'a connection is used again')
  t.ok(ports.size >= 4)
})

t.test('a server that takes one client for another is found out', async t => {
  const { code, said } = await ran(t, { ...right, other: 'client one' })
  t.not(code, 0)
  t.match(said, /CASE-other-1/)
  t.notMatch(said, /CASE-default-1/)
})
