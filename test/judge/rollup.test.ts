import fc from 'fast-check'
import t from 'tap'
import { rollup } from '../../src/judge/rollup.ts'
import type { Opinion } from '../../src/model/judgement.ts'
import type { Item } from '../../src/model/plan.ts'
import { type Outcome, worstFirst } from '../../src/model/words.ts'
import { caseRun, found, item, plan, requirement, spec } from './make-plan.ts'

/** The one ruling of a requirement with these items, findings and cases. */
function ruled(
  items: readonly Item[],
  findings: readonly (readonly [Item, ...(Outcome | Opinion)[]])[],
  cases = [caseRun('one'), caseRun('two')],
) {
  const of = spec([requirement('R-1')])
  const made = plan(of, items)
  const [ruling, ...more] = rollup(made, of, {
    plan: made,
    findings: new Map(findings.map(([one, ...opinions]) => found(one, ...opinions))),
    cases: new Map(cases.map(one => [one.id, one])),
  })
  if (ruling === undefined || more.length > 0) throw new Error('one ruling was wanted')
  return ruling
}

const first = item('R-1', { check: 'every' })
const second = item('R-1', { check: 'unique' })

t.test('the worst finding decides: failed, cantTell, untested, inapplicable, passed', async t => {
  worstFirst.forEach((worst, at) => {
    for (const better of worstFirst.slice(at)) {
      t.equal(ruled([first], [[first, better, worst, better]]).outcome, worst)
      t.equal(
        ruled(
          [first, second],
          [
            [first, better],
            [second, worst],
          ],
        ).outcome,
        worst,
      )
    }
  })
})

t.test('each row needs a finding: one passed row does not speak for another', async t => {
  t.match(ruled([first, second], [[first, 'passed']]), {
    outcome: 'untested',
    cause: 'missing-data',
    because: /held nothing that "unique" could look at/,
  })
})

t.test('a requirement that nothing touched is untested, not passed', async t => {
  t.match(ruled([first], []), { outcome: 'untested', cause: 'missing-data', findings: [] })
  t.match(ruled([first], [], []), {
    outcome: 'untested',
    cause: 'prerequisite',
    because: 'Case "one" was not run.',
  })
})

t.test('a case that failed before the check could look leaves it untested', async t => {
  const failed = caseRun('one', { outcome: 'failed', because: 'Step "list": it was 500.' })
  t.match(ruled([first], [], [failed]), {
    outcome: 'untested',
    cause: 'prerequisite',
    because: 'An earlier step failed. Step "list": it was 500.',
  })
})

t.test('a case that was stopped hands on its own cause', async t => {
  for (const cause of ['missing-data', 'deadline', 'configuration', 'harness'] as const) {
    const stopped = caseRun('one', { outcome: 'untested', cause, because: 'So it was.' })
    t.match(ruled([first], [], [stopped]), { outcome: 'untested', cause, because: 'So it was.' })
  }
  const untold = caseRun('one', { outcome: 'cantTell', cause: 'network', because: 'No answer.' })
  t.match(ruled([first], [], [untold]), { outcome: 'cantTell', cause: 'network' })
})

t.test(
  'a case that is silent for the supplier’s own reasons fails what it was to show',
  async t => {
    const silent = caseRun('one', { outcome: 'failed', cause: 'supplier', because: 'No answer.' })
    t.match(ruled([first], [], [silent]), { outcome: 'failed', cause: 'supplier' })
  },
)

t.test('a row over every exchange says what it missed, and of which operation', async t => {
  const anywhere = item('R-1', { case: '*', check: 'body-schema', operation: 'listThings' })
  t.match(ruled([anywhere], []), {
    outcome: 'untested',
    cause: 'missing-data',
    because: /No answer of "listThings" in this run held anything/,
  })
  const silent = caseRun('one', { outcome: 'cantTell', cause: 'network', because: 'Refused.' })
  t.match(ruled([anywhere], [], [silent, caseRun('two')]), {
    outcome: 'cantTell',
    cause: 'network',
    because: 'Refused.',
  })
})

t.test('what the plan settled stays settled', async t => {
  const settled = { outcome: 'untested', cause: 'not-declared', because: 'Unsaid.' } as const
  t.match(ruled([item('R-1', { settled })], []), settled)
  const attested = { ...settled, cause: 'awaiting-attestation' } as const
  t.match(ruled([item('R-1', { settled: attested })], []), attested)
  const excused = { outcome: 'inapplicable', cause: 'specification', because: 'Why.' } as const
  t.match(ruled([item('R-1', { settled: excused })], []), excused)
})

t.test('a capability that is declared absent and is absent makes it inapplicable', async t => {
  const absent = item('R-1', { check: 'success-criteria', proves: 'absence' })
  t.match(ruled([absent], [[absent, 'passed']]), {
    outcome: 'inapplicable',
    cause: 'declared-absent',
  })
  t.match(ruled([absent], [[absent, 'passed', 'failed']]), { outcome: 'failed' })
  t.match(ruled([absent], []), { outcome: 'untested' })
})

t.test(
  'the cause and sentence are those of the deciding finding, however late it came',
  async t => {
    const many: Opinion[] = Array.from({ length: 60 }, (_, n) => ({
      outcome: 'cantTell',
      cause: 'missing-data',
      because: `${n}`,
    }))
    const decided = ruled([first], [[first, ...many, { outcome: 'failed', because: 'Page 2.' }]])
    t.match(decided, { outcome: 'failed', cause: 'supplier', because: 'Page 2.' })
    t.equal(decided.findings[0]?.outcome, 'failed')
  },
)

t.test('findings are listed worst first, twenty-five at most, the others counted', async t => {
  const many: Opinion[] = Array.from({ length: 40 }, (_, n) => ({
    outcome: n % 2 === 0 ? 'failed' : 'cantTell',
    because: `${n}`,
  }))
  const { findings, findingsOmitted } = ruled([first], [[first, 'passed', ...many]])
  t.equal(findings.length, 25)
  t.equal(findingsOmitted, 41 - 25)
  t.strictSame(
    findings.map(one => one.outcome),
    [...Array(20).fill('failed'), ...Array(5).fill('cantTell')],
  )
})

t.test('a passed ruling has no cause; every other has one and a sentence', async () => {
  const outcomes = fc.array(fc.constantFrom(...worstFirst), { maxLength: 6 })
  fc.assert(
    fc.property(outcomes, outcomes, (a, b) => {
      const ruling = ruled(
        [first, second],
        [
          [first, ...a],
          [second, ...b],
        ],
      )
      if (ruling.outcome === 'passed') return ruling.cause === null && a.length > 0 && b.length > 0
      return ruling.cause !== null && ruling.because !== ''
    }),
  )
})

t.test(
  'one more finding never makes a ruling better, once its rows have been touched',
  async () => {
    const outcomes = fc.array(fc.constantFrom(...worstFirst), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(outcomes, fc.constantFrom(...worstFirst), (a, more) => {
        const rank = (outcome: Outcome) => worstFirst.indexOf(outcome)
        const before = ruled([first], [[first, ...a]]).outcome
        const after = ruled([first], [[first, ...a, more]]).outcome
        return rank(after) <= rank(before)
      }),
    )
  },
)

t.test('the criteria of a case that was stopped half-way have not been met', async t => {
  const criteria = item('R-1', { check: 'success-criteria' })
  const stopped = caseRun('one', { outcome: 'untested', cause: 'missing-data', because: 'None.' })
  t.match(ruled([criteria], [[criteria, 'passed']], [stopped]), {
    outcome: 'untested',
    cause: 'missing-data',
    because: 'None.',
  })
  t.match(ruled([criteria], [[criteria, 'passed', 'failed']], [stopped]), { outcome: 'failed' })
  t.match(ruled([criteria], [[criteria, 'passed']]), { outcome: 'passed' })
  const ofSteps = item('R-1', { check: 'success-criteria', with: { steps: ['first'] } })
  t.match(ruled([ofSteps], [[ofSteps, 'passed']], [stopped]), { outcome: 'passed' })
})

t.test(
  'an ad-hoc workflow that ended well passes where no check had anything to look at',
  async t => {
    const of = spec([requirement('case:one')])
    const items = ['success-criteria', 'response-headers'].map(check => item('case:one', { check }))
    const made = plan(of, items, { adHoc: true })
    const rule = (run: Parameters<typeof caseRun>[1], findings = new Map()) =>
      rollup(made, of, { plan: made, findings, cases: new Map([['one', caseRun('one', run)]]) })[0]
    t.match(rule({}), {
      outcome: 'passed',
      cause: null,
      because: 'The workflow ended successfully.',
    })
    t.match(rule({ outcome: 'untested', cause: 'deadline' }), { outcome: 'untested' })
    t.match(rule({ outcome: 'failed' }), { outcome: 'failed', cause: 'supplier' })
    const [criteria] = items
    if (criteria === undefined) throw new Error('an item was wanted')
    t.match(rule({}, new Map([found(criteria, 'failed')])), { outcome: 'failed' })
  },
)

t.test('a part that is absent as declared says nothing of the parts that are there', async t => {
  const absent = item('R-1', { check: 'unique', proves: 'absence' })
  const both = (there: Outcome, gone: Outcome) =>
    ruled(
      [absent, first],
      [
        [absent, gone],
        [first, there],
      ],
    ).outcome
  t.equal(both('passed', 'passed'), 'passed')
  t.equal(both('failed', 'passed'), 'failed')
  t.equal(both('passed', 'failed'), 'failed', 'it was declared absent, and is there')
  t.match(ruled([absent], [[absent, 'passed']]), {
    outcome: 'inapplicable',
    cause: 'declared-absent',
  })
})
