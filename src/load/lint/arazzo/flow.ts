import { following, stepsInOrder } from '../../../base/step-order.ts'
import type { Step } from '../../../model/arazzo.ts'
import type { Found, Rule } from '../book.ts'
import { type At, actionLists, actionsOf, notes, workflowsOf } from './reading.ts'

/** Every step can be reached, every loop ends, and actions stand at one level. */
export const flow: Rule = book =>
  book.suites.flatMap(({ documents }) =>
    documents.flatMap(page =>
      workflowsOf(page, documents).flatMap(at =>
        notes(page, [...unreachable(at), ...retries(at), ...levels(at), ...limits(at)]),
      ),
    ),
  )

/** For each step, the steps that can come right after it. */
export function successors(at: At): readonly (readonly number[])[] {
  const { steps } = at.workflow
  return steps.map((step, index) => {
    const success = actionsOf(at, step, 'onSuccess')
    const failure = actionsOf(at, step, 'onFailure')
    const jumps = [...success, ...failure].flatMap(({ type, stepId }) => {
      const target = steps.findIndex(one => one.stepId === stepId)
      if (type === 'retry') return target < 0 ? [index] : [index, target]
      return type === 'goto' && target >= 0 ? [target] : []
    })
    // After success the next step follows, unless some action always takes its place.
    const always = success.some(
      ({ criteria, type }) => type !== 'retry' && (criteria ?? []).length === 0,
    )
    const follows = following(at.workflow, index)
    const next = always || follows === null ? [] : [follows]
    // A retry by way of another step comes back from it.
    const back = steps.flatMap((other, from) => (leadsBack(at, other, step) ? [from] : []))
    return [...new Set([...next, ...jumps, ...back])]
  })
}

function leadsBack(at: At, other: Step, helper: Step): boolean {
  return actionsOf(at, other, 'onFailure').some(
    ({ type, stepId }) => type === 'retry' && stepId === helper.stepId,
  )
}

/** The steps that can come after a step, at any distance. */
export function after(next: readonly (readonly number[])[], from: number): ReadonlySet<number> {
  const found = new Set<number>()
  const open = [...(next[from] ?? [])]
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (found.has(step)) continue
    found.add(step)
    open.push(...(next[step] ?? []))
  }
  return found
}

function unreachable(at: At): readonly Found[] {
  const { steps } = at.workflow
  const [first] = stepsInOrder(at.workflow)
  const entry = first === undefined ? 0 : steps.indexOf(first)
  const reached = after(successors(at), entry)
  return steps.flatMap(({ stepId }, index) => {
    if (index === entry || reached.has(index)) return []
    const message = `No step leads to the step "${stepId}".`
    const hint = 'Remove it, or let an action before it lead here.'
    return [{ rule: 'step-unreachable', message, pointer: `${at.pointer}/steps/${index}`, hint }]
  })
}

function retries({ workflow, pointer }: At): readonly Found[] {
  return holders(workflow, pointer).flatMap(({ list, at }) =>
    (list ?? []).flatMap((action, index) => {
      if (!('name' in action) || action.type !== 'retry' || action.retryLimit !== undefined)
        return []
      const message = `The retry "${action.name}" has no retryLimit: it retries once.`
      const hint = 'Say how often, such as retryLimit: 3.'
      return [{ rule: 'retry-limit', message, pointer: `${at}/${index}`, hint }]
    }),
  )
}

function holders(workflow: At['workflow'], pointer: string) {
  return [
    { list: workflow.successActions, at: `${pointer}/successActions` },
    { list: workflow.failureActions, at: `${pointer}/failureActions` },
    ...workflow.steps.flatMap((step, index) =>
      actionLists.map(name => ({ list: step[name], at: `${pointer}/steps/${index}/${name}` })),
    ),
  ]
}

/** Whether a step's actions replace the workflow's or join them, Arazzo does not say (A1). */
function levels({ workflow, pointer }: At): readonly Found[] {
  const both = [
    { list: 'onSuccess', shared: workflow.successActions },
    { list: 'onFailure', shared: workflow.failureActions },
  ] as const
  return both.flatMap(({ list, shared }) =>
    (shared ?? []).length === 0
      ? []
      : workflow.steps.flatMap((step, index) =>
          (step[list] ?? []).length === 0
            ? []
            : [
                {
                  rule: 'actions-twice',

                  message: `The step "${step.stepId}" and its workflow both have actions: tools differ in which apply.`,
                  pointer: `${pointer}/steps/${index}/${list}`,
                  hint: 'Write all of them at the step, or all at the workflow.',
                } as const,
              ],
        ),
  )
}

const most = 1000

/** Tables and walks so long that no supplier would sit through them. */
function limits({ workflow, pointer }: At): readonly Found[] {
  const requests = workflow['x-assay-limits']?.requests ?? 0
  const own = requests > most ? [excess(requests, `${pointer}/x-assay-limits/requests`)] : []
  const ofSteps = workflow.steps.flatMap((step, index) => {
    const at = `${pointer}/steps/${index}`
    const rows = step['x-assay-data']?.limit ?? 0
    const pages = step['x-assay-pages']?.limit ?? 0
    return [
      ...(rows > most ? [excess(rows, `${at}/x-assay-data/limit`)] : []),
      ...(pages > most ? [excess(pages, `${at}/x-assay-pages/limit`)] : []),
    ]
  })
  return [...own, ...ofSteps]
}

function excess(limit: number, pointer: string): Found {
  const message = `The limit is ${limit}; ${most} is the most.`
  return { rule: 'limit-absurd', message, pointer, hint: 'Ask a sample of the data.' }
}
