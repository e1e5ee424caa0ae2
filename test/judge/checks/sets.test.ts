import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { includes } from '../../../src/judge/checks/includes.ts'
import { intersection } from '../../../src/judge/checks/intersection.ts'
import { onItsDays } from '../../../src/judge/checks/on-its-days.ts'
import { sameSet } from '../../../src/judge/checks/same-set.ts'
import type { JsonObject } from '../../../src/model/words.ts'
import { opinionsOfSteps, type Turn } from '../steps.ts'

const nodes = '$.contents[*].id'
const total = '$.total_items'

/** An answer with these ids; `of` when there are more than came. */
const list = (step: string, ids: string, of = ids.length): Turn => ({
  step,
  body: { total_items: of, contents: [...ids].map(id => ({ id })) },
})

const wanting = (more: JsonObject, ...turns: readonly Turn[]) =>
  opinionsOfSteps(check(includes), { nodes, total, ...more }, turns)

t.test('a value on any page of an answer is included', async t => {
  const found = wanting({ value: 'd' }, list('search', 'ab', 4), list('search', 'cd', 4))
  t.match(found, [{ outcome: 'passed', evidence: ['case/search#1', 'case/search#2'] }])
})

t.test('a value that all pages lack is missing', async t => {
  t.match(wanting({ value: 'x' }, list('search', 'ab', 4), list('search', 'cd', 4)), [
    { outcome: 'failed' },
  ])
  t.match(wanting({ value: 'x' }, list('search', '')), [{ outcome: 'failed' }])
})

t.test('a value that should be gone fails when it is there', async t => {
  t.match(wanting({ value: 'a', not: true }, list('search', 'ab')), [{ outcome: 'failed' }])
  t.match(wanting({ value: 'x', not: true }, list('search', 'ab')), [{ outcome: 'passed' }])
})

t.test('where pages are missing, absence is not shown', async t => {
  for (const not of [true, false]) {
    t.match(wanting({ value: 'x', not }, list('search', 'ab', 9)), [
      { outcome: 'cantTell', cause: 'configuration' },
    ])
  }
})

t.test('without a value, or without an answer, there is nothing to include', async t => {
  t.match(wanting({}, list('search', 'ab')), [{ outcome: 'cantTell', cause: 'prerequisite' }])
  t.same(wanting({ value: 'a' }, { ...list('search', 'ab'), held: false }), [])
})

t.test('with each, every answer must include the value by itself', async t => {
  const found = wanting({ value: 'a', each: true }, list('each', 'ab'), list('each', 'bc'))
  t.match(found, [{ outcome: 'passed' }, { outcome: 'failed' }])
})

const same = (...turns: readonly Turn[]) =>
  opinionsOfSteps(check(sameSet), { nodes, steps: ['plain', 'odd'] }, turns)

t.test('two steps with the same values in any order select the same', async t => {
  t.match(same(list('plain', 'abc'), list('odd', 'cba')), [{ outcome: 'passed' }])
})

t.test('a list that changes by itself cannot tell what a parameter does', async t => {
  const thrice = (...turns: readonly Turn[]) =>
    opinionsOfSteps(check(sameSet), { nodes, steps: ['plain', 'odd'], again: 'again' }, turns)
  const [plain, odd] = [list('plain', 'abc'), list('odd', 'abd')]
  t.match(thrice(plain, odd, list('again', 'abde')), [{ outcome: 'cantTell', cause: 'flaky' }])
  t.match(thrice(plain, odd, list('again', 'cab')), [{ outcome: 'failed' }])
  t.match(thrice(plain, odd), [{ outcome: 'failed' }])
  t.match(thrice(plain, list('odd', 'cab'), list('again', 'abde')), [{ outcome: 'passed' }])
})

t.test('a value fewer or another is not the same', async t => {
  t.match(same(list('plain', 'abc'), list('odd', 'ab')), [
    { outcome: 'failed', seen: '1 fewer, 0 others' },
  ])
  t.match(same(list('plain', 'ab'), list('odd', 'abc')), [
    { outcome: 'failed', seen: '0 fewer, 1 others' },
  ])
})

t.test('two empty answers do not tell, and one alone neither', async t => {
  t.match(same(list('plain', ''), list('odd', '')), [
    { outcome: 'cantTell', cause: 'missing-data' },
  ])
  t.same(same(list('plain', 'abc')), [])
})

const pairs = [
  { both: 'own', of: ['name', 'term'] },
  { both: 'other', of: ['name', 'other-term'] },
]
const together = (...turns: readonly Turn[]) =>
  opinionsOfSteps(check(intersection), { nodes, total, pairs }, turns)
const single = [list('name', 'a'), list('term', 'abc'), list('other-term', 'xyz')]

t.test('filters that are joined by "and" pass', async t => {
  t.match(together(...single, list('own', 'a'), list('other', '')), [{ outcome: 'passed' }])
})

t.test('filters joined by "or", or of which one wins, fail', async t => {
  const either = together(...single, list('own', 'abc'), list('other', 'axyz'))
  t.match(either, [{ outcome: 'failed' }, { outcome: 'failed' }])
  t.match(together(...single, list('own', 'a'), list('other', 'a')), [{ outcome: 'failed' }])
  t.match(together(...single, list('own', 'abc'), list('other', 'xyz')), [
    { outcome: 'failed' },
    { outcome: 'failed' },
  ])
})

t.test('a filter that is ignored is another matter', async t => {
  const ignored = [list('name', 'a'), list('term', 'abcxyz'), list('other-term', 'abcxyz')]
  t.match(together(...ignored, list('own', 'a'), list('other', 'a')), [{ outcome: 'passed' }])
})

t.test('filters that select the same one by one do not tell "and" from "or"', async t => {
  const all = ['name', 'term', 'other-term', 'own', 'other'].map(step => list(step, 'abc'))
  t.match(together(...all), [{ outcome: 'cantTell', cause: 'missing-data' }])
})

t.test('pairs that were not read whole, or not asked, do not tell', async t => {
  t.match(together(...single, list('own', 'a', 2), list('other', '')), [
    { outcome: 'cantTell', cause: 'configuration' },
  ])
  t.same(together(...single, list('own', 'a')), [])
})

const week = (ids: readonly string[], days: string) =>
  opinionsOfSteps(
    check(onItsDays),
    { nodes, total, id: 'a', days },
    ['MO', 'TU', 'WE'].map((day, at) => ({ ...list('on-day', ids[at] ?? ''), with: { day } })),
  )

t.test('a record found on its days and on no other passes', async t => {
  t.match(week(['ab', 'b', 'a'], 'MO,WE'), [{ outcome: 'passed' }])
  t.match(week(['ab', 'b', ''], '2MO'), [{ outcome: 'passed' }])
})

t.test('a record found on a wrong day, or not found on its own, fails', async t => {
  t.match(week(['ab', 'ab', 'a'], 'MO,WE'), [
    { outcome: 'failed', because: /asked for TU, it came/ },
  ])
  t.match(week(['ab', 'b', 'b'], 'MO,WE'), [
    { outcome: 'failed', because: /asked for WE, it did not come/ },
  ])
})
