import t from 'tap'
import { signCompact } from '../../../src/certify/jose/signer.ts'
import { types } from '../../../src/certify/jose/type.ts'
import { nextNumbers, ticketsOf } from '../../../src/certify/ticket/story.ts'
import {
  acceptTicket,
  isOpen,
  readTicket,
  runOf,
  signTicket,
} from '../../../src/certify/ticket/ticket.ts'
import type { Entry } from '../../../src/model/log.ts'
import type { Ticket } from '../../../src/model/ticket.ts'
import { makeKey, trusted } from '../make-keys.ts'

const [key, issuer, thief] = [makeKey(1), makeKey(2), makeKey(3)]
const trust = { keys: [trusted(key, 'ticket'), trusted(issuer, 'certificate')], seenBy: null }
const digest = `sha256:${'0'.repeat(64)}` as const
const ticket = (more: Partial<Ticket> = {}): Ticket => ({
  assay: 'ticket/1',
  number: 1,
  attempt: 1,
  body: 'GB-LAE-XYZ',
  supplier: { id: 'GB-COH-01234567', name: 'Example Ltd' },
  product: 'Notes',
  runner: 'self',
  profile: { id: 'notes@1', digest },
  specs: [{ id: 'notes@1.0', digest }],
  suites: [{ id: 'notes@1.0.0', digest }],
  nonce: 'ab'.repeat(32),
  seed: 'seed',
  issuedAt: '2026-06-01T00:00:00Z',
  notBefore: '2026-06-02T00:00:00Z',
  notAfter: '2026-06-16T00:00:00Z',
  ...more,
})

t.test('a ticket is what the body’s key for tickets signed, and nothing else', async t => {
  const token = await signTicket(ticket(), key)
  t.match(await acceptTicket(token, trust), { kind: 'ticket', ticket: ticket() })
  t.match(readTicket(token), { kind: 'ticket', ticket: ticket() })
  const text = JSON.stringify(ticket())
  for (const [bad, reason] of [
    [await signTicket(ticket(), thief), 'unknown-key'],
    [await signTicket(ticket(), issuer), 'wrong-role'],
    [await signCompact(key, types.statement, text), 'other-type'],
    [await signTicket(ticket({ issuedAt: '2027-06-01T00:00:00Z' }), key), 'key-expired'],
    [token.replace(/.$/, 'A'), /altered|not-canonical/],
  ] as const) {
    t.match(await acceptTicket(bad, trust), { kind: 'refused', reason })
  }
  t.match(readTicket(await signCompact(key, types.statement, text)), { reason: 'other-type' })
})

t.test('a ticket that lacks something, or has it otherwise, is malformed', async t => {
  const wrong: readonly object[] = [
    { assay: 'ticket/2' },
    { number: 0 },
    { attempt: 1.5 },
    { nonce: 'ab' },
    { runner: 'anybody' },
    { supplier: 'Example Ltd' },
    { profile: { id: 'notes@1' } },
    { product: '' },
    { notAfter: 'tomorrow' },
  ]
  for (const more of wrong) {
    const token = await signCompact(key, types.ticket, JSON.stringify({ ...ticket(), ...more }))
    t.match(await acceptTicket(token, trust), { reason: 'malformed' }, JSON.stringify(more))
  }
})

t.test('run id and seed follow from the nonce; another nonce or seed gives others', async t => {
  const one = runOf(ticket())
  t.match(one, { run: /^[0-9a-f]{32}$/, seed: /^[0-9a-f]{32}$/ })
  t.strictSame(runOf(ticket({ number: 7 })), one)
  const other = runOf(ticket({ nonce: 'cd'.repeat(32) }))
  t.not(other.run, one.run)
  t.not(other.seed, one.seed)
  const heldOut = runOf(ticket(), 'held out')
  t.equal(heldOut.run, one.run)
  t.not(heldOut.seed, one.seed)
  t.not(runOf(ticket({ seed: 'another' })).seed, one.seed)
})

t.test('a window is open from its first instant until before its last', async t => {
  const of = ticket()
  t.strictSame(
    ['2026-06-01T23:59:59Z', of.notBefore, '2026-06-15T23:59:59.999Z', of.notAfter, 'now'].map(at =>
      isOpen(of, at),
    ),
    [false, true, true, false, false],
  )
})

t.test('every ticket counts as an attempt, answered or not', async t => {
  const entry = async (more: Partial<Ticket>): Promise<Entry> => {
    const token = await signTicket(ticket(more), key)
    return { assay: 'entry/1', at: '2026-06-01T00:00:00Z', kind: 'ticket', token }
  }
  const receipt = (of: number, accepted: boolean): Entry => {
    return {
      assay: 'entry/1',
      at: '2026-06-05T00:00:00Z',
      kind: 'receipt',
      ticket: of,
      bundle: digest,
      accepted,
    }
  }
  const entries = [
    await entry({ number: 1 }),
    await entry({ number: 2 }),
    receipt(2, false),
    await entry({ number: 3, product: 'Other' }),
    await entry({ number: 4 }),
    receipt(4, true),
    receipt(4, false),
  ]
  const during = ticketsOf(entries, '2026-06-05T00:00:00Z')
  t.strictSame(
    during.map(one => one.became),
    ['open', 'refused', 'open', 'accepted'],
  )
  const after = ticketsOf(entries, '2026-07-01T00:00:00Z')
  t.strictSame(
    after.map(one => one.became),
    ['unanswered', 'refused', 'unanswered', 'accepted'],
  )
  const of = { supplier: 'GB-COH-01234567', product: 'Notes', profile: 'notes@1' }
  t.strictSame(nextNumbers(after, of), { number: 5, attempt: 4 })
  t.strictSame(nextNumbers(after, { ...of, product: 'Other' }), { number: 5, attempt: 2 })
  t.strictSame(nextNumbers(after, { ...of, profile: 'notes@2' }), { number: 5, attempt: 1 })
})
