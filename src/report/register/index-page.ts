import type { Register } from '../../model/register.ts'
import { type Markup, markup } from '../html/markup.ts'
import { head } from '../html/parts.ts'
import { framed } from './frame.ts'
import type { Group } from './lists.ts'
import { type SearchData, searchData } from './search-data.ts'
import { searchScript } from './search-script.ts'
import { categoryTitle, specTitle, type Terms } from './terms.ts'
import { registerWords } from './words.ts'

const words = registerWords.index

type Option = readonly [value: number, text: string]

/** The first page: the search where there is a script, and lists of everything in any case. */
export function indexPage(
  register: Register,
  terms: Terms,
  groups: { readonly categories: readonly Group[]; readonly letters: readonly Group[] },
): string {
  const data = searchData(register, terms)
  const body = markup`<h1>${words.title}</h1>
<p>${words.lead(register.products.length, data.rows.length)} ${words.honest}</p>
${form(data, terms)}${results()}<h2>${words.byCategory}</h2>
<ul class="plain list">${groups.categories.map(({ path, title, says }) => markup`<li><a href="${path}">${title}</a> <span class="quiet">${says}</span></li>\n`)}</ul>
<h2>${words.byLetter}</h2>
<ul class="letters">${groups.letters.map(({ path, short }) => markup`<li><a href="${path}">${short}</a></li>\n`)}</ul>
`
  const script = { text: searchScript, data }
  return framed({ title: words.title, body, up: '', script }, register)
}

function form(data: SearchData, terms: Terms): Markup {
  const named = (all: readonly string[], text: (one: string) => string): readonly Option[] =>
    all
      .map((one, place): Option => [place, text(one)])
      .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
  return markup`<form class="filter" id="search" role="search" aria-label="${words.search}" hidden>
<div><label for="text">${words.text}</label><input type="search" id="text" name="text" autocomplete="off" spellcheck="false"></div>
<details><summary id="filters"><span>${words.filters}</span></summary>
<div class="fields">
${select(
  'category',
  words.category,
  named(data.categories, id => categoryTitle(id, terms)),
)}
${select(
  'spec',
  words.spec,
  named(data.specs, id => specTitle(id, terms)),
)}
${select(
  'capability',
  words.capability,
  named(data.capabilities, id => id),
)}
${select(
  'supplier',
  words.supplier,
  named(data.suppliers, one => one.replace('\n', ', ')),
)}
${select('assurance', words.assurance, [...data.assurances.entries()])}
${select('status', words.status, [...data.statuses.map(([, text]) => text).entries()])}
</div></details>
<div class="actions"><p role="status" id="count">${words.counted}</p>
<button type="reset" class="button second">${words.clear}</button></div>
</form>
`
}

function select(name: string, label: string, options: readonly Option[]): Markup {
  const each = options.map(([value, text]) => markup`<option value="${value}">${text}</option>`)
  return markup`<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${words.any}</option>${each}</select></div>`
}

function results(): Markup {
  const { columns } = words
  const names = [
    columns.product,
    columns.supplier,
    columns.profile,
    columns.assurance,
    columns.until,
    columns.status,
  ]
  return markup`<section id="found" aria-label="${words.results}" hidden>
<table class="stack"><caption>${words.results}</caption>${head(names)}<tbody id="rows"></tbody></table>
<p id="none" hidden>${words.none}</p>
<p><button type="button" class="button second" id="more" hidden>${words.more}</button></p>
</section>
`
}
