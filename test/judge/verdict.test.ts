import fc from 'fast-check'
import t from 'tap'
import { verdictDigest } from '../../src/judge/report.ts'
import { awaits, exitOf, specVerdict, tooFew, wholeVerdict } from '../../src/judge/verdict.ts'
import type { Profile } from '../../src/model/catalogue.ts'
import type { Ruling } from '../../src/model/judgement.ts'
import type { Plan } from '../../src/model/plan.ts'
import { causes, worstFirst } from '../../src/model/words.ts'
import { finding, plan, requirement, ruling, spec } from './make-plan.ts'

const of = spec([requirement('R-1'), requirement('R-2')])
const made = plan(of, [])

function verdictOf(rulings: readonly Ruling[], more: Partial<Plan> = {}) {
  const whole = { ...made, ...more }
  const [one] = whole.specs
  const verdicts = [specVerdict(whole, one ?? of, rulings)]
  const short = tooFew(whole, rulings)
  const verdict = wholeVerdict(verdicts, short)
  return { verdict, exit: exitOf(verdict, rulings, short), because: verdicts[0]?.because }
}

const passed = [ruling('R-1', 'passed'), ruling('R-2', 'passed')]

t.test('conformant: every applicable MUST passed, exit code 0', async t => {
  t.match(verdictOf(passed), { verdict: 'conformant', exit: 0 })
  const excused = ruling('R-3', 'inapplicable', 'condition-not-met')
  t.match(verdictOf([...passed, excused]), { verdict: 'conformant', exit: 0 })
})

t.test('one failed MUST is not conformant, whatever else is open, exit code 1', async t => {
  const rulings = [...passed, ruling('R-3', 'failed'), ruling('R-4', 'cantTell', 'network')]
  t.match(verdictOf(rulings), { verdict: 'not-conformant', exit: 1 })
})

t.test('a failed SHOULD or MAY is advice: the verdict does not change', async t => {
  const soft = ruling('R-3', 'failed', 'supplier', { level: 'SHOULD' })
  const softer = ruling('R-4', 'untested', 'missing-data', { level: 'MAY' })
  t.match(verdictOf([...passed, soft, softer]), { verdict: 'conformant', exit: 0 })
})

t.test('an applicable MUST that could not be settled is incomplete, exit code 3', async t => {
  for (const cause of causes) {
    const open = ruling('R-3', 'untested', cause)
    const waits = cause === 'awaiting-attestation' || cause === 'not-declared'
    t.equal(awaits(open), waits, cause)
    t.match(verdictOf([...passed, open]), { verdict: 'incomplete', exit: waits ? 0 : 3 }, cause)
    t.match(verdictOf([...passed, ruling('R-3', 'cantTell', cause)]), {
      verdict: 'incomplete',
      exit: 3,
    })
  }
})

t.test('what awaits a person leaves the gate open only when nothing else is open', async t => {
  const waiting = ruling('R-3', 'untested', 'awaiting-attestation')
  t.match(verdictOf([...passed, waiting]), { verdict: 'incomplete', exit: 0 })
  const open = ruling('R-4', 'untested', 'missing-data')
  t.match(verdictOf([...passed, waiting, open]), { verdict: 'incomplete', exit: 3 })
})

t.test('an empty list is never conformant', async t => {
  t.match(verdictOf([]), { verdict: 'incomplete', exit: 3 })
  t.match(verdictOf([], { specs: [{ ...of, minimumPassed: 0 }] }), {
    verdict: 'incomplete',
    exit: 3,
  })
  t.equal(wholeVerdict([], false), 'incomplete')
  const all = [ruling('R-1', 'inapplicable', 'specification')]
  t.match(verdictOf(all), { verdict: 'incomplete', exit: 3 })
})

t.test(
  'fewer passed MUSTs than the spec wants are too few, and it says which are absent',
  async t => {
    const [deployment] = made.target.deployments
    if (deployment === undefined) throw new Error('a deployment was wanted')
    const target = {
      ...made.target,
      deployments: [{ ...deployment, capabilities: { filters: false, paging: true } }],
    }
    const short = verdictOf(passed, { specs: [{ ...of, minimumPassed: 3 }], target })
    t.match(short, { verdict: 'incomplete', exit: 3, because: /Only 2 .* at least 3/ })
    t.match(short.because, /Declared absent: filters\./)
  },
)

t.test('fewer passed MUSTs than the profile wants are too few', async t => {
  const profile = (minimumPassed: number): Profile => ({
    id: 'demo@1',
    title: 'Demo',
    summary: '',
    status: 'draft',
    specs: [],
    minimumPassed,
    digest: 'sha256:00',
  })
  t.match(verdictOf(passed, { profile: profile(2) }), { verdict: 'conformant', exit: 0 })
  t.match(verdictOf(passed, { profile: profile(3) }), { verdict: 'incomplete', exit: 3 })
})

t.test('a selection is never conformant, yet does not shut the gate by itself', async t => {
  t.match(verdictOf(passed, { partial: true }), { verdict: 'incomplete', exit: 0 })
})

t.test('evidence with a gap is never conformant', async t => {
  const gaps = [{ spec: of.id, because: 'The journal lacks an answer.' }]
  t.match(specVerdict(made, of, passed, gaps), {
    verdict: 'incomplete',
    because: 'The journal lacks an answer.',
  })
  t.equal(specVerdict(made, of, passed, [{ spec: null, because: '' }]).verdict, 'incomplete')
  t.equal(specVerdict(made, of, passed, [{ spec: 'x@1', because: '' }]).verdict, 'conformant')
})

t.test('over several specs the worst verdict is the whole one', async t => {
  const one = (verdict: 'conformant' | 'not-conformant' | 'incomplete') => ({
    of: verdict,
    verdict,
    because: '',
  })
  const [good, bad, open] = [one('conformant'), one('not-conformant'), one('incomplete')]
  t.equal(wholeVerdict([good, open, bad], false), 'not-conformant')
  t.equal(wholeVerdict([good, open], false), 'incomplete')
  t.equal(wholeVerdict([good, good], false), 'conformant')
  t.equal(wholeVerdict([good, good], true), 'incomplete')
})

const rulings = fc.array(
  fc.record({
    outcome: fc.constantFrom(...worstFirst),
    level: fc.constantFrom('MUST' as const, 'SHOULD' as const, 'MAY' as const),
    cause: fc.constantFrom(...causes),
  }),
  { maxLength: 8 },
)

t.test('conformant and exit code 0 always rest on passed MUSTs alone', async () => {
  fc.assert(
    fc.property(rulings, drawn => {
      const all = drawn.map(({ outcome, level, cause }, n) =>
        ruling(`R-${n}`, outcome, outcome === 'passed' ? null : cause, { level }),
      )
      const { verdict, exit } = verdictOf(all)
      const musts = all.filter(one => one.level === 'MUST' && one.outcome !== 'inapplicable')
      const conforms = musts.length > 0 && musts.every(one => one.outcome === 'passed')
      if ((verdict === 'conformant') !== conforms) return false
      if ((exit === 1) !== (verdict === 'not-conformant')) return false
      return exit !== 0 || musts.every(one => one.outcome === 'passed' || awaits(one))
    }),
  )
})

t.test('the verdict’s digest rests on requirements, outcomes, causes and checks alone', async t => {
  const base = [ruling('R-1', 'failed'), ruling('R-2', 'passed')]
  const same = verdictDigest(base)
  t.match(same, /^sha256:[0-9a-f]{64}$/)
  const others: Partial<Ruling>[] = [
    { because: 'In other words.' },
    { remedy: 'Another.' },
    { findingsOmitted: 9 },
    { findings: [finding('failed', { evidence: ['two/other#7'], because: 'At noon.' })] },
    { findings: [finding('failed'), finding('failed', { because: 'Again.' })] },
  ]
  for (const more of others) {
    t.equal(
      verdictDigest([ruling('R-1', 'failed', 'supplier', more), ruling('R-2', 'passed')]),
      same,
    )
  }
  t.equal(verdictDigest(base.toReversed()), same)
  const changed: readonly (readonly Ruling[])[] = [
    [ruling('R-1', 'cantTell'), ruling('R-2', 'passed')],
    [ruling('R-1', 'failed', 'flaky'), ruling('R-2', 'passed')],
    [ruling('R-3', 'failed'), ruling('R-2', 'passed')],
    [ruling('R-2', 'passed')],
    [
      ruling('R-1', 'failed', 'supplier', { findings: [finding('failed', { check: 'unique' })] }),
      ruling('R-2', 'passed'),
    ],
  ]
  for (const one of changed) t.not(verdictDigest(one), same)
})
