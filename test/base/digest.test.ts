import fc from 'fast-check'
import t from 'tap'
import { canonical, digest, sha256 } from '../../src/base/digest.ts'
import type { Json } from '../../src/model/words.ts'

t.test('sha256 of text is the one of its UTF-8 bytes', async t => {
  t.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  t.equal(sha256(new TextEncoder().encode('Grüße')), sha256('Grüße'))
})

t.test('members are sorted by UTF-16 code unit and no whitespace is written', async t => {
  const value = { b: [1, { z: null, a: true }], a: 'x', é: 1, '\u{1F600}': 2, '\uFB33': 3 }
  const wanted = '{"a":"x","b":[1,{"a":true,"z":null}],"é":1,"\u{1F600}":2,"\uFB33":3}'
  t.equal(canonical(value), wanted)
  t.equal(canonical([]), '[]')
  t.equal(canonical({}), '{}')
  t.equal(canonical({ a: [], b: {} }), '{"a":[],"b":{}}')
  t.equal(canonical(-0), '0')
})

t.test('lone surrogates and __proto__ are data like any other', async t => {
  t.equal(canonical('\ud800'), '"\\ud800"')
  t.equal(canonical(JSON.parse('{"__proto__":1,"a":2}')), '{"__proto__":1,"a":2}')
})

t.test('depth does not matter', async t => {
  const depth = 100_000
  t.equal(canonical(JSON.parse('['.repeat(depth) + ']'.repeat(depth))).length, 2 * depth)
})

const shuffled = (json: Json): Json => {
  if (json === null || typeof json !== 'object') return json
  if (Array.isArray(json)) return json.map(shuffled)
  const entries = Object.entries(json).reverse()
  return Object.fromEntries(entries.map(([name, value]) => [name, shuffled(value)]))
}

t.test('the digest does not depend on the order of members', async t => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const json = value as Json
      t.equal(digest(json), digest(shuffled(json)))
    }),
    { seed: 1 },
  )
})

t.test('canonical JSON parses to the same value, and differs where values differ', async t => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), value => {
      const json = value as Json
      t.equal(canonical(JSON.parse(canonical(json))), canonical(json))
    }),
    { seed: 2 },
  )
  t.not(digest({ a: 1 }), digest({ a: '1' }))
  t.match(digest(null), /^sha256:[0-9a-f]{64}$/)
})
