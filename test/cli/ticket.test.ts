import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { certify } from '../../src/assay.ts'
import { body, supplierId } from '../make-body.ts'
import { type Notes, notes, notesRoot } from '../make-notes.ts'

const issueArgs = [
  ...['ticket', 'issue', 'log', '--trust', 'assay-trust.json', '--supplier', supplierId],
  ...['--profile', 'notes@1', '--key', 'keys/ticket.json', '--passphrase', 'env:PASS'],
  ...['--register-key', 'keys/register.json', '--register-passphrase', 'env:PASS'],
]

/** A body, and a supplier of notes with a target file. */
async function issuing(t: Test, now = '2026-11-22T10:00:00Z') {
  const supplier = await notes(t)
  let time = now
  const made = await body(t, {
    root: notesRoot,
    now: () => new Date(time),
    random: bytes => randomBytes(bytes),
  })
  const { run, folder } = made
  writeFileSync(join(folder, 'target.yaml'), targetText(supplier))
  const issue = (out: string, ...more: readonly string[]) =>
    run(...issueArgs, '--product', 'Notes', '-o', out, ...more)
  const answer = (ticket: string, ...more: readonly string[]) =>
    run('run', 'target.yaml', '--profile', 'notes@1', '--ticket', ticket, '-f', 'json', ...more)
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const ticket = (name: string) => {
    const found = certify.readTicket(read(name).trim())
    if (found.kind === 'refused') throw new Error(found.says)
    return found.ticket
  }
  const setTime = (to: string): void => {
    time = to
  }
  return { ...made, supplier, issue, answer, read, ticket, setTime }
}

function targetText({ url }: Notes): string {
  return `assay: target/1
supplier: { id: ${supplierId}, name: Example Ltd }
product: { name: Notes, version: "1" }
environment: sandbox
specs:
  notes@1.0:
    role: provider
    url: ${url}
    capabilities: { search: true, archive: false }
`
}

t.test('a ticket is signed, numbered, and in the log when it is given out', async t => {
  const { issue, ticket, run } = await issuing(t)
  t.match(await issue('one.jwt'), { code: 0, err: /one\.jwt: ticket 1, attempt 1 / })
  t.match(await issue('two.jwt'), { code: 0, err: /ticket 2, attempt 2 / })
  t.match(await issue('x.jwt', '--product', 'Other'), { code: 0, err: /ticket 3, attempt 1 / })
  const [one, two] = [ticket('one.jwt'), ticket('two.jwt')]
  t.match(one, {
    body: 'GB-LAE-XYZ',
    runner: 'self',
    profile: { id: 'notes@1' },
    suites: [{ id: 'notes@1.0.0' }],
  })
  t.not(one.nonce, two.nonce)
  t.match(await run('register', 'verify', 'log', '--trust', 'assay-trust.json'), {
    code: 0,
    out: /3 entries/,
  })
  const list = await run('ticket', 'list', 'log', '--trust', 'assay-trust.json')
  t.match(list, {
    code: 0,
    out: /^1 +attempt 1 +open +notes@1 .+\n2 +attempt 2 +open .+\n3 +attempt 1 /,
  })
})

t.test('an unanswered ticket is listed as such when its time is over', async t => {
  const { issue, run, setTime } = await issuing(t)
  await issue('one.jwt')
  setTime('2026-12-24T00:00:00Z')
  const { out } = await run('ticket', 'list', 'log', '--trust', 'assay-trust.json', '--json')
  t.match(JSON.parse(out), [{ became: 'unanswered', ticket: { number: 1 } }])
  t.match(await issue('two.jwt'), { err: /ticket 2, attempt 2 / })
})

t.test('a run under a ticket is made from its nonce, and says so in a header', async t => {
  const { issue, answer, ticket, read, supplier, folder, run } = await issuing(t)
  await issue('one.jwt')
  const plain = await run('run', 'target.yaml', '--profile', 'notes@1', '-f', 'json', '-o', 'plain')
  t.notOk(supplier.headers.some(one => 'assay-ticket' in one))
  const before = supplier.headers.length
  const ran = await answer('one.jwt', '--trust', 'assay-trust.json', '-o', 'out')
  t.equal(ran.code, plain.code)
  const { nonce } = ticket('one.jwt')
  for (const headers of supplier.headers.slice(before)) t.equal(headers['assay-ticket'], nonce)
  const made = certify.runOf(ticket('one.jwt'))
  t.match(JSON.parse(read('out/manifest.json')), { ticket: 1, ...made })
  t.equal(read('out/ticket.jwt'), read('one.jwt'))
  t.equal(
    JSON.parse(read('out/report.json')).digests.verdict,
    JSON.parse(read('plain/report.json')).digests.verdict,
  )
  const report = read('out/report.json')
  t.equal((await run('judge', 'out')).code, ran.code)
  t.equal(read('out/report.json'), report)
  t.ok(existsSync(join(folder, 'out/manifest.json')))
})

t.test('nothing marks a run of the body', async t => {
  const { issue, answer, supplier, read } = await issuing(t)
  await issue('one.jwt', '--runner', 'body')
  await answer('one.jwt', '--seed', 'held out', '-o', 'out')
  t.ok(supplier.headers.length > 0)
  for (const headers of supplier.headers) {
    t.notOk('assay-ticket' in headers)
    t.equal(headers['user-agent'], 'node')
    t.notMatch(JSON.stringify(headers), /assay/i)
  }
  t.match(JSON.parse(read('out/manifest.json')), { ticket: 1 })
})

t.test(
  'a ticket for something else, or for another time, is not used up: nothing is sent',
  async t => {
    const { issue, answer, supplier, setTime, run, read, folder } = await issuing(t)
    await issue('one.jwt')
    await issue('other.jwt', '--product', 'Other')
    t.match(await answer('other.jwt'), {
      code: 2,
      err: /not for this run\. It is for the product "Other"; this is "Notes"/,
    })
    t.match(await answer('one.jwt', '--requirement', 'NOTE-01'), { code: 2 })
    const whole = await run('run', 'target.yaml', '--ticket', 'one.jwt')
    t.match(whole, { code: 2, err: /The profile "notes@1" is missing/ })
    t.match(await answer('one.jwt', '--seed', 'mine'), { code: 2, err: /leave out --seed/ })
    const late = await issue('late.jwt', '--from', '2026-12-01T00:00:00Z')
    t.equal(late.code, 0)
    t.match(await answer('late.jwt'), { code: 2, err: /is for 2026-12-01T00:00:00Z to 2026-12-15/ })
    setTime('2026-12-24T00:00:00Z')
    t.match(await answer('one.jwt'), { code: 2, err: /is for 2026-11-22/ })
    const forged = certify.signTicket(
      { ...certifyTicket(read('one.jwt')), number: 9 },
      (await body(t)).signer('supplier'),
    )
    writeFileSync(join(folder, 'forged.jwt'), await forged)
    t.match(await answer('forged.jwt', '--trust', 'assay-trust.json'), {
      code: 2,
      err: /\(wrong-role\)/,
    })
    t.equal(supplier.asked.length, 0)
  },
)

function certifyTicket(text: string) {
  const found = certify.readTicket(text.trim())
  if (found.kind === 'refused') throw new Error(found.says)
  return found.ticket
}

t.test('a ticket that cannot be issued leaves no entry', async t => {
  const { issue, run, folder } = await issuing(t)
  t.match(await issue('a.jwt', '--profile', 'note@1'), {
    code: 2,
    err: /no profile "note@1"\. Did you mean/,
  })
  t.match(await issue('a.jwt', '--key', 'keys/status.json'), { code: 2, err: /signs as status/ })
  t.match(await issue('a.jwt', '--runner', 'both'), { code: 2, err: /self or body/ })
  t.match(await issue('a.jwt', '--until', '2020-01-01T00:00:00Z'), { code: 2, err: /not after/ })
  t.match(await run('ticket', 'issue', 'log', '--trust', 'assay-trust.json'), {
    code: 2,
    err: /--supplier/,
  })
  t.notOk(existsSync(join(folder, 'a.jwt')))
  t.match(await run('ticket', 'list', 'log', '--trust', 'assay-trust.json'), {
    code: 0,
    out: /No ticket/,
  })
})
