import { readFileSync } from 'node:fs'
import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { serve } from '../../fixtures/suppliers/serve.ts'
import { serviceDirectory } from '../../fixtures/suppliers/service-directory.ts'
import type { Report } from '../../src/model/judgement.ts'
import { serveHttp } from '../execute/http/serve.ts'
import { world } from '../make-io.ts'

type Mischief = (n: number) => 'drop' | 'too-many' | null

/** The conforming supplier behind a door that treats the n-th request so, by count and not by chance. */
async function behind(t: Test, mischief: Mischief): Promise<Report> {
  const supplier = await serve(serviceDirectory, { now: () => new Date('2026-11-22T10:00:00Z') })
  t.teardown(() => supplier.close())
  let n = 0
  const door = await serveHttp(t, (incoming, response) => {
    n += 1
    const what = mischief(n)
    if (what === 'drop') incoming.socket.destroy()
    else if (what === 'too-many') response.writeHead(429, { 'retry-after': '0' }).end()
    else forward(supplier.origin, incoming, response)
  })
  const { run, folder } = world(t)
  const url = supplier.url.replace(supplier.origin, door.url)
  const argv = ['run', '--spec', 'service-directory', '--url', url, '--seed', 'zoo', '-f', 'json']
  const capabilities = ['taxonomies', 'organizations', 'service-at-locations']
  const declared = capabilities.flatMap(one => ['--declare', one])
  await run(...argv, ...declared, '--concurrency', '1', '-o', 'out')
  return JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8'))
}

function forward(origin: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { method, url, headers } = incoming
  const onward = request(`${origin}${url}`, { method, headers }, answer => {
    response.writeHead(answer.statusCode ?? 500, answer.rawHeaders)
    answer.pipe(response)
  })
  incoming.pipe(onward)
}

/** A ruling otherwise than on a calm day; `flaky` is allowed to differ. */
const unlike = (calm: Report, other: Report): readonly string[] =>
  other.rulings.flatMap(({ requirement, outcome, cause, because }, n) => {
    const same = calm.rulings[n]?.outcome === outcome && calm.rulings[n]?.cause === cause
    return same || cause === 'flaky' ? [] : [`${requirement} ${outcome}/${cause}: ${because}`]
  })

t.test('a conforming supplier is judged alike on a bad day', async t => {
  const calm = await behind(t, () => null)
  t.ok(calm.counts.passed > 20)
  t.equal(calm.counts.failed, 0)
  const days: { readonly [day: string]: Mischief } = {
    'three of ten connections are dropped': n => ((n * 3) % 10 < 3 ? 'drop' : null),
    'two dropped in a row, of every six': n => (n % 6 < 2 ? 'drop' : null),
    'every second request is answered 429': n => (n % 2 === 0 ? 'too-many' : null),
    'two of four, in a row, are answered 429': n => (n % 4 < 2 ? 'too-many' : null),
  }
  for (const [day, mischief] of Object.entries(days)) {
    await t.test(day, async t => {
      const bad = await behind(t, mischief)
      t.strictSame(unlike(calm, bad), [])
      t.equal(bad.counts.failed, 0)
      t.equal(bad.digests.verdict, calm.digests.verdict)
    })
  }
})
