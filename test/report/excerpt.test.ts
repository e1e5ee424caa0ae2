import fc from 'fast-check'
import t from 'tap'
import { format, get } from '../../src/base/pointer.ts'
import type { Json } from '../../src/model/words.ts'
import { excerpt } from '../../src/report/excerpt.ts'
import { payload } from '../make-report.ts'

t.test('a short body is shown whole, with the place marked', async t => {
  const body = payload('{"a": [1, {"b/c": "x"}]}')
  t.same(excerpt(body, { at: '/a/1/b~1c' }), {
    before: '{"a": [1, {"b/c": ',
    mark: '"x"',
    after: '}]}',
    omittedBefore: 0,
    omittedAfter: 0,
  })
})

t.test('a missing member marks the object that lacks it', async t => {
  t.equal(excerpt(payload('{"a":{"b":1}}'), { at: '/a/missing' })?.mark, '{"b":1}')
})

t.test('a header name, a text that is no JSON and a bad pointer mark nothing', async t => {
  t.equal(excerpt(payload('{"a":1}'), { at: 'content-type' })?.mark, '')
  t.equal(excerpt(payload('<a>'), { at: '/a' })?.mark, '')
  t.equal(excerpt(payload('{"a~":1}'), { at: '/a~' })?.mark, '')
})

t.test('without a place, a value that was seen is looked for, with its quotes', async t => {
  const body = payload('{"a":"x1","id":"48d19dbc"}')
  const mark = (seen: string | null, at: string | null = null) => excerpt(body, { at, seen })?.mark
  t.equal(mark('"nowhere", "48d19dbc" twice'), '"48d19dbc"')
  t.equal(mark('48d19dbc twice'), '')
  t.equal(mark(null), '')
  t.equal(mark('"48d19dbc" twice', '/a'), '"x1"')
})

t.test('bytes that are no UTF-8 have no excerpt', async t => {
  t.equal(excerpt(payload(new Uint8Array([0xff])), { at: '' }), undefined)
})

t.test('a long body is cut around the place', async t => {
  const list = Array.from({ length: 1000 }, (_, i) => ({ id: i, name: '😀' }))
  const cut = excerpt(payload(JSON.stringify(list)), { at: '/700/id' })
  t.equal(cut?.mark, '700')
  const shown = `${cut?.before}${cut?.mark}${cut?.after}`
  t.ok(shown.length <= 2048)
  t.notMatch(shown, /\p{Cs}/u)
  t.equal(
    shown.length + (cut?.omittedBefore ?? 0) + (cut?.omittedAfter ?? 0),
    JSON.stringify(list).length,
  )
})

t.test('the mark is the value that the pointer names, in any JSON', async t => {
  function* paths(
    of: Json,
    at: readonly (string | number)[],
  ): Generator<readonly (string | number)[]> {
    yield at
    if (of !== null && typeof of === 'object') {
      for (const [name, value] of Object.entries(of)) yield* paths(value, [...at, name])
    }
  }
  const space = fc.constantFrom(0, 1, 2)
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), space, (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      const kept: Json = JSON.parse(text)
      for (const path of paths(kept, [])) {
        if (path.length === 0) continue
        const found = excerpt(payload(text), { at: format(path) }, 1_000_000)
        const same = JSON.stringify(JSON.parse(found?.mark ?? 'null'))
        if (same !== JSON.stringify(get(kept, format(path)))) return false
      }
      return true
    }),
  )
  t.pass()
})
