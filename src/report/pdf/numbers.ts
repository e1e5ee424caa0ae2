import type { Level, Outcome } from '../../model/words.ts'
import type { Material } from '../reporter.ts'
import { specsOf, titleOf } from '../sorting.ts'
import { type Tally, tally } from '../tally.ts'
import { head, paragraph } from './blocks.ts'
import type { Paper, Run } from './paper.ts'
import { aside, body, cellInk, outcomeTone, page, pageWidth, verdictTone } from './style.ts'
import { type Cell, type Column, table } from './table.ts'

const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY']
const outcomes: readonly Outcome[] = ['passed', 'failed', 'cantTell', 'untested', 'inapplicable']

const right = { share: 0.15, align: 'right' } as const

/** How many requirements came out how: by level, and by standard. */
export function numbers(paper: Paper, of: Material): void {
  const { report, words } = of
  const { contents, numbers: said } = words.html
  head(paper, 2, contents.numbers)
  const text = said.said(report.rulings.length, report.exchanges.total)
  paragraph(paper, [{ ...body, text }])
  bar(paper, of)
  table(paper, {
    caption: said.caption,
    columns: [{ share: 0.4 }, right, right, right, right],
    titles: [said.outcome, ...levels, words.pdf.all],
    rows: outcomes.map(outcome => outcomeRow(of, outcome)),
  })
  table(paper, {
    caption: said.specs,
    columns: specColumns,
    titles: said.specColumns,
    rows: specsOf(report).map(id => specRow(of, id)),
  })
}

function outcomeRow({ report, words }: Material, outcome: Outcome): readonly Cell[] {
  const of = report.rulings.filter(ruling => ruling.outcome === outcome)
  const each = levels.map(level => of.filter(ruling => ruling.level === level).length)
  const cells = [...each, of.length].map(many => number(words.number(many)))
  return [[strong(words.outcome(outcome))], ...cells]
}

const specColumns: readonly Column[] = [
  { share: 0.24 },
  { share: 0.18 },
  ...[0.1, 0.1, 0.12, 0.1, 0.16].map(share => ({ share, align: 'right' as const })),
]

function specRow({ report, plan, words }: Material, id: string): readonly Cell[] {
  const verdict = report.verdicts.find(({ of }) => of === id)?.verdict
  const found = tally(report.rulings.filter(({ spec }) => spec === id))
  const word: Run =
    verdict === undefined
      ? strong(words.pdf.nothing)
      : { ...strong(words.verdict[verdict]), colour: verdictTone[verdict].ink }
  const each = [found.passed, found.failed, found.advisory, found.open, found.inapplicable]
  return [[strong(titleOf(plan, id))], [word], ...each.map(many => number(words.number(many)))]
}

const strong = (text: string): Run => ({ ...cellInk, strong: true, text, limit: 120 })
const number = (text: string): Cell => [{ ...cellInk, text }]

const order: readonly (keyof Tally)[] = ['failed', 'advisory', 'open', 'inapplicable', 'passed']

/** The shares as a drawing; what it shows stands below it in words. */
function bar(paper: Paper, { report: { rulings }, words: { pdf: words } }: Material): void {
  if (rulings.length === 0) return
  const { doc, root } = paper
  const found = tally(rulings)
  const shares = order.filter(name => found[name] > 0)
  const top = doc.y
  const bbox = [page.left, top, page.right, top + 12] as const
  const draw = (): void => {
    let x: number = page.left
    for (const name of shares) {
      const width = (found[name] / rulings.length) * pageWidth
      doc.rect(x, top, width, 12).fill(outcomeTone[name].mark)
      x += width
    }
  }
  root.add(doc.struct('Figure', { alt: words.bar, bbox }, [draw]))
  doc.y = top + 16
  const text = words.legend(shares.map(name => words.share[name](found[name])))
  paragraph(paper, [{ ...aside, text }])
}
