import { spoken } from '../moment.ts'
import { caveats, headline, inPlainWords, productOf } from '../outcome.ts'
import { categoriesOf } from '../profile.ts'
import type { Material } from '../reporter.ts'
import { titleOf } from '../sorting.ts'
import { head, list, panel, paragraph } from './blocks.ts'
import type { Paper } from './paper.ts'
import { aside, body, cellInk, heading, quiet, verdictTone } from './style.ts'
import { type Cell, table } from './table.ts'

/** Who, the outcome in one sentence, and how far it reaches. */
export function opening(paper: Paper, of: Material): void {
  const { report, words } = of
  const { supplier, environment, quick } = report.target
  const tone = verdictTone[report.verdict]
  paragraph(paper, [{ size: 13, colour: quiet, text: supplier.name, limit: 200 }], -18)
  head(paper, 1, productOf(report))
  paper.doc.y += 4
  panel(paper, tone, [
    ['H2', { ...heading, colour: tone.ink, text: words.verdict[report.verdict] }],
    ['P', { size: 13, strong: true, colour: tone.ink, text: inPlainWords(of) }],
    ['P', { ...body, text: headline(of) }],
  ])
  const self = words.html.opening.self({ environment: words.environment[environment], quick })
  paragraph(paper, [{ ...body, text: self }])
  paragraph(paper, [{ ...body, text: words.html.page.claim }])
  const items = caveats(of).map(
    ([lead, text]) =>
      [
        { ...body, strong: true, text: `${lead} ` },
        { ...body, text },
      ] as const,
  )
  if (items.length > 0) list(paper, items)
}

/** What was tested, when and with what, and the digests that tie this paper to plan and evidence. */
export function tested(paper: Paper, of: Material): void {
  const { report, words } = of
  head(paper, 2, words.pdf.tested)
  paragraph(paper, [{ ...aside, text: words.html.about.agree(report.rulings.length) }])
  const rows = facts(of).map(([name, lines]): readonly Cell[] => [
    [{ ...cellInk, strong: true, text: name }],
    lines.map(text => ({ ...cellInk, size: 9, text, limit: 300 })),
  ])
  table(paper, { columns: [{ share: 0.2 }, { share: 0.8 }], titles: null, rows })
}

type Fact = readonly [name: string, lines: readonly string[]]

function facts(of: Material): readonly Fact[] {
  const { report, plan, meta, words } = of
  const { about } = words.html
  const { supplier, environment, urls } = report.target
  const { total, silent, interrupted } = report.exchanges
  const { digests, standards } = words.pdf
  const few = (lines: readonly string[]) => firstOf(lines, words.pdf.more)
  const title = (id: string): string => named(titleOf(plan, id), id)
  const all: readonly Fact[] = [
    [about.supplier, [supplier.id === null ? supplier.name : named(supplier.name, supplier.id)]],
    [about.product, [productOf(report)]],
    [about.environment, [words.environment[environment]]],
    [about.addresses, few(urls.map(({ spec, url }) => `${spec}: ${url}`))],
    [standards, few(report.verdicts.map(({ of: id }) => title(id)))],
    [about.suites, few(plan.suites.map(({ id }) => id))],
    [about.profile, [profile(of)]],
    [about.category, few(categoriesOf(plan))],
    [about.assurance, [about.self]],
    [about.began, meta === undefined ? [] : [spoken(meta.at, words)]],
    [about.finished, [report.complete ? about.yes : about.no]],
    [about.exchanges, [about.exchangesSaid(total, silent, interrupted)]],
    [about.run, meta === undefined ? [] : [meta.run]],
    [about.tool, [`${report.tool.name} ${report.tool.version}`]],
    [digests.plan, [report.digests.plan]],
    [digests.evidence, [report.digests.evidence]],
    [digests.verdict, [report.digests.verdict]],
  ]
  return all.filter(([, lines]) => lines.length > 0)
}

const linesShown = 12

/** A row is whole on one page: of a long list, the first lines. */
function firstOf(lines: readonly string[], more: (left: number) => string): readonly string[] {
  if (lines.length <= linesShown) return lines
  return [...lines.slice(0, linesShown), more(lines.length - linesShown)]
}

const named = (title: string, id: string): string => (title === id ? id : `${title} (${id})`)

function profile({ report: { profile: id }, plan, words }: Material): string {
  const { noProfile, status } = words.html.about
  if (id === null) return noProfile
  return plan.profile === null
    ? id
    : `${plan.profile.title} (${id}, ${status[plan.profile.status]})`
}
