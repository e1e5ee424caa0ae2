import { forMarkdown, short } from '../base/escape.ts'
import type { Report } from '../model/judgement.ts'
import type { Level, Outcome } from '../model/words.ts'
import { outcomeWord, verdictWord } from './words.ts'

/** The verdict, what to bear in mind about the run, and how many of each level had each outcome. */
export function opening(report: Report): string {
  const { target } = report
  const lines = [
    `## ${verdictWord[report.verdict]}: ${text(target.name)}`,
    '',
    text(report.headline, 1000),
    '',
    ...notes(report).flatMap(note => [`> ${note}`, '']),
    '| Outcome | MUST | SHOULD | MAY |',
    '|:--|--:|--:|--:|',
    ...outcomes.map(outcome => `| ${outcomeWord(outcome)} | ${perLevel(report, outcome)} |`),
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

function notes(report: Report): readonly string[] {
  const { target, adHoc, partial, complete } = report
  return [
    adHoc ? 'Ad hoc: never certifiable.' : '',
    partial ? 'Partial: only a part of the suite was selected.' : '',
    complete ? '' : 'Interrupted: the run did not reach its end.',
    target.quick ? 'No target file: the command line alone declared the target.' : '',
    target.declaredAbsent.length === 0
      ? ''
      : `Declared absent: ${target.declaredAbsent.map(each => text(each)).join(', ')}.`,
  ].filter(note => note !== '')
}

/** Text of others, cut and then escaped, for one line. */
export function text(of: string, limit = 300): string {
  return forMarkdown(short(of, limit))
}
