import type { Register } from '../../model/register.ts'
import { type Markup, markup } from '../html/markup.ts'
import { framed } from './frame.ts'
import { type MatchData, matchData } from './match-data.ts'
import { matchScript } from './match-script.ts'
import { capabilityTitle, categoryTitle, specTitle, type Terms } from './terms.ts'
import { registerWords } from './words.ts'

const words = registerWords.match

/** “Match my needs”: what a council ticks, which products meet it, and what each other one lacks. */
export function matchPage(register: Register, terms: Terms): string {
  const data = matchData(register, terms)
  const body = markup`<h1>${words.title}</h1>
<p>${words.lead}</p>
<noscript><p>${words.noScript}</p></noscript>
${form(data, terms)}<section class="with-script" aria-label="${words.meets}" hidden>
<p role="status" id="matched"></p>
<h2>${words.meets}</h2>
<ul id="meets"></ul>
<h2>${words.lacks}</h2>
<ul id="lacks"></ul>
<h2>${words.tender}</h2>
<p>${words.tenderLead}</p>
<pre class="copy" id="tender"></pre>
</section>
`
  const script = { text: matchScript, data: { ...data, at: register.at, words } }
  return framed({ title: words.title, body, up: '', script }, register)
}

type Box = readonly [value: number, text: string]

function form(data: MatchData, terms: Terms): Markup {
  const categories = data.categories.map(
    (id, place) => markup`<option value="${place}">${categoryTitle(id, terms)}</option>`,
  )
  const specs = data.specs.map((id, place): Box => [place, specTitle(id, terms)])
  const requirements = named(data.requirements, id => titled(id, terms))
  return markup`<form class="needs with-script" id="needs" aria-label="${words.needs}" hidden>
<div><label for="category">${words.category}</label><select id="category" name="category"><option value="">${words.anyCategory}</option>${categories}</select></div>
${boxes('spec', words.specs, specs)}${boxes(
  'capability',
  words.capabilities,
  named(data.capabilities, id => capabilityTitle(id, terms)),
)}<details><summary><span>${words.requirements}</span></summary>
<p>${words.requirementsLead}</p>
${boxes('requirement', words.requirements, requirements)}</details>
<fieldset><legend>${words.assurance}</legend><div class="checks">
<label><input type="radio" name="assurance" value="re-judged" checked><span>${words.rejudged}</span></label>
<label><input type="radio" name="assurance" value="body-run"><span>${words.bodyRun}</span></label></div></fieldset>
<p><button type="reset" class="button second">${registerWords.index.clear}</button></p>
</form>
`
}

function named(all: readonly string[], text: (id: string) => string): readonly Box[] {
  return all
    .map((id, place): Box => [place, text(id)])
    .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
}

/** A requirement with what it says, where the catalogue knows it. */
function titled(id: string, { specs }: Terms): string {
  for (const { requirements } of specs) {
    const found = requirements.find(one => one.id === id)
    if (found !== undefined) return `${id}: ${found.says}`
  }
  return id
}

function boxes(name: string, legend: string, all: readonly Box[]): Markup | null {
  if (all.length === 0) return null
  const each = all.map(
    ([value, text]) =>
      markup`<label><input type="checkbox" name="${name}" value="${value}"><span>${text}</span></label>\n`,
  )
  return markup`<fieldset><legend>${legend}</legend><div class="checks">
${each}</div></fieldset>
`
}
