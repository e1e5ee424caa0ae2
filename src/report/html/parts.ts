import type { Report, Ruling } from '../../model/judgement.ts'
import type { Level, Outcome } from '../../model/words.ts'
import type { Words } from '../../words/index.ts'
import { spoken } from '../moment.ts'
import { specsOf } from '../sorting.ts'
import { type Markup, markup, type Part } from './markup.ts'

/** What colour an outcome has; the word beside it says the same. */
export function tone(outcome: Outcome, level: Level): string {
  return outcome === 'failed' && level !== 'MUST' ? 'advice' : outcome
}

/** An outcome as a word on a coloured ground. */
export function tag(words: Words, outcome: Outcome, level: Level = 'MUST'): Markup {
  return markup`<strong class="tag ${tone(outcome, level)}">${words.outcome(outcome, level)}</strong>`
}

/** The head of a table; `numeric` are the columns of numbers, from 0; a `key` has a bar's colours. */
export function head(
  columns: readonly string[],
  numeric: readonly number[] = [],
  kind: 'key' | null = null,
): Markup {
  const each = columns.map((name, at) =>
    numeric.includes(at)
      ? markup`<th scope="col" class="number">${name}</th>`
      : markup`<th scope="col">${name}</th>`,
  )
  return markup`<thead><tr${kind !== null && markup` class="${kind}"`}>${each}</tr></thead>`
}

/** Names and values, one below the other; pairs with an empty value are left out. */
export function facts(pairs: readonly (readonly [name: string, value: Part])[]): Markup {
  const rows = pairs
    .filter(([, value]) => value !== '' && value !== null)
    .map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)
  return markup`<dl class="facts">${rows}</dl>`
}

/** The classes of a requirement's id: one of ours is short and stays on one line. */
export function idClass(id: string): string {
  return id.length <= 14 ? 'id brief' : 'id'
}

/** A fragment id for the place in this page that shows a ruling: ours, not the server's. */
export function anchor(rulings: readonly Ruling[], ruling: Ruling): string {
  return `r${rulings.indexOf(ruling) + 1}`
}

/** The fragment id of a spec's section. */
export function specAnchor(report: Report, id: string): string {
  return `s${specsOf(report).indexOf(id) + 1}`
}

/** An address that may be followed, or plain text: only `https:` is a link. */
export function link(text: string): Part {
  const safe = /^https:\/\/[^\s<>"'`\\]{1,2000}$/u.test(text) && URL.canParse(text)
  return safe ? markup`<a href="${text}" rel="noreferrer nofollow">${text}</a>` : text
}

/** A time as people say it. */
export function moment(at: string, words: Words): Part {
  const said = spoken(at, words)
  return said === at ? at : markup`<time datetime="${at}">${said}</time>`
}
