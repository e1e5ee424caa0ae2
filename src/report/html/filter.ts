import type { Report, Ruling } from '../../model/judgement.ts'
import { causes, type Level, worstFirst } from '../../model/words.ts'
import { causeWords, outcomeWord } from '../words.ts'
import { type Markup, markup } from './markup.ts'
import { tone } from './parts.ts'
import { filter as words } from './words.ts'

type Option = readonly [value: string, text: string]

const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY']

/** What narrows the list of requirements; hidden until the script is there to serve it. */
export function filter({ rulings }: Report): Markup {
  const outcomes = worstFirst.flatMap(outcome =>
    levels.map(level => [tone(outcome, level), outcomeWord(outcome, level)] as const),
  )
  return markup`<form class="filter" id="filter" aria-label="${words.title}" hidden>
<div class="fields">
${select(
  'outcome',
  words.outcome,
  counted(outcomes, rulings, one => tone(one.outcome, one.level)),
)}
${select(
  'level',
  words.level,
  counted(
    levels.map(name => [name, name] as const),
    rulings,
    one => one.level,
  ),
)}
${select(
  'cause',
  words.cause,
  counted(
    causes.map(name => [name, causeWords[name].title] as const),
    rulings,
    one => one.cause,
  ),
)}
<div><label for="filter-text">${words.text}</label><input type="search" id="filter-text" name="text" autocomplete="off" spellcheck="false"></div>
</div>
<div class="actions"><p role="status" id="filter-status">${words.status}</p>
<button type="reset" class="button second">${words.clear}</button>
<button type="button" class="button second" id="filter-toggle" data-open="false"><span class="shut">${words.open}</span><span class="opened">${words.close}</span></button></div>
</form>
`
}

/** The options that something has, each with how many have it. */
function counted(
  options: readonly Option[],
  rulings: readonly Ruling[],
  of: (ruling: Ruling) => string | null,
): readonly Option[] {
  return [...new Map(options)].flatMap(([value, text]) => {
    const found = rulings.filter(ruling => of(ruling) === value).length
    return found === 0 ? [] : [[value, words.option(text, found)] as const]
  })
}

function select(name: string, label: string, options: readonly Option[]): Markup {
  const each = options.map(([value, text]) => markup`<option value="${value}">${text}</option>`)
  return markup`<div><label for="filter-${name}">${label}</label><select id="filter-${name}" name="${name}"><option value="">${words.any}</option>${each}</select></div>`
}
