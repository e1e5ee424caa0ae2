import { bareStep, following } from '../../../base/step-order.ts'
import type { Action, Reusable, Step } from '../../../model/arazzo.ts'
import type { Found, Rule } from '../book.ts'
import { after, successors } from './flow.ts'
import { type At, actionLists, actionsOf, notes, workflowsOf } from './reading.ts'

/** Actions say one thing, and a way round ends somewhere. */
export const actions: Rule = book =>
  book.suites.flatMap(({ documents }) =>
    documents.flatMap(page =>
      workflowsOf(page, documents).flatMap(at =>
        notes(page, [
          ...lists(at).flatMap(({ list, pointer }) =>
            list.flatMap((one, index) => ofOne(one, `${pointer}/${index}`)),
          ),
          ...loops(at),
          ...waits(at),
        ]),
      ),
    ),
  )

function lists({ workflow, pointer }: At) {
  const own = workflow.steps.flatMap((step, index) =>
    actionLists.map(name => ({
      list: step[name] ?? [],
      pointer: `${pointer}/steps/${index}/${name}`,
    })),
  )
  return [
    ...own,
    { list: workflow.successActions ?? [], pointer: `${pointer}/successActions` },
    { list: workflow.failureActions ?? [], pointer: `${pointer}/failureActions` },
  ]
}

function ofOne(one: Action | Reusable, pointer: string): readonly Found[] {
  if (!('name' in one)) {
    if (one.value === undefined) return []
    const message = `The reference "${one.reference}" has a value, and an action takes none.`
    const hint = 'Remove the value.'
    return [{ rule: 'reusable-value', message, pointer: `${pointer}/value`, hint }]
  }
  const both = one.stepId !== undefined && one.workflowId !== undefined
  return [...(both ? [twoTargets(one, pointer)] : []), ...idle(one, pointer)]
}

function twoTargets({ name }: Action, pointer: string): Found {
  const message = `The action "${name}" names a step and a workflow.`
  return { rule: 'action-target', message, pointer: `${pointer}/workflowId`, hint: 'Keep one.' }
}

function idle(one: Action, pointer: string): readonly Found[] {
  const unused = {
    end: ['stepId', 'workflowId', 'retryAfter', 'retryLimit'],
    goto: ['retryAfter', 'retryLimit'],
    retry: [],
  } as const
  return unused[one.type].flatMap((member): readonly Found[] => {
    if (one[member] === undefined) return []
    const message = `"${member}" does nothing in an action of type "${one.type}".`
    const hint = 'Remove it, or give the action another type.'
    return [{ rule: 'action-idle', message, pointer: `${pointer}/${member}`, hint }]
  })
}

/** Steps that follow each other after success whatever is answered, and come back to the first. */
function loops(at: At): readonly Found[] {
  const { steps } = at.workflow
  return steps.flatMap((step, index): readonly Found[] => {
    const round = roundFrom(at, index)
    // Told once, at the step that leads back.
    if (round === null || Math.max(...round) !== index) return []
    const checked = round.some(one => (steps[one]?.successCriteria ?? []).length > 0)
    const ids = round.toSorted((a, b) => a - b).map(one => `"${steps[one]?.stepId ?? ''}"`)
    const message = `The steps ${ids.join(', ')} go round ${checked ? 'until one of them fails' : 'and never end'}.`
    const hint = 'Give the "goto" criteria, or use "retry" with a retryLimit.'
    const pointer = `${at.pointer}/steps/${index}${step.onSuccess === undefined ? '' : '/onSuccess'}`
    return [{ rule: 'goto-loop', level: checked ? 'note' : 'error', message, pointer, hint }]
  })
}

function roundFrom(at: At, index: number): readonly number[] | null {
  const round: number[] = []
  let next: number | null = index
  while (next !== null && !round.includes(next)) {
    round.push(next)
    next = surely(at, next)
  }
  return next === index ? round : null
}

/** The step that comes next after success for certain; null when that depends on an answer. */
function surely(at: At, index: number): number | null {
  const { steps } = at.workflow
  const step = steps[index]
  if (step === undefined) return null
  const [first] = actionsOf(at, step, 'onSuccess')
  if (first === undefined) return following(at.workflow, index)
  if ((first.criteria ?? []).length > 0 || first.stepId === undefined) return null
  const target = steps.findIndex(({ stepId }) => stepId === first.stepId)
  return target < 0 ? null : target
}

/** Steps that a step waits for come before it (Arazzo 1.1.0, Step Object, `dependsOn`). */
function waits(at: At): readonly Found[] {
  const { steps } = at.workflow
  const next = successors(at)
  return steps.flatMap(({ stepId, dependsOn = [] }, index) =>
    dependsOn.flatMap((name, n): readonly Found[] => {
      const id = bareStep(at.workflow, name)
      if (id.startsWith('$')) return []
      const pointer = `${at.pointer}/steps/${index}/dependsOn/${n}`
      const target = steps.findIndex(one => one.stepId === id)
      // A qualified name that leads nowhere is told of by `dangling`.
      if (target < 0 && id !== name) return []
      if (target < 0) {
        const message = `There is no step "${id}" in this workflow.`
        const hint = 'A step of another workflow is $workflows.<workflowId>.steps.<stepId>.'
        return [{ rule: 'step-unknown', message, pointer, hint }]
      }
      if (after(next, target).has(index)) return []
      const message = `The step "${id}", which "${stepId}" waits for, never comes before it.`
      const hint = 'Let one of them wait for the other, not both; or take back the "goto" past it.'
      return [{ rule: 'reference-forward', message, pointer, hint }]
    }),
  )
}

/** The steps of its own workflow that a step waits for. */
export function waitedFor(at: At, step: Step | undefined): readonly string[] {
  return (step?.dependsOn ?? []).map(name => bareStep(at.workflow, name))
}
