import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { listPaged } from '../../../src/judge/checks/list-paged.ts'
import { pagesDiffer } from '../../../src/judge/checks/pages-differ.ts'
import type { Json } from '../../../src/model/words.ts'
import { exchange, opinions, outcomes } from '../seen.ts'

const paged = (body: Json) => outcomes(check(listPaged), [exchange({ body })])

t.test('a list tells of its pages by a link or by members', async t => {
  t.same(paged({ contents: [], total_pages: 3 }), ['passed'])
  t.same(paged({ results: [], _links: { next: { href: '/x' } } }), ['passed'])
  t.same(paged({ results: [], meta: { pagination: { totalPages: 2 } } }), ['passed'])
  t.same(paged({ results: [], hasMore: true }), ['passed'])
  const link = [['Link', '</x?page=2>; rel="next last", </x>; rel=first']] as const
  t.same(outcomes(check(listPaged), [exchange({ body: [], headers: link })]), ['passed'])
})

t.test('a list without either fails, and an error is no list', async t => {
  t.same(paged({ results: [], nextMeeting: 'x', pageant: 1, total: 2 }), ['failed'])
  t.same(paged([]), ['failed'])
  t.same(outcomes(check(listPaged), [exchange({ status: 500, body: {} })]), [])
})

const pages = (...bodies: Json[]) =>
  opinions(
    check(pagesDiffer),
    bodies.map((body, n) => exchange({ id: `c/s#${n + 1}`, body })),
  )
const records = (...ids: string[]) => ({ page: 1, contents: ids.map(id => ({ id })) })

t.test('two pages with different records pass', async t => {
  t.match(pages(records('a', 'b'), records('c')), [{ outcome: 'passed' }])
  t.match(pages([{ n: 1 }], [{ n: 2 }]), [{ outcome: 'passed' }])
})

t.test('a record that comes twice fails, by its id or by all of it', async t => {
  t.match(pages(records('a', 'b'), records('b')), [{ outcome: 'failed', evidence: ['c/s#2'] }])
  t.match(pages([{ n: 1 }], [{ n: 1 }]), [{ outcome: 'failed' }])
})

t.test('a list that is too short cannot tell; one page or no list says nothing', async t => {
  t.match(pages(records('a'), records()), [{ outcome: 'cantTell', cause: 'missing-data' }])
  t.same(pages(records('a')), [])
  t.same(pages({ a: 1 }, { a: 1 }), [])
})
