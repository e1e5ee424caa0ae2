import 'reflect-metadata'
import { once } from 'node:events'
import { connect } from 'node:net'
import { createServer, type TlsOptions } from 'node:tls'
import * as x509 from '@peculiar/x509'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import {
  type CipherSuite,
  cipherSuite,
  cipherSuites,
  clientHello,
  type ServerAnswer,
  serverAnswer,
  type TlsVersion,
} from '../../../src/base/tls/index.ts'

const random = new Uint8Array(64).fill(7)
const codes = (wanted: (suite: CipherSuite) => boolean) =>
  cipherSuites.filter(wanted).map(({ code }) => code)

async function certificate() {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048 }
  const keys = await crypto.subtle.generateKey(
    { ...algorithm, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  )
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=supplier.example',
    notBefore: new Date('2026-01-01'),
    notAfter: new Date('2027-01-01'),
    signingAlgorithm: algorithm,
    keys,
  })
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  const text = key.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    cert: made.toString('pem'),
    key: `-----BEGIN PRIVATE KEY-----\n${text}\n-----END PRIVATE KEY-----\n`,
  }
}

const issued = certificate()

/** OpenSSL, as Node brings it, is the other side: it is not of our making. */
async function asked(
  t: Test,
  options: TlsOptions,
  offer: { version: TlsVersion; suites: readonly number[] },
): Promise<ServerAnswer | null> {
  const server = createServer({ ...(await issued), ...options })
  server.on('tlsClientError', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('It has no port.')
  const socket = connect(address.port, '127.0.0.1')
  t.teardown(() => {
    socket.destroy()
    server.close()
  })
  socket.write(clientHello({ ...offer, name: 'supplier.example', random }))
  let bytes = Buffer.alloc(0)
  for await (const chunk of socket) {
    bytes = Buffer.concat([bytes, chunk])
    const answer = serverAnswer(bytes)
    if (answer !== null) return answer
  }
  return serverAnswer(bytes)
}

const all = codes(({ exchange }) => exchange !== 'tls13')

t.test('OpenSSL answers our hello with the version, suite and group it was set to', async t => {
  t.match(
    await asked(t, {}, { version: 'TLSv1.3', suites: codes(one => one.exchange === 'tls13') }),
    {
      kind: 'hello',
      version: 'TLSv1.3',
      group: { name: 'x25519', bits: 256 },
    },
  )
  const modern = await asked(t, { ecdhCurve: 'P-384' }, { version: 'TLSv1.2', suites: all })
  t.match(modern, { kind: 'hello', version: 'TLSv1.2', group: { name: 'secp384r1', bits: 384 } })
  t.match(modern?.kind === 'hello' && cipherSuite(modern.suite), {
    exchange: 'ECDHE',
    encryption: 'aead',
  })
  const ciphers = 'AES128-SHA:@SECLEVEL=0'
  const rsa = await asked(
    t,
    { ciphers, maxVersion: 'TLSv1.2' },
    { version: 'TLSv1.2', suites: all },
  )
  t.match(rsa, { kind: 'hello', suite: 0x002f, group: null })
})

t.test(
  'a version that OpenSSL was told to speak is seen, one that it was not is refused',
  async t => {
    const old: TlsOptions = { minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' }
    t.match(await asked(t, old, { version: 'TLSv1', suites: all }), {
      kind: 'hello',
      version: 'TLSv1',
    })
    t.match(await asked(t, old, { version: 'TLSv1.1', suites: all }), { version: 'TLSv1.1' })
    const now: TlsOptions = { minVersion: 'TLSv1.2' }
    t.match(await asked(t, now, { version: 'TLSv1', suites: all }), {
      kind: 'alert',
      name: 'protocol_version',
    })
    t.match(await asked(t, now, { version: 'SSLv3', suites: all }), { kind: 'alert' })
  },
)

t.test('the size of a Diffie-Hellman prime is read from its key exchange', async t => {
  const ciphers = 'DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0'
  const suites = codes(({ exchange }) => exchange === 'DHE')
  const options: TlsOptions = { ciphers, dhparam: 'auto', maxVersion: 'TLSv1.2' }
  t.match(await asked(t, options, { version: 'TLSv1.2', suites }), {
    kind: 'hello',
    group: { kind: 'finite-field', bits: 2048 },
  })
})

t.test('weak suites alone are refused by a server that has none, with an alert', async t => {
  const suites = codes(({ encryption, exported }) => exported || encryption === 'rc4')
  t.match(await asked(t, {}, { version: 'TLSv1.2', suites }), {
    kind: 'alert',
    name: 'handshake_failure',
  })
})

t.test('what is not TLS is said to be something else', async t => {
  t.match(serverAnswer(Buffer.from('HTTP/1.1 400 Bad Request\r\n')), {
    kind: 'other',
    because: 'It did not answer with TLS.',
  })
  t.equal(serverAnswer(new Uint8Array()), null)
  t.equal(serverAnswer(Uint8Array.of(22, 3, 3, 0, 40, 2)), null, 'a record is cut')
})

t.test('any bytes, whole or cut, give an answer or a wish for more', async t => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, record) => {
      const whole = record
        ? Buffer.concat([Buffer.from([22, 3, 3, bytes.length >> 8, bytes.length & 255]), bytes])
        : bytes
      const answer = serverAnswer(whole)
      return answer === null || ['hello', 'alert', 'other'].includes(answer.kind)
    }),
    { numRuns: 5000 },
  )
  t.pass('nothing was thrown')
})

t.test('the names of suites say what they do', async t => {
  t.match(cipherSuite(0x000a), { exchange: 'RSA', encryption: '3des', hash: 'SHA' })
  t.match(cipherSuite(0x0003), { exported: true, encryption: 'rc4', hash: 'MD5' })
  t.match(cipherSuite(0xc018), { exchange: 'anonymous' })
  t.match(cipherSuite(0xc0ac), { exchange: 'ECDHE', encryption: 'aead', hash: 'other' })
  t.equal(cipherSuite(0xffff), undefined)
  t.equal(new Set(cipherSuites.map(({ code }) => code)).size, cipherSuites.length)
})
