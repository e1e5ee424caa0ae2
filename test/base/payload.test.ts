import t from 'tap'
import { sha256 } from '../../src/base/digest.ts'
import { payload } from '../../src/base/payload.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

t.test('a body is parsed once, and named by its digest', async t => {
  const body = payload(bytes('{"a":[1]}'))
  t.equal(body.text(), '{"a":[1]}')
  t.same(body.json(), { a: [1] })
  t.equal(body.json(), body.json())
  t.equal(body.sha256, sha256('{"a":[1]}'))
  t.equal(body.cut, false)
})

t.test('a digest that is known is not worked out again', async t => {
  t.equal(payload(bytes('x'), true, 'abc').sha256, 'abc')
  t.equal(payload(bytes('x'), true).cut, true)
})

t.test('a byte order mark stays in the text and is no JSON', async t => {
  const body = payload(bytes('\uFEFF{}'))
  t.equal(body.text(), '\uFEFF{}')
  t.equal(body.json(), undefined)
})

t.test('bytes that are no UTF-8 have neither text nor JSON', async t => {
  const body = payload(new Uint8Array([0x22, 0xff, 0x22]))
  t.equal(body.text(), undefined)
  t.equal(body.json(), undefined)
})

t.test('the value null is JSON', async t => {
  t.equal(payload(bytes('null')).json(), null)
})
