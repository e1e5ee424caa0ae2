import type { Plan, PlannedTarget } from '../model/plan.ts'
import type { Asked } from './asked.ts'
import { planCases } from './cases.ts'
import { onlyTouched } from './changed.ts'
import { checkCases, checkInputs } from './inputs.ts'
import { planItems } from './items.ts'
import { select } from './select.ts'
import { plannedTarget } from './target.ts'

/**
 * Fixes every question before a socket opens: the cases to run and the items they answer.
 * Throws Fault `unknown-name` when the selection or an input names what is not there, `usage` for
 * an input that a case needs and lacks, or that its workflow does not take.
 */
export function plan(asked: Asked): Plan {
  checkInputs(asked)
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
  const selected = select(whole, asked.selection)
  const { change = null, runWide = () => false } = asked
  const touched = change === null ? selected : onlyTouched(selected, change, runWide)
  checkCases(touched)
  return touched
}
