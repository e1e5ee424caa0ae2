import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import t, { type Test } from 'tap'
import { authority } from '../../../fixtures/suppliers/tls/certificates.ts'
import { type FrontChanges, front } from '../../../fixtures/suppliers/tls/front.ts'
import { freshBytes } from '../../../src/base/fresh.ts'
import { type HandshakeAsk, probeAsks } from '../../../src/base/probe.ts'
import { hello } from '../../../src/execute/probe/hello.ts'
import { verified } from '../../../src/execute/probe/verified.ts'
import type { ProbeCase } from '../../../src/model/plan.ts'
import type { JsonObject } from '../../../src/model/words.ts'
import { plan, spec } from '../../judge/make-plan.ts'

const host = 'supplier.example'
const sandbox = await authority(new Date())
const random = freshBytes('seed', 'run', 'case', 'step')

const probe = (parameters: JsonObject, inputs: JsonObject = {}): ProbeCase => ({
  kind: 'probe',
  id: 'probe',
  suite: 'demo@1.0.0',
  spec: 'demo@1.0',
  probe: { kind: 'tls', with: parameters },
  inputs,
  limits: { maxRequests: 20, maxSeconds: 60 },
})

function planned(url: string) {
  const base = plan(spec([]), [])
  const [deployment] = base.target.deployments
  if (deployment === undefined) throw new Error('no deployment')
  return { ...base, target: { ...base.target, deployments: [{ ...deployment, url }] } }
}

async function listening(t: Test, server: Server, close = () => {}): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    close()
    server.close()
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function served(t: Test, changes: FrontChanges = {}): Promise<number> {
  const { server, closeAll } = await front({ host, authority: sandbox, changes, handler: () => {} })
  return listening(t, server, closeAll)
}

function dialled(port: number, more: { timeout?: number; signal?: AbortSignal } = {}) {
  const { timeout = 5000, signal = new AbortController().signal } = more
  return { host, port, addresses: ['127.0.0.1'], timeout, now: () => performance.now(), signal }
}

function asks(parameters: JsonObject): readonly HandshakeAsk[] {
  return probeAsks(planned(`https://${host}/v1`), probe(parameters)).flatMap(one =>
    one.kind === 'handshake' ? [one] : [],
  )
}

async function answers(port: number, parameters: JsonObject) {
  const said: string[] = []
  for (const one of asks(parameters)) {
    const { answer } = await hello(dialled(port), one, random)
    said.push(`${one.step} ${answer.kind === 'hello' ? answer.version : answer.kind}`)
  }
  return said
}

t.test('what a probe asks stands between two hellos of today', async t => {
  t.same(
    asks({ versions: ['SSLv3', 'TLSv1'] }).map(({ id }) => id),
    ['probe/before#1', 'probe/SSLv3#1', 'probe/TLSv1#1', 'probe/after#1'],
  )
  t.same(
    asks({ versions: ['TLSv1.2', 'TLSv1.3'], ciphers: 'ALL:DHE' }).map(({ step }) => step),
    ['before', 'TLSv1.2', 'TLSv1.3', 'TLSv1.2-DHE', 'after'],
  )
})

t.test('plain HTTP is asked at port 80, at the own port, or where the target says', async t => {
  const at = (url: string, inputs: JsonObject = {}) =>
    probeAsks(planned(url), probe({ plain: true }, inputs)).map(one =>
      one.kind === 'plain' ? one.url : one.step,
    )
  t.same(at('https://api.example.org/v1'), ['before', 'http://api.example.org/v1', 'after'])
  t.same(at('https://api.example.org:8443/v1')[1], 'http://api.example.org:8443/v1')
  t.same(at('https://api.example.org/v1', { plainPort: 8080 })[1], 'http://api.example.org:8080/v1')
})

t.test('a server of today answers its versions and refuses the others', async t => {
  const port = await served(t)
  t.same(await answers(port, { versions: ['SSLv3', 'TLSv1', 'TLSv1.1'] }), [
    'before TLSv1.3',
    'SSLv3 alert',
    'TLSv1 alert',
    'TLSv1.1 alert',
    'after TLSv1.3',
  ])
  t.same(
    await answers(port, {
      versions: ['TLSv1.2', 'TLSv1.3'],
      ciphers: 'ALL:DHE:weak-curves:weak-curves-first',
    }),
    [
      'before TLSv1.3',
      'TLSv1.2 TLSv1.2',
      'TLSv1.3 TLSv1.3',
      'TLSv1.2-DHE alert',
      'TLSv1.2-weak-curves alert',
      'TLSv1.2-weak-curves-first TLSv1.2',
      'after TLSv1.3',
    ],
  )
})

t.test('what a server says instead is told apart', async t => {
  const [, one] = asks({ versions: ['TLSv1'] })
  if (one === undefined) throw new Error('nothing is asked')
  const kind = async (port: number, more = {}) =>
    (await hello(dialled(port, more), one, random)).answer
  t.match(await kind(await served(t, { hello: () => 'close' })), { kind: 'closed' })
  t.match(await kind(await served(t, { hello: () => 'hang' }), { timeout: 50 }), {
    kind: 'silence',
    reason: 'deadline',
  })
  const http = createServer(socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  t.match(await kind(await listening(t, http)), { kind: 'other' })
  const gone = createServer()
  const port = await listening(t, gone)
  await new Promise(resolve => gone.close(resolve))
  t.match(await kind(port), { kind: 'silence', reason: 'refused' })
  const stop = new AbortController()
  const waiting = kind(await served(t, { hello: () => 'hang' }), { signal: stop.signal })
  stop.abort()
  t.match(await waiting, { kind: 'silence', reason: 'interrupted' })
})

t.test('a whole handshake shows who the server is, and what is wrong with it', async t => {
  const [one] = asks({ certificate: true, versions: ['TLSv1.2', 'TLSv1.3'] })
  if (one === undefined) throw new Error('nothing is asked')
  const peer = async (changes: FrontChanges, ca: string | null = sandbox.root) => {
    const { answer } = await verified(dialled(await served(t, changes)), one, ca)
    return answer.kind === 'peer' ? answer.peer : answer
  }
  t.match(await peer({}), {
    trusted: true,
    error: null,
    root: 'target',
    chain: [
      { subject: `CN=${host}`, key: { type: 'ec', bits: 256 }, names: [`DNS:${host}`] },
      { subject: 'CN=Sandbox issuing' },
    ],
  })
  t.match(await peer({}, null), { trusted: false, root: null })
  t.match(await peer({ flaw: 'expired' }), { trusted: false, error: 'CERT_HAS_EXPIRED' })
  t.match(await peer({ flaw: 'not-yet-valid' }), { error: 'CERT_NOT_YET_VALID' })
  t.match(await peer({ flaw: 'self-signed' }), { error: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
  t.match(await peer({ flaw: 'no-intermediate' }), { error: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })
  t.match(await peer({ flaw: 'other-name' }), { trusted: true, error: null }, 'the judge compares')
  t.match(await peer({ flaw: 'rsa-1024' }), { trusted: true, chain: [{ key: { bits: 1024 } }] })
  t.match(await peer({ flaw: 'sha-1' }), { trusted: true, chain: [{ signature: 'SHA1' }] })
})
