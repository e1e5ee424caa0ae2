import { forMarkdown, short } from '../base/escape.ts'
import type { Report } from '../model/judgement.ts'
import type { Level, Outcome } from '../model/words.ts'
import type { Words } from '../words/index.ts'
import { changeNotes } from './change.ts'
import { askedFor } from './profile.ts'
import type { Material } from './reporter.ts'

/** The verdict, what to bear in mind about the run, and how many of each level had each outcome. */
export function opening({ report, plan, words }: Material): string {
  const said = words.markdown
  const profile = askedFor(plan, words)
  const lines = [
    `## ${said.title(words.verdict[report.verdict], text(report.target.name))}`,
    '',
    text(report.headline, 1000),
    '',
    ...(profile === null ? [] : [text(profile, 1000), '']),
    ...notes(report, words).flatMap(note => [`> ${note}`, '']),
    `| ${said.outcome} | ${levels.join(' | ')} |`,
    '|:--|--:|--:|--:|',
    ...outcomes.map(outcome => `| ${words.outcome(outcome)} | ${perLevel(report, outcome)} |`),
    '',
  ]
  return `${lines.join('\n')}\n`
}

const outcomes: readonly Outcome[] = ['passed', 'failed', 'cantTell', 'untested', 'inapplicable']
const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY']

function perLevel({ rulings }: Report, outcome: Outcome): string {
  const of = rulings.filter(ruling => ruling.outcome === outcome)
  return levels.map(level => of.filter(ruling => ruling.level === level).length).join(' | ')
}

function notes(report: Report, all: Words): readonly string[] {
  const { target, adHoc, partial, changed, complete } = report
  const words = all.markdown.notes
  return [
    adHoc ? words.adHoc : '',
    partial && changed === undefined ? words.partial : '',
    ...(changed === undefined ? [] : changeNotes(changed, all)).map(
      ([lead, said]) => `${lead} ${text(said, 1000)}`,
    ),
    complete ? '' : words.interrupted,
    target.quick ? words.quick : '',
    target.declaredAbsent.length === 0
      ? ''
      : words.absent(target.declaredAbsent.map(each => text(each)).join(', ')),
  ].filter(note => note !== '')
}

/** Text of others, cut and then escaped, for one line. */
export function text(of: string, limit = 300): string {
  return forMarkdown(short(of, limit))
}
