import type { Change, Difference, Standing } from '../../model/difference.ts'
import { count, outcomeWord, verdictWord } from '../words.ts'

export const sections = ['broke', 'mended', 'asked', 'dropped', 'changed'] as const
export type Section = (typeof sections)[number]

/** What each part of a difference is called. */
export const sectionWord: { readonly [section in Section]: string } = {
  broke: 'Broke',
  mended: 'Mended',
  asked: 'Newly asked',
  dropped: 'No longer asked',
  changed: 'Changed otherwise',
}

/** How a ruling went from one report to the other: `Passed → Failed (supplier)`. */
export function passage({ before, after, level }: Change): string {
  const word = ({ outcome, cause }: Standing): string =>
    `${outcomeWord(outcome, level)}${cause === null ? '' : ` (${cause})`}`
  const [was, is] = [before, after].map(one => (one === null ? null : word(one)))
  return [was, is].filter(one => one !== null && one !== undefined).join(' → ')
}

/** The difference in a sentence: `1 broke, 2 mended; 35 as before.` */
export function inShort(difference: Difference): string {
  const parts = sections
    .map(section => ({ section, n: difference[section].length }))
    .filter(({ n }) => n > 0)
    .map(({ section, n }) => `${n} ${sectionWord[section].toLowerCase()}`)
  const { same } = difference
  if (parts.length === 0) return `Nothing changed: ${count(same, 'requirement')} as before.`
  return `${parts.join(', ')}; ${same} as before.`
}

/** `Conformant → Not conformant`, or the one verdict that both have. */
export function verdicts({ before, after }: Difference): string {
  const [was, is] = [verdictWord[before.verdict], verdictWord[after.verdict]]
  return was === is ? is : `${was} → ${is}`
}
