import { forJson, forTap, short } from '../base/escape.ts'
import type { Finding, Ruling } from '../model/judgement.ts'
import type { Reporter } from './reporter.ts'
import { requirementOf } from './sorting.ts'
import { type Standing, standingOf, verdictStanding } from './standing.ts'

const findingsShown = 20

/**
 * TAP 14: a test point for each requirement, and a last one for the verdict. Only what passed is
 * `ok` without a directive; what is not a MUST is `# TODO`, which no harness counts as a failure.
 */
export const tap: Reporter = {
  id: 'tap',
  extension: 'tap',
  file: 'report.tap',
  *render({ report, plan, words }) {
    yield `TAP version 14\n1..${report.rulings.length + 1}\n`
    let number = 0
    for (const ruling of report.rulings) {
      number += 1
      const says = requirementOf(plan, ruling)?.says ?? ''
      yield point(number, `${ruling.requirement} ${says}`.trim(), {
        standing: standingOf(ruling),
        why: words.lines.outcome(words.outcome(ruling.outcome, ruling.level), ruling.because),
      })
      yield diagnostics(ruling)
    }
    const standing = verdictStanding(report)
    yield point(number + 1, 'verdict', {
      // "ok # SKIP" would read as a verdict that nothing stands against.
      standing: standing === 'skipped' ? 'advisory' : standing,
      why: report.headline,
    })
    yield block([
      ['verdict', report.verdict],
      ['because', report.headline],
      ['assurance', report.assurance],
      ['digest', report.digests.verdict],
    ])
  },
}

/** What a line begins with, and the directive at its end. */
const marks: { readonly [standing in Standing]: readonly [ok: string, directive: string] } = {
  passed: ['ok', ''],
  failed: ['not ok', ''],
  untold: ['not ok', ''],
  advisory: ['not ok', 'TODO'],
  skipped: ['ok', 'SKIP'],
}

interface Stood {
  readonly standing: Standing
  readonly why: string
}

function point(number: number, name: string, { standing, why }: Stood): string {
  const [ok, directive] = marks[standing]
  const end = directive === '' ? '' : ` # ${directive} ${forTap(short(why))}`
  return `${ok} ${number} - ${forTap(short(name))}${end}\n`
}

function diagnostics(ruling: Ruling): string {
  if (ruling.outcome === 'passed') return ''
  const findings = ruling.findings.filter(({ outcome }) => outcome !== 'passed')
  const shown = findings.slice(0, findingsShown)
  const left = findings.length - shown.length + ruling.findingsOmitted
  const lines = shown.length === 0 ? [] : ['findings:', ...shown.map(item)]
  if (left > 0) lines.push(`findingsLeftOut: ${left}`)
  const pairs: Pairs = [
    ['outcome', ruling.outcome],
    ['cause', ruling.cause],
    ['level', ruling.level],
    ['spec', ruling.spec],
    ['because', ruling.because],
    ['remedy', ruling.remedy === '' ? null : ruling.remedy],
  ]
  return block(pairs, lines)
}

function item(finding: Finding): string {
  const { case: name, check, outcome, because, wanted, seen, at, evidence } = finding
  const pairs = told([
    ['case', name],
    ['check', check],
    ['outcome', outcome],
    ['because', because],
    ['wanted', wanted],
    ['seen', seen],
    ['at', at],
    ['evidence', evidence.length === 0 ? null : evidence.join(', ')],
  ])
  return `  - ${pairs.join('\n      ')}`
}

type Pairs = readonly (readonly [name: string, value: string | null])[]

function block(pairs: Pairs, more: readonly string[] = []): string {
  return `  ---\n  ${[...told(pairs), ...more].join('\n  ')}\n  ...\n`
}

/** JSON strings are YAML's double-quoted ones (YAML 1.2 §1.2), and hold no line break. */
function told(pairs: Pairs): readonly string[] {
  return pairs.flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${forJson(short(value, 1000))}`],
  )
}
