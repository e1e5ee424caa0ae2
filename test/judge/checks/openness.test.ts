import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { corsAnyOrigin } from '../../../src/judge/checks/cors-any-origin.ts'
import { jsonBody } from '../../../src/judge/checks/json-body.ts'
import { oneBaseUrl } from '../../../src/judge/checks/one-base-url.ts'
import { openAccess } from '../../../src/judge/checks/open-access.ts'
import { exchange, opinions, outcomes } from '../seen.ts'
import { opinionsOfSteps } from '../steps.ts'

const cors = (...values: readonly string[]) =>
  exchange({ headers: values.map(value => ['access-control-allow-origin', value] as const) })

t.test('an answer without credentials is open', async t => {
  t.same(outcomes(check(openAccess), [exchange()]), ['passed'])
})

t.test('a refusal for want of credentials is a failure that names the challenge', async t => {
  const [opinion] = opinions(check(openAccess), [
    exchange({ status: 401, headers: [['WWW-Authenticate', 'Bearer']] }),
  ])
  t.match(opinion, { outcome: 'failed', seen: '401, WWW-Authenticate: Bearer' })
  t.same(outcomes(check(openAccess), [exchange({ status: 403 })]), ['failed'])
})

t.test('an answer to a request with a credential does not show that anyone may read', async t => {
  for (const seen of [
    exchange({ sent: [['authorization', '‹secret:a›']] }),
    exchange({ sent: [['x-api-key', '‹secret:key›']] }),
    exchange({ url: 'https://api.example.org/v1/services?key=%E2%80%B9secret:key%E2%80%BA' }),
  ]) {
    t.match(opinions(check(openAccess), [seen]), [{ outcome: 'cantTell', cause: 'configuration' }])
  }
})

t.test('a server error says nothing about access', async t => {
  t.same(opinions(check(openAccess), [exchange({ status: 500 })]), [])
})

t.test('only an asterisk, once, opens an answer to every page', async t => {
  t.same(outcomes(check(corsAnyOrigin), [cors('*')]), ['passed'])
  t.same(outcomes(check(corsAnyOrigin), [cors()]), ['failed'])
  t.same(outcomes(check(corsAnyOrigin), [cors('https://assay.example')]), ['failed'])
  t.same(outcomes(check(corsAnyOrigin), [cors('*', '*')]), ['failed'])
})

t.test('an endpoint that redirects is not below the base URL', async t => {
  t.same(outcomes(check(oneBaseUrl), [exchange()]), ['passed'])
  const moved = exchange({ status: 308, headers: [['Location', 'https://other.example/services']] })
  t.match(opinions(check(oneBaseUrl), [moved]), [
    { outcome: 'failed', seen: 'https://other.example/services' },
  ])
  t.same(opinions(check(oneBaseUrl), [exchange({ status: 404 })]), [])
})

t.test('a wanted answer has a JSON body, whatever its status', async t => {
  const of = (told: Parameters<typeof exchange>[0], held = true) =>
    opinionsOfSteps(check(jsonBody), {}, [{ step: 'missing', told: told ?? {}, held }])
  t.match(of({ status: 404, body: null }), [{ outcome: 'passed' }])
  t.match(of({ status: 404, text: '<h1>Not found</h1>' }), [{ outcome: 'failed' }])
  t.match(of({ status: 404 }), [{ outcome: 'failed', seen: 'no body' }])
  t.match(of({ status: 404, body: {}, cut: true }), [{ outcome: 'cantTell' }])
  t.same(of({ status: 200, text: '<h1>Here</h1>' }, false), [])
})
