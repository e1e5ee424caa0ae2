import type { Material } from '../reporter.ts'
import { settledHow } from '../settled.ts'
import { type NotAssessed, notAssessed } from '../sorting.ts'
import { type Markup, markup } from './markup.ts'
import { anchor, head, idClass } from './parts.ts'

/** What the verdict rests on, what it does not rest on, why, and what would change that. */
export function coverage(of: Material): Markup {
  const { report, plan } = of
  const { contents, coverage: words } = of.words.html
  const rows = settledHow(report, plan).map(([how, many]) => {
    const [name, means] = words.how[how]
    return markup`<tr><th scope="row">${name}</th><td class="number" data-label="${words.columns[1]}">${many}</td><td>${means}</td></tr>\n`
  })
  const groups = notAssessed(report.rulings)
  return markup`<section aria-labelledby="not-assessed">
<h2 id="not-assessed">${contents.coverage}</h2>
<table class="stack"><caption class="away">${words.caption}</caption>
${head(words.columns, [1])}
<tbody>${rows}</tbody></table>
${groups.length === 0 ? markup`<p>${words.all}</p>` : groups.map(each => part(of, each))}
</section>
`
}

function part({ report, words }: Material, { cause, rulings }: NotAssessed): Markup {
  const said = cause === null ? words.noCause : words.cause[cause]
  const { group, toDo } = words.html.coverage
  const links = rulings.map(
    ruling =>
      markup`<li class="${idClass(ruling.requirement)}"><a href="#${anchor(report.rulings, ruling)}">${ruling.requirement}</a> ${ruling.level}</li>\n`,
  )
  const reasons = [...new Set(rulings.map(ruling => ruling.because))]
  const sole = reasons.length === 1 ? markup`<p>${reasons[0] ?? ''}</p>\n` : null
  return markup`<h3>${said.title} <span class="quiet">${group(rulings.length)}</span></h3>
${sole}<p><b>${toDo}</b> ${said.action}</p>
<ul class="plain links">${links}</ul>
`
}
