import type { Report } from '../../model/judgement.ts'
import { count } from '../words.ts'
import { type Markup, markup } from './markup.ts'
import { moment } from './parts.ts'

/** Requests that nobody had waited for; nothing when there were none. */
export function deliveries({ deliveries: of }: Report): Markup {
  if (of.unclaimed === 0) return markup``
  const rows = of.listed.map(
    one =>
      markup`<tr><td>${moment(one.at)}</td><th scope="row">${one.peer}</th><td>${one.method} <code>${one.url}</code></td></tr>\n`,
  )
  const left = of.unclaimed - of.listed.length
  return markup`<section aria-labelledby="deliveries">
<h2 id="deliveries">Unclaimed requests</h2>
<p>${count(of.unclaimed, 'request')} came to us that no step had waited for, or that did not match, or came too late.</p>
<table class="stack"><caption>In the order in which they came</caption>
<thead><tr><th scope="col">Arrived</th><th scope="col">Peer</th><th scope="col">Request</th></tr></thead>
<tbody>${rows}</tbody></table>
${left > 0 && markup`<p class="quiet">${count(left, 'more request')}; the evidence has them all.</p>`}
</section>`
}

/** How many there were, in a line. */
export function deliveriesLine({ deliveries: of }: Report): string | null {
  if (of.claimed + of.unclaimed === 0) return null
  const handed = of.handedIn === 0 ? '' : `; ${of.handedIn} handed in as a file`
  return `${of.claimed} waited for; ${of.unclaimed} unclaimed${handed}`
}
