import type { Finding, Report, Ruling } from '../model/judgement.ts'
import type { Words } from '../words/index.ts'
import { opening, text } from './markdown-opening.ts'
import { remains } from './remains.ts'
import type { Material, Reporter } from './reporter.ts'
import { byLevel, notAssessed, requirementOf } from './sorting.ts'

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
  *render(of) {
    let left = markdownLimit - reserve
    let omitted = 0
    for (const part of parts(of)) {
      const bytes = Buffer.byteLength(part)
      if (omitted > 0 || bytes > left) omitted += 1
      else {
        left -= bytes
        yield part
      }
    }
    if (omitted > 0) yield `\n*${of.words.markdown.omitted(omitted)}*\n`
  },
}

/** Whole pieces of text: one that does not fit is left out, and all that follow. */
function* parts(of: Material): Generator<string> {
  const { report, words } = of
  yield opening(of)
  yield* explained(words.markdown.failed, failures(report), of)
  yield* untold(of)
  yield* left(of)
  yield* explained(words.markdown.advisories, advisories(report), of)
  yield* table(of)
  yield closing(of)
}

function failures({ rulings }: Report): readonly Ruling[] {
  return rulings.filter(({ outcome, level }) => outcome === 'failed' && level === 'MUST')
}

function advisories({ rulings }: Report): readonly Ruling[] {
  return byLevel(rulings).filter(({ outcome, level }) => outcome === 'failed' && level !== 'MUST')
}

function* explained(
  title: (of: number) => string,
  rulings: readonly Ruling[],
  { plan, words }: Material,
): Generator<string> {
  if (rulings.length === 0) return
  yield `### ${title(rulings.length)}\n\n`
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
      ...shown.map(one => fact(one, words.lines)),
      ...(more === 0 ? [] : [`- ${words.markdown.findings(more)}`]),
      ...(ruling.remedy === ''
        ? []
        : ['', `**${words.markdown.remedy}** ${text(ruling.remedy, 1000)}`]),
      '',
    ]
    yield `${lines.join('\n')}\n`
  }
}

function fact(of: Finding, words: Words['lines']): string {
  const { case: name, check, because, wanted, seen, evidence } = of
  const parts = [`\\[${text(name)} / ${text(check)}\\] ${text(because)}`]
  if (wanted !== null) parts.push(`  ${words.wanted(text(wanted))}`)
  if (seen !== null) parts.push(`  ${words.seen(text(seen))}`)
  if (evidence[0] !== undefined) parts.push(`  ${words.evidence(text(evidence[0]))}`)
  return `- ${parts.join('<br>')}`
}

function* untold({ report, words }: Material): Generator<string> {
  const groups = notAssessed(report.rulings)
  if (groups.length === 0) return
  yield `### ${words.markdown.notAssessed}\n\n`
  for (const { cause, rulings: of } of groups) {
    const { title, action } = cause === null ? words.noCause : words.cause[cause]
    const ids = of.map(ruling => text(ruling.requirement, 60)).join(', ')
    yield `- ${text(title)} (${of.length}): ${ids}<br>*${text(action)}*\n`
  }
  yield '\n'
}

function* left({ report, words }: Material): Generator<string> {
  const all = remains(report)
  if (all.length === 0) return
  yield `### ${words.markdown.left(all.length)}\n\n`
  for (const one of all) yield `- ${text(words.remains(one))}\n`
  yield '\n'
}

function* table({ report, plan, words }: Material): Generator<string> {
  const { rulings } = report
  if (rulings.length === 0) return
  const { requirements, columns } = words.markdown
  yield `### ${requirements(rulings.length)}\n\n| ${columns.join(' | ')} |\n|:--|:--|:--|:--|\n`
  for (const ruling of rulings) {
    const word = words.outcome(ruling.outcome, ruling.level)
    const says = text(requirementOf(plan, ruling)?.says ?? ruling.because)
    yield `| ${text(ruling.requirement)} | ${ruling.level} | ${word} | ${says} |\n`
  }
  yield '\n'
}

function closing({ report, words }: Material): string {
  const { assurance, tool, digests } = report
  const made = { assurance, version: text(tool.version), digest: text(digests.verdict) }
  return `${words.markdown.closing(made)}\n`
}
