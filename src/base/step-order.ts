import type { Step, Workflow } from '../model/arazzo.ts'

const known = new WeakMap<Workflow, readonly Step[]>()

/**
 * The steps in the order in which they run: as they stand, but each after those of its own workflow
 * that it depends on (Arazzo 1.1.0, Step Object and Tool Behavior). Steps that wait for each other
 * have no such order, and none of them can run.
 */
export function stepsInOrder(workflow: Workflow): readonly Step[] {
  const found = known.get(workflow)
  if (found !== undefined) return found
  const plain = workflow.steps.every(({ dependsOn = [] }) => dependsOn.length === 0)
  const order = plain ? workflow.steps : sorted(workflow)
  known.set(workflow, order)
  return order
}

/** A step of its own workflow by its bare name, `$workflows.buy.steps.pay` as `pay` in "buy". */
export function bareStep({ workflowId }: Workflow, name: string): string {
  const start = `$workflows.${workflowId}.steps.`
  return name.startsWith(start) ? name.slice(start.length) : name
}

function sorted(workflow: Workflow): readonly Step[] {
  const byId = new Map(workflow.steps.map(step => [step.stepId, step]))
  const seen = new Set<Step>()
  const placed = new Set<Step>()
  for (const first of workflow.steps) {
    const waiting = [first]
    for (let step = waiting.at(-1); step !== undefined; step = waiting.at(-1)) {
      const wanted = seen.has(step) ? [] : (step.dependsOn ?? [])
      seen.add(step)
      const before = wanted
        .map(name => byId.get(bareStep(workflow, name)))
        .filter(one => one !== undefined && !seen.has(one))
      waiting.push(...before.filter(one => one !== undefined).toReversed())
      if (before.length > 0) continue
      placed.add(step)
      waiting.pop()
    }
  }
  return [...placed]
}

/** The place in the document of the step that follows the one at `index`; null after the last. */
export function following(workflow: Workflow, index: number): number | null {
  const order = stepsInOrder(workflow)
  if (order === workflow.steps) return index + 1 < order.length ? index + 1 : null
  const [step] = workflow.steps.slice(index, index + 1)
  const next = step === undefined ? undefined : order[order.indexOf(step) + 1]
  return next === undefined ? null : workflow.steps.indexOf(next)
}
