import type { Change, Difference, Standing } from '../../model/difference.ts'
import { count, number as n } from './grammar.ts'
import { outcome, verdict } from './terms.ts'

/** What each part of a difference is called, in the order in which they are told. */
export const sections = {
  broke: 'Broke',
  mended: 'Mended',
  asked: 'Newly asked',
  dropped: 'No longer asked',
  changed: 'Changed otherwise',
} as const

const counted: { readonly [section in keyof typeof sections]: (of: number) => string } = {
  broke: of => `${n(of)} broke`,
  mended: of => `${n(of)} mended`,
  asked: of => `${n(of)} newly asked`,
  dropped: of => `${n(of)} no longer asked`,
  changed: of => `${n(of)} changed otherwise`,
}

/** The difference in a sentence: `1 broke, 2 mended; 35 as before.` */
export function inShort(of: Difference): string {
  const parts = names.flatMap(name => (of[name].length === 0 ? [] : counted[name](of[name].length)))
  if (parts.length === 0) return `Nothing changed: ${count(of.same, 'requirement')} as before.`
  return `${parts.join(', ')}; ${n(of.same)} as before.`
}

const names = ['broke', 'mended', 'asked', 'dropped', 'changed'] as const

/** How a ruling went from one report to the other: `Passed → Failed (supplier)`. */
export function passage({ before, after, level }: Change): string {
  const word = (of: Standing): string =>
    `${outcome(of.outcome, level)}${of.cause === null ? '' : ` (${of.cause})`}`
  return [before, after].flatMap(one => (one === null ? [] : word(one))).join(' → ')
}

/** `Conformant → Not conformant`, or the one verdict that both have. */
export function verdicts({ before, after }: Difference): string {
  const [was, is] = [verdict[before.verdict], verdict[after.verdict]]
  return was === is ? is : `${was} → ${is}`
}

export const sides = (before: string, after: string): string =>
  `Before: ${before}. After: ${after}.`

export const columns = ['Requirement', 'Level', 'Outcome', 'Why', 'Remedy'] as const

export const preview = {
  of: (name: string): string => `Preview of ${name}. Nothing is asked, nothing is written.`,
  unanswered: (cases: string): string =>
    `Only a new run can tell about what was not asked: ${cases}`,
} as const
