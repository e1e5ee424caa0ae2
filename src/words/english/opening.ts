import type { Verdict } from '../../model/words.ts'
import { count, number as n, series } from './grammar.ts'

/** A bold word or two, and the sentence that goes on from it. */
type Lead = readonly [lead: string, text: string]

export interface Asked {
  readonly product: string
  /** Titles of the standards. */
  readonly of: readonly string[]
  /** MUSTs that apply, and those of them that failed or could not be settled. */
  readonly musts: number
  readonly failed: number
  readonly open: number
  readonly adHoc: boolean
}

/** The outcome in one sentence that needs no term of assay. */
function plainly(verdict: Verdict, asked: Asked): string {
  const { product, musts, failed, open } = asked
  if (asked.adHoc)
    return `A test that somebody wrote for themselves was run against ${product}. It says nothing about a standard.`
  const standard = asked.of.length === 0 ? 'the standard' : series(asked.of)
  const things = `of ${count(musts, 'thing')} asked of it`
  if (verdict === 'conformant')
    return `${product} does everything that it must do under ${standard}, as far as this test could see.`
  if (verdict === 'incomplete')
    return `We cannot say yet whether ${product} does what it must do under ${standard}: ${things}, ${n(open)} could not be settled.`
  const more = open === 0 ? '' : `, and ${n(open)} could not be settled`
  return `${product} does not yet do everything that it must do under ${standard}: ${things}, ${n(failed)} went wrong${more}.`
}

/** For what a run was made: its profile, and the titles of the categories that ask for it. */
function askedFor(profile: string, categories: readonly string[]): string {
  if (categories.length === 0) return `Profile: ${profile}.`
  const of = categories.length === 1 ? 'Category' : 'Categories'
  return `Profile: ${profile}. ${of}: ${categories.join('; ')}.`
}

/** What stands first in a report for people: the verdict in words, and what narrows it. */
export const opening = {
  askedFor,
  plainly,
  adHoc: [
    'Ad hoc:',
    'a suite of the user’s own was run. This is not accreditation and can never be certified.',
  ],
  partial: [
    'Partial:',
    'only a part of the suite was selected, so the verdict can never be “conformant”.',
  ],
  interrupted: [
    'Interrupted:',
    'the run did not reach its end. What it did not get to is not tested.',
  ],
  quick: [
    'No target file:',
    'the command line alone declared what was tested, where and with which permissions.',
  ],
  absent: (names: string): Lead => ['Declared absent by the supplier:', `${names}.`],
  undeclared: (names: string): Lead => ['Neither declared present nor absent:', `${names}.`],
} as const
