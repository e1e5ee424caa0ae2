import type { Ruling } from '../../model/judgement.ts'
import type { Facet, Level, Outcome } from '../../model/words.ts'
import type { Material } from '../reporter.ts'
import { requirementOf, specsOf, titleOf } from '../sorting.ts'
import { tally } from '../tally.ts'
import { type Markup, markup } from './markup.ts'
import { head, specAnchor } from './parts.ts'
import { bar, cells } from './tally.ts'

const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY']
const outcomes: readonly Outcome[] = ['passed', 'failed', 'cantTell', 'untested', 'inapplicable']
const facets: readonly Facet[] = [
  'semantics',
  'syntax',
  'quality',
  'rights',
  'trust',
  'transport',
  'governance',
]

/** How many requirements came out how: by level, by standard, by facet. */
export function numbers(material: Material): Markup {
  const { report } = material
  const { contents, numbers: words } = material.words.html
  const of = (outcome: Outcome, level: Level): number =>
    report.rulings.filter(each => each.outcome === outcome && each.level === level).length
  const rows = outcomes.map(outcome => {
    const each = levels.map(level => markup`<td class="number">${of(outcome, level)}</td>`)
    return markup`<tr><th scope="row">${material.words.outcome(outcome)}</th>${each}</tr>\n`
  })
  return markup`<section aria-labelledby="counts">
<h2 id="counts">${contents.numbers}</h2>
<p>${words.said(report.rulings.length, report.exchanges.total)}</p>
${bar(report.rulings)}
<table class="counts"><caption>${words.caption}</caption>
${head([words.outcome, ...levels], [1, 2, 3])}
<tbody>${rows}</tbody></table>
${specs(material)}${byFacet(material)}</section>
`
}

function specs({ report, plan, words: all }: Material): Markup {
  const words = all.html.numbers
  const rows = specsOf(report).map(id => {
    const verdict = report.verdicts.find(({ of }) => of === id)?.verdict
    const word = verdict === undefined ? '–' : all.verdict[verdict]
    const found = tally(report.rulings.filter(({ spec }) => spec === id))
    return markup`<tr><th scope="row"><a href="#${specAnchor(report, id)}">${titleOf(plan, id)}</a></th><td><strong class="tag ${verdict ?? ''}">${word}</strong></td>${cells(found, words.specColumns.slice(2), all.number)}</tr>\n`
  })
  return markup`<table class="stack"><caption>${words.specs}</caption>
${head(words.specColumns, [2, 3, 4, 5, 6])}
<tbody>${rows}</tbody></table>
`
}

/** The seven facets as a chart whose rows hold their own numbers; none for a suite of the user's. */
function byFacet({ report, plan, words: all }: Material): Markup | null {
  const words = all.html.numbers
  const groups = new Map<Facet, Ruling[]>()
  for (const ruling of report.rulings) {
    const facet = requirementOf(plan, ruling)?.facet
    if (facet !== undefined) groups.set(facet, [...(groups.get(facet) ?? []), ruling])
  }
  if (groups.size === 0) return null
  const rows = facets.map(facet => {
    const rulings = groups.get(facet) ?? []
    const [name, about] = all.html.facets[facet]
    const share = bar(rulings) ?? markup`<span class="quiet">${words.none}</span>`
    return markup`<tr><th scope="row">${name} <span class="quiet about">${about}</span></th><td>${share}</td>${cells(tally(rulings), words.facetColumns.slice(2), all.number)}</tr>\n`
  })
  return markup`<table class="stack facets"><caption>${words.facets}</caption>
${head(words.facetColumns, [2, 3, 4, 5, 6], 'key')}
<tbody>${rows}</tbody></table>
`
}
