import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { jsonMediaType } from '../../../src/judge/checks/json-media-type.ts'
import { jsonObject } from '../../../src/judge/checks/json-object.ts'
import { keyCase } from '../../../src/judge/checks/key-case.ts'
import { asked, exchange, operation, opinions, outcomes, type Told } from '../seen.ts'

const media = (told: Told) => outcomes(check(jsonMediaType), [exchange(told)])

t.test('JSON that says so passes, with a suffix, a charset or parameters', async t => {
  for (const type of [
    'application/json',
    'application/problem+json; charset=utf-8',
    'application/geo+json',
    'Application/JSON;charset="UTF-8"',
  ]) {
    t.same(media({ body: {}, type }), ['passed'], type)
  }
})

t.test('JSON that is declared as something else, or as nothing, is refused', async t => {
  for (const type of ['text/html', 'text/plain; charset=utf-8', 'application/octet-stream', null]) {
    t.same(media({ body: { a: 1 }, type }), ['failed'], String(type))
    t.same(media({ body: [1], type }), ['failed'], String(type))
  }
})

t.test('what is declared as JSON reads as JSON in UTF-8', async t => {
  t.same(media({ text: '{"a":' }), ['failed'])
  t.same(media({ text: '<html>' }), ['failed'])
  t.same(media({ bytes: new Uint8Array([0x22, 0xe9, 0x22]) }), ['failed'])
  t.same(media({ body: {}, type: 'application/json; charset=iso-8859-1' }), ['failed'])
  t.same(media({ bytes: new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]) }), ['failed'])
})

t.test('text that only happens to be JSON is no JSON answer', async t => {
  for (const type of ['application/x-ndjson', 'application/yaml', 'application/json-seq']) {
    t.same(media({ body: { a: 1 }, type }), [], type)
  }
  t.same(media({ text: '12', type: 'text/plain' }), [])
  t.same(media({ text: '<p>', type: 'text/html' }), [])
  t.same(media({ status: 204 }), [])
  t.same(media({ body: {}, cut: true }), [])
})

t.test('an object passes and a bare list fails, in successful answers only', async t => {
  t.same(outcomes(check(jsonObject), [exchange({ body: {} })]), ['passed'])
  t.same(outcomes(check(jsonObject), [exchange({ body: [] })]), ['failed'])
  t.same(outcomes(check(jsonObject), [exchange({ body: [], status: 400 })]), [])
  t.same(outcomes(check(jsonObject), [exchange({ body: 'text' })]), [])
})

t.test('a list that the standard prescribes is no slip', async t => {
  const list = { type: 'array', items: {} }
  const prescribed = operation(
    {
      '200': {
        description: '',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/List' } } },
      },
    },
    { schemas: { List: list } },
  )
  t.same(outcomes(check(jsonObject), [exchange({ body: [] })], { operation: prescribed }), [
    'inapplicable',
  ])
})

const keys = (...bodies: Told['body'][]) =>
  outcomes(
    check(keyCase),
    bodies.map(body => exchange(body === undefined ? {} : { body })),
  )

t.test('one style passes, whichever it is', async t => {
  t.same(keys({ total_items: 1 }, { page_number: 2, id: 'x' }), ['passed'])
  t.same(keys({ totalItems: 1, uprn: 2, geoJSON: 3 }), ['passed'])
  t.same(keys({ 'total-items': 1, inner: [{ 'page-number': 2 }] }), ['passed'])
  t.same(keys({ TotalItems: 1, PageNumber: 1 }), ['passed'])
})

t.test('two styles in one API fail and are named with examples', async t => {
  const [opinion] = opinions(check(keyCase), [
    exchange({ id: 'b/s#1', body: { total_items: 1 } }),
    exchange({ id: 'a/s#1', body: { nested: [{ pageNumber: 1 }] } }),
  ])
  t.match(opinion, { outcome: 'failed', evidence: ['a/s#1', 'b/s#1'] })
  t.match(opinion?.because, /camel \("pageNumber"\) beside snake \("total_items"\)/)
  t.same(keys({ page_Number: 1 }), ['failed'])
})

t.test('one-word names, acronyms and keys that are data say nothing of a style', async t => {
  t.same(keys({ id: 1, UPRN: 1, Name: 1, line2: 1, total_items: 1 }), ['passed'])
  t.same(
    keys({
      total_items: 1,
      '0b1d8f2e-3c4d-4e5f-8a9b-0c1d2e3f4a5b': 1,
      E09000019: 1,
      'en-GB': 1,
      'https://example.org/x': 1,
      '2026-01-01': 1,
      _links: 1,
      $ref: 1,
      '@type': 1,
      '': 1,
    }),
    ['passed'],
  )
})

t.test('names that other standards lay down are left aside', async t => {
  t.same(keys({ total_items: 1 }, { openapi: '3.1.0', operationId: 'x' }), ['passed'])
  t.same(keys({ totalItems: 1 }, { access_token: 'x', expires_in: 1 }), ['passed'])
  t.same(keys([1, 2]), [])
})

t.test('each spec has a style of its own', async t => {
  const looking = check(keyCase).open()
  looking.judge(exchange({ body: { total_items: 1 } }), asked({ spec: 'a@1.0' }))
  looking.judge(exchange({ body: { totalItems: 1 } }), asked({ spec: 'b@1.0' }))
  t.match(looking.end(asked()), [{ outcome: 'passed' }])
})

t.test('the order of answers makes no difference', async t => {
  const all = [1, 2, 3, 4, 5, 6, 7].map(n =>
    exchange({
      id: `c/s#${n}`,
      body: n % 2 === 0 ? { [`odd_key_${n}`]: [] } : { [`oddKey${n}`]: 1 },
    }),
  )
  t.same(opinions(check(keyCase), all), opinions(check(keyCase), all.toReversed()))
  const lists = all.map(({ id }) => exchange({ id, body: [] }))
  t.same(opinions(check(jsonObject), lists), opinions(check(jsonObject), lists.toReversed()))
})
