import { short } from '../../base/escape.ts'
import type { Ruling } from '../../model/judgement.ts'
import type { Material } from '../reporter.ts'
import { requirementOf } from '../sorting.ts'
import { type Root, roots } from './causes.ts'
import { type Markup, markup } from './markup.ts'
import { anchor, head, idClass } from './parts.ts'

/** Requirements named below one cause; the rest are further down the page all the same. */
const shown = 8

/** The failed MUSTs by what broke them, one click from the top. */
export function failures(of: Material): Markup | null {
  const { report } = of
  const { contents, failures: words } = of.words.html
  const causes = roots(report)
  if (causes.length === 0) return null
  const failed = causes.reduce((sum, { rulings }) => sum + rulings.length, 0)
  return markup`<section aria-labelledby="failures">
<h2 id="failures">${contents.failures}</h2>
<p>${words.said(failed, causes.length)}</p>
<table class="stack"><caption class="away">${words.caption}</caption>
${head(words.columns)}
<tbody>${causes.map(row(of))}</tbody></table>
</section>
`
}

function row({ report, plan, words: { html } }: Material): (root: Root) => Markup {
  const { more, blocked: waiting } = html.failures
  const item = (ruling: Ruling): Markup => {
    const says = requirementOf(plan, ruling)?.says ?? ''
    return markup`<li><a class="${idClass(ruling.requirement)}" href="#${anchor(report.rulings, ruling)}">${ruling.requirement}</a> ${says}</li>\n`
  }
  return ({ because, rulings, blocked }) => {
    const left = rulings.length - shown
    return markup`<tr><td>${short(because, 500)}</td><td><ul class="plain">${rulings.slice(0, shown).map(item)}</ul>${left > 0 && markup`<p class="quiet">${more(left)}</p>`}${blocked.length > 0 && markup`<p class="quiet">${waiting(blocked.length)}</p>`}</td></tr>\n`
  }
}
