import type { Advisory, Report } from '../../model/judgement.ts'
import { count } from '../words.ts'
import { type Markup, markup } from './markup.ts'

const shownOfKind = 20

/** Findings that no requirement claims: worth knowing, without weight. */
export function advisories({ advisories }: Report): Markup {
  const body =
    advisories.length === 0 ? markup`<p>There are none.</p>` : kinds(advisories).map(kind)
  return markup`<section aria-labelledby="advisories">
<h2 id="advisories">Advisories</h2>
<p>Findings that no requirement asks for. They do not change the verdict.</p>
${body}
</section>`
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
  return markup`<h3>${first.check} <span class="quiet">${first.spec}</span></h3>
<p>${first.because}</p>
<details><summary><span>Where: ${count(of.length, 'place')}<span class="away"> for ${first.check}</span></span></summary>
<div class="inside"><table class="stack"><caption class="away">Findings of ${first.check}</caption>
<thead><tr><th scope="col">Case</th><th scope="col">What was found</th><th scope="col">Evidence</th></tr></thead>
<tbody>${rows}</tbody></table>
${left > 0 && markup`<p class="quiet">${count(left, 'more finding')}; report.json has them.</p>`}</div></details>
`
}
