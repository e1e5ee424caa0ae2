import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { credentialsInUrl } from '../../../src/judge/checks/credentials-in-url.ts'
import { notEchoed } from '../../../src/judge/checks/not-echoed.ts'
import { exchange, operation, opinions, outcomes, type Told } from '../seen.ts'

const value = '5f0c6b1e-8f0e-4f0e-9d5e-0a8f6d1c2b3a'
const echo = (told: Told) => outcomes(check(notEchoed), [exchange(told)], { with: { value } })

t.test('what was sent as a credential does not come back', async t => {
  t.same(echo({ status: 400, body: { detail: 'An unknown parameter.' } }), ['passed'])
  t.same(echo({ status: 204 }), ['passed'])
})

t.test('an echo in the body or in a header fails', async t => {
  t.same(echo({ status: 400, body: { instance: `/things?access_token=${value}` } }), ['failed'])
  t.same(echo({ status: 302, headers: [['Location', `/x?access_token=${value}`]] }), ['failed'])
})

t.test('without a value that could be recognised there is no opinion', async t => {
  t.same(opinions(check(notEchoed), [exchange()]), [])
  t.same(opinions(check(notEchoed), [exchange()], { with: { value: 'short' } }), [])
})

const leaks = (told: Told) => outcomes(check(credentialsInUrl), [exchange(told)])
const secret = '‹secret:default›'

t.test('credentials in header fields of requests are as they should be', async t => {
  t.same(leaks({ sent: [['authorization', `Bearer ${secret}`]], body: { token: 'x' } }), ['passed'])
  t.same(leaks({ url: 'https://api.example.org/things?page_token=abc&key=1' }), ['passed'])
})

t.test('a credential in the query, echoed or linked, fails', async t => {
  t.same(leaks({ url: `https://api.example.org/things?api_key=${encodeURIComponent(secret)}` }), [
    'failed',
  ])
  t.same(leaks({ body: { you: secret } }), ['failed'])
  t.same(leaks({ headers: [['X-Echo', secret]] }), ['failed'])
  t.same(
    leaks({ headers: [['Link', '<https://api.example.org/x?access_token=abc>; rel="next"']] }),
    ['failed'],
  )
})

t.test(
  'a link that repeats what the suite itself asked is the matter of another check',
  async t => {
    const url = 'https://api.example.org/x?access_token=abc'
    t.same(leaks({ url, headers: [['Link', `<${url}&page=2>; rel="next"`]] }), ['passed'])
  },
)

t.test('a key in the query that the standard itself declares is its legacy', async t => {
  const legacy = operation(
    {},
    { securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'api_key' } } },
  )
  const url = `https://api.example.org/things?api_key=${secret}`
  t.same(outcomes(check(credentialsInUrl), [exchange({ url })], { operation: legacy }), ['passed'])
  t.same(opinions(check(credentialsInUrl), []), [])
})
