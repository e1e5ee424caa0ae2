import type { Advisory, Report, Ruling } from '../../model/judgement.ts'
import type { Words } from '../../words/index.ts'
import { advisoriesLeft } from '../advisories.ts'
import type { Material } from '../reporter.ts'
import { type Markup, markup } from './markup.ts'
import { anchor, head } from './parts.ts'

const shownOfKind = 20

/** What is worth knowing and has no weight: failed SHOULDs and MAYs, and unclaimed findings. */
export function advisories({ report, words: { html } }: Material): Markup {
  const { contents, advisories: words } = html
  const claimed = report.rulings.filter(
    ({ outcome, level }) => outcome === 'failed' && level !== 'MUST',
  )
  const none = claimed.length + report.advisories.length === 0
  return markup`<section aria-labelledby="advisories">
<h2 id="advisories">${contents.advisories}</h2>
<p>${none ? words.none : words.some}</p>
${claimed.length > 0 && markup`<h3>${words.below}</h3>\n<ul>${claimed.map(item(report))}</ul>`}
${kinds(report.advisories).map(each => kind(each, report, words))}
</section>`
}

function item(report: Report): (ruling: Ruling) => Markup {
  return ruling =>
    markup`<li><a href="#${anchor(report.rulings, ruling)}">${ruling.requirement}</a> (${ruling.level}): ${ruling.because}</li>\n`
}

function kinds(advisories: readonly Advisory[]): readonly (readonly Advisory[])[] {
  const groups = new Map<string, Advisory[]>()
  for (const each of advisories) {
    const name = `${each.spec}\n${each.check}`
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [each])
    else group.push(each)
  }
  return [...groups.values()]
}

function kind(
  of: readonly Advisory[],
  report: Report,
  words: Words['html']['advisories'],
): Markup | null {
  const [first] = of
  if (first === undefined) return null
  const rows = of
    .slice(0, shownOfKind)
    .map(
      each =>
        markup`<tr><th scope="row"><code>${each.case}</code></th><td>${each.because}</td><td><code>${each.evidence.slice(0, 3).join(', ')}</code></td></tr>\n`,
    )
  const found = of.length + advisoriesLeft(report, first)
  const left = found - rows.length
  return markup`<h3>${first.check} <span class="quiet">${words.unclaimed(first.spec)}</span></h3>
<p>${first.because}</p>
<details><summary><span>${words.where(found)}<span class="away">${words.of(first.check)}</span></span></summary>
<div class="inside"><table class="stack"><caption class="away">${words.caption(first.check)}</caption>
${head(words.columns)}
<tbody>${rows}</tbody></table>
${left > 0 && markup`<p class="quiet">${words.more(left)}</p>`}</div></details>
`
}
