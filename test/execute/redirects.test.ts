import type { IncomingMessage } from 'node:http'
import t, { type Test } from 'tap'
import type { Step } from '../../src/model/arazzo.ts'
import { journalOf, judged } from '../judge/make-run.ts'
import { tried } from '../make-suite.ts'
import { serveHttp } from './http/serve.ts'

const step = (more: Partial<Step> = {}): Step => ({
  stepId: 'go',
  operationId: 'getThing',
  successCriteria: [{ condition: '$statusCode == 200' }],
  'x-assay-redirects': { follow: 3 },
  ...more,
})

const only = (one: Step) => [{ workflowId: 'main', steps: [one] }]

/** A server that sends people on, by the path they ask for; and what it was asked. */
async function sending(t: Test, on: (path: string) => string | null, status = 302) {
  const asked: { readonly line: string; readonly headers: IncomingMessage['headers'] }[] = []
  const { url } = await serveHttp(t, (request, response) => {
    asked.push({ line: `${request.method} ${request.url}`, headers: request.headers })
    const location = on(request.url ?? '')
    if (location === null) response.end()
    else response.writeHead(status, { location, 'set-cookie': `at=${asked.length}; Path=/` }).end()
  })
  return { url, asked }
}

t.test('hops are evidence with ids of their own, and are judged again from it', async t => {
  const { url, asked } = await sending(t, path => ({ '/thing': '/a', '/a': 'b' })[path] ?? null)
  const { cases, seen, code } = await tried(t, { workflows: only(step()), url })
  t.equal(code, 0)
  t.strictSame(cases['main']?.steps[0]?.evidence, ['main/go#1', 'main/go#2', 'main/go#3'])
  t.strictSame(
    seen.map(({ id }) => id),
    ['main/go#1', 'main/go#2', 'main/go#3'],
  )
  t.strictSame(
    asked.map(({ line }) => line),
    ['GET /thing', 'GET /a', 'GET /b'],
  )
})

t.test('implicit checks look at the last answer as the operation’s, and at no hop', async t => {
  const { url } = await sending(t, path => (path === '/strict' ? '/end' : null))
  const strict = step({ operationId: 'getStrict' })
  t.equal((await tried(t, { workflows: only(strict), url })).code, 0, '302 is not declared')
  const { 'x-assay-redirects': _, ...plain } = strict
  const wants = { ...plain, successCriteria: [{ condition: '$statusCode == 302' }] }
  t.equal((await tried(t, { workflows: only(wants), url })).code, 1)
})

t.test('a case that goes in a circle fails, and says so', async t => {
  const { url, asked } = await sending(t, path => (path === '/a' ? '/thing' : '/a'))
  const { report, code } = await tried(t, { workflows: only(step()), url })
  t.equal(code, 1)
  t.equal(asked.length, 4)
  t.match(report.rulings[0]?.because, /the redirects go in a circle/)
})

t.test('an address that the target does not name is never asked', async t => {
  const inner = await sending(t, () => null)
  for (const [location, why] of [
    [`${inner.url}/x`, /it is a loopback address that no base URL names/],
    ['http://169.254.169.254/latest/meta-data', /link-local/],
    ['http://10.0.0.1/', /private/],
    ['http://elsewhere.example/', /no base URL of the target names it/],
  ] as const) {
    const { url } = await sending(t, () => location)
    const { cases, seen } = await tried(t, { workflows: only(step()), url })
    t.match(cases['main'], { outcome: 'cantTell', cause: 'configuration', because: why }, location)
    t.match(cases['main']?.because, /^After 1 redirect: /)
    t.match(seen[1], { kind: 'silence', reason: 'address' })
  }
  t.strictSame(inner.asked, [])
})

t.test(
  'another origin that is allowed sees no credential, no cookie and no header of ours',
  async t => {
    const other = await sending(t, () => null)
    const { url, asked } = await sending(t, path => (path === '/thing' ? '/a' : `${other.url}/b`))
    const own = step({
      'x-assay-session': 's',
      parameters: [
        { name: 'X-Key', in: 'header', value: 'of-the-suite' },
        { name: 'sid', in: 'cookie', value: 'mine' },
      ],
    })
    const { code } = await tried(t, {
      workflows: only(own),
      url,
      argv: ['--allow-network', other.url, '-H', 'Authorization={env:TOKEN}'],
      env: { TOKEN: 'Bearer of-the-run' },
    })
    t.equal(code, 0)
    const home = { authorization: 'Bearer of-the-run', 'x-key': 'of-the-suite' }
    t.match(asked[0]?.headers, { ...home, cookie: 'sid=mine' })
    t.match(asked[1]?.headers, { ...home, cookie: 'sid=mine; at=1' })
    const { headers } = other.asked[0] ?? {}
    t.strictSame(Object.keys(headers ?? {}).sort(), ['accept', 'connection', 'host', 'user-agent'])
  },
)

t.test('a body goes on with 307 and not with 303', async t => {
  for (const [status, line] of [
    [307, 'POST /end'],
    [303, 'GET /end'],
  ] as const) {
    const { url, asked } = await sending(t, path => (path === '/thing' ? '/end' : null), status)
    const post = step({ operationId: 'makeThing', requestBody: { payload: { a: 1 } } })
    await tried(t, { workflows: only(post), url })
    t.equal(asked[1]?.line, line)
    t.equal(asked[1]?.headers['content-type'], status === 307 ? 'application/json' : undefined)
    t.equal(asked[1]?.headers['content-length'], status === 307 ? '7' : undefined)
  }
})

t.test('every hop counts as a request of the case', async t => {
  const { url, asked } = await sending(t, path => `${path}x`)
  const limited = [{ workflowId: 'main', steps: [step()], 'x-assay-limits': { requests: 2 } }]
  const { cases } = await tried(t, { workflows: limited, url })
  t.equal(asked.length, 2)
  t.match(cases['main'], { cause: 'deadline', because: /limit of requests/ })
})

t.test('evidence whose redirect was changed is no answer to the plan', async t => {
  const { url } = await sending(t, path => (path === '/thing' ? '/a' : null))
  const { bundle, code } = await tried(t, { workflows: only(step()), url })
  t.equal(code, 0)
  const journal = journalOf(bundle)
  const changed = (from: string, to: string) => {
    t.ok(journal.some(line => line.includes(from)))
    return judged(
      bundle,
      journal.map(line => line.replace(from, to)),
    )
  }
  t.equal((await changed('"location","/a"', '"location","/b"'))?.cases[0]?.outcome, 'passed')
  const elsewhere = await changed('"location","/a"', '"location","/a/b"')
  t.match(elsewhere?.cases[0], { outcome: 'cantTell', cause: 'harness' })
  t.match(elsewhere?.cases[0]?.because, /plan asks http.* at depth 2 at main\/go#2/)
  const gone = await changed('"location","/a"', '"x-location","/a"')
  t.equal(gone?.cases[0]?.outcome, 'failed')
  t.not(gone?.verdict, 'conformant')
})
