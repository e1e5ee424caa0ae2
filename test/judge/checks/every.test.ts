import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { every } from '../../../src/judge/checks/every.ts'
import { opinionsOfSteps } from '../steps.ts'

const named = { nodes: '$.contents[*].name', says: 'name', schema: { type: 'string' } }

t.test('values that are all as the schema wants them pass, once for each answer', async t => {
  const found = opinionsOfSteps(check(every), named, [
    { step: 'list', body: { contents: [{ name: 'a' }, { name: 'b' }] } },
    { step: 'list', body: { contents: [{ name: 'c' }] } },
  ])
  t.match(found, [{ outcome: 'passed' }, { outcome: 'passed' }])
})

t.test('one wrong value fails, with its place', async t => {
  const found = opinionsOfSteps(check(every), named, [
    { step: 'list', body: { contents: [{ name: 'a' }, { name: 7 }] } },
  ])
  t.match(found, [{ outcome: 'failed', at: '/contents/1/name' }])
})

t.test('answers without any such value are missing data, never a pass', async t => {
  const empty = { step: 'list', body: { contents: [{}] } }
  t.match(opinionsOfSteps(check(every), named, [empty, empty]), [
    {
      outcome: 'cantTell',
      cause: 'missing-data',
      because: /None of the 2 answers read has any name/,
    },
  ])
})

t.test('one answer with a value is enough', async t => {
  const found = opinionsOfSteps(check(every), named, [
    { step: 'list', body: { contents: [] } },
    { step: 'list', body: { contents: [{ name: 'a' }] } },
  ])
  t.match(found, [{ outcome: 'passed' }])
  t.equal(found.length, 1)
})

t.test('a schema whose expression had no value does not pass everything', async t => {
  const found = opinionsOfSteps(check(every), { ...named, schema: {} }, [
    { step: 'list', body: { contents: [{ name: 'a' }] } },
  ])
  t.match(found, [{ outcome: 'cantTell', cause: 'prerequisite' }])
})

t.test(
  'a schema that an earlier answer spoiled is the fault of that answer, not of assay',
  async t => {
    const found = opinionsOfSteps(check(every), { ...named, schema: { minimum: '12' } }, [
      { step: 'list', body: { contents: [{ name: 12 }] } },
    ])
    t.match(found, [
      { outcome: 'cantTell', cause: 'prerequisite', because: /^An earlier answer gave a value/ },
    ])
  },
)

t.test('an answer that the step did not want is not looked at', async t => {
  const found = opinionsOfSteps(check(every), named, [
    { step: 'list', told: { status: 500 }, body: { contents: [{ name: 7 }] }, held: false },
  ])
  t.same(found, [])
})

t.test('an answer that is not JSON, or was cut, cannot be told', async t => {
  t.match(opinionsOfSteps(check(every), named, [{ step: 'list', told: { text: '<p>' } }]), [
    { outcome: 'cantTell', cause: 'prerequisite' },
  ])
  t.match(
    opinionsOfSteps(check(every), named, [{ step: 'list', told: { text: '{"con', cut: true } }]),
    [{ outcome: 'cantTell', cause: 'configuration' }],
  )
})
