import { Chalk } from 'chalk'
import { firstFailure, roots } from '../assay.ts'
import type { Report } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import { first } from './summary/first.ts'
import { fitted } from './summary/fit.ts'
import { opening } from './summary/opening.ts'
import { others } from './summary/others.ts'
import type { Page, SummaryOptions } from './summary/page.ts'
import { advisories, left, where } from './summary/rest.ts'
import { untold } from './summary/untold.ts'

export type { SummaryOptions } from './summary/page.ts'

/**
 * What a person reads when a run ends: the outcome first, then what to do about it. On a terminal
 * it fits the screen: verdict, counts and what was not assessed are always there.
 */
export function summary(report: Report, plan: Plan, options: SummaryOptions): string {
  const paint = new Chalk({ level: options.colour ? 1 : 0 })
  const width = Math.max(40, Math.min(options.width, 100))
  const page: Page = { report, plan, options, paint, width, words: options.words }
  const found = firstFailure(report)?.ruling
  const all = roots(report)
  const root = all.find(({ rulings }) => rulings.some(one => one === found))
  const parts = {
    opening: opening(page),
    first: first(page, root),
    others: others(
      page,
      all.filter(one => one !== root),
    ),
    untold: untold(page),
    left: left(page),
    advisories: advisories(page),
    where: where(page),
  }
  // One line is for the prompt that follows.
  const rows = options.rows === null ? Number.POSITIVE_INFINITY : Math.max(10, options.rows - 1)
  const order = ['advisories', 'others', 'untold', 'left', 'where', 'first', 'opening'] as const
  return fitted(parts, order, { rows, columns: options.width })
}
