import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { world } from '../make-io.ts'

/** A sandbox at work; `stop` interrupts it. */
async function serving(t: Test, ...argv: readonly string[]) {
  let stop = (): void => undefined
  let served = (_: string): void => undefined
  const url = new Promise<string>(resolve => {
    served = resolve
  })
  const err: string[] = []
  const { run } = world(t, {
    out: data => served(String(data)),
    // Certificates are dated, and the TLS library knows no other clock.
    now: () => new Date(),
    err: text => void err.push(text),
    onInterrupt: heard => {
      stop = () => heard('SIGINT')
      return () => undefined
    },
  })
  const ended = run('sandbox', 'service-directory', ...argv)
  return { url: (await url).trim(), err, ended, stop: () => stop() }
}

t.test('it serves the reference supplier until it is interrupted', async t => {
  const { url, err, ended, stop } = await serving(t)
  t.match(url, /^http:\/\/127\.0\.0\.1:\d+\/v3$/)
  const answer = await fetch(`${url}/services`)
  t.equal(answer.status, 200)
  await answer.arrayBuffer()
  t.match(err.join(''), 'Reference supplier for service-directory@3.0. Ctrl-C ends it.')
  t.match(err.join(''), '200 GET /v3/services\n')
  stop()
  t.equal((await ended).code, 0)
  await t.rejects(fetch(url), 'the port is free again')
})

t.test('a fault is committed, and --quiet says nothing of requests', async t => {
  const { url, err, ended, stop } = await serving(t, '--fault', 'page-overlap', '--quiet')
  await (await fetch(`${url}/services`)).arrayBuffer()
  t.strictSame(err, [
    'Reference supplier for service-directory@3.0 with page-overlap. Ctrl-C ends it.\n',
  ])
  stop()
  await ended
})

t.test('a port that is in use is one message', async t => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => other.once('listening', resolve))
  t.teardown(() => other.close())
  const address = other.address()
  const port = String(typeof address === 'object' ? address?.port : '')
  const { run } = world(t)
  const { code, out, err } = await run('sandbox', 'service-directory', '--port', port)
  t.equal(code, 2)
  t.equal(out, '')
  t.equal(
    err,
    `assay: The sandbox cannot listen on 127.0.0.1:${port}.\n       Choose another port.\n`,
  )
})

t.test('what it serves is what assay run calls good', async t => {
  const { url, ended, stop } = await serving(t, '--quiet')
  const { run } = world(t)
  const { code } = await run('run', '--spec', 'service-directory', '--url', url, '--quiet')
  t.ok(code === 0 || code === 3, 'nothing fails')
  stop()
  await ended
})

t.test('with --target it writes a target file, which assay run takes as it is', async t => {
  const folder = t.testdir()
  const { url, ended, stop } = await serving(t, '--quiet', '--tls', '--target', folder)
  t.match(url, /^https:\/\/localhost:\d+\/v3$/)
  const { run } = world(t)
  const file = join(folder, 'target.json')
  const report = join(folder, 'bundle')
  const { code } = await run('run', file, '--allow-writes', '--quiet', '-o', report)
  t.equal(code, 3, 'nothing fails; on loopback nothing is told of TLS')
  const { verdict, rulings } = JSON.parse(readFileSync(join(report, 'report.json'), 'utf8'))
  t.equal(verdict, 'incomplete')
  const failed = rulings.filter(({ outcome }: { outcome: string }) => outcome === 'failed')
  t.strictSame(failed, [])
  stop()
  await ended
})

t.test('a folder that cannot be written is one message, and the port is free again', async t => {
  const folder = t.testdir({ taken: '' })
  const { run } = world(t)
  const argv = ['sandbox', 'service-directory', '--target', join(folder, 'taken')]
  const { code, err } = await run(...argv)
  t.equal(code, 2)
  t.match(err, /^assay: Cannot write/)
})
