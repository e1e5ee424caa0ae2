import type { Advisory, Report, Ruling } from '../../model/judgement.ts'
import { count } from '../words.ts'
import { type Markup, markup } from './markup.ts'
import { anchor } from './parts.ts'

const shownOfKind = 20

/** What is worth knowing and has no weight: failed SHOULDs and MAYs, and unclaimed findings. */
export function advisories(report: Report): Markup {
  const claimed = report.rulings.filter(
    ({ outcome, level }) => outcome === 'failed' && level !== 'MUST',
  )
  const none = claimed.length + report.advisories.length === 0
  return markup`<section aria-labelledby="advisories">
<h2 id="advisories">Advisories</h2>
<p>${none ? 'There are none.' : 'Worth mending; they do not change the verdict.'}</p>
${claimed.length > 0 && markup`<h3>Requirements below MUST that failed</h3>\n<ul>${claimed.map(item(report))}</ul>`}
${kinds(report.advisories).map(kind)}
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

function kind(of: readonly Advisory[]): Markup | null {
  const [first] = of
  if (first === undefined) return null
  const rows = of
    .slice(0, shownOfKind)
    .map(
      each =>
        markup`<tr><th scope="row"><code>${each.case}</code></th><td>${each.because}</td><td><code>${each.evidence.slice(0, 3).join(', ')}</code></td></tr>\n`,
    )
  const left = of.length - shownOfKind
  return markup`<h3>${first.check} <span class="quiet">${first.spec}, no requirement asks for it</span></h3>
<p>${first.because}</p>
<details><summary><span>Where: ${count(of.length, 'place')}<span class="away"> for ${first.check}</span></span></summary>
<div class="inside"><table class="stack"><caption class="away">Findings of ${first.check}</caption>
<thead><tr><th scope="col">Case</th><th scope="col">What was found</th><th scope="col">Evidence</th></tr></thead>
<tbody>${rows}</tbody></table>
${left > 0 && markup`<p class="quiet">${count(left, 'more finding')}; report.json has them.</p>`}</div></details>
`
}
