import { suiteDocument } from '../base/program.ts'
import type { CheckUse, Workflow } from '../model/arazzo.ts'
import type { Item, Plan, WorkflowCase } from '../model/plan.ts'
import type { JsonObject } from '../model/words.ts'
import type { AnyCheck } from './check.ts'
import { checks } from './checks/index.ts'

/** One check at work in a case, and the items its findings answer. */
export interface Use {
  readonly check: AnyCheck
  readonly as: string | null
  /** The step it was named on; null when it was named on the workflow. */
  readonly step: string | null
  readonly with: JsonObject
  readonly items: readonly Item[]
}

/** Checks named by `x-assay-checks` in a case's workflow and steps. */
export function namedUses(plan: Plan, one: WorkflowCase): readonly Use[] {
  const workflow = suiteDocument(plan, one).arazzo.workflows.find(
    workflow => workflow.workflowId === one.workflowId,
  )
  if (workflow === undefined) return []
  return namedIn(workflow).flatMap(({ use, step }) => {
    const check = checks.get(use.check)
    if (check === undefined) return []
    const as = use.as ?? null
    const items = plan.items.filter(
      item =>
        item.case === one.id && item.check === use.check && (item.as === null || item.as === as),
    )
    return [{ check, as, step, with: use.with ?? {}, items }]
  })
}

function namedIn(
  workflow: Workflow,
): readonly { readonly use: CheckUse; readonly step: string | null }[] {
  const own = (workflow['x-assay-checks'] ?? []).map(use => ({ use, step: null }))
  const ofSteps = workflow.steps.flatMap(step =>
    (step['x-assay-checks'] ?? []).map(use => ({ use, step: step.stepId })),
  )
  return [...own, ...ofSteps]
}

/**
 * Implicit checks on the exchanges of one operation in one case: one use for each row's own
 * parameters, and for each check that no row claims one use without items (an advisory).
 */
export function implicitUses(
  plan: Plan,
  one: WorkflowCase,
  operationId: string | null,
): readonly Use[] {
  return [...checks.values()]
    .filter(check => check.implicit)
    .flatMap(check => {
      const rows = plan.items.filter(item => claims(item, check, one, operationId))
      const uses = new Map<string, { with: JsonObject; items: Item[] }>()
      for (const item of rows) {
        const key = JSON.stringify(item.with)
        const use = uses.get(key) ?? { with: item.with, items: [] }
        use.items.push(item)
        uses.set(key, use)
      }
      const claimed = [...uses.values()].map(use => ({ ...use, check, as: null, step: null }))
      return [...claimed, ...unclaimed(check, rows)]
    })
}

/** What no row claims: all of it, or for filtered rows what their filters leave over. */
function unclaimed(check: AnyCheck, rows: readonly Item[]): readonly Use[] {
  const rest = (parameters: JsonObject): Use => ({
    check,
    as: null,
    step: null,
    with: parameters,
    items: [],
  })
  if (rows.length === 0) return [rest({})]
  if (check.id !== 'body-schema' || rows.some(row => row.with['at'] === undefined)) return []
  return [rest({ except: rows.map(row => row.with) })]
}

function claims(
  item: Item,
  check: AnyCheck,
  one: WorkflowCase,
  operationId: string | null,
): boolean {
  return (
    item.settled === null &&
    item.check === check.id &&
    item.spec === one.spec &&
    (item.case === '*' || item.case === one.id) &&
    (item.operation === null || item.operation === operationId)
  )
}

/** Checks that look over every exchange of the run, of all specs. */
export function runUses(plan: Plan): readonly Use[] {
  return plan.items.flatMap(item => {
    const check = checks.get(item.check)
    if (check === undefined || check.implicit || item.case !== '*' || item.settled !== null)
      return []
    return [{ check, as: item.as, step: null, with: item.with, items: [item] }]
  })
}
