import t from 'tap'
import { type Change, firstList, nextList } from '../../../src/certify/keys/change.ts'
import {
  acceptTrust,
  countersigned,
  type SignedTrust,
  unsigned,
} from '../../../src/certify/keys/trust-list.ts'
import type { KeyFile, Role, TrustList } from '../../../src/model/trust.ts'
import { type Made, makeKey } from '../make-keys.ts'

const [a, b, c, thief, issuer, issuer2] = [1, 2, 3, 4, 5, 6].map(makeKey) as [
  Made,
  Made,
  Made,
  Made,
  Made,
  Made,
] // six numbers make six keys
const file = ({ jwk, kid }: Made, role: Role): KeyFile => {
  return { assay: 'key/1', kid, role, holder: { id: kid, name: 'Somebody' }, jwk }
}
const body = { id: 'GB-LAE-XYZ', name: 'The body' }
const at = '2026-06-01T00:00:00Z'
const first = firstList(body, { keys: [a, b, c].map(key => file(key, 'root')), threshold: 2 }, at)
const itself = { kind: 'itself' } as const

async function by(list: TrustList, ...roots: readonly Made[]): Promise<SignedTrust> {
  let signed = unsigned(list)
  for (const root of roots) signed = await countersigned(signed, root)
  return signed
}
const one = await by(first, a, b)
const adding: Change = {
  kind: 'add',
  key: file(issuer, 'certificate'),
  from: at,
  until: '2027-06-01T00:00:00Z',
}
const next = (before: SignedTrust, change: Change) =>
  nextList(before, change, '2026-07-01T00:00:00Z')
const two = await by(next(one, adding), b, c)

t.test('a list is trusted when as many roots have signed as must', async t => {
  t.match(await acceptTrust(one, itself), { kind: 'trusted', list: { version: 1 } })
  const short = { reason: 'too-few-roots' }
  t.match(await acceptTrust(unsigned(first), itself), short)
  t.match(await acceptTrust(await by(first, a), itself), short)
  t.match(await acceptTrust(await by(first, a, a), itself), short)
  t.match(await acceptTrust(await by(first, a, thief), itself), short)
})

t.test('one root that signed twice, copied into the file, counts once', async t => {
  const { file: signed } = await by(first, a)
  const [same] = signed.signatures
  const twice = { ...signed, signatures: [same, same].flatMap(each => (each ? [each] : [])) }
  t.match(await acceptTrust({ file: twice, list: first }, itself), { reason: 'too-few-roots' })
})

t.test('a bad signature of a root spoils the list', async t => {
  const [good, other] = one.file.signatures
  const bad = { protected: good?.protected ?? '', signature: other?.signature ?? '' }
  const spoiled = { ...one.file, signatures: [...one.file.signatures, bad] }
  t.match(await acceptTrust({ file: spoiled, list: first }, itself), { reason: 'altered' })
})

t.test('the version that follows is signed by the roots of the one before', async t => {
  const known = { kind: 'known', known: one } as const
  t.match(await acceptTrust(two, known), { kind: 'trusted', list: { version: 2 } })
  const thieves = firstList(body, { keys: [file(thief, 'root')], threshold: 1 }, at)
  const taken = await by({ ...two.list, root: thieves.root }, thief)
  t.match(await acceptTrust(taken, itself), { kind: 'trusted' }, 'it vouches for itself')
  t.match(await acceptTrust(taken, known), { reason: 'too-few-roots' })
  const half = await by({ ...two.list, root: thieves.root }, thief, a)
  t.match(await acceptTrust(half, known), { reason: 'too-few-roots' })
})

t.test('roots are exchanged when both the old and the new have signed', async t => {
  const exchanged = next(one, { kind: 'add', key: file(thief, 'root'), from: at, until: at })
  const three = { ...exchanged, root: { threshold: 3, keys: exchanged.root.keys } }
  const known = { kind: 'known', known: one } as const
  t.match(await acceptTrust(await by(three, a, b), known), { reason: 'too-few-roots' })
  t.match(await acceptTrust(await by(three, a, b, thief), known), { kind: 'trusted' })
})

t.test(
  'a list that is older, of another body, or another of the same version is refused',
  async t => {
    const known = { kind: 'known', known: two } as const
    t.match(await acceptTrust(one, known), { reason: 'older-list' })
    t.match(await acceptTrust(two, known), { kind: 'trusted' })
    const split = await by(next(one, { ...adding, key: file(issuer2, 'certificate') }), a, b)
    t.match(await acceptTrust(split, known), { reason: 'other-list' })
    const foreign = await by(
      { ...next(two, { kind: 'threshold', threshold: 1 }), body: { id: 'X', name: 'X' } },
      a,
      b,
    )
    t.match(await acceptTrust(foreign, known), { reason: 'other-list' })
    const onto = await by(next(split, { kind: 'threshold', threshold: 1 }), a, b)
    t.match(
      await acceptTrust(onto, known),
      { reason: 'other-list' },
      'it follows another version 2',
    )
  },
)

t.test('whoever pins root keys believes what so many of them signed', async t => {
  const kids = [a, b, c].map(({ kid }) => kid)
  t.match(await acceptTrust(two, { kind: 'roots', kids, threshold: 2 }), { kind: 'trusted' })
  const other = { kind: 'roots', kids: [a.kid, thief.kid], threshold: 1 } as const
  t.match(await acceptTrust(two, other), { reason: 'too-few-roots' })
})

t.test('a list that contradicts itself is refused, whoever signed it', async t => {
  const [key] = two.list.keys
  if (key === undefined) throw new Error('the list holds a key')
  const neutral = { kty: 'OKP', crv: 'Ed25519', x: `AQ${'A'.repeat(41)}` } as const
  const keys = [
    [key, key],
    [{ ...key, kid: a.kid }],
    [{ ...key, jwk: neutral }],
    [{ ...key, jwk: a.jwk, kid: a.kid }],
    [{ ...key, role: 'root' as const }],
    [{ ...key, notAfter: at, notBefore: '2027-01-01T00:00:00Z' }],
    [{ ...key, status: 'revoked' as const }],
    [{ ...key, revokedAt: at }],
  ]
  for (const some of keys) {
    const list = { ...two.list, keys: some }
    t.match(await acceptTrust(await by(list, a, b), itself), { reason: 'unsound-list' })
  }
})

t.test('a change says what it cannot do', async t => {
  const refusals: readonly (readonly [Change, RegExp])[] = [
    [adding, /stands twice/],
    [{ kind: 'retire', kid: 'none', at }, /no key none/],
    [{ kind: 'revoke', kid: a.kid, at, why: 'lost' }, /root key/],
    [
      { ...adding, kind: 'rotate', replaces: issuer.kid, key: file(issuer2, 'status') },
      /for status/,
    ],
    [{ kind: 'threshold', threshold: 4 }, /4 roots must sign, of 3/],
    [{ ...adding, key: { ...file(issuer2, 'status'), kid: a.kid } }, /not the id/],
  ]
  for (const [change, says] of refusals) {
    t.throws(() => next(two, change), { code: 'key', message: says })
  }
  t.throws(() => firstList(body, { keys: [file(a, 'status')], threshold: 1 }, at), { code: 'key' })
})

t.test('what is rotated ends when the new one begins; what is revoked stays so', async t => {
  const from = '2026-12-01T00:00:00Z'
  const rotated = next(two, {
    kind: 'rotate',
    replaces: issuer.kid,
    key: file(issuer2, 'certificate'),
    from,
    until: '2027-12-01T00:00:00Z',
  })
  t.match(rotated.keys, [
    { kid: issuer.kid, notAfter: from, status: 'active' },
    { kid: issuer2.kid, notBefore: from },
  ])
  const three = await by(rotated, a, b)
  const revoked = next(three, { kind: 'revoke', kid: issuer.kid, at: from, why: 'stolen' })
  t.match(revoked.keys[0], { status: 'revoked', revokedAt: from, why: 'stolen' })
  const four = await by(revoked, a, b)
  t.throws(() => next(four, { kind: 'retire', kid: issuer.kid, at }), /stays so/)
  const retired = next(three, { kind: 'retire', kid: issuer2.kid, at: '2027-01-01T00:00:00Z' })
  t.match(retired.keys[1], { status: 'retired', notAfter: '2027-01-01T00:00:00Z' })
})
