import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Line } from '../../../src/model/evidence.ts'
import type { Report, Ruling } from '../../../src/model/judgement.ts'
import { world } from '../../make-io.ts'
import { type Callback, key, paid, payments, sector } from '../../make-payments.ts'

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
  } = {},
): Promise<Told> {
  const supplier = await payments(t, calls, more.when)
  const sleep = (_ms: number, signal: AbortSignal): Promise<void> =>
    new Promise(resolve => {
      signal.addEventListener('abort', () => resolve(), { once: true })
      if (more.vain === true) void supplier.answered().then(() => resolve())
    })
  const { run, folder } = world(t, { env: { HOOKS: key }, sleep })
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
