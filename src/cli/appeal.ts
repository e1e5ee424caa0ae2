import { exchangesOf, judgeBundle, type Plan, recordedPlan } from '../assay.ts'
import { forTerminal, short } from '../base/escape.ts'
import { Fault } from '../model/fault.ts'
import type { Finding, Report, Ruling } from '../model/judgement.ts'
import type { Outcome } from '../model/words.ts'
import { explanation } from './explanation.ts'

/** A bundle, and what the user calls it. */
export interface Recording {
  readonly folder: string
  readonly shown: string
  /** Of assay, which judges it. */
  readonly version: string
}

/**
 * All that an appeal needs, on one page: the rule as the recorded run had it, the ruling and why it
 * follows, the evidence with what was wanted and seen, and how to see it again. Null when the
 * run has no such requirement. Throws Fault as reading a bundle does.
 */
export async function appeal(id: string, recording: Recording): Promise<string | null> {
  const { folder, version } = recording
  const recorded = await recordedPlan(folder)
  const { plan } = recorded
  const report = await judgeBundle(folder, { name: 'assay', version }, recorded)
  const ruling = report.rulings.find(one => one.requirement === id)
  if (ruling === undefined) return null
  const rule = ruleOf(plan, ruling)
  const found = await evidenceFor(folder, ruling)
  const head = `In this run: ${ruling.outcome}${inBrackets(ruling.cause)}. ${safe(ruling.because)}`
  const parts = [rule, `${head}\n`, follows(report, ruling), found, again(report, recording)]
  return parts.filter(part => part !== '').join('\n')
}

/** The requirement as the plan holds it: today's catalogue may say something else. */
function ruleOf({ specs, suites, profile }: Plan, { requirement, spec }: Ruling): string {
  const own = specs.filter(one => one.id === spec)
  const profiles = profile === null ? [] : [profile]
  const said = explanation({ specs: own, suites, profiles, categories: [] }, requirement)
  if (said !== null) return said
  throw new Fault('internal', `The plan rules on "${requirement}" and does not hold it.`)
}

/** How the outcome follows from the findings, and the verdict from the outcome (DESIGN §5.4, §5.5). */
function follows(report: Report, ruling: Ruling): string {
  const { level, spec } = ruling
  const verdict = report.verdicts.find(one => one.of === spec)
  const rows: readonly (readonly [string, string])[] = [
    ['rule', outcomeRules[ruling.outcome]],
    ['weight', level === 'MUST' ? weights[ruling.outcome] : noWeight],
    ['verdict', `${spec} is ${verdict?.verdict ?? report.verdict}: ${verdict?.because ?? ''}`],
  ]
  return rows.map(row => field(...row)).join('')
}

const outcomeRules: { readonly [outcome in Outcome]: string } = {
  failed: 'The worst finding on any row of its tests decides; failed is the worst.',
  cantTell: 'The worst finding on any row decides; none failed, and one could not be told.',
  untested: 'Nothing settles it: a row of its tests has no finding, or a person must attest it.',
  inapplicable: 'It does not apply to what the target declares, or is excused.',
  passed: 'Each row of its tests has a passed finding, and none other.',
}

const weights: { readonly [outcome in Outcome]: string } = {
  failed: 'A MUST that failed makes its spec not conformant.',
  cantTell: 'A MUST that is open keeps its spec from conformant.',
  untested: 'A MUST that is open keeps its spec from conformant.',
  inapplicable: 'It counts neither for nor against.',
  passed: 'A MUST that passed counts towards conformant.',
}

const noWeight = 'Below MUST it is advice, without weight in the verdict.'

async function evidenceFor(folder: string, ruling: Ruling): Promise<string> {
  const exchanges = await exchangesOf(folder, ruling.findings)
  const blocks = ruling.findings.map(finding => {
    const seen = finding.evidence.flatMap(id => exchanges.get(id) ?? { says: safe(id), again: '' })
    const [command = ''] = finding.outcome === 'passed' ? [] : seen.map(one => one.again)
    return [
      `  ${finding.outcome}${inBrackets(finding.cause)}  ${where(finding)}\n`,
      `    ${safe(finding.because)}\n`,
      ...details(finding).map(([name, text]) => `    ${name.padEnd(8)}${safe(text)}\n`),
      ...seen.map(({ says }) => `    ${says}\n`),
      // A command is one line, whole: it is there to be copied.
      command === '' ? '' : `    ${'again'.padEnd(8)}${forTerminal(command)}\n`,
    ].join('')
  })
  const { findingsOmitted: more } = ruling
  if (more > 0) blocks.push(`  and ${more} more findings\n`)
  return blocks.join('\n')
}

function details({ wanted, seen, at }: Finding): readonly (readonly [string, string])[] {
  const rows = [
    ['wanted', wanted],
    ['seen', seen],
    ['at', at],
  ] as const
  return rows.flatMap(([name, text]) => (text === null || text === '' ? [] : [[name, text]]))
}

function again({ digests, tool }: Report, { shown }: Recording): string {
  return [
    field('judged', `by assay ${tool.version}; the same again with: assay judge ${shown}`),
    field('plan', digests.plan),
    field('evidence', digests.evidence),
  ].join('')
}

function where({ check, as, case: name }: Finding): string {
  return `${check}${as === null ? '' : ` (${as})`} in case ${name}`
}

const field = (name: string, text: string): string => `  ${name.padEnd(10)}${safe(text)}\n`
const inBrackets = (cause: string | null): string => (cause === null ? '' : ` (${cause})`)

function safe(text: string): string {
  return forTerminal(short(text, 1000))
}
