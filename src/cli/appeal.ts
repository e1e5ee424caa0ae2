import { exchangesOf, judgeBundle, type Plan, recordedPlan, type Words } from '../assay.ts'
import { forTerminal, short } from '../base/escape.ts'
import { Fault } from '../model/fault.ts'
import type { Finding, Report, Ruling } from '../model/judgement.ts'
import { explanation } from './explanation.ts'
import { label } from './words.ts'

/** A bundle, and what the user calls it. */
export interface Recording {
  readonly folder: string
  readonly shown: string
  /** Of assay, which judges it. */
  readonly version: string
  readonly words: Words
}

/**
 * All that an appeal needs, on one page: the rule as the recorded run had it, the ruling and why it
 * follows, the evidence with what was wanted and seen, and how to see it again. Null when the
 * run has no such requirement. Throws Fault as reading a bundle does.
 */
export async function appeal(id: string, recording: Recording): Promise<string | null> {
  const { folder, version, words } = recording
  const recorded = await recordedPlan(folder)
  const { plan } = recorded
  const report = await judgeBundle(folder, { name: 'assay', version }, recorded)
  const ruling = report.rulings.find(one => one.requirement === id)
  if (ruling === undefined) return null
  const exchanges = await exchangesOf(folder, ruling.findings, words)
  return appealText(ruling, { ...recording, plan, report, exchanges })
}

/** What an appeal is made from; `exchanges` are told already, by their ids. */
export interface Appealed extends Pick<Recording, 'shown' | 'words'> {
  readonly plan: Plan
  readonly report: Report
  readonly exchanges: Awaited<ReturnType<typeof exchangesOf>>
}

/** The page of an appeal about one ruling. */
export function appealText(ruling: Ruling, appealed: Appealed): string {
  const { plan, report, words } = appealed
  const { outcome, cause, because } = ruling
  const head = words.appeal.head({ outcome, cause, because: safe(because) })
  const parts = [
    ruleOf(plan, ruling, words),
    `${head}\n`,
    follows(report, ruling, words.appeal),
    evidenceFor(ruling, appealed),
    again(appealed),
  ]
  return parts.filter(part => part !== '').join('\n')
}

/** The requirement as the plan holds it: today's catalogue may say something else. */
function ruleOf(
  { specs, suites, profile }: Plan,
  { requirement, spec }: Ruling,
  words: Words,
): string {
  const own = specs.filter(one => one.id === spec)
  const profiles = profile === null ? [] : [profile]
  const catalogue = { specs: own, suites, profiles, categories: [] }
  const said = explanation(catalogue, requirement, words)
  if (said !== null) return said
  throw new Fault('internal', `The plan rules on "${requirement}" and does not hold it.`)
}

/** How the outcome follows from the findings, and the verdict from the outcome (DESIGN §5.4, §5.5). */
function follows(report: Report, ruling: Ruling, words: Words['appeal']): string {
  const { level, spec } = ruling
  const verdict = report.verdicts.find(one => one.of === spec)
  const rows: readonly (readonly [string, string])[] = [
    [words.labels.rule, words.rules[ruling.outcome]],
    [words.labels.weight, level === 'MUST' ? words.weights[ruling.outcome] : words.noWeight],
    [
      words.labels.verdict,
      words.verdict({ spec, verdict: report.verdict, because: '', ...verdict }),
    ],
  ]
  return rows.map(row => field(...row)).join('')
}

function evidenceFor(ruling: Ruling, { exchanges, words }: Appealed): string {
  const blocks = ruling.findings.map(finding => {
    const seen = finding.evidence.flatMap(id => exchanges.get(id) ?? { says: safe(id), again: '' })
    const [command = ''] = finding.outcome === 'passed' ? [] : seen.map(one => one.again)
    return [
      `  ${finding.outcome}${inBrackets(finding.cause)}  ${where(finding, words)}\n`,
      `    ${safe(finding.because)}\n`,
      ...details(finding, words).map(([name, text]) => `    ${label(name, 8)}${safe(text)}\n`),
      ...seen.map(({ says }) => `    ${says}\n`),
      // A command is one line, whole: it is there to be copied.
      command === '' ? '' : `    ${label(words.labels.again, 8)}${forTerminal(command)}\n`,
    ].join('')
  })
  const { findingsOmitted: more } = ruling
  if (more > 0) blocks.push(`  ${words.appeal.more(more)}\n`)
  return blocks.join('\n')
}

function details(
  { wanted, seen, at }: Finding,
  { labels }: Words,
): readonly (readonly [string, string])[] {
  const rows = [
    [labels.wanted, wanted],
    [labels.seen, seen],
    [labels.at, at],
  ] as const
  return rows.flatMap(([name, text]) => (text === null || text === '' ? [] : [[name, text]]))
}

function again({ report: { digests, tool }, shown, words: { appeal: words } }: Appealed): string {
  return [
    field(words.labels.judged, words.judged(tool.version, shown)),
    field(words.labels.plan, digests.plan),
    field(words.labels.evidence, digests.evidence),
  ].join('')
}

function where({ check, as, case: name }: Finding, { explain }: Words): string {
  return explain.tested({ check, as, case: name, operation: null })
}

const field = (name: string, text: string): string => `  ${label(name, 10)}${safe(text)}\n`
const inBrackets = (cause: string | null): string => (cause === null ? '' : ` (${cause})`)

function safe(text: string): string {
  return forTerminal(short(text, 1000))
}
