import fc from 'fast-check'
import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { coordinatesWgs84 } from '../../../src/judge/checks/coordinates-wgs84.ts'
import { geojson } from '../../../src/judge/checks/geojson.ts'
import type { Json } from '../../../src/model/words.ts'
import { exchange, opinions, outcomes } from '../seen.ts'

const where = (body: Json) => outcomes(check(coordinatesWgs84), [exchange({ body })])
const shape = (body: Json) => outcomes(check(geojson), [exchange({ body })])

t.test('places from Scilly to Shetland pass, under any of the names', async t => {
  t.same(where({ latitude: 49.9, longitude: -6.3 }), ['passed'])
  t.same(
    where({
      list: [
        { lat: 60.8, lng: -0.8 },
        { Lat: '54.6', Long: '-8.1' },
      ],
    }),
    ['passed'],
  )
  t.same(where({ type: 'Point', coordinates: [-0.1, 51.5] }), ['passed'])
})

t.test('swapped, projected, zero and foreign positions fail, each for its reason', async t => {
  const because = (body: Json) =>
    opinions(check(coordinatesWgs84), [exchange({ body })])[0]?.because
  t.match(because({ latitude: -0.1, longitude: 51.5 }), /swapped/)
  t.match(because({ type: 'Point', coordinates: [51.5, -0.1] }), /swapped/)
  t.match(because({ latitude: 180_000, longitude: 530_000 }), /eastings/)
  t.match(because({ latitude: 0, longitude: 0 }), /outside/)
  t.match(because({ latitude: 40.7, longitude: -74 }), /outside/)
})

t.test('a record that says it is elsewhere, or in another system, is left aside', async t => {
  t.same(where({ latitude: 40.7, longitude: -74, country: 'US' }), ['inapplicable'])
  t.same(where({ latitude: 48.8, longitude: 2.3, addresses: [{ country: 'France' }] }), [
    'inapplicable',
  ])
  t.same(where({ srid: 27700, location: { type: 'Point', coordinates: [530_000, 180_000] } }), [
    'inapplicable',
  ])
  t.same(where({ latitude: 0, longitude: 0, country: 'GB' }), ['failed'])
  t.same(where({ latitude: 0, longitude: 0, srid: 4326 }), ['failed'])
})

t.test('half a position and words are no position', async t => {
  for (const body of [
    { latitude: 51 },
    { latitude: null, longitude: 1 },
    { lat: 'x', lon: 'y' },
    {},
  ]) {
    t.same(where(body), ['inapplicable'], JSON.stringify(body))
  }
  t.same(outcomes(check(coordinatesWgs84), [exchange({ status: 404, body: {} })]), [])
})

t.test('no place in Great Britain passes when it is swapped', async t => {
  const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(degrees(50, 60), degrees(-6, 1.7), (lat, lon) => {
        const right = where({ latitude: lat, longitude: lon })
        const wrong = where({ latitude: lon, longitude: lat })
        return right[0] === 'passed' && wrong[0] === 'failed'
      }),
    ),
  )
})

const ring = [
  [-1, 51],
  [0, 51],
  [0, 52],
  [-1, 51],
]
const hole = [
  [-0.5, 51.2],
  [-0.2, 51.4],
  [-0.2, 51.2],
  [-0.5, 51.2],
]

t.test('valid geometries and features pass', async t => {
  t.same(shape({ type: 'Point', coordinates: [-0.1, 51.5, 12] }), ['passed'])
  t.same(
    shape({
      type: 'LineString',
      coordinates: [
        [0, 51],
        [1, 52],
      ],
    }),
    ['passed'],
  )
  t.same(shape({ type: 'Polygon', coordinates: [ring, hole] }), ['passed'])
  t.same(shape({ type: 'MultiPolygon', coordinates: [[ring]] }), ['passed'])
  t.same(shape({ type: 'Feature', geometry: null, properties: null }), ['passed'])
  t.same(shape({ type: 'FeatureCollection', features: [] }), ['passed'])
})

t.test('each rule of RFC 7946 is broken for its own reason', async t => {
  const because = (body: Json) => opinions(check(geojson), [exchange({ body })])[0]?.because
  t.match(because({ type: 'Polygon', coordinates: [ring.toReversed()] }), /clockwise/)
  t.match(because({ type: 'Polygon', coordinates: [ring, hole.toReversed()] }), /anticlockwise/)
  t.match(because({ type: 'Polygon', coordinates: [ring.slice(0, 3)] }), /fewer than four/)
  t.match(
    because({ type: 'Polygon', coordinates: [[...ring.slice(0, 3), [-1, 51.1]]] }),
    /not closed/,
  )
  t.match(because({ type: 'Polygon', coordinates: ring }), /form of a Polygon/)
  t.match(because({ type: 'Point', coordinates: ['-0.1', '51.5'] }), /form of a Point/)
  t.match(because({ type: 'Point', coordinates: [51.5, -0.1] }), /latitude stands before/)
  t.match(because({ type: 'LineString', coordinates: [[0, 51]] }), /fewer than two/)
  t.match(because({ type: 'Feature', properties: {} }), /no geometry/)
  t.match(because({ type: 'Feature', geometry: null }), /no properties/)
  t.match(because({ type: 'FeatureCollection' }), /no list of features/)
})

t.test('other things called Point or Feature are no GeoJSON', async t => {
  t.same(shape({ type: 'Point', name: 'x' }), ['inapplicable'])
  t.same(shape({ type: 'Feature', name: 'wheelchair ramp' }), ['inapplicable'])
  t.same(shape({ type: 'Point', coordinates: 'POINT(0 51)' }), ['inapplicable'])
})
