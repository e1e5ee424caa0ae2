import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import type { Json, JsonObject } from '../../../../src/model/words.ts'
import { made, read, text } from './make-body.ts'

const contentType = 'multipart/form-data'
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff]).toString(
  'base64',
)
const files = { './photo.png': png }
const multipart = (payload: Json, media: JsonObject = {}) =>
  made({ contentType, payload }, { [contentType]: media }, { files })
const raw = (payload: Json, media: JsonObject = {}, type = contentType) =>
  text({ contentType: type, payload }, { [type]: media }).replaceAll(/assay-[0-9a-f]{32}/g, 'B')

t.test('the bytes of a body, whole', async t => {
  t.equal(
    raw({ id: 1, address: { city: 'X' } }),
    [
      'multipart/form-data; boundary=B --B',
      'Content-Disposition: form-data; name="id"',
      'Content-Type: text/plain; charset=utf-8',
      '',
      '1',
      '--B',
      'Content-Disposition: form-data; name="address"',
      'Content-Type: application/json',
      '',
      '{"city":"X"}',
      '--B--',
      '',
    ].join('\r\n'),
  )
})

t.test('a list is a part for each item; null has none', async t => {
  t.strictSame(await read(multipart({ a: ['x', 2, true], b: null, c: [], d: '', e: [{ f: 1 }] })), [
    ['a', 'x'],
    ['a', '2'],
    ['a', 'true'],
    ['d', ''],
    ['e', '{"f":1}'],
  ])
})

t.test('a file goes out byte for byte, with its name and media type', async t => {
  const photo = { 'x-assay-file': './photo.png' }
  t.strictSame(await read(multipart({ photo })), [
    ['photo', { filename: 'photo.png', type: 'application/octet-stream', bytes: png }],
  ])
  const named = { ...photo, contentType: 'image/png', filename: 'é "1".png' }
  t.strictSame(
    await read(
      multipart(
        { all: [named, photo] },
        { encoding: { all: { contentType: 'image/gif, image/*' } } },
      ),
    ),
    [
      ['all', { filename: 'é "1".png', type: 'image/png', bytes: png }],
      ['all', { filename: 'photo.png', type: 'image/gif', bytes: png }],
    ],
  )
})

t.test('a file that the plan does not carry is refused', async t => {
  t.match(
    multipart({ a: { 'x-assay-file': './other' } }),
    /plan does not carry the file ".\/other"/,
  )
})

t.test('an Encoding Object says the media type and the headers of a part', async t => {
  const encoding = {
    a: {
      contentType: 'application/xml, text/*',
      headers: {
        'X-One': { schema: { const: 1 } },
        'X-May': { schema: { type: 'string' } },
        'Content-Type': { required: true, schema: { type: 'string' } },
      },
    },
  }
  t.match(
    raw({ a: '<a/>' }, { encoding }),
    /Content-Type: application\/xml\r\nX-One: 1\r\n\r\n<a\/>/,
  )
  const must = { a: { headers: { 'X-Must': { required: true, schema: { type: 'string' } } } } }
  t.match(raw({ a: 1 }, { encoding: must }), /^harness: the part "a" of its body: .*"X-Must"/)
  const file = { 'x-assay-file': './photo.png', headers: { 'X-Must': 'v' } }
  t.match(await read(multipart({ a: file }, { encoding: must })), [['a', { bytes: png }]])
  t.match(
    raw({ a: { b: 1 } }, { encoding: { a: { contentType: 'text/plain' } } }),
    /an object as text/,
  )
})

t.test('style in an Encoding Object counts in OpenAPI 3.1, unescaped, and not in 3.0', async t => {
  const media = { encoding: { a: { style: 'pipeDelimited' }, b: { style: 'deepObject' } } }
  const payload = { a: ['x/y', 'z'], b: { c: 'd e' } }
  t.strictSame(await read(multipart(payload, media)), [
    ['a', 'x/y|z'],
    ['b[c]', 'd e'],
  ])
  const old = made({ contentType, payload }, { [contentType]: media }, { dialect: 'openapi-3.0' })
  t.strictSame(await read(old), [
    ['a', 'x/y'],
    ['a', 'z'],
    ['b', '{"c":"d e"}'],
  ])
})

t.test('text for a property that the schema calls binary is application/octet-stream', async t => {
  const schema = { properties: { a: { type: 'string', format: 'binary' } } }
  t.match(
    raw({ a: 'x', b: 'y' }, { schema }),
    /name="a"\r\nContent-Type: application\/octet-stream/,
  )
  t.match(raw({ a: 'x', b: 'y' }, { schema }), /name="b"\r\nContent-Type: text\/plain/)
})

t.test('in other multipart types a list is parts without names, in their order', async t => {
  const found = raw([{ a: 1 }, 'b'], {}, 'multipart/mixed')
  t.match(
    found,
    /^multipart\/mixed; boundary=B --B\r\nContent-Type: application\/json\r\n\r\n\{"a":1\}/,
  )
  t.notMatch(found, /Disposition/)
  t.match(raw({ a: 1 }, {}, 'multipart/mixed'), /Disposition: form-data; name="a"/)
  t.match(raw([1]), /cannot write a list as multipart\/form-data/)
  t.match(raw(5), /cannot write a number as multipart/)
})

t.test('the boundary is the same each time, and stands in no part', async t => {
  const one = multipart({ a: 'x' })
  t.strictSame(multipart({ a: 'x' }), one)
  const [, boundary = ''] =
    typeof one === 'string' ? [] : (/boundary=(.*)/.exec(one.contentType) ?? [])
  t.match(boundary, /^assay-[0-9a-f]{32}$/)
  t.match(multipart({ a: 'y' }), { contentType: `multipart/form-data; boundary=${boundary}` })
  const inside = multipart({ a: `--${boundary}--` })
  t.not(inside, one)
  t.strictSame(await read(inside), [['a', `--${boundary}--`]])
})

t.test('a boundary that the suite gives is used, unless a part holds it', async t => {
  const type = 'multipart/form-data; boundary=mine'
  t.match(
    text({ contentType: type, payload: { a: 1 } }),
    /^multipart\/form-data; boundary=mine --mine\r\n/,
  )
  t.match(text({ contentType: type, payload: { a: 'mine' } }), /^harness: its boundary "mine"/)
})

t.test('no name or value can make a header line or another part', async t => {
  const evil = 'a"\r\nX-Evil: 1\r\n\r\n'
  t.notMatch(raw({ [evil]: 'v' }), /\nX-Evil/)
  t.strictSame(await read(multipart({ [evil]: evil })), [[evil, evil]])
  const photo = { 'x-assay-file': './photo.png', contentType: 'a/b\r\nX-Evil: 1' }
  t.match(multipart({ photo }), /"Content-Type" holds a character/)
})

t.test('every body is read back as it was meant, by a reader that is not ours', async t => {
  // A reader turns these three back, wherever they come from.
  const name = fc.string({ unit: 'grapheme' }).filter(one => !/%(0A|0D|22)|^__proto__$/i.test(one))
  const value = fc.string({ unit: 'binary' }).map(one => one.toWellFormed())
  const object = fc.dictionary(name, fc.array(fc.oneof(value, fc.integer())), {
    noNullPrototype: true,
  })
  const check = fc.asyncProperty(object, fc.uint8Array(), async (of, bytes) => {
    if (JSON.stringify(of).includes('$') || Object.hasOwn(of, 'file')) return
    const payload = { ...of, file: { 'x-assay-file': 'f' } }
    const base64 = Buffer.from(bytes).toString('base64')
    const body = made({ contentType, payload }, {}, { files: { f: base64 } })
    const wanted = Object.entries(of).flatMap(([key, all]) => all.map(one => [key, String(one)]))
    const file = { filename: 'f', type: 'application/octet-stream', bytes: base64 }
    deepStrictEqual(await read(body), [...wanted, ['file', file]])
  })
  await t.resolves(fc.assert(check, { numRuns: 200 }))
})
