import t from 'tap'
import type { FaultDef } from '../../../fixtures/suppliers/supplier.ts'
import { failed, turned } from '../../../fixtures/suppliers/supplier.ts'
import { unproven } from '../../../src/cli/strength/coverage.ts'
import { changes, tried } from '../../../src/cli/strength/law.ts'
import type { Report } from '../../../src/model/judgement.ts'
import type { Outcome } from '../../../src/model/words.ts'
import { conformant } from '../../make-report.ts'

type Said = readonly [requirement: string, outcome: Outcome, ...checks: readonly string[]]

/** A report with these rulings, each decided by these checks. */
function report(...said: readonly Said[]): Report {
  const { rulings } = conformant().report
  const [like] = rulings
  const [finding] = rulings.flatMap(({ findings }) => findings)
  if (like === undefined || finding === undefined) throw new Error('the example has no ruling')
  return {
    ...conformant().report,
    rulings: said.map(([requirement, outcome, ...checks]) => ({
      ...like,
      requirement,
      outcome,
      findings: checks.map(check => ({ ...finding, check, outcome })),
    })),
  }
}

const fault = (breaks: FaultDef['breaks'], more: Partial<FaultDef> = {}): FaultDef => ({
  name: 'a-fault',
  says: 'It goes wrong.',
  breaks,
  apply: {},
  ...more,
})

const usual = report(['A-1', 'passed', 'one'], ['A-2', 'passed', 'two'])

t.test('a fault that breaks what it says, by the check it names, is lawful', async t => {
  const changed = changes(usual, report(['A-1', 'failed', 'one'], ['A-2', 'passed', 'two']))
  t.match(changed, [{ requirement: 'A-1', outcome: 'failed', checks: ['one'] }])
  t.strictSame(tried(fault(failed('one', 'A-1')), changed).violations, [])
})

t.test('a ruling that changes unsaid is told', async t => {
  const changed = changes(usual, report(['A-1', 'failed', 'one'], ['A-2', 'failed', 'two']))
  t.strictSame(tried(fault(failed('one', 'A-1')), changed).violations, [
    'a-fault: A-2 is failed by two, and must not change.',
  ])
  const spreading = fault(failed('one', 'A-1'), { spreads: true })
  t.strictSame(tried(spreading, changed).violations, [], 'unless the fault says that it spreads')
})

t.test('a ruling that does not change, or otherwise than said, is told', async t => {
  t.strictSame(tried(fault(failed('one', 'A-1')), []).violations, [
    'a-fault: A-1 must be failed, and is as it was.',
  ])
  const changed = changes(usual, report(['A-1', 'cantTell', 'one'], ['A-2', 'passed', 'two']))
  t.strictSame(tried(fault(failed('one', 'A-1')), changed).violations, [
    'a-fault: A-1 is cantTell by one, and must be failed.',
  ])
  t.strictSame(tried(fault([turned('cantTell', 'one', 'A-1')]), changed).violations, [])
})

t.test('the right ruling by the wrong check is told', async t => {
  const changed = changes(usual, report(['A-1', 'failed', 'other'], ['A-2', 'passed', 'two']))
  t.strictSame(tried(fault(failed('one', 'A-1')), changed).violations, [
    'a-fault: A-1 is failed by other, and must be so by one.',
  ])
  const both = changes(usual, report(['A-1', 'failed', 'other', 'one'], ['A-2', 'passed', 'two']))
  t.strictSame(tried(fault(failed('one', 'A-1')), both).violations, [
    'a-fault: A-1 is failed by one, other, and must be so by one.',
  ])
})

t.test('what was never looked at has no check to name', async t => {
  const changed = changes(usual, report(['A-1', 'untested'], ['A-2', 'passed', 'two']))
  t.strictSame(tried(fault([turned('untested', 'one', 'A-1')]), changed).violations, [])
})

t.test('a fault that is to spread and changes nothing is told', async t => {
  t.strictSame(tried(fault([], { spreads: true }), []).violations, ['a-fault: nothing changes.'])
  t.strictSame(tried(fault([]), []).violations, [], 'one that no requirement asks about is lawful')
})

t.test('a requirement and a check that never fail are told', async t => {
  const [spec] = conformant().plan.specs
  if (spec === undefined) throw new Error('the example has no spec')
  const [first] = spec.requirements
  if (first === undefined) throw new Error('the example has no requirement')
  const rows = ['one', 'two'].map(check => ({
    check,
    case: null,
    as: null,
    operation: null,
    with: {},
  }))
  const of = {
    ...spec,
    requirements: [{ ...first, id: 'A-1', proof: { kind: 'tests', rows } as const }],
  }
  const broken = tried(fault(failed('one', 'A-1')), [
    { spec: spec.id, requirement: 'A-1', outcome: 'failed', checks: ['one'] },
  ])
  t.strictSame(unproven(of, [broken], new Set()), [`${spec.id}: the check "two" never objects.`])
  t.strictSame(unproven(of, [], new Set()), [
    'A-1: no fault makes it fail.',
    `${spec.id}: the check "one" never objects.`,
    `${spec.id}: the check "two" never objects.`,
  ])
  t.strictSame(unproven(of, [], new Set(['A-1'])), [], 'what no run here can settle is left out')
})
