import type { Report } from '../../model/judgement.ts'
import { deliveries as words } from './evidence-words.ts'
import { type Markup, markup } from './markup.ts'
import { head, moment } from './parts.ts'
import { contents } from './words.ts'

/** Requests that nobody had waited for; nothing when there were none. */
export function deliveries({ deliveries: of }: Report): Markup {
  if (of.unclaimed === 0) return markup``
  const rows = of.listed.map(
    one =>
      markup`<tr><td>${moment(one.at)}</td><th scope="row">${one.peer}</th><td>${one.method} <code>${one.url}</code></td></tr>\n`,
  )
  const left = of.unclaimed - of.listed.length
  return markup`<section aria-labelledby="deliveries">
<h2 id="deliveries">${contents.deliveries}</h2>
<p>${words.said(of.unclaimed)}</p>
<table class="stack"><caption>${words.caption}</caption>
${head(words.columns)}
<tbody>${rows}</tbody></table>
${left > 0 && markup`<p class="quiet">${words.more(left)}</p>`}
</section>`
}

/** How many there were, in a line. */
export function deliveriesLine({ deliveries: of }: Report): string | null {
  if (of.claimed + of.unclaimed === 0) return null
  const handed = of.handedIn === 0 ? '' : words.handedIn(of.handedIn)
  return `${words.line(of.claimed, of.unclaimed)}${handed}`
}
