import t from 'tap'
import { headline, type Story } from '../../src/judge/headline.ts'
import { exitOf, specVerdict, tooFew, wholeVerdict } from '../../src/judge/verdict.ts'
import type { Ruling } from '../../src/model/judgement.ts'
import { causes } from '../../src/model/words.ts'
import { plan, requirement, ruling, spec } from './make-plan.ts'

const of = spec([requirement('R-1')])
const made = plan(of, [])

function told(rulings: readonly Ruling[], more: Partial<Story> = {}): string {
  const whole = more.plan ?? made
  const verdicts = [specVerdict(whole, of, rulings, more.gaps)]
  const verdict = wholeVerdict(verdicts, tooFew(whole, rulings))
  const complete = true
  return headline({
    plan: whole,
    verdict,
    verdicts,
    rulings,
    dominated: null,
    gaps: [],
    complete,
    ...more,
  })
}

const passed = [ruling('R-1', 'passed'), ruling('R-2', 'passed')]

t.test('conformant counts the MUSTs that apply, and owns up to advisories', async t => {
  const advice = ruling('R-3', 'failed', 'supplier', { level: 'SHOULD' })
  const excused = ruling('R-4', 'inapplicable', 'specification')
  t.equal(told(passed), 'Conformant: all 2 applicable MUST requirements passed.')
  t.equal(
    told([...passed, advice, excused]),
    'Conformant: all 2 applicable MUST requirements passed. 1 weaker requirement was not met.',
  )
})

t.test('not conformant names the first failure and what was seen', async t => {
  t.equal(
    told([...passed, ruling('R-3', 'failed'), ruling('R-4', 'failed')]),
    'Not conformant: 2 of 4 applicable MUST requirements failed. First: R-3: R-3 failed.',
  )
})

t.test('only attestations and declarations open: the automated part is conformant', async t => {
  const waiting = [
    ruling('R-3', 'untested', 'awaiting-attestation'),
    ruling('R-4', 'untested', 'not-declared'),
  ]
  t.equal(
    told([...passed, ...waiting]),
    'Automated part conformant; 2 requirements await attestation or a declaration: R-3, R-4.',
  )
  t.match(told([...passed, ...waiting.slice(0, 1)]), /1 requirement awaits/)
})

t.test('a gap in the evidence is said, and never hidden behind what awaits a person', async t => {
  const gaps = [{ spec: of.id, because: 'The evidence of case "one" is not whole.' }]
  const waiting = ruling('R-3', 'untested', 'awaiting-attestation')
  for (const rulings of [passed, [...passed, waiting]]) {
    t.match(told(rulings, { gaps }), /^Incomplete: the evidence does not answer the plan\. The ev/)
  }
})

t.test('incomplete says how many, for want of what, and which first', async t => {
  for (const cause of causes) {
    if (cause === 'awaiting-attestation' || cause === 'not-declared') continue
    t.match(
      told([...passed, ruling('R-3', 'untested', cause)]),
      /^Incomplete: 1 of 3 MUST requirements could not be settled, 1 for want of [a-z ]+\. First: R-3: /,
      cause,
    )
  }
})

t.test('an interrupted run says so', async t => {
  const open = ruling('R-3', 'untested', 'prerequisite')
  t.match(
    told([...passed, open], { complete: false }),
    /^Incomplete: the run was interrupted; 1 of 3/,
  )
})

t.test('too few tested says how many were wanted', async t => {
  const few = { ...of, minimumPassed: 9 }
  const verdicts = [specVerdict({ ...made, specs: [few] }, few, passed)]
  t.match(
    told(passed, { verdicts, verdict: 'incomplete' }),
    /^Incomplete: Only 2 MUST requirements were tested; at least 9 are wanted\./,
  )
})

t.test('a dominated run says which line of the configuration to look at', async t => {
  const by = (look: string) => ({ cause: 'network' as const, because: 'All were silent.', look })
  const quick = { ...made, target: { ...made.target, quick: true } }
  const line = (look: string, whole = made) => told(passed, { dominated: by(look), plan: whole })
  const url = 'https://api.example.org/v1'
  t.equal(
    line('url'),
    `Not assessed: All were silent. Look at specs.demo@1.0.url in the target file: it says ${url}.`,
  )
  t.equal(
    line('credentials'),
    'Not assessed: All were silent. Look at specs.demo@1.0.credentials in the target file.',
  )
  t.equal(line('url', quick), `Not assessed: All were silent. Look at --url: it says ${url}.`)
  t.equal(
    line('credentials', quick),
    'Not assessed: All were silent. Look at --header: the server wants a credential.',
  )
})

t.test('the first word agrees with the exit code', async t => {
  const cases: readonly (readonly [readonly Ruling[], RegExp, number])[] = [
    [passed, /^Conformant/, 0],
    [[...passed, ruling('R-3', 'failed')], /^Not conformant/, 1],
    [[...passed, ruling('R-3', 'cantTell', 'network')], /^Incomplete/, 3],
    [[...passed, ruling('R-3', 'untested', 'not-declared')], /^Automated part conformant/, 0],
  ]
  for (const [rulings, words, exit] of cases) {
    const verdict = wholeVerdict([specVerdict(made, of, rulings)], tooFew(made, rulings))
    t.match(told(rulings), words)
    t.equal(exitOf(verdict, rulings, tooFew(made, rulings)), exit)
  }
})
