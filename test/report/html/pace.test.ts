import fc from 'fast-check'
import t from 'tap'
import type { Observation } from '../../../src/model/evidence.ts'
import { type Pace, pace, within } from '../../../src/report/html/pace.ts'
import { seen, silence } from '../../make-report.ts'

const limits = { columns: 8, slowest: 3, first: 5 }

async function* from(of: readonly Observation[]): AsyncGenerator<Observation> {
  yield* of
}

/** An exchange that began so many milliseconds after the first, and took `total`. */
function took(after: number, total: number): Observation {
  const at = new Date(Date.parse('2026-03-14T09:26:55.000Z') + after).toISOString()
  return { ...seen(`paging/list#${after}`), at, timing: { firstByte: null, total } }
}

const sum = (found: Pace): number =>
  found.columns.reduce(
    (all, { times, silent }) => [...times.values()].reduce((a, b) => a + b, all + silent),
    0,
  )

t.test('times, silences, cases and the slowest are counted', async t => {
  const lost = { ...silence('other/x#1'), timing: { firstByte: null, total: 30_000 } }
  const found = await pace(
    from([took(0, 10), took(1, 400), took(2, 20), took(3, 30), lost]),
    limits,
  )
  t.equal(found.total, 5)
  t.equal(found.silent, 1)
  t.strictSame(
    found.slowest.map(({ timing }) => timing.total),
    [400, 30, 20],
  )
  t.strictSame([...found.cases.keys()], ['paging', 'other'])
  t.equal(found.cases.get('other')?.silent, 1)
  t.equal(within(found.times, 0.5), 20)
  t.equal(within(found.times, 1), 400)
})

t.test('nothing seen is no time at all', async t => {
  const found = await pace(from([]), limits)
  t.equal(found.total, 0)
  t.equal(within(found.times, 0.5), null)
})

t.test('a request that came to us took none of the supplier’s time', async t => {
  const { request, facts, requestBody } = seen('a/b#1')
  const at = '2026-03-14T09:26:55.000Z'
  const common = { id: 'a/b#1', case: 'a', step: 'b', at, request, facts, requestBody }
  const came = { ...common, kind: 'inbound', peer: 'x', via: 'listener' } as const
  t.equal((await pace(from([came]), limits)).total, 0)
})

t.test('however long a run is, its columns are few and lose nothing', async t => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(10_000_000), fc.nat(60_000)), { maxLength: 60 }),
      async many => {
        const found = await pace(from(many.map(([after, total]) => took(after, total))), limits)
        t.ok(found.columns.length <= limits.columns)
        t.ok(found.first.length <= limits.first)
        t.equal(sum(found), many.length)
      },
    ),
    { numRuns: 50 },
  )
})

t.test('a time that is none does no harm', async t => {
  const found = await pace(from([{ ...took(0, 1), at: 'never' }, took(5, 2)]), limits)
  t.equal(sum(found), 2)
})
