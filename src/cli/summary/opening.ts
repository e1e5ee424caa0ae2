import type { ChalkInstance } from 'chalk'
import { askedFor, changeNotes } from '../../assay.ts'
import type { Outcome, Verdict } from '../../model/words.ts'
import { type Page, type Paragraph, type Part, paragraph } from './page.ts'

/** The outcome, the counts, and what narrows them. */
export function opening(page: Page): Part {
  return [
    () =>
      [
        ...head(page, undefined),
        ...profile(page, {}),
        ...changed(page, {}),
        ...notes(page),
        ...absent(page, undefined),
      ].join('\n'),
    () =>
      [
        ...head(page, 3),
        ...profile(page, { lines: 1 }),
        ...changed(page, { lines: 1 }),
        ...together(page),
        ...absent(page, 1),
      ].join('\n'),
    () =>
      [
        ...head(page, 2),
        ...changed(page, { lines: 1 }),
        ...together(page),
        ...absent(page, 1),
      ].join('\n'),
  ]
}

/** What the first line says, cut as it is shown in that many lines. */
export function headlineShown({ report, width }: Page, lines: number | undefined): string {
  return paragraph(report.headline, width, lines === undefined ? {} : { lines })
}

function head(page: Page, lines: number | undefined): readonly string[] {
  const { report, paint } = page
  const colour = colourOf(report.verdict, paint)
  return [paint.bold(colour(headlineShown(page, lines))), counts(page)]
}

function colourOf(verdict: Verdict, paint: ChalkInstance): ChalkInstance {
  if (verdict === 'conformant') return paint.green
  return verdict === 'not-conformant' ? paint.red : paint.yellow
}

const shown: readonly Outcome[] = ['passed', 'failed', 'cantTell', 'untested', 'inapplicable']

function counts({ report, width, words: { summary: words } }: Page): string {
  const each = shown
    .filter(outcome => report.counts[outcome] > 0)
    .map(outcome => words.counted[outcome](report.counts[outcome]))
  const requirements = report.rulings.length
  const all = { requirements, each, exchanges: report.exchanges.total }
  const text = requirements === 0 ? words.nothing(requirements) : words.counts(all)
  return paragraph(text, width, { indent: '  ', first: '' })
}

/** What a change touches and what it leaves out. */
function changed({ report, width, words }: Page, how: Paragraph): readonly string[] {
  const found = report.changed === undefined ? [] : changeNotes(report.changed, words)
  return found.map(([lead, text]) => paragraph(`${lead} ${text}`, width, how))
}

function profile({ plan, width, words }: Page, how: Paragraph): readonly string[] {
  const found = askedFor(plan, words)
  return found === null ? [] : [paragraph(found, width, how)]
}

function narrowing({ report, words }: Page): readonly string[] {
  const said = words.summary.notes
  return [
    ...(report.adHoc ? [said.adHoc] : []),
    ...(report.partial && report.changed === undefined ? [said.partial] : []),
    ...(report.complete ? [] : [said.interrupted]),
    ...(report.target.quick ? [said.quick] : []),
  ]
}

function notes(page: Page): readonly string[] {
  return narrowing(page).map(note => page.paint.yellow(paragraph(note, page.width)))
}

function together(page: Page): readonly string[] {
  const all = narrowing(page)
  return all.length === 0 ? [] : [page.paint.yellow(paragraph(all.join('; '), page.width))]
}

function absent({ report, width, words }: Page, lines: number | undefined): readonly string[] {
  const { declaredAbsent } = report.target
  if (declaredAbsent.length === 0) return []
  const text = words.summary.notes.absent(declaredAbsent.join(', '))
  return [paragraph(text, width, lines === undefined ? {} : { lines })]
}
