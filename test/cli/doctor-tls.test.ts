import { createPrivateKey, type KeyObject } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { listening } from '../make-auth.ts'
import { world } from '../make-io.ts'
import { notesRoot } from '../make-notes.ts'
import { authority, type Pair } from '../make-pki.ts'
import { proxyServer } from '../make-proxy.ts'

type Files = { readonly [name: string]: string }

/** A server of notes over TLS. */
function served(t: Test, pair: Pair): Promise<string> {
  const tls = { cert: pair.certificate, key: pair.key }
  return listening(t, tls, (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('[]')
  })
}

const target = (url: string, network: string, credentials = ''): string => `assay: target/1
supplier: { name: Example Ltd }
product: { name: Notes, version: "1" }
environment: sandbox
specs:
  notes:
    url: ${url}
    capabilities: { search: true, archive: false }
    credentials: { ${credentials === '' ? '' : 'default: client'} }
network:
  ${network}
${credentials}`

async function examined(
  t: Test,
  text: string,
  more: { readonly files?: Files; readonly env?: Files } = {},
) {
  const { files = {}, env = {} } = more
  const { run, folder } = world(t, { root: notesRoot, env, now: () => new Date() })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  writeFileSync(join(folder, 'target.yaml'), text)
  const { code, out } = await run('doctor', 'target.yaml', '--json')
  const symptoms: { what: string; well: boolean; says: string }[] = JSON.parse(out)
  const says = (what: string): string => symptoms.find(one => one.what === what)?.says ?? ''
  const bad = symptoms.filter(one => !one.well).map(one => one.what)
  return { code, out, says, bad, run, folder }
}

const both = ['notes@1.0 TLS', 'notes@1.0 request']

t.test('a server that is trusted is well', async t => {
  const { ca, issue } = await authority('Server CA')
  const url = await served(t, await issue('server', ['127.0.0.1']))
  const { code, bad } = await examined(t, target(url, 'ca: ca.pem'), { files: { 'ca.pem': ca } })
  t.same(bad, [])
  t.equal(code, 0)
})

t.test('a certificate for another name leads to the url', async t => {
  const { ca, issue } = await authority('Server CA')
  const url = await served(t, await issue('server', ['127.0.0.2', 'api.example']))
  const seen = await examined(t, target(url, 'ca: ca.pem'), { files: { 'ca.pem': ca } })
  t.same(seen.bad, both)
  t.equal(seen.code, 3)
  for (const what of both) {
    t.match(
      seen.says(what),
      /is for another name\. Look at specs\.notes@1\.0\.url \(target\.yaml:7:5\): is the name right\?/,
    )
  }
})

t.test('a certificate that has expired is the server’s to renew', async t => {
  const { ca, issue } = await authority('Server CA')
  const url = await served(t, await issue('server', ['127.0.0.1'], -3))
  const seen = await examined(t, target(url, 'ca: ca.pem'), { files: { 'ca.pem': ca } })
  t.same(seen.bad, both)
  for (const what of both) {
    t.match(
      seen.says(what),
      /of the server has expired\. The server needs another, or a clock is wrong\. .*\(target\.yaml:7:5\)/,
    )
  }
  t.match(seen.says(both[0] ?? ''), /it expired on \d{4}-/)
})

t.test('an unknown authority leads to network.ca, be it missing or another', async t => {
  const { issue } = await authority('Server CA')
  const other = await authority('Other CA')
  const url = await served(t, await issue('server', ['127.0.0.1']))
  for (const [network, place] of [
    ['timeout: 20s', /network\.ca \(target\.yaml:10:1\)/],
    ['ca: ca.pem', /network\.ca \(target\.yaml:11:3\)/],
  ] as const) {
    const seen = await examined(t, target(url, network), { files: { 'ca.pem': other.ca } })
    t.same(seen.bad, both)
    for (const what of both) {
      t.match(seen.says(what), /If a private authority issued it, name its PEM file in network\.ca/)
      t.match(seen.says(what), place)
    }
  }
})

t.test('the doctor goes through a proxy', async t => {
  const { ca, issue } = await authority('Server CA')
  const url = await served(t, await issue('server', ['127.0.0.1']))
  const files = { 'ca.pem': ca }
  const proxy = await proxyServer(t)
  const well = await examined(t, target(url, `{ ca: ca.pem, proxy: "${proxy.url}" }`), { files })
  t.same(well.bad, [])
  t.equal(well.code, 0)
  t.strictSame(proxy.asked, [`CONNECT ${new URL(url).host}`])
  const alone = await examined(t, target(url, `{ proxy: "${proxy.url}" }`))
  t.same(alone.bad, ['notes@1.0 request'])
  t.match(alone.says('notes@1.0 request'), /name its PEM file in network\.ca/)
})

t.test('a proxy that refuses, or is not there, is told with its place', async t => {
  const { ca, issue } = await authority('Server CA')
  const url = await served(t, await issue('server', ['127.0.0.1']))
  const files = { 'ca.pem': ca }
  const proxy = await proxyServer(t, 'Basic bobody')
  for (const [at, says] of [
    [proxy.url, /The proxy .* answered 407: it wants another user name or password/],
    ['http://127.0.0.1:9', /The proxy 127\.0\.0\.1:9 is of no use: it refused the connection/],
  ] as const) {
    const network = `ca: ca.pem\n  proxy: ${at}`
    const seen = await examined(t, target(url, network), { files })
    t.same(seen.bad, ['notes@1.0 request'])
    t.equal(seen.code, 3)
    t.match(seen.says('notes@1.0 request'), says)
    t.match(seen.says('notes@1.0 request'), /Look at network\.proxy \(target\.yaml:12:3\)\.$/)
  }
  const gone = `ca: ca.pem\n  proxy: ${proxy.url.replace('127.0.0.1', 'proxy.invalid')}`
  const seen = await examined(t, target(url, gone), { files })
  t.match(seen.says('secrets'), /has no address\. Look at network\.proxy \(target\.yaml:12:3\)/)
})

const passphrase = 'correct horse battery'
const locked = (key: KeyObject): string =>
  key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }).toString()

const client = (more: string): string => `credentials:
  client:
    kind: mutual-tls
    certificate: { file: c.pem }
    key: { file: k.pem }
    ${more}
`

t.test('a key that does not open says why, where, and never the passphrase', async t => {
  const { ca, issue } = await authority('Server CA')
  const url = await served(t, await issue('server', ['127.0.0.1']))
  const pair = await issue('client')
  const other = await issue('another')
  const key = locked(createPrivateKey(pair.key))
  const files = { 'ca.pem': ca, 'c.pem': pair.certificate, 'k.pem': key }
  const wrong = 'wrong horse battery'
  const named = 'passphrase: { env: PHRASE }'
  for (const [more, phrase, says] of [
    [named, wrong, /is not opened by it\. Look at .*\.passphrase \(target\.yaml:17:5\)/],
    ['# none', undefined, /there is no passphrase\. Look at .*\.passphrase \(target\.yaml:13:3\)/],
    [named, undefined, /"PHRASE" is not set\. .*Look at .*\.passphrase \(target\.yaml:17:5\)/],
  ] as const) {
    const env: Files = phrase === undefined ? {} : { PHRASE: phrase }
    const seen = await examined(t, target(url, 'ca: ca.pem', client(more)), { files, env })
    t.same(seen.bad, ['secrets'])
    t.match(seen.says('secrets'), says)
    const ran = await seen.run('run', 'target.yaml', '-o', 'bundle')
    t.equal(ran.code, 2)
    t.match(ran.err.replace(/\s+/g, ' '), says)
    t.equal(ran.err.match(/credentials\.client\.passphrase/g)?.length, 1, 'it is said once')
    for (const text of [seen.out, ran.out, ran.err]) {
      t.notOk(text.includes(wrong) || text.includes(passphrase) || text.includes('-----'))
    }
  }
  const env = { PHRASE: passphrase }
  const text = target(url, 'ca: ca.pem', client(named))
  const well = await examined(t, text, { files, env })
  t.same(well.bad, [])
  t.notOk(well.out.includes(passphrase))
  const odd = await examined(t, text, { files: { ...files, 'c.pem': other.certificate }, env })
  t.match(
    odd.says('secrets'),
    /is not the one of the certificate\. Look at credentials\.client\.key \(target\.yaml:16:5\)/,
  )
})
