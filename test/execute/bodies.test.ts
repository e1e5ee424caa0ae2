import t from 'tap'
import { sha256 } from '../../src/base/digest.ts'
import { bodies } from '../../src/execute/bodies.ts'
import { redactor } from '../../src/execute/redact.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text)

function keeper() {
  const written: { name: string; text: string }[] = []
  const journal = {
    append: () => {},
    body: (name: string, content: Uint8Array) =>
      void written.push({ name, text: Buffer.from(content).toString() }),
  }
  const secrets = [{ name: 'KEY', value: 'hunter2hunter2' }]
  const keep = bodies(journal, redactor({ secrets, pseudonyms: { text: text => text } }))
  return { keep, written }
}

t.test('a body that comes again is redacted, written and read once', async t => {
  const { keep, written } = keeper()
  const first = keep(bytes('{"a":1}'), false)
  const again = keep(bytes('{"a":1}'), false)
  t.equal(again, first)
  t.same(written, [{ name: sha256('{"a":1}'), text: '{"a":1}' }])
  t.same(first?.payload.json(), { a: 1 })
})

t.test('what is kept is redacted, what the interpreter reads is true', async t => {
  const { keep, written } = keeper()
  const one = keep(bytes('"hunter2hunter2"'), false)
  t.equal(one?.payload.json(), 'hunter2hunter2')
  t.equal(written[0]?.text, '"‹secret:KEY›"')
  t.equal(one?.ref.sha256, sha256('"‹secret:KEY›"'))
  t.equal(one?.ref.size, Buffer.byteLength('"‹secret:KEY›"'))
})

t.test('a body that was cut is never taken for the same bytes whole', async t => {
  const { keep } = keeper()
  t.equal(keep(bytes('[1,2]'), false)?.ref.cut, false)
  t.equal(keep(bytes('[1,2]'), true)?.ref.cut, true)
  t.equal(keep(bytes('[1,2]'), true)?.payload.cut, true)
})

t.test('an empty body is a body, and none is none', async t => {
  const { keep } = keeper()
  t.equal(keep(null, false), null)
  t.equal(keep(bytes(''), false)?.ref.size, 0)
})

t.test('bodies beyond what is remembered are kept all the same', async t => {
  const { keep, written } = keeper()
  const first = keep(bytes('0'), false)
  for (let n = 1; n <= 1000; n += 1) keep(bytes(String(n)), false)
  t.equal(written.length, 1001)
  const again = keep(bytes('0'), false)
  t.not(again, first, 'it was forgotten')
  t.same(again?.ref, first?.ref)
})
