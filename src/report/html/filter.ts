import type { Ruling } from '../../model/judgement.ts'
import { causes, type Level, worstFirst } from '../../model/words.ts'
import type { Material } from '../reporter.ts'
import { type Markup, markup } from './markup.ts'
import { tone } from './parts.ts'

type Option = readonly [value: string, text: string]

const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY']

/** What narrows the list of requirements; hidden until the script is there to serve it. */
export function filter({ report: { rulings }, words: all }: Material): Markup {
  const words = all.html.filter
  const found = (options: readonly Option[], of: (ruling: Ruling) => string | null) =>
    counted(options, rulings, of).map(
      ([value, text, many]) => [value, words.option(text, many)] as const,
    )
  const choose = (name: string, label: string, options: readonly Option[]): Markup =>
    select({ name, label, any: words.any, options })
  const outcomes = worstFirst.flatMap(outcome =>
    levels.map(level => [tone(outcome, level), all.outcome(outcome, level)] as const),
  )
  return markup`<form class="filter" id="filter" aria-label="${words.title}" hidden>
<div class="fields">
${choose(
  'outcome',
  words.outcome,
  found(outcomes, one => tone(one.outcome, one.level)),
)}
${choose(
  'level',
  words.level,
  found(
    levels.map(name => [name, name] as const),
    one => one.level,
  ),
)}
${choose(
  'cause',
  words.cause,
  found(
    causes.map(name => [name, all.cause[name].title] as const),
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
): readonly (readonly [value: string, text: string, many: number])[] {
  return [...new Map(options)].flatMap(([value, text]) => {
    const many = rulings.filter(ruling => of(ruling) === value).length
    return many === 0 ? [] : [[value, text, many] as const]
  })
}

interface Choice {
  readonly name: string
  readonly label: string
  readonly any: string
  readonly options: readonly Option[]
}

function select({ name, label, any, options }: Choice): Markup {
  const each = options.map(([value, text]) => markup`<option value="${value}">${text}</option>`)
  return markup`<div><label for="filter-${name}">${label}</label><select id="filter-${name}" name="${name}"><option value="">${any}</option>${each}</select></div>`
}
