import type { Ruling } from '../../model/judgement.ts'
import { worstFirst } from '../../model/words.ts'
import type { Material } from '../reporter.ts'
import { byLevel, requirementOf, specsOf, titleOf } from '../sorting.ts'
import { head, paragraph } from './blocks.ts'
import type { Paper, Run } from './paper.ts'
import { aside, body, cellInk, outcomeTone } from './style.ts'
import { type Cell, type Column, table } from './table.ts'

const columns: readonly Column[] = [
  { share: 0.155 },
  { share: 0.315 },
  { share: 0.095 },
  { share: 0.13 },
  { share: 0.305 },
]

/** Every requirement, in a table for each standard, worst first. */
export function requirements(paper: Paper, of: Material): void {
  const { report, plan, words } = of
  head(paper, 2, words.html.contents.requirements)
  for (const id of specsOf(report)) {
    head(paper, 3, titleOf(plan, id))
    const verdict = report.verdicts.find(each => each.of === id)
    if (verdict !== undefined) {
      paragraph(paper, [
        { ...body, strong: true, text: `${words.verdict[verdict.verdict]}. ` },
        { ...body, text: verdict.because, limit: 300 },
      ])
    }
    const rulings = report.rulings.filter(({ spec }) => spec === id)
    const sorted = worstFirst.flatMap(outcome =>
      byLevel(rulings.filter(ruling => ruling.outcome === outcome)),
    )
    if (sorted.length === 0) continue
    const rows = sorted.map(ruling => row(of, ruling))
    table(paper, { columns, titles: words.pdf.columns, rows })
  }
}

function row({ plan, words }: Material, ruling: Ruling): readonly Cell[] {
  const { outcome, level, because, remedy } = ruling
  const { clause, remedy: toDo, nothing } = words.pdf
  const of = requirementOf(plan, ruling)
  const tone = outcomeTone[outcome === 'failed' && level !== 'MUST' ? 'advisory' : outcome]
  const settled = remedy === '' || outcome === 'passed' || outcome === 'inapplicable'
  const where = of === undefined ? '' : clause(of.clause.document, of.clause.section)
  const asks = [text(of?.says ?? '', 300), { ...aside, text: where, limit: 160 }]
  const found = [text(because, 260), { ...aside, text: settled ? '' : toDo(remedy), limit: 260 }]
  return [
    [{ ...text(ruling.requirement, 80), strong: true }],
    filled(asks, nothing),
    [text(level, 10)],
    [{ ...text(words.outcome(outcome, level), 40), strong: true, colour: tone.ink }],
    filled(found, nothing),
  ]
}

const text = (of: string, limit: number): Run => ({ ...cellInk, text: of, limit })

/** Without what is empty; a cell that has nothing says so. */
function filled(runs: readonly Run[], nothing: string): Cell {
  const some = runs.filter(run => run.text !== '')
  return some.length === 0 ? [text(nothing, 1)] : some
}
