import { forXml, short } from '../base/escape.ts'
import type { Finding, Report, Ruling } from '../model/judgement.ts'
import type { Words } from '../words/index.ts'
import type { Material, Reporter } from './reporter.ts'
import { requirementOf } from './sorting.ts'
import { type Standing, standingOf, verdictStanding } from './standing.ts'

type Lines = Words['lines']

type Mark = 'passed' | 'failure' | 'error' | 'skipped'

/** What is weightless or was not tested is skipped: a testcase without a mark is one that passed. */
const marks: { readonly [standing in Standing]: Mark } = {
  passed: 'passed',
  failed: 'failure',
  untold: 'error',
  advisory: 'skipped',
  skipped: 'skipped',
}

const mark = (ruling: Ruling): Mark => marks[standingOf(ruling)]

/**
 * JUnit XML as GitLab, Jenkins and GitHub actions read it: a suite for each spec, a testcase for
 * each requirement. A last suite holds the verdict, so that a run which tested nothing is red.
 * There is no clock in it: every `time` is 0.
 */
export const junit: Reporter = {
  id: 'junit',
  extension: 'xml',
  file: 'junit.xml',
  *render(of) {
    const { report } = of
    const all = [...report.rulings.map(mark), marks[verdictStanding(report)]]
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield `<testsuites name="assay" ${tally(all)} time="0">\n`
    for (const spec of new Set(report.rulings.map(ruling => ruling.spec))) {
      yield* suite(spec, of)
    }
    yield* verdict(report, of.words.verdict[report.verdict])
    yield '</testsuites>\n'
  },
}

function* suite(id: string, { report, plan, words }: Material): Generator<string> {
  const rulings = report.rulings.filter(ruling => ruling.spec === id)
  yield `  <testsuite name="${forXml(id)}" ${suiteTally(rulings.map(mark))}>\n`
  yield* properties([
    ['spec', plan.specs.find(spec => spec.id === id)?.digest ?? ''],
    ...plan.suites.filter(of => of.spec === id).map(of => [`suite ${of.id}`, of.digest] as const),
  ])
  for (const ruling of rulings) {
    const says = requirementOf(plan, ruling)?.says ?? ruling.requirement
    yield `    <testcase classname="${forXml(ruling.requirement)}" name="${forXml(says)}" time="0"`
    const inside = [...content(ruling, words)]
    if (inside.length === 0) yield '/>\n'
    else yield `>\n${inside.join('')}    </testcase>\n`
  }
  yield '  </testsuite>\n'
}

function* content(ruling: Ruling, words: Words): Generator<string> {
  const kind = mark(ruling)
  if (kind === 'passed') return
  if (kind === 'skipped') {
    const word = words.outcome(ruling.outcome, ruling.level)
    const because = short(ruling.because)
    const why = words.lines.skipped({ word, cause: ruling.cause, because })
    yield `      <skipped message="${forXml(why)}"/>\n`
    if (standingOf(ruling) === 'skipped') return
    yield `      <system-out>${ruling.level}: ${details(ruling, words.lines)}</system-out>\n`
  } else {
    const message = `message="${forXml(short(ruling.because))}"`
    const type = forXml(ruling.cause ?? ruling.outcome)
    yield `      <${kind} ${message} type="${type}">${details(ruling, words.lines)}</${kind}>\n`
  }
}

/** A line for each fact, each escaped on its own; the findings up to 20. */
function details(ruling: Ruling, words: Lines): string {
  const findings = ruling.findings.filter(finding => finding.outcome !== 'passed').slice(0, 20)
  const lines = [ruling.because, ...findings.flatMap(one => facts(one, words))]
  if (ruling.remedy !== '') lines.push(words.remedy(ruling.remedy))
  return lines.map(line => forXml(short(line, 1000))).join('\n')
}

function facts(finding: Finding, words: Lines): readonly string[] {
  const lines = [`${finding.case} / ${finding.check}: ${finding.because}`]
  if (finding.wanted !== null) lines.push(words.wanted(finding.wanted))
  if (finding.seen !== null) lines.push(words.seen(finding.seen))
  if (finding.at !== null) lines.push(words.at(finding.at === '' ? words.whole : finding.at))
  if (finding.evidence.length > 0) lines.push(words.evidence(finding.evidence.join(', ')))
  return lines
}

function* verdict(report: Report, word: string): Generator<string> {
  const kind = marks[verdictStanding(report)]
  yield `  <testsuite name="assay" ${suiteTally([kind])}>\n`
  yield* properties([
    ['assurance', report.assurance],
    ['tool', `${report.tool.name} ${report.tool.version}`],
    ['verdict', report.verdict],
    ...Object.entries(report.digests)
      .sort()
      .map(([name, of]) => [`digest ${name}`, of] as const),
  ])
  yield `    <testcase classname="assay" name="verdict" time="0">\n`
  const headline = forXml(report.headline)
  if (kind === 'passed') yield `      <system-out>${headline}</system-out>\n`
  else if (kind === 'skipped') yield `      <skipped message="${headline}"/>\n`
  else yield `      <${kind} message="${headline}" type="${forXml(word)}"/>\n`
  yield '    </testcase>\n  </testsuite>\n'
}

function* properties(pairs: readonly (readonly [string, string])[]): Generator<string> {
  yield '    <properties>\n'
  for (const [name, value] of pairs) {
    yield `      <property name="${forXml(name)}" value="${forXml(value)}"/>\n`
  }
  yield '    </properties>\n'
}

/** All that Jenkins' schema lets the whole file say: no `skipped`. */
function tally(of: readonly Mark[]): string {
  return `tests="${of.length}" failures="${count(of, 'failure')}" errors="${count(of, 'error')}"`
}

function suiteTally(of: readonly Mark[]): string {
  return `${tally(of)} skipped="${count(of, 'skipped')}" time="0"`
}

function count(of: readonly Mark[], wanted: Mark): number {
  return of.filter(each => each === wanted).length
}
