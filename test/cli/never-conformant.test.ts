import { createServer, type RequestListener } from 'node:http'
import t, { type Test } from 'tap'
import { serve } from '../../fixtures/suppliers/serve.ts'
import { serviceDirectory } from '../../fixtures/suppliers/service-directory.ts'
import type { Report } from '../../src/model/judgement.ts'
import { world } from '../make-io.ts'

/** Serves every request with one listener, on a port of the system's choice. */
async function serving(t: Test, listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    return new Promise(resolve => server.close(resolve))
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

async function assess(t: Test, url: string, ...declared: readonly string[]) {
  const { run } = world(t)
  const declare = declared.flatMap(one => ['--declare', one])
  const ran = await run(
    'run',
    '--spec',
    'service-directory',
    '--url',
    url,
    '-o',
    'out',
    '--json',
    ...declare,
  )
  const report: Report = JSON.parse(ran.out)
  const flat = ran.err.replace(/\s+/g, ' ')
  // What people see begins with the headline, whole, before anything else is said.
  t.ok(flat.includes(report.headline), 'the headline is shown')
  t.ok(flat.indexOf(report.headline) < flat.indexOf('requirements:'), 'it comes first')
  return { ...ran, report, first: report.headline }
}

t.test('a server that answers 200 with nothing to everything is not conformant', async t => {
  const url = await serving(t, (_, response) => response.writeHead(200).end())
  const { report, code } = await assess(t, url)
  t.not(report.verdict, 'conformant')
  t.equal(code, 1)
  t.match(
    report.headline,
    /^Not conformant: \d+ of \d+ applicable MUST requirements failed\. First: ORUK-/,
  )
})

t.test('a server that is down is not assessed, and the first line says where to look', async t => {
  const url = await serving(t, (_, response) => response.end())
  const closed = url.replace(/\d+$/, '9') // the discard port: nothing listens there
  const { report, code, first } = await assess(t, closed)
  t.equal(report.verdict, 'incomplete')
  t.equal(code, 3)
  t.equal(report.counts.passed, 0)
  t.match(first, /^Not assessed: .*got no answer.*Look at --url: it says http:\/\/127\.0\.0\.1:9/)
})

t.test(
  'a server that answers 401 to everything is not assessed for want of credentials',
  async t => {
    const url = await serving(t, (_, response) =>
      response.writeHead(401, { 'content-type': 'application/json' }).end('{}'),
    )
    const { report, code, first } = await assess(t, url)
    t.equal(report.verdict, 'incomplete')
    t.equal(code, 3)
    t.match(first, /^Not assessed: \d+ of \d+ answers were 401 or 403\. Look at --header/)
    t.strictSame(
      report.rulings
        .filter(ruling => ruling.outcome === 'failed')
        .map(ruling => ruling.requirement),
      [],
    )
  },
)

t.test('a server that answers 404 to everything is not assessed: the URL is wrong', async t => {
  const url = await serving(t, (_, response) =>
    response.writeHead(404, { 'content-type': 'application/json' }).end('{}'),
  )
  const { report, code, first } = await assess(t, url)
  t.equal(report.verdict, 'incomplete')
  t.equal(code, 3)
  t.match(first, /^Not assessed: .*404.*Look at --url/)
})

t.test('a directory without a single service is incomplete for want of data', async t => {
  const page = JSON.stringify({
    total_items: 0,
    total_pages: 0,
    page_number: 1,
    size: 0,
    first_page: true,
    last_page: true,
    empty: true,
    contents: [],
  })
  const url = await serving(t, (request, response) => {
    const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' }
    const path = new URL(request.url ?? '/', 'http://x').pathname
    const meta = {
      version: 'HSDS-UK-3.0',
      profile: 'https://example.org/p',
      openapi_url: 'https://example.org/o',
    }
    if (path === '/') response.writeHead(200, headers).end(JSON.stringify(meta))
    else if (path === '/services') response.writeHead(200, headers).end(page)
    else response.writeHead(404, headers).end('{"detail":"not found"}')
  })
  const { report, code, first } = await assess(
    t,
    url,
    'taxonomies=false',
    'organizations=false',
    'service-at-locations=false',
    'ndjson=false',
  )
  t.equal(report.verdict, 'incomplete')
  t.equal(code, 3)
  t.match(
    first,
    /^Incomplete: \d+ of \d+ MUST requirements could not be settled, \d+ for want of data/,
  )
})

t.test(
  'a target that declares every capability absent is incomplete, however good it is',
  async t => {
    // A directory that truly lacks the optional parts: they answer 404.
    const inner = await serve(serviceDirectory, { now: () => new Date('2026-11-22T10:00:00Z') })
    t.teardown(() => inner.close())
    const absent =
      /\/(taxonomies|taxonomy_terms|organizations|service_at_locations)\b|format=ndjson/
    const url = await serving(t, async (request, response) => {
      const path = request.url ?? '/'
      if (absent.test(path)) {
        response
          .writeHead(404, {
            'content-type': 'application/problem+json',
            'access-control-allow-origin': '*',
          })
          .end('{"type":"about:blank","title":"Not Found","status":404}')
        return
      }
      const answer = await fetch(`${inner.url}${path}`, { headers: { accept: 'application/json' } })
      response
        .writeHead(answer.status, {
          'content-type': answer.headers.get('content-type') ?? '',
          'access-control-allow-origin': '*',
        })
        .end(Buffer.from(await answer.arrayBuffer()))
    })
    const names = ['taxonomies', 'organizations', 'service-at-locations', 'ndjson']
    const { report, code, first } = await assess(t, url, ...names.map(name => `${name}=false`))
    t.equal(report.verdict, 'incomplete')
    t.equal(code, 3)
    t.equal(report.counts.failed, 0)
    t.match(
      first,
      /^Incomplete: .*Declared absent: ndjson, organizations, service-at-locations, taxonomies/,
    )
  },
)
