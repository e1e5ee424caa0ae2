import type { Noted } from '../base/flow/index.ts'
import { suiteDocument, suiteDocuments } from '../base/program.ts'
import { type PlacedWorkflow, workflowsReached } from '../base/workflows.ts'
import type { Workflow } from '../model/arazzo.ts'
import type { Item, Plan, WorkflowCase } from '../model/plan.ts'
import type { JsonObject } from '../model/words.ts'
import type { AnyCheck } from './check.ts'
import { checks } from './checks/index.ts'

/** One check at work in a case, and the items its findings answer. */
export interface Use {
  readonly check: AnyCheck
  readonly as: string | null
  /** The workflow it was named in, when the case or one that it reaches names it. */
  readonly workflow: Workflow | null
  /** The step it was named on; null when it was named on the workflow. */
  readonly step: string | null
  readonly with: JsonObject
  readonly items: readonly Item[]
}

/** Checks named by `x-assay-checks` in a case's workflow and those it reaches, and in their steps. */
export function namedUses(plan: Plan, one: WorkflowCase): readonly Use[] {
  const document = suiteDocument(plan, one)
  const workflow = document.arazzo.workflows.find(({ workflowId }) => workflowId === one.workflowId)
  if (workflow === undefined) return []
  const reached = workflowsReached(suiteDocuments(plan, one), { document, workflow })
  return reached.flatMap(namedIn).flatMap(({ use, workflow: of, step }) => {
    const check = checks.get(use.check)
    if (check === undefined) return []
    const as = use.as ?? null
    const items = plan.items.filter(
      item =>
        item.case === one.id && item.check === use.check && (item.as === null || item.as === as),
    )
    return [{ check, as, workflow: of, step, with: use.with ?? {}, items }]
  })
}

function namedIn({ workflow }: PlacedWorkflow) {
  const own = (workflow['x-assay-checks'] ?? []).map(use => ({ use, workflow, step: null }))
  const ofSteps = workflow.steps.flatMap(step =>
    (step['x-assay-checks'] ?? []).map(use => ({ use, workflow, step: step.stepId })),
  )
  return [...own, ...ofSteps]
}

/** Whether a check that a case names looks at this exchange: those of its step, or inside its workflow. */
export function looksAt({ workflow, step }: Use, noted: Noted): boolean {
  if (workflow === null) return true
  if (step === null) return noted.within.includes(workflow)
  return noted.workflow === workflow && noted.step.stepId === step
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
      const claimed = [...uses.values()].map(use => ({
        ...use,
        check,
        as: null,
        workflow: null,
        step: null,
      }))
      return [...claimed, ...unclaimed(check, rows)]
    })
}

/** What no row claims: all of it, or for filtered rows what their filters leave over. */
function unclaimed(check: AnyCheck, rows: readonly Item[]): readonly Use[] {
  const rest = (parameters: JsonObject): Use => ({
    check,
    as: null,
    workflow: null,
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
    return [{ check, as: item.as, workflow: null, step: null, with: item.with, items: [item] }]
  })
}
