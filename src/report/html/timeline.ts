import { short } from '../../base/escape.ts'
import type { Words } from '../../words/index.ts'
import { answered, asked } from '../handshake.ts'
import type { Material } from '../reporter.ts'
import { type Markup, markup } from './markup.ts'
import { type Column, type Pace, pace, type Timed, type Times, within } from './pace.ts'
import { head } from './parts.ts'

const limits = { columns: 120, slowest: 10, first: 1000 }
const casesShown = 200

/** When the service was asked, and how long it took: as a drawing, and in numbers. */
export async function timeline({ evidence, words }: Material): Promise<Markup> {
  const found = await pace(evidence.observations(), limits)
  return markup`<section aria-labelledby="exchanges">
<h2 id="exchanges">${words.html.contents.exchanges}</h2>
${found.total === 0 ? markup`<p>${words.evidence.timeline.none}</p>` : body(found, words)}</section>
`
}

function body(found: Pace, all: Words): Markup {
  const { timeline: words } = all.evidence
  const [half, most, slowest] = [0.5, 0.95, 1].map(share => within(found.times, share))
  const times =
    half === null
      ? ''
      : ` ${words.times(all.duration(half ?? 0), all.duration(most ?? 0), all.duration(slowest ?? 0))}`
  return markup`<p>${words.said(found.total, found.silent)}${times}</p>
${chart(found, all)}
${slow(found, all)}
${byCase(found, all)}
${list(found, all)}
`
}

const lines = [10, 100, 1000, 10_000, 100_000]

/** Columns on a logarithmic scale, so that one slow answer does not flatten all others. */
function chart({ columns, times, width }: Pace, all: Words): Markup {
  const { timeline: words } = all.evidence
  const most = Math.max(10, within(times, 1) ?? 10) * 1.5
  const high = (ms: number): number => rounded((100 * Math.log10(1 + ms)) / Math.log10(1 + most))
  const wide = 100 / columns.length
  const grid = lines
    .filter(ms => ms < most)
    .map(
      ms =>
        markup`<line class="grid" x1="0" x2="100%" y1="${100 - high(ms)}%" y2="${100 - high(ms)}%"/><text x="4" y="${100 - high(ms)}%" dy="-3">${all.duration(ms)}</text>`,
    )
  const bars = columns.map((column, at) => parts(column, rounded(at * wide), wide, high))
  return markup`<figure class="chart"><svg aria-hidden="true" focusable="false">${bars}${grid}</svg>
<div class="axis"><span>${words.from}</span><span>${words.to(all.duration(columns.length * width))}</span></div>
<figcaption>${words.legend}</figcaption></figure>`
}

function parts(
  { times, silent }: Column,
  x: number,
  wide: number,
  high: (ms: number) => number,
): Markup | null {
  const slowest = within(times, 1)
  const foot =
    silent > 0 &&
    markup`<rect class="silent" x="${x}%" y="94%" width="${rounded(wide * 0.8)}%" height="6%"/>`
  const tall = (name: string, ms: number): Markup =>
    markup`<rect class="${name}" x="${x}%" y="${rounded(100 - high(ms))}%" width="${rounded(wide * 0.8)}%" height="${high(ms)}%"/>`
  const both = slowest !== null && [
    tall('slowest', slowest),
    tall('middle', within(times, 0.5) ?? slowest),
  ]
  return markup`${both}${foot}`
}

const rounded = (of: number): number => Math.round(of * 100) / 100

function slow({ slowest }: Pace, all: Words): Markup | null {
  const { timeline: words } = all.evidence
  if (slowest.length === 0) return null
  const rows = slowest.map(
    one =>
      markup`<tr><td class="number">${all.duration(one.timing.total)}</td><td><code>${request(one, all)}</code></td><td>${answer(one, all)}</td><td><code>${one.id}</code></td></tr>\n`,
  )
  return markup`<table class="stack"><caption>${words.slowest}</caption>
${head(words.slowColumns, [0])}
<tbody>${rows}</tbody></table>`
}

function byCase({ cases }: Pace, all: Words): Markup {
  const { timeline: words } = all.evidence
  const rows = [...cases].slice(0, casesShown).map(([id, { times, silent }]) => {
    const many = [...times.values()].reduce((sum, each) => sum + each, silent)
    const numbers = [String(many), timed(times, 0.5, all), timed(times, 1, all), String(silent)]
    const each = numbers.map(
      (text, at) =>
        markup`<td class="number" data-label="${words.caseColumns[at + 1] ?? ''}">${text}</td>`,
    )
    return markup`<tr><th scope="row">${id}</th>${each}</tr>\n`
  })
  return markup`<details class="long"><summary><span>${words.cases}</span></summary>
<table class="stack"><caption class="away">${words.cases}</caption>
${head(words.caseColumns, [1, 2, 3, 4])}
<tbody>${rows}</tbody></table></details>`
}

function timed(times: Times, share: number, words: Words): string {
  const ms = within(times, share)
  return ms === null ? '–' : words.duration(ms)
}

function list({ first, total }: Pace, all: Words): Markup {
  const { timeline: words } = all.evidence
  const items = first.map(
    one =>
      markup`<li><span class="number">${all.duration(one.timing.total)}</span><code>${request(one, all)}</code><span>${answer(one, all)}</span></li>\n`,
  )
  const left = total - first.length
  return markup`<details class="long"><summary><span>${words.list(first.length, total)}</span></summary>
<ol class="exchanges">${items}</ol>
${left > 0 && markup`<p class="quiet">${words.rest(left)}</p>`}</details>`
}

function request(one: Timed, { evidence: words }: Words): string {
  if (one.kind === 'handshake') return short(asked(one, words.observed), 200)
  return short(`${one.request.method} ${one.request.url}`, 200)
}

function answer(one: Timed, { evidence: words }: Words): string {
  if (one.kind === 'handshake') return short(answered(one.answer, words.observed), 100)
  return one.kind === 'exchange' ? String(one.response.status) : words.timeline.silent
}
