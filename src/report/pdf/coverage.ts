import { advisoriesLeft } from '../advisories.ts'
import type { Material } from '../reporter.ts'
import { settledHow } from '../settled.ts'
import { type NotAssessed, notAssessed } from '../sorting.ts'
import { head, list, paragraph } from './blocks.ts'
import type { Paper, Run } from './paper.ts'
import { body, cellInk } from './style.ts'
import { table } from './table.ts'

/** What the verdict rests on, what it does not rest on, and why. */
export function coverage(paper: Paper, of: Material): void {
  const { report, plan, words } = of
  const { contents, coverage: said } = words.html
  head(paper, 2, contents.coverage)
  const rows = settledHow(report, plan).map(([how, many]) => {
    const [name, means] = said.how[how]
    return [
      [{ ...cellInk, strong: true, text: name }],
      [{ ...cellInk, text: words.number(many) }],
      [{ ...cellInk, text: means }],
    ]
  })
  table(paper, {
    columns: [{ share: 0.26 }, { share: 0.16, align: 'right' }, { share: 0.58 }],
    titles: said.columns,
    rows,
  })
  const groups = notAssessed(report.rulings).map(each => group(of, each))
  if (groups.length === 0) paragraph(paper, [{ ...body, text: said.all }])
  else {
    head(paper, 3, words.pdf.notAssessed, 50)
    list(paper, groups)
  }
}

const idsShown = 60

function group({ words }: Material, { cause, rulings }: NotAssessed): readonly [Run, Run] {
  const { title, action } = cause === null ? words.noCause : words.cause[cause]
  const { group: lead, requirements } = words.pdf
  const ids = rulings.slice(0, idsShown).map(({ requirement }) => requirement)
  const which = requirements(ids, rulings.length - ids.length)
  return [
    { ...body, strong: true, text: `${lead(title, rulings.length)} ` },
    { ...body, text: `${action} ${which}` },
  ]
}

/** How much is worth mending without weight in the verdict; the HTML report lists it. */
export function advisories(paper: Paper, { report, words }: Material): void {
  const below = report.rulings.filter(
    ({ outcome, level }) => outcome === 'failed' && level !== 'MUST',
  ).length
  const unclaimed = report.advisories.length + advisoriesLeft(report)
  const { advisories: said, contents } = words.html
  head(paper, 2, contents.advisories, 40)
  const text = below + unclaimed === 0 ? said.none : words.pdf.advisories(below, unclaimed)
  paragraph(paper, [{ ...body, text }])
}
