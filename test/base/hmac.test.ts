import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { hmacSha256 } from '../../src/base/hmac.ts'

const text = (value: string): Uint8Array => new TextEncoder().encode(value)

t.test('the second test case of RFC 4231 holds, in hexadecimal and in base64', async t => {
  const of = { key: 'Jefe', bytes: text('what do ya want for nothing?'), prefix: '' }
  const hex = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
  const base64 = Buffer.from(hex, 'hex').toString('base64')
  t.equal(hmacSha256({ ...of, encoding: 'hex', signature: hex }), true)
  t.equal(hmacSha256({ ...of, encoding: 'hex', signature: hex.toUpperCase() }), true)
  t.equal(hmacSha256({ ...of, encoding: 'base64', signature: base64 }), true)
  t.equal(hmacSha256({ ...of, encoding: 'base64', signature: hex }), false)
  t.equal(hmacSha256({ ...of, encoding: 'hex', signature: `${hex}zz` }), false)
  t.equal(hmacSha256({ ...of, encoding: 'hex', signature: `sha256=${hex}` }), false)
  t.equal(
    hmacSha256({ ...of, encoding: 'hex', signature: `sha256=${hex}`, prefix: 'sha256=' }),
    true,
  )
  t.equal(hmacSha256({ ...of, encoding: 'hex', signature: '' }), false)
  t.equal(hmacSha256({ ...of, encoding: 'hex', signature: null }), 'absent')
})

t.test('it holds for the key and bytes that it was made with, and for no other', async t => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.uint8Array(), fc.string(), (key, bytes, other) => {
      const signature = createHmac('sha256', key).update(bytes).digest('hex')
      const of = { bytes, signature, encoding: 'hex', prefix: '' } as const
      return (
        hmacSha256({ ...of, key }) === true &&
        (other === key || hmacSha256({ ...of, key: `${key}!` }) === false)
      )
    }),
  )
  t.pass()
})
