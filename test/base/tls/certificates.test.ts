import { X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { authority } from '../../../fixtures/suppliers/tls/certificates.ts'
import { nameMatches, signatureHash } from '../../../src/base/tls/index.ts'

t.test('a name is matched as RFC 9525 has it', async t => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['api.example.org', 'DNS:api.example.org', true],
    ['API.example.org.', 'DNS:api.EXAMPLE.org', true],
    ['api.example.org', 'DNS:*.example.org', true],
    ['v1.api.example.org', 'DNS:*.example.org', false],
    ['example.org', 'DNS:*.example.org', false],
    ['example.org', 'DNS:*.org', false],
    ['api.example.org', 'DNS:a*.example.org', false],
    ['api.example.org', 'DNS:www.example.org', false],
    ['api.example.org', 'email:api.example.org', false],
    ['192.0.2.1', 'IP Address:192.0.2.1', true],
    ['192.0.2.1', 'DNS:192.0.2.1', false],
    ['2001:db8::1', 'IP Address:2001:DB8:0:0:0:0:0:1', true],
    ['2001:db8::1', 'IP Address:2001:DB8:0:0:0:0:0:2', false],
  ]
  for (const [host, name, matches] of cases) {
    t.equal(nameMatches(host, [name]), matches, `${host} ${name}`)
  }
  t.equal(nameMatches('api.example.org', []), false, 'the common name counts for nothing')
})

t.test('the hash of a signature is read from the certificate', async t => {
  const sandbox = await authority(new Date('2026-11-22T10:00:00Z'))
  const hash = async (flaw: 'sha-1' | null): Promise<string> => {
    const { cert } = await sandbox.identity('supplier.example', flaw)
    return signatureHash(new X509Certificate(cert).raw)
  }
  t.equal(await hash(null), 'SHA256')
  t.equal(await hash('sha-1'), 'SHA1')
})

t.test('any bytes give a hash, an identifier or none', async t => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 80 }),
      bytes => typeof signatureHash(bytes) === 'string',
    ),
    { numRuns: 5000 },
  )
  // PSS without parameters is SHA-1 (RFC 4055 §3.1).
  const pss = Buffer.from('3010300030 0b06092a864886f70d01010a 0300'.replaceAll(' ', ''), 'hex')
  t.equal(signatureHash(pss), 'SHA1')
})
