import type { Finding, Report, Ruling } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import { opening, text } from './markdown-opening.ts'
import { remains, remainsText } from './remains.ts'
import type { Reporter } from './reporter.ts'
import { byLevel, notAssessed, requirementOf } from './sorting.ts'
import { causeWords, count, noCause, outcomeWord } from './words.ts'

/** GitHub refuses a job summary above 1 MiB a step; other commands of the step may write as well. */
export const markdownLimit = 1_000_000

/** Room for the line that says what was left out. */
const reserve = 200
const findingsShown = 5

/**
 * GitHub's dialect, for a job summary, a merge request or a chat: never above `markdownLimit` bytes.
 * What matters most stands first, so that what is left out at the end matters least.
 */
export const markdown: Reporter = {
  id: 'markdown',
  extension: 'md',
  file: 'report.md',
  says: 'Markdown for a job summary ($GITHUB_STEP_SUMMARY) or a merge request, at most 1 MB.',
  *render(report, plan) {
    let left = markdownLimit - reserve
    let omitted = 0
    for (const part of parts(report, plan)) {
      const bytes = Buffer.byteLength(part)
      if (omitted > 0 || bytes > left) omitted += 1
      else {
        left -= bytes
        yield part
      }
    }
    if (omitted > 0) yield `\n*${count(omitted, 'part')} left out here; the HTML report has all.*\n`
  },
}

/** Whole pieces of text: one that does not fit is left out, and all that follow. */
function* parts(report: Report, plan: Plan): Generator<string> {
  yield opening(report)
  yield* explained('Failed', failures(report), plan)
  yield* untold(report)
  yield* left(report)
  yield* explained('Advisories, without weight in the verdict', advisories(report), plan)
  yield* table(report, plan)
  yield closing(report)
}

function failures({ rulings }: Report): readonly Ruling[] {
  return rulings.filter(({ outcome, level }) => outcome === 'failed' && level === 'MUST')
}

function advisories({ rulings }: Report): readonly Ruling[] {
  return byLevel(rulings).filter(({ outcome, level }) => outcome === 'failed' && level !== 'MUST')
}

function* explained(title: string, rulings: readonly Ruling[], plan: Plan): Generator<string> {
  if (rulings.length === 0) return
  yield `### ${title} (${rulings.length})\n\n`
  for (const ruling of rulings) {
    const requirement = requirementOf(plan, ruling)
    const findings = ruling.findings.filter(({ outcome }) => outcome === 'failed')
    const shown = findings.slice(0, findingsShown)
    const more = findings.length - shown.length + ruling.findingsOmitted
    const lines = [
      `#### ${text(ruling.requirement)} ${ruling.level}: ${text(requirement?.says ?? '')}`,
      '',
      text(ruling.because, 1000),
      '',
      ...shown.map(fact),
      ...(more === 0 ? [] : [`- and ${count(more, 'more finding')}`]),
      ...(ruling.remedy === '' ? [] : ['', `**Remedy:** ${text(ruling.remedy, 1000)}`]),
      '',
    ]
    yield `${lines.join('\n')}\n`
  }
}

function fact({ case: name, check, because, wanted, seen, evidence }: Finding): string {
  const parts = [`\\[${text(name)} / ${text(check)}\\] ${text(because)}`]
  if (wanted !== null) parts.push(`  wanted: ${text(wanted)}`)
  if (seen !== null) parts.push(`  seen: ${text(seen)}`)
  if (evidence[0] !== undefined) parts.push(`  evidence: ${text(evidence[0])}`)
  return `- ${parts.join('<br>')}`
}

function* untold({ rulings }: Report): Generator<string> {
  const groups = notAssessed(rulings)
  if (groups.length === 0) return
  yield '### Not assessed\n\n'
  for (const { cause, rulings: of } of groups) {
    const { title, action } = cause === null ? noCause : causeWords[cause]
    const ids = of.map(ruling => text(ruling.requirement, 60)).join(', ')
    yield `- ${text(title)} (${of.length}): ${ids}<br>*${text(action)}*\n`
  }
  yield '\n'
}

function* left(report: Report): Generator<string> {
  const all = remains(report)
  if (all.length === 0) return
  yield `### Left at the supplier (${all.length})\n\n`
  for (const one of all) yield `- ${text(remainsText(one))}\n`
  yield '\n'
}

function* table({ rulings }: Report, plan: Plan): Generator<string> {
  if (rulings.length === 0) return
  yield `### Requirements (${rulings.length})\n\n| Requirement | Level | Outcome | Says |\n|:--|:--|:--|:--|\n`
  for (const ruling of rulings) {
    const word = outcomeWord(ruling.outcome, ruling.level)
    const says = text(requirementOf(plan, ruling)?.says ?? ruling.because)
    yield `| ${text(ruling.requirement)} | ${ruling.level} | ${word} | ${says} |\n`
  }
  yield '\n'
}

function closing({ assurance, tool, digests }: Report): string {
  return `${assurance}; assay ${text(tool.version)}; digest of the verdict ${text(digests.verdict)}\n`
}
