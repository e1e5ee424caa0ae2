import { randomBytes } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { certify } from '../../src/assay.ts'
import { fresh } from '../../src/base/fresh.ts'
import { body, supplierId } from '../make-body.ts'
import { notesRoot } from '../make-notes.ts'

/** How the product behaves: whether it does what it should for this request. */
type Manners = (request: IncomingMessage, word: string) => boolean

let good: Manners = () => true
const seen: IncomingMessage['headers'][] = []
const usual = [
  { id: '1', text: 'tea at four' },
  { id: '2', text: 'cake at five' },
]

/** A product of notes that may know who asks. */
const server = createServer(async (request, response) => {
  seen.push(request.headers)
  const sent = await text(request)
  const path = new URL(request.url ?? '/', 'http://x').pathname
  const posted = request.method === 'POST'
  const right = good(request, posted ? JSON.parse(sent).text : '')
  const note = usual.find(({ id }) => path === `/v1/notes/${id}`)
  const answer = posted ? { id: '3', text: 'new' } : (note ?? usual)
  response.writeHead(right ? (posted ? 201 : 200) : 500, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answer))
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
t.teardown(() => {
  server.closeAllConnections()
  server.close()
})
const address = server.address()
const port = typeof address === 'object' && address !== null ? address.port : 0

const { run, folder } = await body(t, { root: notesRoot, random: bytes => randomBytes(bytes) })
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const write = (name: string, content: string): void => writeFileSync(join(folder, name), content)

const target = (host: string, version = '1'): string => `assay: target/1
supplier: { id: ${supplierId}, name: Example Ltd }
product: { name: Notes, version: "${version}" }
environment: sandbox
specs:
  notes@1.0:
    role: provider
    url: http://${host}:${port}/v1
    capabilities: { search: true, archive: false }
    data: { knownWord: tea }
`
write('target.yaml', target('127.0.0.1'))

async function must(ran: ReturnType<typeof run>): Promise<void> {
  const { code, err } = await ran
  if (code !== 0) throw new Error(err)
}

const register = ['--register-key', 'keys/register.json', '--register-passphrase', 'env:PASS']
const issue = (out: string, runner: string) =>
  must(
    run(
      ...['ticket', 'issue', 'log', '--trust', 'assay-trust.json', '--supplier', supplierId],
      ...['--product', 'Notes', '--profile', 'notes@1', '--runner', runner, '-o', out],
      ...['--key', 'keys/ticket.json', '--passphrase', 'env:PASS', ...register],
    ),
  )

await issue('self.jwt', 'self')
const own = ['run', 'target.yaml', '--profile', 'notes@1', '--allow-writes', '--quiet']
const sign = (role: string) => ['--sign', `keys/${role}.json`, '--passphrase', 'env:PASS']

/** The supplier’s own run, while the product behaves like this. */
async function selfRun(out: string, manners: Manners): Promise<void> {
  good = manners
  await must(run(...own, '--ticket', 'self.jwt', ...sign('supplier'), '-o', out))
}

let runs = 0
async function again(bundle: string, ...more: readonly string[]) {
  runs += 1
  const out = `again-${runs}`
  seen.length = 0
  const ran = await run('run', '--reproduce', bundle, ...more, '-o', out, '-f', 'json')
  return { ...ran, made: out }
}

await selfRun('honest', () => true)

t.test('an honest product is the same under a seed that it has not seen', async t => {
  const { code, out, err, made } = await again('honest', '--seed', 'held out')
  t.equal(code, 0, err)
  t.match(out, /^The same: every ruling is as in honest, .+\(sha256:[0-9a-f]{64}\)\.\n$/)
  t.match(err, /Asking the same 4 cases again at http:\/\/127\.0\.0\.1:\d+\/v1; some change data/)
  const [before, now] = ['honest', made].map(name => JSON.parse(read(`${name}/manifest.json`)))
  t.equal(now.digests.verdict, before.digests.verdict)
  t.equal(now.digests.plan, before.digests.plan)
  t.equal(now.seed, 'held out')
  t.ok(seen.length > 0)
  for (const headers of seen) {
    t.notOk('assay-ticket' in headers)
    t.notMatch(JSON.stringify(headers), /assay/i)
  }
  t.match(await run('judge', made, '--quiet'), { code: 0 })
})

t.test(
  'a product that knows the values of the supplier’s run is found out by another seed',
  async t => {
    const found = certify.readTicket(read('self.jwt').trim())
    if (found.kind === 'refused') throw new Error(found.says)
    const { run: id, seed } = certify.runOf(found.ticket)
    const known = fresh(seed, id, 'add', 'text', 'word')
    await selfRun('primed', (_, word) => word === '' || word === known)
    t.match(await run('check', 'primed'), { code: 0 }, 'by itself nothing shows')
    const { code, out } = await again('primed', '--seed', 'held out')
    t.equal(code, 1)
    t.match(out, /NOTE-04 SHOULD {2}Passed → Advisory/)
    t.match(out, /Not the same as primed\.\nVerdict digests: sha256:/)
  },
)

t.test('a product that knows the header or the user agent of a run is found out', async t => {
  for (const [name, marked] of [
    ['by-header', request => 'assay-ticket' in request.headers],
    ['by-agent', request => /^assay/.test(request.headers['user-agent'] ?? '')],
  ] satisfies readonly (readonly [string, (request: IncomingMessage) => boolean])[]) {
    await selfRun(name, (request, word) => word !== '' || marked(request))
    const { code, out } = await again(name)
    t.equal(code, 1, name)
    t.match(out, /NOTE-01 MUST {2}Passed → Failed/)
  }
})

t.test('under a ticket of the body, signed by its runner, it is a body-run', async t => {
  good = () => true
  await issue('body.jwt', 'body')
  const more = ['--ticket', 'body.jwt', '--trust', 'assay-trust.json', ...sign('runner')]
  const { code, made } = await again('honest', ...more, '--seed', 'another')
  t.equal(code, 0)
  const ran = await run('check', made, '--log', 'log', ...register, '--json')
  t.match(JSON.parse(ran.out), {
    outcome: 'accepted',
    assurance: 'body-run',
    ticket: { number: 2 },
  })
  t.match(await again('honest', '--ticket', 'self.jwt'), { code: 2, err: /run by the supplier/ })
  t.equal(seen.length, 0)
})

t.test('a target file says where else to ask; what is asked stays the same', async t => {
  good = () => true
  const declares = target('localhost').replace('archive: false', 'archive: true')
  write('elsewhere.yaml', declares)
  const { code, made, err } = await again('honest', 'elsewhere.yaml')
  t.equal(code, 0, err)
  t.match(read(`${made}/plan.json`), /"url":"http:\/\/localhost:/)
  t.match(JSON.parse(read(`${made}/report.json`)).target.declaredAbsent, ['archive'])
  t.ok(seen.every(headers => headers['user-agent'] === 'node'))
  write('other.yaml', target('localhost', '2'))
  t.match(await again('honest', 'other.yaml'), {
    code: 2,
    err: /is of Notes 2, the bundle of Notes 1/,
  })
})

t.test('a part that was run is run again as that part', async t => {
  good = () => true
  await must(run(...own, '--requirement', 'NOTE-02', '-o', 'part'))
  for (const more of [[], ['target.yaml']]) {
    const { code, made } = await again('part', ...more)
    t.equal(code, 0)
    t.equal(JSON.parse(read(`${made}/report.json`)).rulings.length, 1)
  }
})

t.test('an archive will do, and the comparison is there for programs', async t => {
  await must(run('pack', 'honest', '-o', 'honest.zip'))
  good = (_, word) => word === ''
  const { code, out } = await again('honest.zip', '--json')
  t.equal(code, 1)
  t.match(JSON.parse(out), { assay: 'diff/1', broke: [{ requirement: 'NOTE-04' }] })
})

t.test('what contradicts the bundle is said before anything is sent', async t => {
  const seed: string = JSON.parse(read('honest/manifest.json')).seed
  for (const [more, err] of [
    [['--profile', 'notes@1'], /leave out --profile/],
    [['--requirement', 'NOTE-01'], /leave out --requirement/],
    [['--seed', seed], /the supplier knows/],
  ] satisfies readonly (readonly [readonly string[], RegExp])[]) {
    t.match(await again('honest', ...more), { code: 2, err })
  }
  cpSync(join(folder, 'honest'), join(folder, 'strange'), { recursive: true })
  const plan = read('strange/plan.json').replace('"digest":"sha256:', '"digest":"sha256:0')
  write('strange/plan.json', plan)
  t.match(await again('strange'), { code: 2 })
  t.match(await again('nowhere'), { code: 2, err: /no bundle here/ })
  t.equal(seen.length, 0)
})
