import type { Material } from '../reporter.ts'
import { type Markup, markup } from './markup.ts'
import { head, moment } from './parts.ts'

/** Requests that nobody had waited for; nothing when there were none. */
export function deliveries({ report, words: all }: Material): Markup {
  const { deliveries: of } = report
  const words = all.evidence.deliveries
  if (of.unclaimed === 0) return markup``
  const rows = of.listed.map(
    one =>
      markup`<tr><td>${moment(one.at, all)}</td><th scope="row">${one.peer}</th><td>${one.method} <code>${one.url}</code></td></tr>\n`,
  )
  const left = of.unclaimed - of.listed.length
  return markup`<section aria-labelledby="deliveries">
<h2 id="deliveries">${all.html.contents.deliveries}</h2>
<p>${words.said(of.unclaimed)}</p>
<table class="stack"><caption>${words.caption}</caption>
${head(words.columns)}
<tbody>${rows}</tbody></table>
${left > 0 && markup`<p class="quiet">${words.more(left)}</p>`}
</section>`
}

/** How many there were, in a line. */
export function deliveriesLine({ report, words }: Material): string | null {
  const { deliveries: of } = report
  if (of.claimed + of.unclaimed === 0) return null
  return words.evidence.deliveries.line(of)
}
