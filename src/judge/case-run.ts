import type { FlowEnd } from '../base/flow/index.ts'
import type { CaseRun } from '../model/judgement.ts'
import type { Case } from '../model/plan.ts'

/** How a case went, as the report lists it: control flow only. */
export function runCase(planned: Case, ended: FlowEnd, attempts: number): CaseRun {
  return {
    id: planned.id,
    suite: planned.suite,
    kind: planned.kind,
    outcome: ended.outcome,
    cause: ended.cause,
    because: ended.because,
    attempts,
    outputs: ended.outputs,
    steps: ended.steps,
    stepsOmitted: ended.stepsOmitted,
    ...(ended.cleanup.length === 0 ? {} : { cleanup: ended.cleanup }),
  }
}
