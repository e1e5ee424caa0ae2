import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { hsts } from '../../../src/judge/checks/hsts.ts'
import { httpsOnly } from '../../../src/judge/checks/https-only.ts'
import { exchange, opinions, outcomes } from '../seen.ts'

const policy = (value: string) => exchange({ headers: [['strict-transport-security', value]] })

t.test('a year of HSTS is enough, with other directives around it', async t => {
  t.same(outcomes(check(hsts), [policy('max-age=31536000')]), ['passed'])
  t.same(outcomes(check(hsts), [policy('includeSubDomains; Max-Age="63072000"; preload')]), [
    'passed',
  ])
})

t.test('a short, absent or unreadable HSTS policy is refused', async t => {
  t.same(outcomes(check(hsts), [policy('max-age=31535999')]), ['failed'])
  t.same(outcomes(check(hsts), [policy('includeSubDomains')]), ['failed'])
  const [absent] = opinions(check(hsts), [exchange()])
  t.equal(absent?.outcome, 'failed')
  t.match(absent?.because, /was absent/)
})

t.test('only the first HSTS header counts, as for browsers', async t => {
  const two = exchange({
    headers: [
      ['Strict-Transport-Security', 'max-age=0'],
      ['Strict-Transport-Security', 'max-age=31536000'],
    ],
  })
  t.same(outcomes(check(hsts), [two]), ['failed'])
})

t.test('HSTS cannot be told on loopback, and fails over plain HTTP elsewhere', async t => {
  const [local] = opinions(check(hsts), [exchange({ url: 'http://127.0.0.1:8080/' })])
  t.match(local, { outcome: 'untested', cause: 'configuration' })
  t.same(outcomes(check(hsts), [exchange({ url: 'http://api.example.org/' })]), ['failed'])
})

t.test('a run over HTTPS passes; one plain answer fails it and is named', async t => {
  const secure = exchange()
  t.same(outcomes(check(httpsOnly), [secure, secure]), ['passed'])
  const plain = exchange({ id: 'b/s#1', url: 'http://api.example.org/v1' })
  const [opinion] = opinions(check(httpsOnly), [secure, plain])
  t.match(opinion, { outcome: 'failed', evidence: ['b/s#1'] })
})

t.test('a run on loopback cannot tell of HTTPS, and an empty run says nothing', async t => {
  for (const url of ['http://localhost:1/', 'http://[::1]:1/', 'http://127.8.0.1/']) {
    t.match(opinions(check(httpsOnly), [exchange({ url })]), [
      { outcome: 'untested', cause: 'configuration' },
    ])
  }
  t.same(opinions(check(httpsOnly), []), [])
})

t.test('a name that only looks like loopback is the open network', async t => {
  t.same(outcomes(check(httpsOnly), [exchange({ url: 'http://127.0.0.1.example.org/' })]), [
    'failed',
  ])
  t.same(outcomes(check(httpsOnly), [exchange({ url: 'http://localhost.example.org/' })]), [
    'failed',
  ])
})
