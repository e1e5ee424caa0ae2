import type { Action, Step } from '../../model/arazzo.ts'
import { judgeCriterion } from '../criterion/index.ts'
import { actionsIn } from '../workflows.ts'
import { type Frame, type Run, scopeOf } from './frame.ts'
import type { Went } from './went.ts'

/**
 * The first action that applies after a step: the step's own, then those of the workflow whose
 * names the step does not redefine (A1). An exhausted retry gives way to the next (Arazzo 1.0.1,
 * Failure Action Object). Null when none applies.
 */
export function choose(
  run: Run,
  frame: Frame,
  step: Step,
  went: Extract<Went, { kind: 'went' }>,
): Action | null {
  const { arazzo } = frame.script.document
  const kind = went.success ? 'successActions' : 'failureActions'
  const own = actionsIn(arazzo, went.success ? step.onSuccess : step.onFailure, kind)
  const inherited = actionsIn(arazzo, frame.workflow[kind], kind)
  const names = new Set(own.map(action => action.name))
  const scope = scopeOf(run, frame, went.message, frame.steps[step.stepId]?.outputs)
  for (const action of [...own, ...inherited.filter(action => !names.has(action.name))]) {
    if (!(action.criteria ?? []).every(criterion => judgeCriterion(criterion, scope).holds))
      continue
    if (action.type === 'retry' && used(frame, step, action) >= (action.retryLimit ?? 1)) continue
    return action
  }
  return null
}

function used(frame: Frame, step: Step, action: Action): number {
  return frame.retries.get(`${step.stepId}\n${action.name}`) ?? 0
}
