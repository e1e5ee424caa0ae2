import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { addresses } from '../../src/execute/addresses.ts'
import { get, senderFor } from './http/serve.ts'

const absent = spawnSync('openssl', ['version']).status === 0 ? false : 'openssl is not installed'

/** A self-signed certificate for `name`, and a server on loopback that shows it. */
async function serveTls(t: Test, name: string) {
  const folder = t.testdir({})
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=test'],
    ...['-addext', `subjectAltName=${name}`],
  ])
  if (made.status !== 0) throw new Error(String(made.stderr))
  const pem = readFileSync(cert, 'utf8')
  const server = createServer({ key: readFileSync(key), cert: pem }, (_request, response) => {
    response.end('private')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    return new Promise(resolve => server.close(resolve))
  })
  // A server that listens on TCP has an AddressInfo.
  const { port } = server.address() as AddressInfo
  return { port, pem }
}

t.test('a certificate nobody trusts ends the handshake', { skip: absent }, async t => {
  const { port } = await serveTls(t, 'IP:127.0.0.1')
  const url = `https://127.0.0.1:${port}`
  t.match(await (await senderFor(t, url)).send(get(url)), {
    kind: 'silence',
    reason: 'tls',
    because: 'The certificate of the server is self-signed.',
  })
})

t.test('a certificate authority of the target is trusted', { skip: absent }, async t => {
  const { port, pem } = await serveTls(t, 'IP:127.0.0.1')
  const url = `https://127.0.0.1:${port}`
  const sender = await senderFor(t, url, { ca: pem })
  for (let again = 0; again < 2; again += 1) {
    t.match(await sender.send(get(url)), { kind: 'answer', status: 200, remote: '127.0.0.1' })
  }
})

t.test('a raw request goes over TLS, to whom the certificate names', { skip: absent }, async t => {
  const { port, pem } = await serveTls(t, 'IP:127.0.0.1')
  const url = `https://127.0.0.1:${port}`
  const raw = Buffer.from('GET / HTTP/1.1\r\n\r\n')
  const trusting = await senderFor(t, url, { ca: pem })
  t.match(await trusting.send(get(url, { raw })), { kind: 'answer', status: 400 })
  t.match(await (await senderFor(t, url)).send(get(url, { raw })), { reason: 'tls' })
})

t.test('the certificate must name the host that was asked for', { skip: absent }, async t => {
  const { port, pem } = await serveTls(t, 'DNS:right.example.org')
  const allow = await addresses({
    urls: [`https://right.example.org:${port}`, `https://wrong.example.org:${port}`],
    allow: [],
    resolve: async () => ['127.0.0.1'],
  })
  const sender = await senderFor(t, `https://127.0.0.1:${port}`, { ca: pem, allow })
  t.match(await sender.send(get(`https://right.example.org:${port}/`)), { status: 200 })
  t.match(await sender.send(get(`https://wrong.example.org:${port}/`)), {
    reason: 'tls',
    because: 'The certificate of the server is for another name.',
  })
})
