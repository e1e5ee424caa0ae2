import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { instants } from '../../../src/judge/checks/instants.ts'
import { ndjson } from '../../../src/judge/checks/ndjson.ts'
import { nearOnly } from '../../../src/judge/checks/near-only.ts'
import type { Json } from '../../../src/model/words.ts'
import { exchange, opinions } from '../seen.ts'
import { opinionsOfSteps, type Turn } from '../steps.ts'

const at = '2026-03-01T12:00:00Z'
const dates = (bounds: { readonly [name: string]: string }, ...modified: readonly string[]) =>
  opinions(check(instants), [exchange({ at, body: modified.map(each => ({ modified: each })) })], {
    with: { nodes: '$[*].modified', says: 'modified', ...bounds },
  })

t.test('instants are compared as instants, whatever their zone', async t => {
  const since = { notBefore: '2026-03-01T10:00:00+01:00' }
  t.match(dates(since, '2026-03-01T09:00:00Z'), [{ outcome: 'passed' }])
  t.match(dates(since, '2026-03-01T09:30:00+01:00'), [{ outcome: 'failed', at: '/0/modified' }])
})

t.test('now is when the answer came, with five minutes for clocks', async t => {
  t.match(dates({ notAfter: 'now' }, '2026-03-01T12:04:59Z'), [{ outcome: 'passed' }])
  t.match(dates({ notAfter: 'now' }, '2026-03-01T12:05:01Z'), [{ outcome: 'failed' }])
})

t.test('a bound may lie before or after now', async t => {
  const recent = { notBefore: 'now-90d' }
  t.match(dates(recent, '2025-12-01T12:00:00Z'), [{ outcome: 'passed' }])
  t.match(dates(recent, '2025-12-01T11:54:00Z'), [
    { outcome: 'failed', because: /not before now-90d \(2025-12-01T12:00:00.000Z\)/ },
  ])
  t.match(dates({ notBefore: 'now' }, '2026-03-01T11:55:01Z'), [{ outcome: 'passed' }])
  t.match(dates({ notBefore: 'now' }, '2026-03-01T11:54:59Z'), [{ outcome: 'failed' }])
  t.match(dates({ notAfter: 'now+2h' }, '2026-03-01T14:04:00Z'), [{ outcome: 'passed' }])
  t.match(dates({ notAfter: 'now-30m' }, '2026-03-01T11:36:00Z'), [{ outcome: 'failed' }])
  t.match(dates({ notAfter: 'now-3w' }, at), [{ outcome: 'cantTell', cause: 'prerequisite' }])
})

t.test('texts that are no instants, and bounds that are not known, do not pass', async t => {
  t.same(dates({ notAfter: 'now' }, 'yesterday'), [])
  t.match(dates({}, at), [{ outcome: 'cantTell', cause: 'prerequisite' }])
})

const centre = { latitude: 53.2, longitude: -0.5 }
const further = (km: number) => ({ latitude: 53.2 + km / 111.2, longitude: -0.5 })
const places = (step: string, ...locations: readonly Json[]): Turn => ({
  step,
  body: { contents: locations.map(location => ({ location })) },
  with: step === 'near' ? { centre } : {},
})
const near = (...turns: readonly Turn[]) =>
  opinionsOfSteps(
    check(nearOnly),
    { places: '$.contents[*].location', all: 'all', near: 'near', metres: 3000 },
    turns,
  )

t.test('places within twice the distance are near, further ones are not', async t => {
  const all = places('all', centre, further(5.9), further(40))
  t.match(near(all, places('near', centre, further(5.9))), [{ outcome: 'passed' }])
  t.match(near(all, places('near', centre, further(6.2))), [
    { outcome: 'failed', at: '/contents/1/location' },
  ])
})

t.test('a circle that is wide enough holds what is far', async t => {
  const all = places('all', centre, further(1), further(40))
  const names = { all: 'all', near: 'near', wide: 'wide', total: '$.total_items' }
  const asking = (wide: Turn) =>
    opinionsOfSteps(check(nearOnly), { places: '$.contents[*].location', ...names, metres: 3000 }, [
      all,
      places('near', centre),
      wide,
    ])
  const asked = (...wide: Parameters<typeof places>[1][]) => asking(places('wide', ...wide))
  t.match(asked(centre, further(40)), [{ outcome: 'passed' }])
  t.match(asked(centre, further(1)), [{ outcome: 'failed', because: /none of the 1 places/ }])
  const contents = [centre, further(1)].map(location => ({ location }))
  const cut = { step: 'wide', body: { total_items: 900, contents } }
  t.match(asking(cut), [{ outcome: 'passed' }], 'sorted by distance, the far ones come last')
})

t.test('a feed in which everything is near does not tell', async t => {
  const all = places('all', centre, further(1))
  t.match(near(all, places('near', centre, further(1))), [
    { outcome: 'cantTell', cause: 'missing-data' },
  ])
})

t.test('eastings and northings are nowhere near, and nowhere far', async t => {
  const grid = { latitude: 371000, longitude: 497000 }
  const found = near(places('all', grid), { ...places('near', grid), with: { centre: grid } })
  t.match(found, [{ outcome: 'cantTell', cause: 'prerequisite' }])
})

t.test('nothing near, or no question asked, is no opinion', async t => {
  t.same(near(places('all', centre, further(40)), places('near', {})), [])
  t.same(near(places('all', centre, further(40))), [])
})

const lines = (text: string, more: { readonly type?: string; readonly lines?: number } = {}) =>
  opinions(check(ndjson), [exchange({ text, type: more.type ?? 'application/x-ndjson' })], {
    with: {
      ...(more.lines === undefined ? {} : { lines: more.lines }),
      schema: { type: 'object', required: ['id'] },
    },
  })

t.test('as many lines of JSON as there are records pass', async t => {
  t.match(lines('{"id":"a"}\n{"id":"b"}\n', { lines: 2 }), [{ outcome: 'passed' }])
})

t.test('a page, a missing line, a broken line and a wrong record fail', async t => {
  t.match(lines('{"contents":[]}', { type: 'application/json', lines: 2 }), [
    { outcome: 'failed', at: 'content-type' },
  ])
  t.match(lines('{"id":"a"}\n', { lines: 2 }), [{ outcome: 'failed', seen: '1 lines' }])
  t.match(lines('{"id":"a"}\n{"id":\n', { lines: 2 }), [
    { outcome: 'failed', because: /Line 2 is not JSON/ },
  ])
  t.match(lines('{"id":"a"}\n{"name":"b"}\n', { lines: 2 }), [
    { outcome: 'failed', because: /^Line 2: / },
  ])
})

t.test('lines cannot be counted without a total', async t => {
  t.match(lines('{"id":"a"}\n'), [{ outcome: 'cantTell', cause: 'prerequisite' }])
})
