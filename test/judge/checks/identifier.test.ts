import t from 'tap'
import { check } from '../../../src/judge/check.ts'
import { identifier } from '../../../src/judge/checks/identifier.ts'
import type { Json } from '../../../src/model/words.ts'
import { opinionsOfSteps } from '../steps.ts'

const of = (kind: string, values: readonly Json[], normalise = false) =>
  opinionsOfSteps(check(identifier), { nodes: '$[*]', says: 'the value', kind, normalise }, [
    { step: 'detail', body: values },
  ])

t.test('identifiers in their own spelling pass', async t => {
  t.match(of('postcode', ['SW9 9RZ', 'TD15 2SH']), [{ outcome: 'passed' }])
  t.match(of('uprn', ['100021892955']), [{ outcome: 'passed' }])
})

t.test('another spelling, another type or another thing fails, with its place', async t => {
  t.match(of('postcode', ['SW9 9RZ', 'SW1A1AA']), [
    { outcome: 'failed', at: '/1', seen: '"SW1A1AA"' },
  ])
  t.match(of('uprn', [100021892955]), [{ outcome: 'failed', at: '/0' }])
  t.match(of('uprn', ['1000218929551']), [{ outcome: 'failed' }])
})

t.test('padding is forgiven only where the suite says so', async t => {
  t.match(of('uprn', ['000005008312']), [{ outcome: 'failed' }])
  t.match(of('uprn', ['000005008312'], true), [{ outcome: 'passed' }])
})

t.test('an identifier of a person is never shown', async t => {
  const [opinion] = of('nhs-number', ['9434765871'])
  t.equal(opinion?.outcome, 'failed')
  t.notMatch(JSON.stringify(opinion), /9434765871/)
})

t.test('answers without any, and answers that are not JSON, do not pass', async t => {
  t.same(of('uprn', []), [])
  const found = opinionsOfSteps(check(identifier), { nodes: '$', says: 'x', kind: 'uprn' }, [
    { step: 'detail', told: { text: '<p>' } },
  ])
  t.match(found, [{ outcome: 'cantTell', cause: 'prerequisite' }])
})
