import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import t from 'tap'
import { curl } from '../../src/report/curl.ts'
import { seen } from '../make-report.ts'

/** What a shell hands to curl, with a variable for the secret. */
function words(line: string): readonly string[] {
  const script = `curl() { printf '%s\\0' "$@"; }; EXAMPLE_A=s3cret; ${line}`
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

t.test('a GET is one readable line, without the headers curl makes itself', async t => {
  t.equal(
    curl(seen('paging/list#2')),
    `curl --globoff --path-as-is --include 'https://api.example.org/v1/services?page=2' --header 'accept: application/json' --header 'authorization: Bearer '"$EXAMPLE_A" --header 'user-agent:'`,
  )
})

t.test('a secret is a variable, which the shell fills in', async t => {
  t.ok(words(curl(seen('paging/list#2'))).includes('authorization: Bearer s3cret'))
})

t.test('a body is sent as it was', async t => {
  const line = curl(
    seen('a/b#1', {
      method: 'POST',
      headers: [
        ['content-type', 'application/json'],
        ['content-length', '21'],
      ],
      body: '{"name":"O\'Brien",\n"n":1}',
    }),
  )
  const given = words(line)
  t.equal(given[given.indexOf('--data-binary') + 1], '{"name":"O\'Brien",\n"n":1}')
  t.equal(given[given.indexOf('--request') + 1], 'POST')
  t.notMatch(line, /content-length|\n/u)
})

t.test('a binary, long or misleading body is read from the bundle', async t => {
  for (const body of [new Uint8Array([0xff, 0]), 'x'.repeat(3000), '@/etc/passwd', 'a\0b']) {
    const line = curl(seen('a/b#1', { method: 'PUT', body }))
    t.match(line, /--data-binary '@bodies\/[0-9a-f]{64}'/u)
  }
})

t.test('HEAD waits for no body, and an empty header is sent empty', async t => {
  const given = words(curl(seen('a/b#1', { method: 'HEAD', headers: [['x-empty', '']] })))
  t.ok(given.includes('--head'))
  t.notOk(given.includes('--request'))
  t.ok(given.includes('x-empty;'))
})

t.test('a server that echoes the mark of a secret cannot run a command', async t => {
  const line = curl(seen('a/b#1', { url: 'http://x/‹secret:$(echo pwned)›/‹secret:9`id`›' }))
  t.match(line, 'http://x/\'"$__echo_pwned_"\'/\'"$_9_id_"')
})

t.test('whatever the request holds, the shell sees exactly that', async t => {
  const passable = fc
    .string({ unit: 'binary', maxLength: 30 })
    .map(text => Buffer.from(text).toString().replaceAll('\0', ''))
  fc.assert(
    fc.property(passable, passable, (a, b) => {
      const url = `http://x/${a}`
      const given = words(curl(seen('a/b#1', { method: 'POST', url, headers: [['x', `y${b}`]] })))
      return given.includes(url) && given.includes(`x: y${b}`)
    }),
    { numRuns: 25 },
  )
  t.pass()
})

t.test('a raw request goes through a plain connection, as its bytes stand', async t => {
  const raw = (url: string) => {
    const one = seen('a/b#1', { url, body: 'GET' })
    const request = { ...one.request, raw: true as const }
    return curl({ ...one, request }).replace(/[0-9a-f]{64}/, 'HASH')
  }
  t.equal(raw('http://api.example.org:8080/x'), `nc 'api.example.org' 8080 < 'bodies/HASH'`)
  t.equal(raw('http://[::1]/x'), `nc '::1' 80 < 'bodies/HASH'`)
  t.equal(
    raw('https://api.example.org/x'),
    `openssl s_client -quiet -connect 'api.example.org:443' < 'bodies/HASH'`,
  )
})
