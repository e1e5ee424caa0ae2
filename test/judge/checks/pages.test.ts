import fc from 'fast-check'
import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { pageConsistent } from '../../../src/judge/checks/page-consistent.ts'
import { pagesWalk } from '../../../src/judge/checks/pages-walk.ts'
import { unique } from '../../../src/judge/checks/unique.ts'
import type { Json, JsonObject } from '../../../src/model/words.ts'
import { exchange, opinions } from '../seen.ts'
import { opinionsOfSteps, type Turn } from '../steps.ts'

/** The page of a list, cut as HSDS cuts it. */
function page(list: readonly Json[], number: number, size: number): JsonObject {
  const contents = list.slice((number - 1) * size, number * size)
  const pages = Math.max(1, Math.ceil(list.length / size))
  return {
    total_items: list.length,
    total_pages: pages,
    page_number: number,
    size: contents.length,
    first_page: number === 1,
    last_page: number === pages,
    empty: contents.length === 0,
    contents,
  }
}

const records = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `id-${index}` }))
const ids = { ids: '$.contents[*].id', total: '$.total_items', pages: '$.total_pages' }
const walk = (...pages: readonly JsonObject[]) =>
  opinionsOfSteps(
    check(pagesWalk),
    ids,
    pages.map(body => ({ step: 'walk', body })),
  )

const agree = (body: JsonObject, page = 1) =>
  opinions(check(pageConsistent), [exchange({ body })], { with: { page } })

t.test('a page cut as it should be agrees with itself', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 12 }), fc.nat(40), (count, size, at) => {
        const list = records(count)
        const number = 1 + (at % Math.max(1, Math.ceil(count / size)))
        return agree(page(list, number, size), number).every(({ outcome }) => outcome === 'passed')
      }),
    ),
  )
})

t.test('each member of a page that is wrong is named', async t => {
  const right = page(records(5), 1, 2)
  for (const [member, wrong] of [
    ['size', 3],
    ['empty', true],
    ['first_page', false],
    ['last_page', true],
    ['page_number', 0],
  ] as const) {
    const found = agree({ ...right, [member]: wrong })
    t.match(found[0], { outcome: 'failed' })
    t.ok(
      found.some(({ at }) => at === `/${member}` || member === 'page_number'),
      member,
    )
  }
})

t.test('a page that is numbered wrongly is still the page asked for', async t => {
  const first = { ...page(records(5), 1, 2), page_number: 0 }
  t.same(
    agree(first).map(({ at }) => at),
    ['/page_number'],
  )
  const again = page(records(5), 1, 2)
  t.same(
    agree(again, 2).map(({ at }) => at),
    ['/page_number', '/first_page'],
  )
})

t.test('an empty list has one empty page, or none', async t => {
  const empty = page([], 1, 10)
  t.match(agree(empty), [{ outcome: 'passed' }])
  t.match(agree({ ...empty, total_pages: 0 }), [{ outcome: 'passed' }])
  t.match(agree({ ...page(records(1), 1, 1), total_pages: 0 }).at(-1), { at: '/total_pages' })
})

t.test('a member that is missing is left to the schema', async t => {
  t.same(agree({}), [])
})

t.test('pages that hold each record once pass', async t => {
  const list = records(5)
  t.match(walk(page(list, 1, 2), page(list, 2, 2), page(list, 3, 2)), [{ outcome: 'passed' }])
})

t.test('any list cut into pages passes, until a record is lost or repeated', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (count, size) => {
          const list = records(count)
          const number = Math.ceil(count / size)
          const pages = Array.from({ length: number }, (_, at) => page(list, at + 1, size))
          const [before, last] = [pages.slice(0, -1), page(list, number, size)]
          const own = list.slice((number - 1) * size)
          const lost = { ...last, contents: own.slice(1) }
          const again = { ...last, contents: [...own, ...own] }
          return (
            walk(...pages)[0]?.outcome === 'passed' &&
            walk(...before, lost)[0]?.outcome === 'failed' &&
            walk(...before, again)[0]?.outcome === 'failed'
          )
        },
      ),
    ),
  )
})

t.test('a repeated record is named with both answers', async t => {
  const list = [{ id: 'a' }, { id: 'b' }, { id: 'a' }]
  const [opinion] = walk(page(list, 1, 2), page(list, 2, 2))
  t.match(opinion, { outcome: 'failed', evidence: ['case/walk#1', 'case/walk#2'] })
})

t.test('one record that comes three times is one record, not two', async t => {
  const list = [{ id: 'a' }, { id: 'a' }, { id: 'a' }]
  t.match(walk(page(list, 1, 3)), [{ because: /^A record came again 2 times, first "a" in / }])
})

t.test('a page that is refused in the middle of a walk fails it', async t => {
  const list = records(4)
  const turns: readonly Turn[] = [
    { step: 'walk', body: page(list, 1, 2) },
    { step: 'walk', told: { status: 500 }, held: false },
  ]
  t.match(opinionsOfSteps(check(pagesWalk), ids, turns), [
    { outcome: 'failed', because: /Page 2 of the walk was answered 500/ },
  ])
})

t.test('a walk whose first page is refused never began', async t => {
  const turns: readonly Turn[] = [{ step: 'walk', told: { status: 500 }, held: false }]
  t.same(opinionsOfSteps(check(pagesWalk), ids, turns), [])
})

t.test('what a walk cannot tell has its cause', async t => {
  const list = records(4)
  t.match(walk(page(list, 1, 2)), [{ outcome: 'cantTell', cause: 'configuration' }])
  t.match(walk(page(list, 1, 2), { ...page(list, 2, 2), total_items: 5 }), [
    { outcome: 'cantTell', cause: 'flaky' },
  ])
  t.match(walk(page([], 1, 2)), [{ outcome: 'cantTell', cause: 'missing-data' }])
  t.match(walk({ contents: [] }), [{ outcome: 'cantTell', cause: 'prerequisite' }])
  t.same(walk(), [])
})

const objects = { objects: '$..[?@.id]', id: 'id' }
const uniqueOver = (...bodies: readonly Json[]) =>
  opinionsOfSteps(
    check(unique),
    objects,
    bodies.map(body => ({ step: 'detail', body })),
  )

t.test('one record shown twice is one, also in a shorter form', async t => {
  const organization = { id: 'o', name: 'Org', website: 'https://example.org/' }
  t.match(
    uniqueOver({ id: 'a', organization }, { id: 'b', organization: { id: 'o', name: 'Org' } }),
    [{ outcome: 'passed' }],
  )
})

t.test('two records of one kind that share an id are two too many', async t => {
  const found = uniqueOver(
    { id: 'a', schedules: [{ id: 's', opens_at: '09:00' }] },
    { id: 'b', schedules: [{ id: 's', opens_at: '10:00' }] },
  )
  t.match(found, [{ outcome: 'failed', at: '/schedules/0', because: /opens_at is "09:00"/ }])
  t.equal(found.length, 1)
})

t.test('records of two kinds may share an id', async t => {
  t.match(uniqueOver({ id: 'a', schedules: [{ id: 'a', opens_at: '09:00' }] }), [
    { outcome: 'passed' },
  ])
})

t.test('answers without ids have nothing to be unique', async t => {
  t.same(uniqueOver({ name: 'a' }, []), [])
})

t.test(
  'a record that comes again while the total changes is no mistake of the supplier',
  async t => {
    const [first, second] = [page(records(4), 1, 2), page(records(4), 2, 2)]
    const again = { ...second, total_items: 5, contents: first['contents'] ?? [] }
    t.match(walk(first, again), [{ outcome: 'cantTell', cause: 'flaky' }])
  },
)

t.test('the number of pages follows the total: it stays, and every page holds records', async t => {
  const list = records(4)
  const [first, second] = [page(list, 1, 2), page(list, 2, 2)]
  t.match(walk(first, { ...second, total_pages: 7 }), [
    { outcome: 'failed', because: /number of pages changed from 2 to 7/ },
  ])
  const three = [first, second, page(list, 3, 2)].map(one => ({ ...one, total_pages: 3 }))
  t.match(walk(...three), [
    { outcome: 'failed', because: /Of 3 pages one holds no record/, evidence: [/#3$/] },
  ])
})

t.test('a walk of a part is judged by what it read', async t => {
  const part = (...pages: JsonObject[]) =>
    opinionsOfSteps(
      check(pagesWalk),
      { ...ids, part: true },
      pages.map(body => ({ step: 'walk', body })),
    )
  const list = records(9)
  t.match(part(page(list, 1, 2), page(list, 2, 2)), [
    { outcome: 'passed', because: /first 2 of 5/ },
  ])
  t.match(part(page(list, 1, 2), page(list, 1, 2)), [{ outcome: 'failed' }])
})

t.test('where no answer says how many pages there are, their size does', async t => {
  const sized = { ids: '$.contents[*].id', total: '$.total', size: 2 }
  const page = (...ids: readonly string[]) => ({
    step: 'walk',
    body: { total: 3, contents: ids.map(id => ({ id })) },
  })
  const outcome = (...pages: readonly ReturnType<typeof page>[]) =>
    opinionsOfSteps(check(pagesWalk), sized, pages).map(one => one.outcome)
  t.strictSame(outcome(page('a', 'b'), page('c')), ['passed'])
  t.strictSame(outcome(page('a', 'b'), page('b')), ['failed'])
  t.strictSame(outcome(page('a', 'b')), ['cantTell'], 'one page is not all of them')
})
