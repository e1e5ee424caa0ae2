import { createHmac, sign, verify } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { encoded } from '../../../src/certify/jose/base64url.ts'
import { isWeak, jwkOf, keyObject, publicJwk, thumbprint } from '../../../src/certify/jose/key.ts'
import { signCompact, signDetached } from '../../../src/certify/jose/signer.ts'
import { type Expected, verifyCompact, verifyDetached } from '../../../src/certify/jose/verify.ts'
import { type Reason, reasons } from '../../../src/certify/reasons.ts'
import type { TrustedKey } from '../../../src/model/trust.ts'
import { makeKey, trusted } from '../make-keys.ts'

const issuer = makeKey(1)
const logger = makeKey(2)
const thief = makeKey(3)
const keys = [trusted(issuer, 'certificate'), trusted(logger, 'register')]
const type = { typ: 'vc+jwt', cty: 'vc' }
const expected: Expected = {
  ...type,
  roles: ['certificate'],
  keys,
  signedAt: payload => payload['validFrom'],
  seenBy: null,
}
const claims = '{"validFrom":"2026-06-01T00:00:00Z","level":"body-run"}'
const good = await signCompact(issuer, type, claims)
const [header = '', payload = '', signature = ''] = good.split('.')

/** A token with this header over these claims, signed as it should be, by whoever is named. */
function forged(head: string | object, said = claims, by = issuer): string {
  const text = typeof head === 'string' ? head : JSON.stringify(head)
  const input = `${encoded(text)}.${encoded(said)}`
  return `${input}.${encoded(sign(null, Buffer.from(input), by.secret))}`
}
const head = { alg: 'Ed25519', kid: issuer.kid, ...type }
const heads = (more: object) => ({ ...head, ...more })

/** Verifies under arbitrary keys: the point of order 1 takes one signature for every message. */
const neutral = jwkOf(Buffer.concat([Buffer.of(1), Buffer.alloc(31)]))
const anybody = `${encoded(JSON.stringify(heads({ kid: thumbprint(neutral) })))}.${payload}.${encoded(
  Buffer.concat([Buffer.of(1), Buffer.alloc(63)]),
)}`

/** S + L: another spelling of the same signature, where a reader does not check (RFC 8032 §8.4). */
function malleated(): string {
  const bytes = Buffer.from(signature, 'base64url')
  const order = 2n ** 252n + 27742317777372353535851937790883648493n
  const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`) + order
  const more = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()
  return `${header}.${payload}.${encoded(Buffer.concat([bytes.subarray(0, 32), more]))}`
}

const hs256 = () => {
  const input = `${encoded(JSON.stringify(heads({ alg: 'HS256' })))}.${payload}`
  const secret = Buffer.from(issuer.jwk.x, 'base64url')
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`
}
const lastSpelledOtherwise = (part: string): string => {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return part.slice(0, -1) + digits.charAt(digits.indexOf(part.slice(-1)) + 1)
}

/** What each case is, and for which reason it must be refused: ADR 0018 and docs/trust.md. */
const forgeries: readonly (readonly [
  what: string,
  token: string,
  reason: Reason,
  more?: Partial<Expected>,
])[] = [
  ['alg none, without a signature', `${encoded('{"alg":"none"}')}.${payload}.`, 'other-algorithm'],
  ['alg None', forged(heads({ alg: 'None' })), 'other-algorithm'],
  ['alg HS256, with the public key as secret', hs256(), 'other-algorithm'],
  ['alg EdDSA, the name before RFC 9864', forged(heads({ alg: 'EdDSA' })), 'other-algorithm'],
  ['no alg', forged({ kid: issuer.kid, ...type }), 'other-algorithm'],
  ['alg as a list', forged(heads({ alg: ['Ed25519'] })), 'other-algorithm'],
  ['a key of its own, embedded', forged(heads({ jwk: thief.jwk }), claims, thief), 'header-member'],
  ['a key behind a URL (jku)', forged(heads({ jku: 'https://a.example' })), 'header-member'],
  ['a certificate behind a URL (x5u)', forged(heads({ x5u: 'https://a' })), 'header-member'],
  ['a certificate chain (x5c)', forged(heads({ x5c: [] })), 'header-member'],
  ['an extension that must be understood', forged(heads({ crit: ['a'], a: 1 })), 'header-member'],
  ['a payload that is not encoded', forged(heads({ b64: false, crit: ['b64'] })), 'header-member'],
  ['a key that nobody trusts', forged(heads({ kid: thief.kid }), claims, thief), 'unknown-key'],
  ['no kid', forged({ alg: 'Ed25519', ...type }), 'no-key-named'],
  ['a kid that is a number', forged(heads({ kid: 1 })), 'no-key-named'],
  ['the kid of another key', forged(head, claims, thief), 'altered'],
  ['two trusted keys with one kid', good, 'unknown-key', { keys: [...keys, ...keys] }],
  ['the key of the log', forged(heads({ kid: logger.kid }), claims, logger), 'wrong-role'],
  ['a status list for a certificate', forged(heads({ typ: 'statuslist+jwt' })), 'other-type'],
  ['no typ', forged({ alg: 'Ed25519', kid: issuer.kid, cty: 'vc' }), 'other-type'],
  ['another cty', forged(heads({ cty: 'json' })), 'other-type'],
  ['the typ in capitals', forged(heads({ typ: 'VC+JWT' })), 'other-type'],
  [
    'a claim that stands twice',
    forged(head, claims.replace('}', ',"level":"self-declared"}')),
    'duplicate-member',
  ],
  [
    'a claim that stands twice, once spelled with an escape',
    forged(head, claims.replace('}', ',"l\\u0065vel":"self-declared"}')),
    'duplicate-member',
  ],
  [
    'a header member that stands twice',
    forged('{"alg":"none","alg":"Ed25519"}'),
    'duplicate-member',
  ],
  ['a payload that is no JSON', forged(head, 'level: body-run'), 'not-strict-json'],
  ['a payload with a byte order mark', forged(head, `\ufeff${claims}`), 'not-strict-json'],
  ['a payload with more behind it', forged(head, `${claims}{}`), 'not-strict-json'],
  [
    'a payload with a number that is rounded',
    forged(head, '{"a":9007199254740993}'),
    'not-strict-json',
  ],
  [
    'a payload that is nested too deep',
    forged(head, `${'['.repeat(70)}${']'.repeat(70)}`),
    'not-strict-json',
  ],
  ['a payload that is a list', forged(head, '[]'), 'not-an-object'],
  [
    'another spelling of the last character',
    `${header}.${payload}.${lastSpelledOtherwise(signature)}`,
    'not-canonical',
  ],
  ['padding', `${good}==`, 'not-canonical'],
  ['a line feed behind it', `${good}\n`, 'not-canonical'],
  ['the alphabet of base64', `${header}.${payload}.${signature.slice(0, -2)}+/`, 'not-canonical'],
  ['two parts', `${header}.${payload}`, 'not-compact'],
  ['five parts, as an encrypted token has', `${good}.a.b`, 'not-compact'],
  ['nothing', '', 'not-compact'],
  ['a token as large as a book', forged(head, `{"a":"${'a'.repeat(70_000)}"}`), 'too-large'],
  ['another spelling of the signature (S + L)', malleated(), 'altered'],
  ['no signature', `${header}.${payload}.`, 'altered'],
  ['half a signature', `${header}.${payload}.${signature.slice(0, 40)}`, 'altered'],
  [
    'other claims under the signature',
    `${header}.${encoded(claims.replace('body-run', 'body-runs'))}.${signature}`,
    'altered',
  ],
  [
    'the header of another token',
    `${encoded(JSON.stringify({ kid: issuer.kid, alg: 'Ed25519', ...type }))}.${payload}.${signature}`,
    'altered',
  ],
  [
    'a key under which anybody can sign',
    anybody,
    'weak-key',
    { keys: [{ ...trusted(issuer, 'certificate'), jwk: neutral, kid: thumbprint(neutral) }] },
  ],
  [
    'a time before the key',
    forged(head, '{"validFrom":"2025-12-31T23:59:59Z"}'),
    'key-not-yet-valid',
  ],
  ['the very end of the key', forged(head, '{"validFrom":"2027-01-01T00:00:00Z"}'), 'key-expired'],
  ['no time', forged(head, '{}'), 'no-time'],
  ['a time of another zone', forged(head, '{"validFrom":"2026-06-01T00:00:00+01:00"}'), 'no-time'],
  ['a day that is not there', forged(head, '{"validFrom":"2026-02-30T00:00:00Z"}'), 'no-time'],
  ['a key that was revoked', good, 'key-revoked', { keys: revoked('2026-09-01T00:00:00Z') }],
  [
    'a key that was revoked before, though a log saw the token',
    good,
    'key-revoked',
    { keys: revoked('2026-05-01T00:00:00Z'), seenBy: '2026-04-01T00:00:00Z' },
  ],
  [
    'a key that was revoked, and a log that saw the token after',
    good,
    'key-revoked',
    { keys: revoked('2026-09-01T00:00:00Z'), seenBy: '2026-09-01T00:00:00Z' },
  ],
]

function revoked(at: string): readonly TrustedKey[] {
  return [trusted(issuer, 'certificate', { status: 'revoked', revokedAt: at })]
}

t.test('a token that was signed is believed, and its bytes are those that were signed', async t => {
  const found = await verifyCompact(good, expected)
  t.match(found, { kind: 'verified', key: { kid: issuer.kid }, payload: { level: 'body-run' } })
  t.equal(found.kind === 'verified' && Buffer.from(found.bytes).toString(), claims)
})

t.test('a forged token is refused, each for its own reason', async t => {
  t.ok(forgeries.length >= 50)
  for (const [what, token, reason, more] of forgeries) {
    const found = await verifyCompact(token, { ...expected, ...more })
    t.match(found, { kind: 'refused', reason }, what)
    t.match(found, { says: /^[A-Z].*\.$/ }, what)
  }
})

// OpenSSL 3.5 (Node 24) refuses such a key by itself; 3.0 (Node 20) does not.
const [major = 0, minor = 0] = process.versions.openssl.split('.').map(Number)
const holds = major === 3 && minor < 5

t.test('the signature of a weak key holds by itself: the look at the key stops it', async t => {
  const [one = '', two = '', three = ''] = anybody.split('.')
  for (const said of [two, encoded('{"level":"anything"}')]) {
    const input = Buffer.from(`${one}.${said}`)
    t.equal(verify(null, input, keyObject(neutral), Buffer.from(three, 'base64url')), holds)
  }
})

t.test('a key that was retired, and one that was revoked later, keep what they signed', async t => {
  const retired = [trusted(issuer, 'certificate', { status: 'retired' })]
  t.match(await verifyCompact(good, { ...expected, keys: retired }), { kind: 'verified' })
  const later = { keys: revoked('2026-09-01T00:00:00Z'), seenBy: '2026-06-02T00:00:00Z' }
  t.match(await verifyCompact(good, { ...expected, ...later }), { kind: 'verified' })
})

t.test('whichever character of a token is another, it is refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(good.length - 1),
      fc.string({ minLength: 1, maxLength: 1 }),
      async (at, other) => {
        fc.pre(good.charAt(at) !== other)
        const changed = good.slice(0, at) + other + good.slice(at + 1)
        return (await verifyCompact(changed, expected)).kind === 'refused'
      },
    ),
    { seed: 1, numRuns: 600 },
  )
})

t.test('no text that a stranger sends stops the verifier', async () => {
  const part = fc.oneof(fc.string(), fc.base64String(), fc.json().map(encoded))
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 5 }), async parts => {
      return (await verifyCompact(parts.join('.'), expected)).kind === 'refused'
    }),
    { seed: 1, numRuns: 300 },
  )
})

t.test('a payload that travels as a file is held to its signature, byte for byte', async t => {
  const file = Buffer.from(`${JSON.stringify({ validFrom: '2026-06-01T00:00:00Z' }, null, 1)}\n`)
  const token = await signDetached(issuer, type, file)
  t.match(token, /^[\w-]+\.\.[\w-]+$/)
  t.match(await verifyDetached(token, file, expected), { kind: 'verified', bytes: file })
  const other = Buffer.from(file.toString().replace(' ', '  '))
  t.match(await verifyDetached(token, other, expected), { reason: 'altered' })
  t.match(await verifyDetached(good, file, expected), { reason: 'not-compact' })
  const twice = Buffer.from('{"a":1,"a":2}')
  t.match(await verifyDetached(token, twice, expected), { reason: 'duplicate-member' })
})

t.test('every point of small order is weak, and no key of ours is', async t => {
  const p = (2n ** 255n - 19n).toString(16)
  const tail = 'f'.repeat(60)
  const weak = [
    `01${'0'.repeat(62)}`,
    '0'.repeat(64),
    `${'0'.repeat(62)}80`,
    `01${'0'.repeat(60)}80`,
    `ec${tail}7f`,
    `ec${tail}ff`,
    `ed${tail}7f`,
    `ee${tail}7f`,
    `ee${tail}ff`,
    Buffer.from(p, 'hex').reverse().toString('hex'),
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  ]
  for (const hex of weak) t.ok(isWeak(jwkOf(Buffer.from(hex, 'hex'))), hex)
  for (let n = 0; n < 50; n++) t.notOk(isWeak(makeKey(n).jwk))
})

t.test('a public key is read with its three members and no other', async t => {
  t.strictSame(publicJwk({ ...issuer.jwk }), issuer.jwk)
  for (const more of [
    { d: 'secret' },
    { x: `${issuer.jwk.x}=` },
    { crv: 'X25519' },
    { kty: 'oct' },
  ])
    t.equal(publicJwk({ ...issuer.jwk, ...more }), null)
  t.equal(publicJwk({ ...issuer.jwk, x: 'AAAA' }), null)
})

t.test('the thumbprint is that of RFC 8037 appendix A.3', async t => {
  const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
  t.equal(
    thumbprint({ kty: 'OKP', crv: 'Ed25519', x }),
    'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  )
})

t.test('a signer that gives what is no signature of its key is found out', async t => {
  const broken = { jwk: issuer.jwk, sign: async () => new Uint8Array(64) }
  await t.rejects(signCompact(broken, type, claims), { code: 'key' })
  const short = { jwk: issuer.jwk, sign: async () => new Uint8Array(3) }
  await t.rejects(signCompact(short, type, claims), { code: 'key', message: /gave 3 bytes/ })
  await t.rejects(signCompact({ ...issuer, jwk: thief.jwk }, type, claims), { code: 'key' })
  await t.rejects(signCompact({ ...issuer, jwk: neutral }, type, claims), /anybody can sign/)
})

t.test('every reason is one sentence without its end', async t => {
  for (const says of Object.values(reasons)) t.match(says, /^[A-Z].*[^.]$/)
})
