import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { bearerChallenge } from '../../../src/judge/checks/bearer-challenge.ts'
import { issuerMetadata } from '../../../src/judge/checks/issuer-metadata.ts'
import type { Header } from '../../../src/model/evidence.ts'
import type { JsonObject } from '../../../src/model/words.ts'
import { exchange, opinions } from '../seen.ts'

const challenge = check(bearerChallenge)
const metadata = check(issuerMetadata)

const refused = (status: number, field: string | null, parameters: JsonObject) => {
  const headers: readonly Header[] = field === null ? [] : [['WWW-Authenticate', field]]
  return opinions(challenge, [exchange({ status, headers })], { with: parameters })[0]
}

const invalid = { status: 401, error: 'invalid_token' }

t.test('a refusal has its status, a Bearer challenge and the error', async t => {
  t.match(refused(401, 'Bearer realm="x", error="invalid_token"', invalid), { outcome: 'passed' })
  t.match(refused(401, 'Basic, Bearer', { status: 401 }), { outcome: 'passed' })
  t.match(
    refused(403, 'Bearer error=insufficient_scope', { status: 403, error: 'insufficient_scope' }),
    {
      outcome: 'passed',
    },
  )
})

t.test('another status, no challenge, or another error is a failure', async t => {
  t.match(refused(200, null, invalid), {
    outcome: 'failed',
    because:
      'The request was answered 200 without a Bearer challenge; 401 with a Bearer challenge that says invalid_token was wanted.',
  })
  t.match(refused(403, 'Bearer error="invalid_token"', invalid), { outcome: 'failed' })
  t.match(refused(401, 'Basic realm="Bearer"', invalid), { outcome: 'failed' })
  t.match(refused(401, 'Bearer', invalid), { outcome: 'failed', seen: /names no error/ })
  t.match(refused(401, 'Bearer error="a b"', invalid), {
    outcome: 'failed',
    seen: /something else/,
  })
})

t.test('a rate limit tells nothing of tokens', async t => {
  t.match(refused(429, null, invalid), { outcome: 'cantTell', cause: 'configuration' })
})

const at = 'https://as.example/.well-known/oauth-authorization-server'

t.test('metadata names the issuer of its address', async t => {
  const told = (url: string, issuer: string | number) =>
    opinions(metadata, [exchange({ url, body: { issuer } })])[0]?.outcome
  t.equal(told(at, 'https://as.example'), 'passed')
  t.equal(told(at, 'https://as.example/'), 'passed')
  t.equal(told(`${at}/one`, 'https://as.example/one'), 'passed')
  t.equal(
    told('https://as.example/one/.well-known/openid-configuration', 'https://as.example/one'),
    'passed',
  )
  t.equal(told(at, 'https://as.example/one'), 'failed')
  t.equal(told(at, 'https://other.example'), 'failed')
  t.equal(told(at, 'https://as.example?x'), 'failed')
  t.equal(told(at, 'no issuer'), 'failed')
  t.equal(told(at, 7), 'failed')
})

t.test('metadata that is not there, or is no object, is a failure', async t => {
  t.match(opinions(metadata, [exchange({ url: at, status: 404, text: 'no' })]), [
    { outcome: 'failed' },
  ])
  t.match(opinions(metadata, [exchange({ url: at, text: 'no' })]), [{ outcome: 'failed' }])
})
