import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import t from 'tap'
import {
  decodeBits,
  encodeBits,
  entries,
  isSet,
  noBits,
  withBit,
} from '../../../src/certify/status/bits.ts'

/** Example 2 of Bitstring Status List 1.0 (W3C Recommendation, 15 May 2025). */
const example = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA'

t.test('the example of the standard is a whole list with nothing set', async t => {
  t.match(decodeBits(example), { bits: noBits() })
})

t.test('index 0 is the left-most bit', async t => {
  t.equal(withBit(noBits(), 0, true)[0], 0x80)
  t.equal(withBit(noBits(), 9, true)[1], 0x40)
})

t.test('what is set can be read, nothing else is, and it can be taken back', async t => {
  const place = fc.nat({ max: entries - 1 })
  fc.assert(
    fc.property(fc.uniqueArray(place, { maxLength: 20 }), place, (set, other) => {
      let bits = noBits()
      for (const index of set) bits = withBit(bits, index, true)
      const read = decodeBits(encodeBits(bits))
      if ('kind' in read) return false
      const all = set.every(index => isSet(read.bits, index))
      const none = set.includes(other) || !isSet(read.bits, other)
      for (const index of set) bits = withBit(bits, index, false)
      return all && none && bits.every(byte => byte === 0)
    }),
  )
  for (const index of [-1, entries, 0.5]) t.throws(() => withBit(noBits(), index, true), RangeError)
})

const of = (bytes: Uint8Array): string => `u${gzipSync(bytes).toString('base64url')}`
const bomb = of(new Uint8Array(64 * 1024 * 1024))

for (const [name, text] of Object.entries({
  'a bomb that unpacks to 64 MiB': bomb,
  'a shorter list': of(new Uint8Array(16_383)),
  'a longer list': of(new Uint8Array(16_385)),
  'another multibase': `z${example.slice(1)}`,
  padding: `${example}==`,
  'a line feed': `${example}\n`,
  'no gzip': 'uAAAA',
  'a wrong checksum': `${example.slice(0, -12)}AAAAAAAAAAAA`,
  'a number': 7,
  nothing: undefined,
})) {
  t.test(`refused: ${name}`, async t => {
    t.match(decodeBits(text), { kind: 'refused', reason: 'malformed' })
  })
}
