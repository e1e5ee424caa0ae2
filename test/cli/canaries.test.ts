import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { reporters } from '../../src/assay.ts'
import { luhnCheck } from '../../src/base/card-number.ts'
import { type Canary, everything, sightings, spellings } from '../make-canaries.ts'
import { type Ended, start, unbuilt } from '../make-process.ts'
import { sector } from '../make-sector.ts'

t.setTimeout(600_000)

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const { d = '' } = createPrivateKey(pem).export({ format: 'jwk' })

const secrets: readonly Canary[] = [
  { name: 'header', value: 'canary/head+er=1"x' },
  { name: 'query', value: 'canary&quéry<2>' },
  { name: 'cookie', value: 'canary-cookie~3' },
  { name: 'form', value: "canary form'4%" },
  { name: 'basic', value: 'canary:basic 5?' },
  { name: 'bearer', value: 'canary-bearer.6_token' },
  { name: 'oauth', value: 'canary#client$7' },
]
/** Never sent, so nobody can send them back: they must not be written for all that. */
const keyParts: readonly Canary[] = [
  { name: 'private key', value: d },
  { name: 'lines of the private key', value: pem.split('\n')[1] ?? '' },
]
const people: readonly Canary[] = [
  { name: 'NHS number', value: '9434765919' },
  { name: 'National Insurance number', value: 'AB123456C' },
  { name: 'card number', value: `492912345678901${luhnCheck('492912345678901')}` },
]

/** A careless supplier: it says all that it knows, in every spelling, and hands out tokens. */
async function gossip(t: Test, ask: (request: IncomingMessage) => void): Promise<string> {
  const said = [...secrets].flatMap(({ value }) => [...spellings(value)])
  const text = Buffer.concat(said.flatMap(([, bytes]) => [bytes, Buffer.from(' , ')]))
  const ascii = said.filter(([how]) => !how.startsWith('UTF-16')).map(([, bytes]) => bytes)
  const own = JSON.stringify({
    nhsNumber: people[0]?.value,
    nino: people[1]?.value,
    cardNumber: people[2]?.value,
  })
  const server = createServer((request, response) => {
    ask(request)
    const path = request.url ?? ''
    if (path === '/token') {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ access_token: 'canary-access-token-8', token_type: 'Bearer' }))
      return
    }
    const headers = ascii
      .map(bytes => bytes.toString('latin1').replace(/[^\x20-\x7e]/g, '_'))
      .map((value, at) => [`x-said-${at}`, value] as const)
    const few = headers.filter(([, value]) => value.length < 80).slice(0, 60)
    const json = /json/.test(path)
    response.writeHead(200, {
      'content-type': json ? 'application/json' : 'text/html',
      'set-cookie': `session=${secrets[2]?.value}`,
      ...Object.fromEntries(few),
    })
    response.end(
      json
        ? `{"own":${own},"said":${JSON.stringify(text.toString('latin1'))}}`
        : Buffer.concat([Buffer.from(own), text]),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    return new Promise(resolve => server.close(resolve))
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

function targetOf(url: string): object {
  const file = (name: string) => ({ file: `secrets/${name}` })
  const key = (name: string, where: string) => ({
    kind: 'api-key',
    in: where,
    name: `x-${name}`,
    value: file(name),
  })
  const oauth = { kind: 'oauth2-client-credentials', tokenUrl: `${url}/token`, clientId: 'assay' }
  const credentials = {
    header: key('header', 'header'),
    query: key('query', 'query'),
    cookie: key('cookie', 'cookie'),
    form: key('form', 'form'),
    basic: { kind: 'basic', username: 'assay', password: file('basic') },
    bearer: { kind: 'bearer', token: file('bearer') },
    oauth: { ...oauth, auth: 'client-secret-post', secret: file('oauth') },
    jwt: { ...oauth, auth: 'private-key-jwt', alg: 'ES256', key: file('key.pem') },
  }
  const names = Object.keys(credentials)
  return {
    assay: 'target/1',
    supplier: { name: 'Example Ltd' },
    product: { name: 'Gossip', version: '1' },
    environment: 'sandbox',
    specs: { gossip: { url, credentials: Object.fromEntries(names.map(name => [name, name])) } },
    credentials,
  }
}

const clients = ['header', 'query', 'cookie', 'basic', 'bearer', 'oauth', 'jwt']

function scene(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'assay-canary-')))
  const workflows = clients.flatMap(client =>
    ['json', 'html'].map(kind => ({
      workflowId: `${client}-${kind}`,
      // It fails, so that reports show what was seen.
      steps: [
        {
          stepId: 'ask',
          operationId: kind,
          'x-assay-client': client,
          successCriteria: [{ condition: '$statusCode == 418' }],
        },
      ],
    })),
  )
  sector(join(folder, 'catalogue'), [{ name: 'gossip', paths: ['/json', '/html'], workflows }])
  mkdirSync(join(folder, 'secrets'))
  for (const { name, value } of secrets) writeFileSync(join(folder, 'secrets', name), value)
  writeFileSync(join(folder, 'secrets', 'key.pem'), pem)
  return folder
}

t.test(
  'no secret and no number of a person is found again, however it is spelled',
  {
    skip: unbuilt,
  },
  async t => {
    const folder = scene()
    t.teardown(() => rmSync(folder, { recursive: true, force: true }))
    const seen = new Set<string>()
    let pid = 0
    const processes: Buffer[] = []
    const url = await gossip(t, ({ headers, url }) => {
      seen.add(JSON.stringify([headers.authorization, headers.cookie, headers['x-header'], url]))
      const line = `/proc/${pid}/cmdline`
      if (existsSync(line)) processes.push(readFileSync(line))
    })
    writeFileSync(join(folder, 'target.json'), JSON.stringify(targetOf(url)))
    const formats = [...reporters.keys()].flatMap(id => ['-f', id])
    const said: Ended[] = []
    for (const argv of [
      ['run', 'target.json', '--catalogue', 'catalogue', '-o', 'kept/out', ...formats],
      ['judge', 'kept/out', '--json'],
      ['doctor', 'target.json', '--catalogue', 'catalogue'],
      ['explain', 'CASE-header-json', 'kept/out', '--catalogue', 'catalogue'],
    ]) {
      const { child, ended } = start(folder, argv)
      pid = child.pid ?? 0
      said.push(await ended)
    }
    t.equal(said[0]?.code, 1, said[0]?.err ?? '')
    // The supplier did get them all: the search is for what was there.
    const arrived = [...seen].join('\n')
    for (const text of ['canary/head+er', 'canary-cookie~3', 'canary-bearer.6_token', 'qu%C3%A9ry'])
      t.match(arrived, text)
    const outputs = said.flatMap(({ out, err }, at) => [
      [`standard output ${at}`, Buffer.from(out)] as const,
      [`standard error ${at}`, Buffer.from(err)] as const,
    ])
    const places = new Map([
      ...everything(join(folder, 'kept')),
      ...outputs,
      ...processes.map((line, at) => [`process ${at}`, line] as const),
    ])
    t.ok(places.size > 20, `${places.size} places`)
    t.strictSame(sightings(places, [...secrets, ...keyParts]), [])
    for (const { name, value } of people) {
      const found = [...places].filter(([, bytes]) => bytes.includes(value)).map(([place]) => place)
      t.strictSame(found, [], name)
    }
  },
)

t.test('a canary that is there is found, in each spelling', async t => {
  const [canary] = secrets
  if (canary === undefined) throw new Error('There is no canary.')
  for (const [how, bytes] of spellings(canary.value)) {
    const places = new Map([['here', Buffer.concat([Buffer.from('…'), bytes])]])
    t.ok(sightings(places, [canary]).includes(`${canary.name}, ${how}: here`), how)
  }
})
