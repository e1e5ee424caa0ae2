import { generateKeyPairSync } from 'node:crypto'
import t from 'tap'
import type { ClientAuth } from '../../../src/model/target.ts'
import { type Believes, granter, type Reply } from '../../make-auth.ts'
import { asking, client } from './ask.ts'

const id = 'assay client:1'
const basic: Believes = { kind: 'basic', id, secret: 'a b+c:d&é%' }
const at = (url: string) => ({ endpoint: { kind: 'token-url', url } as const })

t.test('a secret is form-encoded in Basic, and believed', async t => {
  const server = await granter(t, { believes: basic })
  const { get } = await asking(t, client({ ...at(server.token), scope: 'read write' }))
  const had = await get()
  t.match(had, { kind: 'token', token: { scope: 'read', expiresIn: 3600 } })
  t.equal(had.kind === 'token' && had.token.value, server.given[0])
  t.equal(server.asked[0]?.get('scope'), 'read write')
  t.equal(server.asked[0]?.has('client_id'), false)
})

t.test('a wrong secret is said in the words of the server, and asked once only', async t => {
  const server = await granter(t, { believes: { ...basic, secret: 'another' } })
  const { get, lines } = await asking(t, client(at(server.token)))
  const had = await get()
  t.match(had, {
    kind: 'problem',
    because: `The token endpoint ${server.token} answered 401 "invalid_client": "wrong secret".`,
    member: 'secret',
    status: 401,
  })
  t.same(await get(), had)
  t.equal(server.asked.length, 1, 'no account is locked by asking on')
  t.match(lines, [{ kind: 'token', credential: 'main', why: 'first', had: false, status: 401 }])
})

t.test('client-secret-post sends id and secret in the form, right or wrong', async t => {
  const auth = { kind: 'client-secret-post', secret: { env: 'SECRET' } } as const
  const good = await granter(t, { believes: { ...basic, kind: 'post' } })
  const more = { audience: 'https://api', resource: ['urn:a', 'urn:b'], extra: { tenant: 'x y' } }
  const { get } = await asking(t, client({ ...at(good.token), auth, ...more }))
  t.match(await get(), { kind: 'token' })
  const [form] = good.asked
  t.same(form?.getAll('resource'), ['urn:a', 'urn:b'])
  t.equal(form?.get('audience'), 'https://api')
  t.equal(form?.get('tenant'), 'x y')
  const bad = await granter(t, { believes: { kind: 'post', id, secret: 'no' } })
  const other = await asking(t, client({ ...at(bad.token), auth }))
  t.match(await other.get(), { kind: 'problem', member: 'secret' })
})

const pairs = {
  PS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: generateKeyPairSync('ed25519'),
} as const

const pem = (alg: keyof typeof pairs): string =>
  pairs[alg].privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()

const jwt = (more: Partial<ClientAuth & { kind: 'private-key-jwt' }> = {}): ClientAuth => ({
  kind: 'private-key-jwt',
  key: { env: 'KEY' },
  alg: null,
  kid: null,
  audience: 'token-endpoint',
  ...more,
})

for (const alg of ['PS256', 'ES256', 'EdDSA'] as const) {
  t.test(`an assertion is signed with ${alg} by the kind of its key`, async t => {
    const key = pairs[alg].publicKey
    const server = await granter(t, { believes: { kind: 'jwt', id, key, algorithms: [alg] } })
    const { get } = await asking(t, client({ ...at(server.token), auth: jwt() }), {
      secrets: { KEY: pem(alg) },
    })
    t.match(await get(), { kind: 'token' })
  })
}

t.test('a JWK brings its own algorithm and id; RS256 is had by asking for it', async t => {
  const key = pairs.PS256.publicKey
  const server = await granter(t, { believes: { kind: 'jwt', id, key, algorithms: ['RS256'] } })
  const jwk = { ...pairs.PS256.privateKey.export({ format: 'jwk' }), alg: 'RS256', kid: 'k1' }
  const from = (secret: string, auth: ClientAuth) =>
    asking(t, client({ ...at(server.token), auth }), { secrets: { KEY: secret } })
  t.match(await (await from(JSON.stringify(jwk), jwt())).get(), { kind: 'token' })
  const header = server.asked[0]?.get('client_assertion')?.split('.')[0] ?? ''
  t.match(JSON.parse(Buffer.from(header, 'base64url').toString()), { alg: 'RS256', kid: 'k1' })
  t.match(await (await from(pem('PS256'), jwt({ alg: 'RS256' }))).get(), { kind: 'token' })
})

const wrongs: readonly (readonly [string, Partial<Believes & { kind: 'jwt' }>, RegExp])[] = [
  ['another audience', { audience: 'https://other' }, /unexpected "aud" claim value/],
  ['another algorithm', { algorithms: ['RS256'] }, /alg.*not allowed/],
  ['another key', { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey }, /./],
  ['a clock that is an hour ahead', { now: new Date(Date.now() + 3_600_000) }, /exp/],
]
for (const [what, believes, words] of wrongs) {
  t.test(`an assertion for ${what} is refused, and the key is what to look at`, async t => {
    const key = pairs.ES256.publicKey
    const usual = { kind: 'jwt', id, key, algorithms: ['ES256'] } as const
    const server = await granter(t, { believes: { ...usual, ...believes } })
    const { get } = await asking(t, client({ ...at(server.token), auth: jwt() }), {
      secrets: { KEY: pem('ES256') },
    })
    t.match(await get(), { kind: 'problem', member: 'key', because: words })
  })
}

t.test('each assertion has an id of its own, and the audience may be told', async t => {
  const key = pairs.ES256.publicKey
  const audience = 'https://issuer.example'
  const believes = { kind: 'jwt', id, key, algorithms: ['ES256'], audience } as const
  const server = await granter(t, { believes })
  const auth = jwt({ audience })
  const { tokens, get } = await asking(t, client({ ...at(server.token), auth }), {
    secrets: { KEY: pem('ES256') },
  })
  const first = await get()
  t.match(first, { kind: 'token' })
  t.match(await tokens.get(first.kind === 'token' ? first.token : null), { kind: 'token' })
  t.equal(server.asked.length, 2)
})

t.test('a key that cannot sign what is wanted stops the run', async t => {
  const start = (secret: string, auth = jwt()) =>
    asking(t, client({ ...at('http://127.0.0.1:9/'), auth }), { secrets: { KEY: secret } })
  await t.rejects(start(pem('ES256'), jwt({ alg: 'PS256' })), { message: /cannot sign PS256/ })
  await t.rejects(start('no key at all'), { code: 'usage', message: /no private key in PEM/ })
  await t.rejects(start('{"kty":"oct","k":"c2VjcmV0"}'), { message: /JWK is no private key/ })
})

t.test('one request for however many wait; kept until shortly before its end', async t => {
  const server = await granter(t, { believes: basic })
  const { get, pass, lines, tokens } = await asking(t, client(at(server.token)))
  const many = await Promise.all(Array.from({ length: 8 }, get))
  t.equal(new Set(many.map(one => one.kind === 'token' && one.token.value)).size, 1)
  t.equal(server.asked.length, 1)
  pass(3_569_000)
  await get()
  t.equal(server.asked.length, 1)
  pass(2_000)
  const late = await get()
  t.equal(server.asked.length, 2)
  await tokens.get(late.kind === 'token' ? late.token : null)
  t.same(
    lines.map(line => line.why),
    ['first', 'expiring', 'refused'],
  )
})

const good = { access_token: 'token-0123456789', token_type: 'Bearer' }
const hostile: readonly (readonly [string, Reply, RegExp])[] = [
  ['no JSON', { body: '<html>' }, /body that is no JSON object/],
  [
    'a member twice',
    { body: '{"access_token":"aaaaaaa","access_token":"bbbbbbb"}' },
    /strict JSON/,
  ],
  ['a body without end', { body: `"${'x'.repeat(70_000)}"` }, /longer than 64 KiB/],
  ['no token', { body: { token_type: 'bearer' } }, /no "access_token"/],
  ['a token with a line break', { body: { ...good, access_token: 'aaaaaa\r\nx: y' } }, /RFC 6750/],
  ['a token of one letter', { body: { ...good, access_token: 'e' } }, /too short/],
  ['a token too long', { body: { ...good, access_token: 'a'.repeat(20_000) } }, /too long/],
  ['no type', { body: { access_token: 'token-0123456789' } }, /token_type/],
  ['another type', { body: { ...good, token_type: 'DPoP' } }, /type "DPoP"/],
  ['an odd end', { body: { ...good, expires_in: 'soon' } }, /expires_in/],
  ['a redirect', { status: 302, headers: { location: 'http://x' }, body: '' }, /redirects are not/],
  [
    'escapes',
    { status: 400, body: { error: '\u001b[2J', error_description: 'a\nb' } },
    /\\u\{1b\}/,
  ],
]
for (const [what, answer, because] of hostile) {
  t.test(`a token endpoint that answers with ${what} is a problem, in words`, async t => {
    const server = await granter(t, { believes: basic, answer: () => answer })
    const { get } = await asking(t, client(at(server.token)))
    const had = await get()
    t.match(had, { kind: 'problem', because })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    t.notMatch(had.kind === 'problem' && had.because, /[\u0000-\u001f]/)
  })
}

t.test('BEARER is Bearer, and a number of seconds may be text', async t => {
  const body = { ...good, token_type: 'BEARER', expires_in: '60' }
  const server = await granter(t, { believes: basic, answer: () => ({ body }) })
  t.match(await (await asking(t, client(at(server.token)))).get(), { token: { expiresIn: 60 } })
})

t.test('a server that is not well is asked three times, then left alone', async t => {
  const answer = () => ({ status: 503, body: '' })
  const server = await granter(t, { believes: basic, answer })
  const { get } = await asking(t, client(at(server.token)))
  for (let n = 0; n < 5; n += 1) t.match(await get(), { kind: 'problem', status: 503 })
  t.equal(server.asked.length, 3)
})

t.test('what the server repeats of the secret, the assertion or the token is hidden', async t => {
  const answer = () => ({
    status: 400,
    body: { error: 'invalid_request', error_description: `you sent a b+c:d&é% ${encodedPair}` },
  })
  const encodedPair = Buffer.from('assay+client%3A1:a+b%2Bc%3Ad%26%C3%A9%25').toString('base64')
  const server = await granter(t, { believes: basic, answer })
  const had = await (await asking(t, client(at(server.token)))).get()
  t.match(had, { because: /"you sent ‹secret:main› ‹secret:main›"/ })
  const fine = await granter(t, { believes: basic })
  const { get, hide } = await asking(t, client(at(fine.token)))
  await get()
  const token = fine.given[0] ?? ''
  t.equal(hide(`x ${token} y`), 'x ‹secret:main› y')
  t.equal(hide(Buffer.from(token).toString('base64')), '‹secret:main›')
})
