import t, { type Test } from 'tap'
import { addresses } from '../../src/execute/addresses.ts'
import { proxied, proxySecrets } from '../../src/execute/proxy.ts'
import type { HttpProxy } from '../../src/model/target.ts'
import { listening } from '../make-auth.ts'
import { authority } from '../make-pki.ts'
import { proxyServer } from '../make-proxy.ts'
import { get, senderFor } from './http/serve.ts'

const wants = `Basic ${Buffer.from('me:open-sesame').toString('base64')}`
const plain: HttpProxy = { url: '', username: null, password: null, except: [] }

async function through(
  t: Test,
  proxy: HttpProxy,
  more: { readonly urls: readonly string[]; readonly ca?: string; readonly secret?: string },
) {
  const { urls, ca = null, secret = 'open-sesame' } = more
  const found = await proxied(
    proxy,
    proxySecrets(proxy, () => secret),
  )
  if (found === null) throw new Error('no proxy')
  const resolve = async (): Promise<readonly string[]> => ['127.0.0.1']
  const allow = await addresses({ urls, allow: [], proxied: found.covers, resolve })
  return senderFor(t, urls[0] ?? '', { ca, allow, route: found.route })
}

t.test('an http request asks the proxy for the whole URL, which resolves the name', async t => {
  const proxy = await proxyServer(t)
  const server = await listening(t, undefined, (request, response) => {
    response.end(`${request.headers.host} ${request.url}`)
  })
  const url = server.replace('127.0.0.1', 'api.behind.example')
  const sender = await through(t, { ...plain, url: proxy.url }, { urls: [url] })
  const answer = await sender.send(get(`${url}/a?b=1`))
  t.match(answer, { kind: 'answer', status: 200, remote: null })
  const body = answer.kind === 'answer' ? Buffer.from(answer.body ?? []).toString() : ''
  t.equal(body, `${new URL(url).host} /a?b=1`)
  t.strictSame(proxy.asked, [`GET ${url}/a?b=1`])
  t.match(await sender.send(get('http://elsewhere.example/')), { reason: 'address' })
  t.equal(proxy.asked.length, 1, 'the policy of names stands behind a proxy too')
})

t.test('an https request goes through a tunnel; the certificate is checked as ever', async t => {
  const proxy = await proxyServer(t, wants)
  const { ca, issue } = await authority('Proxied CA')
  const pair = await issue('api', ['api.behind.example'])
  const tls = { cert: pair.certificate, key: pair.key }
  const server = await listening(t, tls, (_request, response) => void response.end('in'))
  const url = server.replace('127.0.0.1', 'api.behind.example')
  const other = server.replace('127.0.0.1', 'other.behind.example')
  const signed = { ...plain, url: proxy.url, username: 'me', password: { env: 'P' } }
  const sender = await through(t, signed, { urls: [url, other], ca })
  t.match(await sender.send(get(`${url}/`)), { kind: 'answer', status: 200 })
  t.strictSame(proxy.asked, [`CONNECT ${new URL(url).host}`])
  t.strictSame(proxy.proofs, [wants])
  t.match(await sender.send(get(`${other}/`)), {
    reason: 'tls',
    because: 'The certificate of the server is for another name.',
  })
})

t.test('a proxy that wants a password says so, for http and https', async t => {
  const proxy = await proxyServer(t, wants)
  const urls = ['http://api.example', 'https://api.example']
  const signed = { ...plain, url: proxy.url, username: 'me', password: { env: 'P' } }
  const sender = await through(t, signed, { urls, secret: 'not-the-one' })
  for (const url of urls) {
    t.match(await sender.send(get(url)), {
      reason: 'proxy',
      because: /answered 407.*network\.proxy/,
    })
  }
})

t.test('a proxy that is down, or cannot reach the server, is told apart', async t => {
  const urls = ['https://127.0.0.1:9', 'http://127.0.0.1:9']
  const down = await through(t, { ...plain, url: 'http://127.0.0.1:9' }, { urls })
  for (const url of urls) {
    t.match(await down.send(get(url)), {
      reason: 'proxy',
      because:
        /^The proxy 127.0.0.1:9 is of no use: it refused the connection\. Look at network\.proxy/,
    })
  }
  const proxy = await proxyServer(t)
  const sender = await through(t, { ...plain, url: proxy.url }, { urls })
  t.match(await sender.send(get('https://127.0.0.1:9')), {
    reason: 'unreachable',
    because: /answered 502: it could not reach the server/,
  })
})

t.test('what no-proxy names is asked directly', async t => {
  const proxy = await proxyServer(t)
  const server = await listening(t, undefined, (_request, response) => void response.end('in'))
  for (const except of ['127.0.0.0/8', '127.0.0.1']) {
    const sender = await through(
      t,
      { ...plain, url: proxy.url, except: [except] },
      { urls: [server] },
    )
    t.match(await sender.send(get(server)), { status: 200, remote: '127.0.0.1' })
  }
  t.strictSame(proxy.asked, [])
  const found = await proxied({ ...plain, url: proxy.url, except: ['.example.org'] }, [])
  t.equal(found?.covers('api.example.org'), false)
  t.equal(found?.covers('example.org'), false)
  t.equal(found?.covers('notexample.org'), true)
})

t.test('raw bytes go through a tunnel, also to an http origin', async t => {
  const proxy = await proxyServer(t)
  const server = await listening(t, undefined, (request, response) => {
    response.end(request.headers['x-raw'])
  })
  const sender = await through(t, { ...plain, url: proxy.url }, { urls: [server] })
  const raw = Buffer.from('GET / HTTP/1.1\r\nHost: x\r\nX-Raw: yes\r\n\r\n')
  const answer = await sender.send(get(server, { raw }))
  t.match(answer, { kind: 'answer', status: 200 })
  t.equal(answer.kind === 'answer' && Buffer.from(answer.body ?? []).toString(), 'yes')
  t.strictSame(proxy.asked, [`CONNECT ${new URL(server).host}`])
})
