import type { Step } from '../../model/arazzo.ts'
import type { SilenceReason } from '../../model/evidence.ts'
import type { Cause, Json, Outcome } from '../../model/words.ts'
import { type Frame, type Run, workflowOutputs } from './frame.ts'
import type { Went } from './step.ts'

/** Silences that are not the network's. */
const causeOf: { readonly [reason in SilenceReason]?: Cause } = {
  address: 'configuration',
  credentials: 'credentials',
  proxy: 'configuration',
  'run-limit': 'deadline',
  unsupported: 'harness',
  'no-delivery': 'configuration',
  'turned-away': 'harness',
}

/** What became of a workflow, or of one nested in it. */
export interface Ended {
  readonly outcome: Outcome
  readonly cause: Cause | null
  readonly because: string | null
  readonly outputs: { readonly [name: string]: Json }
}

/** The end of a workflow whose step failed without an action that goes on. */
export function failed(
  run: Run,
  frame: Frame,
  step: Step,
  went: Extract<Went, { kind: 'went' }>,
): Ended {
  const outputs = workflowOutputs(run, frame)
  if (went.seen?.kind === 'silence') {
    const cause = causeOf[went.seen.reason] ?? 'network'
    return { outcome: 'cantTell', cause, because: went.because, outputs }
  }
  return {
    outcome: 'failed',
    cause: null,
    because: `Step "${step.stepId}": ${went.because}`,
    outputs,
  }
}

/** A good end, with the workflow's outputs. */
export const passedWith = (run: Run, frame: Frame): Ended => ({
  outcome: 'passed',
  cause: null,
  because: null,
  outputs: workflowOutputs(run, frame),
})

/** An end without outputs. */
export function stop(outcome: Outcome, cause: Cause, because: string): Ended {
  return { outcome, cause, because, outputs: {} }
}
