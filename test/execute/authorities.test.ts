import { X509Certificate } from 'node:crypto'
import t from 'tap'
import { authorities } from '../../src/execute/authorities.ts'
import { authority } from '../make-pki.ts'

const where = () => ''

t.test('authorities of the target file are told by name and digest', async t => {
  const { ca } = await authority('Private')
  const digest = new X509Certificate(ca).fingerprint256.replaceAll(':', '').toLowerCase()
  t.strictSame(authorities(`a comment\n${ca}`, where), [`CN=Private (sha256:${digest})`])
  t.equal(authorities(`${ca}\n${ca}`, where).length, 2)
  t.strictSame(authorities(null, where), [])
})

t.test('a file that holds none, or a spoiled one, is refused before the run', async t => {
  const { ca } = await authority('Private')
  const refused = { code: 'usage', message: /network\.ca/ }
  t.throws(() => authorities('', where), refused)
  t.throws(() => authorities('-----BEGIN PRIVATE KEY-----', where), refused)
  const spoiled = ca.replace(/M\w{4}/, '!!!!!')
  t.throws(() => authorities(spoiled, where), refused)
  t.throws(() => authorities(`${ca}\n${spoiled}`, where), { message: /cannot be read/ })
})
