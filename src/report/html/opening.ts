import type { Report, Ruling } from '../../model/judgement.ts'
import type { Level, Outcome } from '../../model/words.ts'
import { worstFirst } from '../../model/words.ts'
import type { Meta } from '../reporter.ts'
import { count, outcomeWord, verdictWord } from '../words.ts'
import { type Markup, markup, type Part } from './markup.ts'
import { moment, tone } from './parts.ts'

/** What a reader must know in ten seconds: who, the verdict in words, and how far it reaches. */
export function opening(report: Report, meta: Meta | undefined): Markup {
  const { product, supplier, environment, quick } = report.target
  const where = quick ? 'the address below' : `the ${environment} deployment`
  const when = meta === undefined ? null : markup` The run began on ${moment(meta.at)}.`
  return markup`<p class="caption">${supplier.name}</p>
<h1>${`${product.name} ${product.version}`.trim()}</h1>
<section class="verdict ${report.verdict}" aria-labelledby="verdict">
<h2 id="verdict">${verdictWord[report.verdict]}</h2>
<p>${said(report)}</p>
<p class="quiet">Self-declared: the supplier, or someone acting for them, ran this against ${where}. No accreditation body has confirmed it.${when}</p>
</section>
${notices(report)}`
}

/** The headline without the word that stands above it. */
function said({ verdict, headline }: Report): string {
  const word = `${verdictWord[verdict]}: `
  if (!headline.startsWith(word)) return headline
  const [first = '', ...rest] = headline.slice(word.length)
  return `${first.toUpperCase()}${rest.join('')}`
}

/** Everything that narrows what the verdict means. */
function notices(report: Report): Markup | null {
  const { declaredAbsent, notDeclared, quick } = report.target
  const said: Part[] = []
  if (report.adHoc)
    said.push(
      markup`<b>Ad hoc:</b> a suite of the user\u2019s own was run. This is not accreditation and can never be certified.`,
    )
  if (report.partial)
    said.push(
      markup`<b>Partial:</b> only a part of the suite was selected, so the verdict can never be \u201cconformant\u201d.`,
    )
  if (!report.complete)
    said.push(
      markup`<b>Interrupted:</b> the run did not reach its end. What it did not get to is not tested.`,
    )
  if (quick)
    said.push(
      markup`<b>No target file:</b> the command line alone declared what was tested, where and with which permissions.`,
    )
  if (declaredAbsent.length > 0)
    said.push(markup`<b>Declared absent by the supplier:</b> ${declaredAbsent.join(', ')}.`)
  if (notDeclared.length > 0)
    said.push(markup`<b>Neither declared present nor absent:</b> ${notDeclared.join(', ')}.`)
  if (said.length === 0) return null
  return markup`<ul class="notices">${said.map(each => markup`<li>${each}</li>\n`)}</ul>`
}

const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY']
const outcomes: readonly Outcome[] = ['passed', 'failed', 'cantTell', 'untested', 'inapplicable']

/** How many requirements came out how, by level. */
export function counts(report: Report): Markup {
  const of = (outcome: Outcome, level: Level): number =>
    report.rulings.filter(each => each.outcome === outcome && each.level === level).length
  const head = levels.map(level => markup`<th scope="col" class="number">${level}</th>`)
  const rows = outcomes.map(outcome => {
    const cells = levels.map(level => markup`<td class="number">${of(outcome, level)}</td>`)
    return markup`<tr><th scope="row">${outcomeWord(outcome)}</th>${cells}</tr>\n`
  })
  return markup`<section aria-labelledby="counts">
<h2 id="counts">Results in numbers</h2>
<p>${count(report.rulings.length, 'requirement')} and ${count(report.exchanges.total, 'exchange')} with the service. Only a MUST decides the verdict; a SHOULD or MAY that failed is an advisory.</p>
${bar(report.rulings)}
<table class="counts"><caption>Requirements by outcome and level</caption>
<thead><tr><th scope="col">Outcome</th>${head}</tr></thead>
<tbody>${rows}</tbody></table>
</section>`
}

/** The proportions as a drawing; the table below it says the same in numbers. */
function bar(rulings: readonly Ruling[]): Markup | null {
  if (rulings.length === 0) return null
  let at = 0
  const parts = worstFirst
    .flatMap(outcome => rulings.filter(each => each.outcome === outcome))
    .map(({ outcome, level }) => {
      const part = markup`<rect x="${at}" y="0" width="1" height="1" class="${tone(outcome, level)}"/>`
      at++
      return part
    })
  return markup`<svg class="bar" viewBox="0 0 ${rulings.length} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false" shape-rendering="crispEdges">${parts}</svg>`
}
