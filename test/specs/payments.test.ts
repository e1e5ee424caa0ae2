import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { seeds } from '../../fixtures/suppliers/payments/seeds.ts'
import { hooks, type Kind, secret, told } from '../../fixtures/suppliers/payments/webhooks.ts'
import { payments } from '../../fixtures/suppliers/payments.ts'
import { serve } from '../../fixtures/suppliers/serve.ts'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'

type Test = Parameters<Parameters<typeof t.test>[0]>[0]

const paid = seeds().find(({ events }) => events.at(-1)?.status === 'success')
if (paid === undefined) throw new Error('no payment is paid')
const about = { ...paid, asked: { ...paid.asked, callback_url: 'https://hooks.example.org/' } }

/** A line of a file of messages, about a payment that was paid long ago. */
function line(peer: string, kind: Kind, sign = hooks.sign): string {
  const [one] = told({ ...hooks, sign }, about, { kinds: [kind], at: '2026-01-05T10:00:00.000Z' })
  if (one === undefined) throw new Error('nothing is told')
  const { headers, body } = one.message(1)
  return JSON.stringify({ peer, at: '2026-01-05T10:00:01Z', headers, body })
}

/** Runs what is chosen against the reference supplier, with a target file of these parts. */
async function ran(t: Test, chosen: readonly string[], more: object, hooksFile = '') {
  const serving = await serve(payments, { now: () => new Date('2026-02-01T12:00:00Z') })
  t.teardown(() => serving.close())
  const env = { ONE: 'key-of-thornmere', OTHER: 'key-of-eastwick', SIGN: secret }
  const { run, folder } = world(t, { env })
  const target = {
    assay: 'target/1',
    supplier: { name: 'Example Ltd' },
    product: { name: 'Pay', version: '1' },
    environment: 'sandbox',
    specs: {
      'payments@1.0': {
        url: serving.url,
        capabilities: { 'moto-api': true, webhooks: true, 'rate-limits': false, receiver: false },
        credentials: { default: 'one', other: 'other', webhooks: 'sign' },
        data: { recordedPayment: about.id, cardNumber: '4444333322221111' },
      },
    },
    credentials: {
      one: { kind: 'bearer', token: { env: 'ONE' } },
      other: { kind: 'bearer', token: { env: 'OTHER' } },
      sign: { kind: 'hmac', key: { env: 'SIGN' } },
    },
    ...more,
  }
  writeFileSync(join(folder, 'target.yaml'), JSON.stringify(target))
  writeFileSync(join(folder, 'hooks.ndjson'), hooksFile)
  const { err } = await run('run', 'target.yaml', ...chosen, '-o', 'out', '--seed', 's', '--quiet')
  if (err !== '') t.comment(err)
  const out = join(folder, 'out')
  const report: Report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))
  const said = (id: string): string => {
    const found = report.rulings.find(({ requirement }) => requirement === id)
    return `${found?.outcome}${found?.cause === null ? '' : `/${found?.cause}`}`
  }
  return { report, said, out }
}

const messages = ['PAY-36', 'PAY-37', 'PAY-38'].flatMap(id => ['--requirement', id])
const recorded = { listener: { recorded: 'hooks.ndjson', url: 'https://hooks.example.org' } }
const again = line('payments-retry', 'card_payment_succeeded')
const rest = [again, again, line('payments-retry', 'card_payment_captured')]

t.test('messages that were handed in are judged as those that come', async t => {
  const file = [line('payments', 'card_payment_succeeded'), ...rest].join('\n')
  const { said, report } = await ran(t, messages, recorded, file)
  t.strictSame(['PAY-36', 'PAY-37', 'PAY-38'].map(said), ['passed', 'passed', 'passed'])
  t.match(report.deliveries, { claimed: 4, unclaimed: 0, handedIn: 4 })
})

t.test('handed in, a wrong signature and a message told once fail too', async t => {
  const bad = line('payments', 'card_payment_succeeded', () => '00'.repeat(32))
  const { said } = await ran(t, messages, recorded, [bad, ...rest.slice(1)].join('\n'))
  t.strictSame(['PAY-36', 'PAY-37', 'PAY-38'].map(said), [
    'failed/supplier',
    'passed',
    'failed/supplier',
  ])
})

t.test('without a time to wait, webhooks cannot be told', async t => {
  const { said } = await ran(t, [...messages, '--requirement', 'PAY-18'], {
    listener: { listen: '127.0.0.1:0' },
  })
  t.strictSame(['PAY-36', 'PAY-38'].map(said), ['cantTell/configuration', 'cantTell/configuration'])
})

t.test('no card number and no key that was sent is in the bundle', async t => {
  const { said, out } = await ran(t, ['--case', 'life', '--case', 'other-service'], {})
  t.equal(said('PAY-41'), 'passed')
  const files = [
    ...['evidence.ndjson', 'report.json', 'report.html'].map(name => join(out, name)),
    ...readdirSync(join(out, 'bodies')).map(name => join(out, 'bodies', name)),
  ]
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    t.notMatch(text, /4444333322221111/)
    t.notMatch(text, /key-of-(?:thornmere|eastwick)/)
  }
})
