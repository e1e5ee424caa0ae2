import type { Profile, Spec, Suite } from '../model/catalogue.ts'
import type { Plan, PlannedTarget } from '../model/plan.ts'
import type { Target } from '../model/target.ts'
import type { Json } from '../model/words.ts'
import { planCases } from './cases.ts'
import { planItems } from './items.ts'
import { select, type Selection } from './select.ts'
import { plannedTarget } from './target.ts'

/** What a plan is made from: the specs and suites to run, and what the supplier claims. */
export interface Asked {
  readonly specs: readonly Spec[]
  readonly suites: readonly Suite[]
  readonly profile: Profile | null
  readonly target: Target
  /** Base URLs of single source descriptions, for an ad-hoc suite. */
  readonly sources: { readonly [source: string]: string }
  readonly inputs: { readonly [name: string]: Json }
  readonly selection: Selection
  /** Requests that change the supplier's data may be sent. */
  readonly writes: boolean
  readonly tool: { readonly name: 'assay'; readonly version: string }
}

/**
 * Fixes every question before a socket opens: the cases to run and the items they answer.
 * Throws Fault `unknown-name` when the selection names what is not there.
 */
export function plan(asked: Asked): Plan {
  const target: PlannedTarget = plannedTarget(asked)
  const cases = planCases(asked, target)
  const items = planItems(asked, target, cases)
  const whole: Plan = {
    assay: 'plan/1',
    tool: asked.tool,
    target,
    profile: asked.profile,
    specs: asked.specs,
    suites: asked.suites,
    cases: cases.filter(one => one.skip === null).map(one => one.planned),
    items,
    partial: false,
    adHoc: asked.suites.some(suite => suite.adHoc),
  }
  return select(whole, asked.selection)
}
