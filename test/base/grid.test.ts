import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import { metresBetween, toGrid, toPosition } from '../../src/base/grid.ts'

t.test('a known place has its known grid reference, both ways', async t => {
  // Royal Observatory, Greenwich, as Ordnance Survey maps have it.
  const place = { latitude: 51.477_811, longitude: -0.001_475 }
  const point = { easting: 538_885, northing: 177_322 }
  t.ok(metresBetween(toGrid(place), point) < 5)
  const back = toPosition(point)
  t.ok(Math.abs(back.latitude - place.latitude) < 0.000_05)
  t.ok(Math.abs(back.longitude - place.longitude) < 0.000_1)
})

t.test('there and back is the same point, anywhere in Great Britain', async t => {
  const easting = fc.integer({ min: 80_000, max: 655_000 })
  const northing = fc.integer({ min: 5_000, max: 1_220_000 })
  fc.assert(
    fc.property(easting, northing, (easting, northing) => {
      const point = { easting, northing }
      return metresBetween(toGrid(toPosition(point)), point) < 0.1
    }),
    { seed: 1 },
  )
  t.pass('fast-check found none that moved')
})

const file = '../shared/sector/data/identifiers/identifiers.json'

t.test(
  'the published pairs agree within 5 m, both ways; swapped ones do not',
  { skip: existsSync(file) ? false : 'the sector data is not here' },
  async t => {
    interface Pair {
      readonly x: number
      readonly y: number
      readonly latitude: number
      readonly longitude: number
    }
    // The file's own layout.
    const all = JSON.parse(readFileSync(file, 'utf8')) as { coordinatePairs: { pairs: Pair[] } }
    const { pairs } = all.coordinatePairs
    t.ok(pairs.length >= 6)
    for (const { x, y, latitude, longitude } of pairs) {
      const point = { easting: x, northing: y }
      t.ok(metresBetween(toGrid({ latitude, longitude }), point) < 5, `${x} ${y}`)
      t.ok(metresBetween(toGrid(toPosition(point)), toGrid({ latitude, longitude })) < 5)
      const swapped = { easting: y, northing: x }
      t.ok(metresBetween(toGrid({ latitude, longitude }), swapped) > 1000)
    }
  },
)
