import fc from 'fast-check'
import type { Finding, Report, Ruling } from '../../src/model/judgement.ts'
import { causes, type Outcome, worstFirst } from '../../src/model/words.ts'
import { finding, type Made, hostile as made, nasty, report, requirement } from '../make-report.ts'

/** What breaks a format that forgot to escape: each alone, and any of them in a row. */
const barbs = [
  nasty,
  ']]>',
  '-->',
  '::error file=a::b',
  '\n::error::x',
  '##[error]',
  '##vso[task.setvariable variable=a]b',
  '##teamcity[x]',
  '\nok 99 - injected',
  '\nBail out!',
  '# SKIP',
  '# TODO x',
  ' {',
  '\\',
  '\\#',
  '%0A',
  '%',
  '|',
  '```',
  '`',
  '<script>alert(1)</script>',
  '</svg>',
  '"',
  "'",
  '&amp;',
  '\u202e',
  '\u0000',
  '\u001b[2J',
  '\ud83d',
  '\ud83d\ude00',
  '\r',
  '\t',
  '  ---',
  '\n  ...\n',
  '[a](javascript:b)',
  '@everyone',
  '',
]

/** Any text that a server, a target file or a suite could choose. */
export const text: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...barbs), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 3,
  })
  .map(parts => parts.join(''))

const outcome = fc.constantFrom<Outcome>(...worstFirst)

const someFinding: fc.Arbitrary<Finding> = fc
  .record({ outcome, case: text, check: text, because: text, wanted: fc.option(text), at: text })
  .map(({ outcome: of, ...more }) =>
    finding(of, { ...more, seen: more.wanted, evidence: ['hostile/x#1', more.case] }),
  )

const someRuling: fc.Arbitrary<Ruling> = fc.record({
  spec: text,
  requirement: text,
  level: fc.constantFrom('MUST', 'SHOULD', 'MAY'),
  outcome,
  cause: fc.option(fc.constantFrom(...causes)),
  because: text,
  remedy: text,
  findings: fc.array(someFinding, { maxLength: 3 }),
  findingsOmitted: fc.nat(2),
})

/** A judgement of any outcomes, whose verdict follows from them, with hostile text in every field. */
export const anyReport: fc.Arbitrary<Made> = fc
  .record({
    rulings: fc.array(someRuling, { maxLength: 6 }),
    words: text,
    open: fc.boolean(),
    complete: fc.boolean(),
  })
  .map(({ rulings, words, open, complete }) => {
    const base = made(words)
    const requirements = rulings.map(one => ({
      ...requirement('x', one.level, words),
      id: one.requirement,
    }))
    const specs = base.plan.specs.map(spec => ({ ...spec, requirements }))
    return {
      ...base,
      plan: { ...base.plan, specs },
      report: report(rulings, {
        ...base.report,
        ...verdictOf(rulings, open),
        rulings,
        complete,
        counts: report(rulings).counts,
      }),
    }
  })

function verdictOf(rulings: readonly Ruling[], open: boolean): Pick<Report, 'verdict' | 'exit'> {
  const musts = rulings.filter(
    ({ level, outcome: of }) => level === 'MUST' && of !== 'inapplicable',
  )
  if (musts.some(({ outcome: of }) => of === 'failed'))
    return { verdict: 'not-conformant', exit: 1 }
  const done = musts.length > 0 && musts.every(({ outcome: of }) => of === 'passed')
  return done ? { verdict: 'conformant', exit: 0 } : { verdict: 'incomplete', exit: open ? 0 : 3 }
}

/** How many of each there are. */
export function tally(of: readonly string[]): { readonly [name: string]: number } {
  const counts: { [name: string]: number } = {}
  for (const name of of.toSorted()) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
