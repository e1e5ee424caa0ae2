import {
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  verify,
} from 'node:crypto'
import { asyncProperty, assert as check, constantFrom, string } from 'fast-check'
import t from 'tap'
import { challenges } from '../../src/base/challenge.ts'
import { metadataUrls } from '../../src/base/issuer.ts'
import { readJws, signingInput } from '../../src/base/jws.ts'
import { altered, type Means, spoiledToken } from '../../src/base/spoil/index.ts'
import type { Spoil } from '../../src/model/arazzo.ts'
import type { Json } from '../../src/model/words.ts'

const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwkOf = (key: KeyObject): Json => JSON.parse(JSON.stringify(key.export({ format: 'jwk' })))
const means: Means = { now: 1000, random: new Uint8Array(32).fill(9), keys: null }
const claims = { sub: 'a', exp: 1060 }
const good = `${signingInput({ alg: 'ES256', kid: 'k1' }, claims)}.c2lnbmF0dXJl`

/** The spoiled token; fails the test when none could be made. */
function made(t: Tap.Test, token: string, how: Spoil, more: Partial<Means> = {}): string {
  const spoiled = spoiledToken(token, how, { ...means, ...more })
  t.ok('value' in spoiled, how)
  return 'value' in spoiled ? spoiled.value : ''
}

t.test('a tampered JWT says another thing under the old signature', async t => {
  const read = readJws(made(t, good, 'tampered'))
  t.strictSame(read?.claims, { sub: 'a', exp: 1060 + 3600 })
  t.equal(read?.signature, 'c2lnbmF0dXJl')
})

t.test('a JWT loses its signature, and its header says so', async t => {
  const value = made(t, good, 'alg-none')
  t.equal(value.endsWith('.'), true)
  t.strictSame(readJws(value)?.header, { alg: 'none', kid: 'k1' })
  t.strictSame(readJws(value)?.claims, claims)
})

t.test('a JWT is signed with a key that its own header offers', async t => {
  const value = made(t, good, 'other-key')
  const jwk = readJws(value)?.header['jwk']
  const key = createPublicKey({ key: JSON.parse(JSON.stringify(jwk)), format: 'jwk' })
  const [head, body, signature = ''] = value.split('.')
  const given = { key, dsaEncoding: 'ieee-p1363' } as const
  const bytes = Buffer.from(signature, 'base64url')
  t.equal(verify('sha256', Buffer.from(`${head}.${body}`), given, bytes), true)
  t.notMatch(JSON.stringify(jwk), /"d"/, 'and keeps the private part to itself')
})

t.test('a public key is taken for the secret of an HMAC: the one that the token names', async t => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
  const keys = [
    { kid: 'k0', ...Object(jwkOf(other)) },
    { kid: 'k1', ...Object(jwkOf(publicKey)) },
  ]
  const value = made(t, good, 'hs256-public-key', { keys })
  const [head, body, signature] = value.split('.')
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const mac = createHmac('sha256', pem).update(`${head}.${body}`).digest('base64url')
  t.equal(signature, mac)
  t.equal(readJws(value)?.header['alg'], 'HS256')
})

t.test('without a key that is one, no HMAC is made', async t => {
  for (const keys of [null, 'keys', [], [{ kty: 'EC', x: 'no' }, 7, null], [{ kty: 'oct' }]]) {
    t.ok('unspoilt' in spoiledToken(good, 'hs256-public-key', { ...means, keys }))
  }
})

t.test('what only a JWT can have is made up for a token that is none', async t => {
  for (const how of ['alg-none', 'other-key'] as const) {
    const spoiled = spoiledToken('opaque-token-0123456789', how, means)
    t.match(spoiled, { of: 'opaque' })
    t.ok('value' in spoiled && readJws(spoiled.value) !== null)
  }
})

t.test(
  'a token that was handed in as expired goes as it is, unless it says that it lives',
  async t => {
    t.strictSame(spoiledToken(good, 'expired', { ...means, now: 2000 }), { value: good, of: 'jwt' })
    t.ok('unspoilt' in spoiledToken(good, 'expired', means))
    t.strictSame(spoiledToken('opaque', 'expired', means), { value: 'opaque', of: 'opaque' })
  },
)

t.test('no token is wrong in a way that only a proof can be', async t => {
  t.ok('unspoilt' in spoiledToken(good, 'wrong-audience', means))
  t.ok('unspoilt' in spoiledToken(good, 'replayed', means))
})

t.test('a spoiled token is never the token itself, and can stand in a header', async t => {
  const hows = ['tampered', 'malformed', 'alg-none', 'other-key'] as const
  const unit = constantFrom(...'abcAB019._-')
  await check(
    asyncProperty(
      string({ unit, minLength: 6, maxLength: 80 }),
      constantFrom(...hows),
      async (token, how) => {
        const spoiled = spoiledToken(token, how, means)
        if ('unspoilt' in spoiled) return false
        return spoiled.value !== token && /^[A-Za-z0-9._~+/-]+=*$/.test(spoiled.value)
      },
    ),
  )
  t.not(altered('AAAA'), 'AAAA')
  t.pass()
})

t.test('any text is a JWT or none', async t => {
  await check(
    asyncProperty(string({ maxLength: 60 }), async text => {
      readJws(text)
      readJws(`${text}.${text}.${text}`)
    }),
  )
  for (const text of ['', 'a.b', 'e30.e30.x.y', 'W10.e30.x', 'e30.bnVsbA.x'])
    t.equal(readJws(text), null, text)
  t.ok(readJws('e30.e30.'))
})

t.test('challenges are read with their parameters', async t => {
  const read = (field: string) =>
    challenges(field).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)])
  t.strictSame(read('Bearer'), [['bearer', {}]])
  t.strictSame(read('Basic realm="a, b", BEARER Error="invalid_token" , scope=x'), [
    ['basic', { realm: 'a, b' }],
    ['bearer', { error: 'invalid_token', scope: 'x' }],
  ])
  t.strictSame(read('Bearer realm="say \\"hi\\""'), [['bearer', { realm: 'say "hi"' }]])
  t.strictSame(read('Bearer error=a, error=b'), [['bearer', { error: 'a' }]])
  t.strictSame(read('="x"'), [])
  await check(asyncProperty(string({ maxLength: 100 }), async field => void challenges(field)))
})

t.test('metadata stands before the path of the issuer, or after it', async t => {
  t.strictSame(metadataUrls('https://as.example/one'), [
    'https://as.example/.well-known/oauth-authorization-server/one',
    'https://as.example/one/.well-known/openid-configuration',
  ])
})

declare namespace Tap {
  type Test = import('tap').Test
}
