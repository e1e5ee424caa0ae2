import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Line } from '../../../src/model/evidence.ts'
import type { Report, Ruling } from '../../../src/model/judgement.ts'
import { world } from '../../make-io.ts'
import { type Callback, key, paid, paying, payments, sector, signed } from '../../make-payments.ts'

type Test = Parameters<Parameters<typeof t.test>[0]>[0]

interface Told {
  readonly report: Report
  readonly lines: readonly Line[]
  readonly answered: readonly number[]
  readonly html: string
  /** The ruling on a requirement, as `outcome/cause: because`. */
  readonly said: (requirement: string) => string
}

const saying = ({ outcome, cause, because }: Ruling): string =>
  `${outcome}${cause === null ? '' : `/${cause}`}: ${because}`

/** Runs the sector of payments against a supplier that calls back so; nobody really waits. */
async function told(
  t: Test,
  calls: (id: string, note: string) => readonly Callback[],
  more: Parameters<typeof sector>[2] & {
    readonly when?: 'before' | 'after'
    /** Waits end when all was told, and not only when what they wait for came. */
    readonly vain?: true
    readonly files?: { readonly [name: string]: string }
  } = {},
): Promise<Told> {
  const supplier = await payments(t, calls, more.when)
  const sleep = (_ms: number, signal: AbortSignal): Promise<void> =>
    new Promise(resolve => {
      signal.addEventListener('abort', () => resolve(), { once: true })
      if (more.vain === true) void supplier.answered().then(() => resolve())
    })
  const { run, folder } = world(t, { env: { HOOKS: key }, sleep })
  for (const [name, text] of Object.entries(more.files ?? {}))
    writeFileSync(join(folder, name), text)
  const ran = await run(...sector(folder, supplier.url, more))
  if (ran.err !== '') t.comment(ran.err)
  const read = (name: string): string => readFileSync(join(folder, 'out', name), 'utf8')
  const before = read('report.json')
  const again = await run('judge', 'out', '--quiet')
  t.equal(read('report.json'), before, 'judging again gives the same bytes')
  t.equal(again.code, ran.code)
  const report: Report = JSON.parse(before)
  const lines: Line[] = read('evidence.ndjson')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  const html = read('report.html')
  const said = (id: string): string => {
    const ruling = report.rulings.find(({ requirement }) => requirement === id)
    return ruling === undefined ? 'none' : saying(ruling)
  }
  return { report, lines, answered: await supplier.answered(), html, said }
}

t.test('a signed request that comes as it should passes, before the answer or after', async t => {
  for (const when of ['after', 'before'] as const) {
    const { said, report, lines, answered } = await told(t, id => [paid(id)], { when })
    t.match(said('PAY-1'), /^passed/)
    t.match(said('PAY-2'), /^passed.*Seen at run time; cannot be re-judged\.$/)
    t.strictSame(report.cases[0]?.outputs, { id: 'p1', state: 'paid' })
    t.strictSame(report.cases[0]?.steps[0]?.evidence, ['told/pay#1', 'told/pay#2'])
    t.strictSame(report.deliveries, { claimed: 1, unclaimed: 0, handedIn: 0, listed: [] })
    t.strictSame(answered, [204])
    const came = lines.find(({ kind }) => kind === 'inbound')
    t.strictSame(came?.kind === 'inbound' && came.facts, [
      { fact: 'hmac-sha256', of: 'Pay-Signature', value: true },
    ])
  }
})

t.test('a wrong or missing signature, or another body than was signed, is a finding', async t => {
  const body = (id: string): string => JSON.stringify({ id, state: 'paid' })
  const wrong: readonly ((id: string) => Callback)[] = [
    id => ({ body: body(id), signature: signed(body(id), 'another-key') }),
    id => ({ body: body(id), signature: signed(`${body(id)} `) }),
    id => ({ body: body(id) }),
  ]
  const seen: string[] = []
  for (const callback of wrong) {
    const { said } = await told(t, id => [callback(id)])
    t.match(said('PAY-1'), /^passed/, 'control flow does not look at it')
    seen.push(said('PAY-2').replace(/ was wanted.*/, ''))
  }
  const failed = 'failed/supplier: hmac-sha256 of Pay-Signature was'
  t.strictSame(seen, [`${failed} false; true`, `${failed} false; true`, `${failed} "absent"; true`])
})

t.test('nothing at all: we may be out of reach, which is no failure', async t => {
  const { said, report } = await told(t, () => [], { vain: true })
  t.match(
    said('PAY-1'),
    /^cantTell\/configuration: No request from "payments" .* within 30 s\. Nothing at all arrived .*`listener` in the target file\.$/,
  )
  t.match(said('PAY-2'), /^cantTell\/configuration/)
  t.equal(report.exit, 3)
})

t.test('others came but not this one: the supplier has failed, and what came is shown', async t => {
  const { said, report, html, lines } = await told(t, () => [paid('other')], { vain: true })
  t.match(said('PAY-1'), /^failed\/supplier: .*1 came that did not match: Wanted .*so we can be/)
  t.equal(report.exit, 1)
  t.equal(report.deliveries.unclaimed, 1)
  t.match(report.deliveries.listed[0], { peer: 'payments', method: 'POST' })
  t.match(html, /Unclaimed requests/)
  t.equal(lines.filter(({ kind }) => kind === 'unclaimed').length, 1)
})

t.test('what is told twice is claimed once', async t => {
  const { said, report, answered } = await told(t, id => [paid(id), paid(id)], { when: 'before' })
  t.match(said('PAY-1'), /^passed/)
  t.strictSame(answered, [204, 204])
  t.match(report.deliveries, { claimed: 1, unclaimed: 1 })
})

t.test('cases side by side never claim the same request', async t => {
  const loose = { criteria: [{ condition: "$request.body#/state == 'paid'" }], peer: 'payments' }
  const workflows = ['told', 'b', 'c', 'd'].map(id => ({
    ...paying(id, { 'x-assay-await': { ...loose, outputs: { told: '$request.body#/id' } } }),
    outputs: { told: '$steps.pay.outputs.told' },
  }))
  const { report } = await told(t, id => [paid(id)], { workflows })
  const claimed = report.cases.map(({ outputs }) => outputs['told'])
  t.strictSame(claimed.toSorted(), ['p1', 'p2', 'p3', 'p4'])
})

t.test(
  'without a listener the case is not run, and the row says which line is missing',
  async t => {
    const { said, lines } = await told(t, id => [paid(id)], { listener: null })
    t.match(said('PAY-1'), /^untested\/configuration: .*"payments".* no `listener`\.$/)
    t.notOk(lines.some(({ kind }) => kind === 'exchange'))
  },
)

t.test('nothing is waited for where the target does not say how long', async t => {
  const listener = { listen: '127.0.0.1:0' }
  const { said, lines } = await told(t, id => [paid(id)], { listener })
  t.match(said('PAY-1'), /^cantTell\/configuration: .*"payments".* \(`within`\)\.$/)
  t.notOk(lines.some(({ kind }) => kind === 'exchange'))
})

t.test('a key that the target does not name keeps the case from being run', async t => {
  const { said } = await told(t, id => [paid(id)], { credentials: {} })
  t.match(said('PAY-2'), /^untested\/configuration: .*client "signatures"/)
})

t.test('what is not whole, too large or for nobody is turned away', async t => {
  const large = { body: JSON.stringify({ id: 'p1', fill: 'a'.repeat(1024 * 1024) }) }
  const { said, report } = await told(t, () => [large], { vain: true })
  t.match(
    said('PAY-1'),
    /^cantTell\/harness: .*turned away: its body was larger than 1048576 bytes/,
  )
  t.equal(report.deliveries.unclaimed, 0)
  const elsewhere = await told(t, () => [{ ...paid('p1'), path: '/../nobody' }], { vain: true })
  t.strictSame(elsewhere.answered, [404])
  t.match(elsewhere.said('PAY-1'), /^cantTell\/configuration/, 'a stranger shows nothing')
})

t.test(
  'requests that were handed in are judged in the same way, and the report says so',
  async t => {
    const workflows = [
      paying('told', {
        requestBody: { contentType: 'application/json', payload: { callback: 'elsewhere' } },
      }),
    ]
    const { body, signature = '' } = paid('p1')
    const line = (peer: string): string =>
      JSON.stringify({
        peer,
        at: '2026-01-01T00:00:00Z',
        headers: { 'Pay-Signature': signature },
        body,
      })
    const listener = { recorded: 'hooks.ndjson', url: 'https://hooks.example.org/' }
    const files = { 'hooks.ndjson': `${line('payments')}\n\n${line('nobody')}\n` }
    const { said, report, html } = await told(t, () => [], { listener, workflows, files })
    t.match(said('PAY-1'), /^passed/)
    t.match(said('PAY-2'), /^passed/)
    t.match(report.deliveries, { claimed: 1, unclaimed: 1, handedIn: 2 })
    t.match(html, /2 handed in as a file/)
    const none = await told(t, () => [], { listener, workflows, files: { 'hooks.ndjson': '' } })
    t.match(none.said('PAY-1'), /^cantTell\/configuration: .*among those handed in/)
  },
)
