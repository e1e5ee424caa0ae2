import type { Action, Step, Workflow } from '../../model/arazzo.ts'
import type { Seen, SilenceReason } from '../../model/evidence.ts'
import type { Cause, Json, Outcome } from '../../model/words.ts'
import { evaluateValue } from '../expression/index.ts'
import { get } from '../pointer.ts'
import { choose } from './action.ts'
import { cleanupCase, cleanupsOf, rememberCreations, removeCreations } from './cleanup.ts'
import { type Frame, findWorkflow, type Run, scopeOf, startRun, workflowOutputs } from './frame.ts'
import { runStep, settleCall, type Went } from './step.ts'
import type { Answer, FlowEnd, Program, Stop, Turn } from './turn.ts'

const depthLimit = 16
const longestWait = 60_000

/** Silences that are not the network's. */
const causeOf: { readonly [reason in SilenceReason]?: Cause } = {
  address: 'configuration',
  credentials: 'credentials',
  proxy: 'configuration',
  unsupported: 'harness',
}

/** What became of a workflow, or of one nested in it. */
interface Ended {
  readonly outcome: Outcome
  readonly cause: Cause | null
  readonly because: string | null
  readonly outputs: { readonly [name: string]: Json }
}

/**
 * Runs a workflow as the Arazzo Specification 1.0.1 says (with the decisions of
 * `docs/arazzo.md`), as a pure state machine: each turn says what it wants, each answer is
 * given to `next`. It opens nothing and reads no clock, so recorded answers replay it exactly.
 */
export function* interpret(program: Program): Generator<Turn, FlowEnd, Answer | Stop> {
  const run = startRun(program)
  const workflow = findWorkflow(run, program.workflowId)
  // Before anything is made, what will remove it must be there.
  for (const id of cleanupsOf(program)) findWorkflow(run, id)
  const main = runWorkflow(run, workflow, program.inputs, 0)
  const { ended, creations } = yield* rememberCreations(main)
  const asked = new Map<string, number>()
  const cleanup = yield* removeCreations(creations, ({ workflowId, inputs }) => {
    const tidy = { ...startRun({ ...program, case: cleanupCase(program.case) }), asked }
    const remover = findWorkflow(tidy, workflowId)
    return runWorkflow(tidy, remover, { ...defaults(remover), ...inputs }, 0)
  })
  const { steps, stepsOmitted } = run
  return { ...(ended ?? cutShort), steps, stepsOmitted, cleanup }
}

const cutShort = stop('untested', 'prerequisite', 'The case was stopped before its end.')

function* runWorkflow(
  run: Run,
  workflow: Workflow,
  inputs: { readonly [name: string]: Json },
  depth: number,
): Generator<Turn, Ended, Answer> {
  if (depth > depthLimit) {
    return stop('cantTell', 'harness', `Workflows call each other more than ${depthLimit} deep.`)
  }
  for (const name of workflow.dependsOn ?? []) {
    const blocked = yield* runDependency(run, name, inputs, depth)
    if (blocked !== null) return blocked
  }
  const frame: Frame = { workflow, inputs, steps: {}, retries: new Map() }
  const ended = yield* runSteps(run, frame, depth)
  run.workflows[workflow.workflowId] = { inputs, outputs: ended.outputs }
  return ended
}

function* runDependency(
  run: Run,
  name: string,
  inputs: { readonly [name: string]: Json },
  depth: number,
): Generator<Turn, Ended | null, Answer> {
  const workflow = findWorkflow(run, name)
  if (run.workflows[workflow.workflowId] !== undefined) return null
  const ended = yield* runWorkflow(run, workflow, inputs, depth + 1)
  if (ended.outcome === 'passed') return null
  return stop(
    'untested',
    'prerequisite',
    `Workflow "${workflow.workflowId}", which this one depends on, did not succeed: ${ended.because ?? ended.outcome}`,
  )
}

function* runSteps(run: Run, frame: Frame, depth: number): Generator<Turn, Ended, Answer> {
  const steps = frame.workflow.steps
  let at = 0
  while (at < steps.length) {
    const step = steps[at]
    if (step === undefined) break
    if (run.executed >= run.program.maxSteps) {
      return stop('cantTell', 'harness', `The workflow was stopped after ${run.executed} steps.`)
    }
    const went = yield* execute(run, frame, step, depth)
    if (went.kind === 'stopped') return stop(went.outcome, went.cause, went.because)
    const next = yield* decide(run, frame, { step, went, depth })
    if (next.kind === 'ended') return next.ended
    at = next.kind === 'next' ? at + 1 : next.index
  }
  return { outcome: 'passed', cause: null, because: null, outputs: workflowOutputs(run, frame) }
}

/** One execution of a step: an operation, or another workflow. */
function* execute(
  run: Run,
  frame: Frame,
  step: Step,
  depth: number,
): Generator<Turn, Went, Answer> {
  run.executed += 1
  if (step.workflowId === undefined) return yield* runStep(run, frame, step)
  const called = findWorkflow(run, step.workflowId)
  const inputs: { [name: string]: Json } = {}
  for (const parameter of step.parameters ?? []) {
    if (!('name' in parameter)) continue
    const value = evaluateValue(parameter.value, scopeOf(run, frame, null))
    if (value !== undefined) inputs[parameter.name] = value
  }
  const ended = yield* runWorkflow(run, called, { ...defaults(called), ...inputs }, depth + 1)
  if (ended.outcome !== 'passed' && ended.outcome !== 'failed') {
    return {
      kind: 'stopped',
      outcome: ended.outcome,
      cause: ended.cause ?? 'prerequisite',
      because: ended.because ?? '',
    }
  }
  return settleCall(run, frame, { step, outputs: ended.outputs, because: ended.because })
}

type Next =
  | { readonly kind: 'next' }
  | { readonly kind: 'jump'; readonly index: number }
  | { readonly kind: 'ended'; readonly ended: Ended }

interface Decision {
  readonly step: Step
  readonly went: Extract<Went, { kind: 'went' }>
  readonly depth: number
}

/** Chooses and carries out the action that follows a step (Arazzo 1.0.1, Success and Failure Action Objects). */
function* decide(run: Run, frame: Frame, decision: Decision): Generator<Turn, Next, Answer> {
  const { step, went } = decision
  const action = choose(run, frame, step, went)
  if (action === null) {
    if (went.success) return { kind: 'next' }
    return { kind: 'ended', ended: failed(run, frame, step, went) }
  }
  if (action.type === 'end') {
    const ended: Ended =
      went.success || step['x-assay-expected'] === true
        ? { outcome: 'passed', cause: null, because: null, outputs: workflowOutputs(run, frame) }
        : failed(run, frame, step, went)
    return { kind: 'ended', ended }
  }
  if (action.type === 'retry') return yield* retry(run, frame, action, decision)
  if (action.stepId !== undefined)
    return { kind: 'jump', index: indexOf(frame.workflow, action.stepId) }
  if (action.workflowId === undefined) return { kind: 'next' }
  // A goto to a workflow is one way: its end is this workflow's end (OAI issue 328).
  const target = findWorkflow(run, action.workflowId)
  const ended = yield* runWorkflow(run, target, frame.inputs, decision.depth + 1)
  return { kind: 'ended', ended }
}

function* retry(
  run: Run,
  frame: Frame,
  action: Action,
  decision: Decision,
): Generator<Turn, Next, Answer> {
  const { step, went, depth } = decision
  const key = `${step.stepId}\n${action.name}`
  frame.retries.set(key, (frame.retries.get(key) ?? 0) + 1)
  const ms = Math.min(retryAfter(went.seen) ?? (action.retryAfter ?? 0) * 1000, longestWait)
  if (ms > 0) {
    yield { kind: 'wait', ms, because: `Action "${action.name}" repeats step "${step.stepId}".` }
  }
  if (action.stepId !== undefined) {
    const helper = frame.workflow.steps[indexOf(frame.workflow, action.stepId)]
    // A18: the helper runs once, on its own; its actions do not count.
    if (helper !== undefined) yield* execute(run, frame, helper, depth)
  }
  if (action.workflowId !== undefined) {
    yield* runWorkflow(run, findWorkflow(run, action.workflowId), frame.inputs, depth + 1)
  }
  return { kind: 'jump', index: indexOf(frame.workflow, step.stepId) }
}

/** RFC 9110 §10.2.3, the delta-seconds form; a date needs a clock, which replay has not. */
function retryAfter(seen: Seen | null): number | null {
  if (seen?.kind !== 'exchange') return null
  const value = seen.response.headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1]
  return value !== undefined && /^\d{1,9}$/.test(value.trim()) ? Number(value) * 1000 : null
}

function failed(run: Run, frame: Frame, step: Step, went: Extract<Went, { kind: 'went' }>): Ended {
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

function indexOf(workflow: Workflow, stepId: string): number {
  const index = workflow.steps.findIndex(step => step.stepId === stepId)
  return index === -1 ? workflow.steps.length : index
}

/** The defaults of a workflow's `inputs` schema. */
function defaults(workflow: Workflow): { [name: string]: Json } {
  const found: { [name: string]: Json } = {}
  const properties = workflow.inputs?.['properties']
  if (typeof properties !== 'object' || properties === null) return found
  for (const [name, schema] of Object.entries(properties)) {
    const value = get(schema, '/default')
    if (value !== undefined) found[name] = value
  }
  return found
}

function stop(outcome: Outcome, cause: Cause, because: string): Ended {
  return { outcome, cause, because, outputs: {} }
}
