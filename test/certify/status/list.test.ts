import t from 'tap'
import { signCompact } from '../../../src/certify/jose/signer.ts'
import { types } from '../../../src/certify/jose/type.ts'
import { isSet, noBits, withBit } from '../../../src/certify/status/bits.ts'
import { acceptStatusList, signStatusList } from '../../../src/certify/status/list.ts'
import { makeKey, trusted } from '../make-keys.ts'

const signer = makeKey(1)
const issuer = makeKey(2)
const keys = [trusted(signer, 'status'), trusted(issuer, 'certificate')]
const url = 'https://register.example.org/status/revocation'
const list = {
  url,
  issuer: 'GB-GOR-D1',
  purpose: 'revocation',
  bits: withBit(noBits(), 7, true),
  at: '2026-06-01T00:00:00.000Z',
} as const
const wanted = {
  keys,
  issuer: 'GB-GOR-D1',
  url,
  purpose: 'revocation',
  at: Date.parse('2026-06-03T00:00:00Z'),
  maxAge: null,
} as const
const token = await signStatusList(list, signer)

t.test('a list says what was set, for seven days', async t => {
  const read = await acceptStatusList(token, wanted)
  if (read.kind === 'refused') return void t.fail(read.says)
  t.ok(isSet(read.bits, 7))
  t.notOk(isSet(read.bits, 6))
  t.equal(read.validUntil, '2026-06-08T00:00:00.000Z')
})

t.test('ten thousand revoked at random places still fit a token', async t => {
  const bits = noBits().map((_, place) => (place * 7919 + ((place * place) >> 3)) & 255)
  const full = await signStatusList({ ...list, bits }, signer)
  t.match(await acceptStatusList(full, wanted), { kind: 'status-list', bits })
})

const day = 24 * 60 * 60 * 1000
for (const [name, reason, made, more] of [
  ['an old list', 'stale-status', list, { at: Date.parse('2026-06-08T00:00:00Z') }],
  ['one of after the time asked about', 'stale-status', list, { at: Date.parse('2026-05-31') }],
  ['one older than the buyer takes', 'stale-status', list, { maxAge: day }],
  ['the list of another address', 'other-status-list', { ...list, url: `${url}2` }, {}],
  ['the list of another purpose', 'other-status-list', { ...list, purpose: 'suspension' }, {}],
  ['the list of another body', 'other-status-list', { ...list, issuer: 'GB-GOR-D2' }, {}],
] as const) {
  t.test(`refused: ${name}`, async t => {
    const shown = await signStatusList(made, signer)
    t.match(await acceptStatusList(shown, { ...wanted, ...more }), { kind: 'refused', reason })
  })
}

t.test('only a key of the role “status” signs one', async t => {
  const forged = await signStatusList(list, issuer)
  t.match(await acceptStatusList(forged, wanted), { reason: 'wrong-role' })
  const strange = await signStatusList(list, makeKey(3))
  t.match(await acceptStatusList(strange, wanted), { reason: 'unknown-key' })
})

t.test('a credential of another kind is no list', async t => {
  const other = JSON.stringify({ id: url, issuer: 'GB-GOR-D1', validFrom: list.at, type: ['x'] })
  const signed = await signCompact(signer, types.credential, other)
  t.match(await acceptStatusList(signed, wanted), { reason: 'malformed' })
})
