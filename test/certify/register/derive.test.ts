import fc from 'fast-check'
import t from 'tap'
import { nameOf, slugOf } from '../../../src/certify/register/derive.ts'
import { held, notToBeAdded } from '../../../src/certify/register/held.ts'
import { certificatesOf, listName, listsOf } from '../../../src/certify/register/status-lists.ts'
import { isSet } from '../../../src/certify/status/bits.ts'
import type { Entry } from '../../../src/model/log.ts'
import type { Fact, StatusChange } from '../../../src/model/register.ts'
import type { Digest } from '../../../src/model/words.ts'
import { certificateOf, certified, registerAt } from '../../make-register.ts'

const changed = (index: number, of: Pick<StatusChange, 'purpose' | 'set' | 'at'>, n = 0): Fact => ({
  kind: 'status',
  index,
  at: of.at,
  change: { assay: 'status-change/1', certificate: certificateOf(n).id, why: 'So.', ...of },
})
const suspended = { purpose: 'suspension', set: true, at: '2026-11-03T00:00:00Z' } as const
const lifted = { purpose: 'suspension', set: false, at: '2026-11-04T00:00:00Z' } as const
const revoked = { purpose: 'revocation', set: true, at: '2026-11-05T00:00:00Z' } as const
const facts = [certified(0), changed(1, suspended), changed(2, lifted), changed(3, revoked)]

const statusAt = (at: string, all: readonly Fact[] = facts) =>
  certificatesOf(registerAt(all, at))[0]?.status

t.test('the status of a certificate is that of the instant asked about', async t => {
  t.equal(statusAt('2026-11-02T12:00:00Z'), 'valid')
  t.equal(statusAt('2026-11-03T12:00:00Z'), 'suspended')
  t.equal(statusAt('2026-11-04T12:00:00Z'), 'valid')
  t.equal(statusAt('2026-11-05T12:00:00Z'), 'revoked')
  t.equal(statusAt('2028-01-01T00:00:00Z'), 'revoked')
})

t.test('it is expired from the end on, and what is not in the log yet is not there', async t => {
  const one = [certified(0)]
  t.equal(statusAt('2027-10-31T23:59:59Z', one), 'valid')
  t.equal(statusAt('2027-11-01T00:00:00Z', one), 'expired')
  t.equal(statusAt('2026-11-01T12:00:00Z', one), undefined)
  const later = [certified(0, certificateOf(0, { validFrom: '2026-12-01T00:00:00Z' }))]
  t.equal(statusAt('2026-11-22T00:00:00Z', later), 'not-yet-valid')
})

t.test('nothing takes a revocation back', async t => {
  const later = { ...lifted, at: '2026-11-06T00:00:00Z' }
  const [listed] = certificatesOf(registerAt([...facts, changed(4, later)]))
  t.equal(listed?.status, 'revoked')
  t.same(
    listed?.history.map(({ kind }) => kind),
    ['certified', 'suspended', 'reinstated', 'revoked', 'reinstated'],
  )
})

t.test('a certificate whose key was revoked before the log saw it counts as revoked', async t => {
  const doubt = { at: '2026-10-01T00:00:00Z', why: 'The key was revoked.' }
  const [listed] = certificatesOf(registerAt([{ ...certified(0), doubt } as Fact]))
  t.match(listed, { status: 'revoked', history: [{}, { kind: 'revoked', why: doubt.why }] })
})

t.test('certificates stand under supplier, product and version, the latest first', async t => {
  const subject = { product: { name: 'Directory', version: '1' } }
  const next = { product: { name: 'Directory', version: '2' } }
  const all = [
    certified(0, certificateOf(0, { subject })),
    certified(1, certificateOf(1, { subject })),
    certified(2, certificateOf(2, { subject: next })),
    certified(3, certificateOf(3, { subject: { ...next, id: 'GB-COH-7654321' } })),
  ]
  const { products } = registerAt(all)
  t.same(
    products.map(({ supplier, versions }) => [
      supplier.id,
      versions.map(({ version, certificates }) => [version, certificates.map(one => one.index)]),
    ]),
    [
      [
        'GB-COH-01234567',
        [
          ['2', [2]],
          ['1', [1, 0]],
        ],
      ],
      ['GB-COH-7654321', [['2', [3]]]],
    ],
  )
})

t.test('every ticket counts, answered or not', async t => {
  const ticket = (number: number): Fact => ({
    kind: 'ticket',
    index: number,
    at: '2026-10-01T00:00:00Z',
    ticket: {
      number,
      supplier: 'GB-COH-01234567',
      product: 'Directory 9',
      profile: 'directory@1',
    },
  })
  const receipt = (number: number, accepted: boolean): Fact => {
    const bundle = `sha256:${'0'.repeat(64)}` as const
    const at = '2026-10-02T00:00:00Z'
    return { kind: 'receipt', index: 9, at, ticket: number, bundle, accepted }
  }
  const all = [ticket(1), ticket(2), receipt(2, false), ticket(3), receipt(3, true), certified(9)]
  t.same(
    registerAt(all).products[0]?.tickets.map(({ number, became }) => [number, became]),
    [
      [1, 'open'],
      [2, 'refused'],
      [3, 'accepted'],
    ],
  )
})

t.test(
  'status lists hold what was suspended or revoked, each where its certificate says',
  async t => {
    const lists = listsOf(registerAt([...facts, certified(4), changed(5, suspended, 4)]))
    t.same(
      lists.map(({ url, purpose, bits }) => [
        listName(url),
        purpose,
        isSet(bits, 0),
        isSet(bits, 4),
      ]),
      [
        ['revocation', 'revocation', true, false],
        ['suspension', 'suspension', false, true],
      ],
    )
  },
)

t.test(
  'names in paths are plain, whatever they are made from, and tell products apart',
  async t => {
    t.match(slugOf('GB-COH-1', 'Acme “Directory”/../x'), /^gb-coh-1-acme-directory-x-[0-9a-f]{8}$/)
    t.equal(nameOf('https://r.example/certificates/abcdefgh-1'), 'abcdefgh-1')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const plain = /^[a-z0-9-]{1,80}$/
        return (
          plain.test(slugOf(a, b)) &&
          plain.test(nameOf(a)) &&
          (a === b || slugOf(a, b) !== slugOf(b, a))
        )
      }),
    )
  },
)

t.test('under a ticket that another bundle used up no certificate is added', async t => {
  const fact = certified(3)
  const refusal = (bundle: Digest, accepted: boolean, ticket = 3) => {
    const at = '2026-10-02T00:00:00Z'
    const entry: Entry = { assay: 'entry/1', at, kind: 'receipt', ticket, bundle, accepted }
    const found = notToBeAdded(fact, 'a.b.c', held([entry]))
    return found?.reason ?? null
  }
  const own = certificateOf(3).credentialSubject.digests.manifest
  const other: Digest = `sha256:${'1'.repeat(64)}`
  t.equal(refusal(other, true), 'used-ticket')
  t.equal(refusal(own, false), 'used-ticket')
  t.equal(refusal(own, true), null)
  t.equal(refusal(other, true, 4), null)
})
