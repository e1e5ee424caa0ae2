import { forXml, short } from '../base/escape.ts'
import type { Finding, Report, Ruling } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { Reporter } from './reporter.ts'
import { requirementOf } from './sorting.ts'
import { outcomeWord, verdictWord } from './words.ts'

interface Options {
  /** What a failed SHOULD or MAY is: a passed testcase with a note, or a failure. */
  readonly advisories: 'pass' | 'fail'
}

type Mark = 'passed' | 'failure' | 'error' | 'skipped'

/**
 * JUnit XML as GitLab, Jenkins and GitHub actions read it: a suite for each spec, a testcase for
 * each requirement. A last suite holds the verdict, so that a run which tested nothing is red.
 * There is no clock in it: every `time` is 0.
 */
export function junitReporter({ advisories }: Options): Reporter {
  return {
    id: 'junit',
    extension: 'xml',
    file: 'junit.xml',
    says: 'For the test tab of a CI server: a suite per spec, a testcase per requirement.',
    *render(report, plan) {
      const mark = (ruling: Ruling): Mark => markOf(ruling, advisories)
      const marks = [...report.rulings.map(mark), verdictMark(report)]
      yield '<?xml version="1.0" encoding="UTF-8"?>\n'
      yield `<testsuites name="assay" ${tally(marks)}>\n`
      for (const spec of new Set(report.rulings.map(ruling => ruling.spec))) {
        yield* suite(spec, { report, plan, mark })
      }
      yield* verdict(report)
      yield '</testsuites>\n'
    },
  }
}

export const junit = junitReporter({ advisories: 'pass' })

interface Around {
  readonly report: Report
  readonly plan: Plan
  readonly mark: (ruling: Ruling) => Mark
}

function* suite(id: string, { report, plan, mark }: Around): Generator<string> {
  const rulings = report.rulings.filter(ruling => ruling.spec === id)
  yield `  <testsuite name="${forXml(id)}" ${tally(rulings.map(mark))}>\n`
  yield* properties([
    ['spec', plan.specs.find(spec => spec.id === id)?.digest ?? ''],
    ...plan.suites.filter(of => of.spec === id).map(of => [`suite ${of.id}`, of.digest] as const),
  ])
  for (const ruling of rulings) {
    const says = requirementOf(plan, ruling)?.says ?? ruling.requirement
    yield `    <testcase classname="${forXml(ruling.requirement)}" name="${forXml(says)}" time="0"`
    const inside = [...content(ruling, mark(ruling))]
    if (inside.length === 0) yield '/>\n'
    else yield `>\n${inside.join('')}    </testcase>\n`
  }
  yield '  </testsuite>\n'
}

function markOf(ruling: Ruling, advisories: Options['advisories']): Mark {
  if (ruling.outcome === 'failed') {
    return ruling.level === 'MUST' || advisories === 'fail' ? 'failure' : 'passed'
  }
  if (ruling.outcome === 'cantTell') return 'error'
  return ruling.outcome === 'passed' ? 'passed' : 'skipped'
}

function* content(ruling: Ruling, mark: Mark): Generator<string> {
  const message = `message="${forXml(short(ruling.because))}"`
  if (mark === 'skipped') {
    const word = outcomeWord(ruling.outcome, ruling.level)
    const why = `${word} (${ruling.cause ?? 'no test touched it'}): ${short(ruling.because)}`
    yield `      <skipped message="${forXml(why)}"/>\n`
  } else if (mark !== 'passed') {
    const type = forXml(ruling.cause ?? ruling.outcome)
    yield `      <${mark} ${message} type="${type}">${details(ruling)}</${mark}>\n`
  } else if (ruling.outcome === 'failed') {
    yield `      <system-out>advisory, ${ruling.level}: ${details(ruling)}</system-out>\n`
  }
}

/** A line for each fact, each escaped on its own; the findings up to 20. */
function details(ruling: Ruling): string {
  const findings = ruling.findings.filter(finding => finding.outcome !== 'passed').slice(0, 20)
  const lines = [ruling.because, ...findings.flatMap(facts)]
  if (ruling.remedy !== '') lines.push(`remedy: ${ruling.remedy}`)
  return lines.map(line => forXml(short(line, 1000))).join('\n')
}

function facts(finding: Finding): readonly string[] {
  const lines = [`${finding.case} / ${finding.check}: ${finding.because}`]
  if (finding.wanted !== null) lines.push(`wanted: ${finding.wanted}`)
  if (finding.seen !== null) lines.push(`seen: ${finding.seen}`)
  if (finding.at !== null) lines.push(`at: ${finding.at === '' ? 'the whole body' : finding.at}`)
  if (finding.evidence.length > 0) lines.push(`evidence: ${finding.evidence.join(', ')}`)
  return lines
}

function verdictMark(report: Report): Mark {
  if (report.exit === 1) return 'failure'
  return report.exit === 3 || report.rulings.length === 0 ? 'error' : 'passed'
}

function* verdict(report: Report): Generator<string> {
  const mark = verdictMark(report)
  yield `  <testsuite name="assay" ${tally([mark])}>\n`
  yield* properties([
    ['assurance', report.assurance],
    ['tool', `${report.tool.name} ${report.tool.version}`],
    ['verdict', report.verdict],
    ...Object.entries(report.digests)
      .sort()
      .map(([name, of]) => [`digest ${name}`, of] as const),
  ])
  yield `    <testcase classname="assay" name="verdict" time="0">\n`
  if (mark === 'passed') yield `      <system-out>${forXml(report.headline)}</system-out>\n`
  else {
    const type = verdictWord[report.verdict]
    yield `      <${mark} message="${forXml(report.headline)}" type="${type}"/>\n`
  }
  yield '    </testcase>\n  </testsuite>\n'
}

function* properties(pairs: readonly (readonly [string, string])[]): Generator<string> {
  yield '    <properties>\n'
  for (const [name, value] of pairs) {
    yield `      <property name="${forXml(name)}" value="${forXml(value)}"/>\n`
  }
  yield '    </properties>\n'
}

function tally(marks: readonly Mark[]): string {
  const of = (mark: Mark): number => marks.filter(each => each === mark).length
  return `tests="${marks.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}" time="0"`
}
