import { randomBytes } from 'node:crypto'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Check } from '../../src/model/check.ts'
import { body, supplierId } from '../make-body.ts'
import { notes, notesRoot } from '../make-notes.ts'

let clock = '2026-11-22T10:00:00Z'
const supplier = await notes(t)
const made = await body(t, {
  root: notesRoot,
  now: () => new Date(clock),
  random: bytes => randomBytes(bytes),
})
const { run, folder } = made
const path = (name: string): string => join(folder, name)
const read = (name: string): string => readFileSync(path(name), 'utf8')
const write = (name: string, text: string): void => writeFileSync(path(name), text)

write(
  'target.yaml',
  `assay: target/1
supplier: { id: ${supplierId}, name: Example Ltd }
product: { name: Notes, version: "1" }
environment: sandbox
specs:
  notes@1.0:
    role: provider
    url: ${supplier.url}
    capabilities: { search: true, archive: false }
    data: { knownWord: tea }
`,
)

async function must(ran: ReturnType<typeof run>): Promise<void> {
  const { code, err } = await ran
  if (code !== 0) throw new Error(err)
}

const signed = (role: string) => ['--key', `keys/${role}.json`, '--passphrase', 'env:PASS']
const register = ['--register-key', 'keys/register.json', '--register-passphrase', 'env:PASS']

/** A ticket that was issued and logged. */
const issue = (out: string, ...more: readonly string[]) =>
  must(
    run(
      ...['ticket', 'issue', 'log', '--trust', 'assay-trust.json', '--supplier', supplierId],
      ...['--product', 'Notes', '--profile', 'notes@1', ...signed('ticket'), ...register],
      ...['-o', out, ...more],
    ),
  )

/** A run under a ticket, signed. */
const answer = (ticket: string, out: string, role = 'supplier', ...more: readonly string[]) =>
  must(
    run(
      ...['run', 'target.yaml', '--profile', 'notes@1', '--allow-writes', '--quiet', '-f', 'json'],
      ...['--ticket', ticket, '--sign', `keys/${role}.json`, '--passphrase', 'env:PASS'],
      ...['-o', out, ...more],
    ),
  )

async function check(bundle: string, ...more: readonly string[]) {
  const ran = await run('check', bundle, '--log', 'log', '--json', ...more)
  if (ran.code === 2) throw new Error(ran.err)
  const found: Check = JSON.parse(ran.out)
  return { ...ran, found, reasons: found.refused.map(({ reason }) => reason) }
}
const receive = (bundle: string) => check(bundle, ...register)

const certify = (bundle: string, ...more: readonly string[]) =>
  run('certify', bundle, '--log', 'log', '--register', 'https://r.example', '--json', ...more)

const attested = ['--statement', 's.json']

const log = (): readonly string[] => read('log/entries/0000.ndjson').trimEnd().split('\n')

/** What became of each ticket. */
async function became(): Promise<readonly string[]> {
  const { out } = await run('ticket', 'list', 'log', '--trust', 'assay-trust.json', '--json')
  return JSON.parse(out).map((one: { readonly became: string }) => one.became)
}

await issue('one.jwt')
await answer('one.jwt', 'one')
const says = ['--requirement', 'NOTE-05', '--says', 'See the letter.', '--answer', 'yes']
await must(run('attest', 'one', ...says, ...signed('attester'), '-o', 's.json'))
await must(run('approve', 's.json', ...signed('approver')))

t.test('a bundle that is received uses its ticket up; the same bundle may come again', async t => {
  t.match(await certify('one', ...attested), { code: 1, out: /"no-receipt"/ })
  t.match(await check('one'), { code: 0, found: { log: { size: 1, receipt: null } } })
  t.strictSame(await became(), ['open'])
  const first = await receive('one')
  t.match(first, {
    code: 0,
    found: { log: { receipt: { entry: 1, accepted: true, before: false } } },
  })
  t.match(JSON.parse(log()[1] ?? ''), { kind: 'receipt', ticket: 1, accepted: true })
  t.strictSame(await became(), ['accepted'])
  const again = await receive('one')
  t.match(again, { code: 0, found: { log: { size: 2, receipt: { entry: 1, before: true } } } })
  const page = await run('check', 'one', '--log', 'log')
  t.match(page.out, /It was received before, on 2026-11-22T10:00:00\.000Z: accepted \(entry 1 of/)
  t.match(await certify('one', ...attested), { code: 0 })
  t.match(await run('register', 'verify', 'log', '--trust', 'assay-trust.json'), { code: 0 })
})

t.test('the best of several bundles under one ticket is not taken: the first one was', async t => {
  await answer('one.jwt', 'second')
  t.match(await check('second'), { code: 1, reasons: ['used-ticket'] })
  const { reasons, err } = await receive('second')
  t.strictSame(reasons, ['used-ticket'])
  t.match(err, /Another bundle came in for the ticket.+received on 2026-11-22T10/)
  t.match(await certify('second', ...attested), { code: 1, out: /"used-ticket"/ })
  t.strictSame(await became(), ['accepted'], 'the first answer stands')
  t.match(JSON.parse(log()[2] ?? ''), { kind: 'receipt', ticket: 1, accepted: false })
})

t.test('an old bundle under a new ticket is refused, and uses the new one up', async t => {
  await issue('two.jwt')
  cpSync(path('one'), path('replayed'), { recursive: true })
  write('replayed/ticket.jwt', read('two.jwt'))
  t.match(await receive('replayed'), { code: 1, reasons: ['altered-bundle', 'other-manifest'] })
  t.equal(log().length, 4, 'what the supplier did not sign uses nothing up')
  const digest = (await import('node:crypto')).hash('sha256', read('two.jwt'), 'hex')
  const manifest = JSON.parse(read('replayed/manifest.json'))
  const files = manifest.files.map((file: { readonly path: string }) =>
    file.path === 'ticket.jwt'
      ? { ...file, sha256: `sha256:${digest}`, bytes: Buffer.byteLength(read('two.jwt')) }
      : file,
  )
  write('replayed/manifest.json', JSON.stringify({ ...manifest, ticket: 2, files }))
  rmSync(path('replayed/manifest.jws'))
  await must(run('sign', 'replayed', ...signed('supplier')))
  const { reasons, err } = await receive('replayed')
  t.strictSame(reasons, ['bad-ticket', 'bad-ticket'])
  t.match(err, /the run is not made from it/)
  t.strictSame(await became(), ['accepted', 'refused'])
})

t.test('a seed of the supplier’s own is not the one of the ticket', async t => {
  cpSync(path('one'), path('sown'), { recursive: true })
  const journal = read('sown/evidence.ndjson')
  write('sown/evidence.ndjson', journal.replace(/"seed":"[0-9a-f]+"/, '"seed":"mine"'))
  rmSync(path('sown/manifest.json'))
  const { err } = await check('sown')
  t.match(err, /bad-ticket: .+the seed is not the one that it gives/)
})

t.test('a bundle that was refused may come again when it was mended, unchanged', async t => {
  await issue('three.jwt')
  await answer('three.jwt', 'three')
  rmSync(path('three/manifest.jws'))
  t.match(await receive('three'), { code: 1, reasons: ['unsigned-manifest'] })
  t.equal((await became())[2], 'open', 'nobody answers for it yet')
  await must(run('sign', 'three', ...signed('supplier')))
  cpSync(path('three'), path('three-touched'), { recursive: true })
  write('three-touched/extra.txt', 'more')
  t.match(await receive('three-touched'), { code: 1, reasons: ['altered-bundle'] })
  t.equal((await became())[2], 'refused')
  t.match(await certify('three', ...attested), { code: 1, out: /"refused-receipt"/ })
  t.match(await receive('three'), { code: 0 })
  t.equal((await became())[2], 'accepted')
})

t.test(
  'a bundle that comes in after the ticket’s time is refused, whatever its clock says',
  async t => {
    await issue('four.jwt', '--until', '2026-11-23T00:00:00Z')
    await answer('four.jwt', 'four')
    clock = '2026-11-24T00:00:00Z'
    t.match(await receive('four'), { code: 1, reasons: ['late'] })
    t.match(await receive('three'), { code: 0 }, 'what came in time may come again')
    clock = '2026-11-24T00:00:00Z'
  },
)

t.test('a run without a ticket, or under one that is not in this log, is refused', async t => {
  clock = '2026-11-24T01:00:00Z'
  const usual = ['--profile', 'notes@1', '--allow-writes', '--quiet', '-o', 'bare']
  await must(
    run('run', 'target.yaml', ...usual, '--sign', 'keys/supplier.json', '--passphrase', 'env:PASS'),
  )
  t.match(await receive('bare'), { code: 1, reasons: ['no-ticket'] })
  t.match(await certify('bare', ...attested), { code: 1, out: /"no-ticket"/ })
  t.match(await run('check', 'bare'), { code: 0, out: /It answers no ticket/ })
  cpSync(path('log'), path('before'), { recursive: true })
  await issue('five.jwt')
  await answer('five.jwt', 'five')
  rmSync(path('log'), { recursive: true })
  cpSync(path('before'), path('log'), { recursive: true })
  t.match(await receive('five'), {
    code: 1,
    reasons: ['unlogged-ticket'],
    found: { log: { receipt: null } },
  })
})

t.test(
  'a log that was set back to before a receipt is found by a checkpoint that was kept',
  async t => {
    await issue('six.jwt')
    await answer('six.jwt', 'six')
    await answer('six.jwt', 'six-better')
    cpSync(path('log'), path('before-six'), { recursive: true })
    t.match(await receive('six'), { code: 0 })
    cpSync(path('log/checkpoint'), path('kept'))
    rmSync(path('log'), { recursive: true })
    cpSync(path('before-six'), path('log'), { recursive: true })
    const seen = ['--seen', 'kept']
    const ran = await run('check', 'six-better', '--log', 'log', ...register, ...seen)
    t.match(ran, { code: 2, err: /\(truncated-log\)/ })
    t.match(await certify('six-better', ...attested, ...seen), {
      code: 2,
      err: /\(truncated-log\)/,
    })
  },
)

t.test('a run by the body is received likewise, and says how far it goes', async t => {
  await issue('body.jwt', '--runner', 'body')
  await answer('body.jwt', 'body', 'runner', '--seed', 'held out')
  const { found, code } = await receive('body')
  t.equal(code, 0)
  t.match(found, {
    assurance: 'body-run',
    ticket: { runner: 'body' },
    proves: [
      /very ones/,
      /Every question/,
      /follows/,
      /after ticket/,
      /No other bundle/,
      /nothing marked/,
    ],
  })
  t.match(await certify('body', ...attested), { code: 0 })
})

t.test('a receipt of before the last entry is not written', async t => {
  const size = log().length
  await issue('seven.jwt')
  await answer('seven.jwt', 'seven')
  const now = clock
  clock = '2026-11-22T00:00:00Z'
  const ran = await run('check', 'seven', '--log', 'log', ...register)
  t.match(ran, { code: 2, err: /later than this one/ })
  clock = now
  t.equal(log().length, size + 1)
  t.match(await run('check', 'seven', ...register), { code: 2, err: /goes with --log/ })
})
