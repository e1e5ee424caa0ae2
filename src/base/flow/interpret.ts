import type { Action, Step, Workflow } from '../../model/arazzo.ts'
import type { Json } from '../../model/words.ts'
import type { Scope } from '../expression/index.ts'
import { stepsInOrder } from '../step-order.ts'
import { choose } from './action.ts'
import {
  type Called,
  findWorkflow,
  handedOn,
  inputsTaken,
  type Passed,
  passedByAction,
  passedByStep,
  waitsFor,
} from './called.ts'
import { cleanupCase, cleanupsOf, rememberCreations, removeCreations } from './cleanup.ts'
import { type Ended, failed, passedWith, stop } from './ended.ts'
import { type Frame, type Run, scopeOf, startRun, stepName, surroundings } from './frame.ts'
import { waitBefore } from './retry-after.ts'
import { runStep, settleCall, type Went } from './step.ts'
import type { Answer, FlowEnd, Program, Stop, Turn } from './turn.ts'

const depthLimit = 16

/**
 * Runs a workflow as the Arazzo Specification 1.0.1 says (with the decisions of
 * `docs/arazzo.md`), as a pure state machine: each turn says what it wants, each answer is
 * given to `next`. It opens nothing and reads no clock, so recorded answers replay it exactly.
 */
export function* interpret(program: Program): Generator<Turn, FlowEnd, Answer | Stop> {
  const run = startRun(program)
  const called = findWorkflow(run, program.scripts[0], program.workflowId)
  // Before anything is made, what will remove it must be there.
  for (const { script, reference } of cleanupsOf(program)) findWorkflow(run, script, reference)
  const main = runWorkflow(run, { called, inputs: program.inputs, within: [] }, 0)
  const { ended, creations } = yield* rememberCreations(main)
  const asked = new Map<string, number>()
  const cleanup = yield* removeCreations(creations, ({ script, workflowId, inputs }) => {
    const tidy = { ...startRun({ ...program, case: cleanupCase(program.case) }), asked }
    const remover = findWorkflow(tidy, script ?? program.scripts[0], workflowId)
    return enter(tidy, { within: [] }, { called: remover, passed: handedOn(inputs), depth: -1 })
  })
  const { steps, stepsOmitted } = run
  return { ...(ended ?? cutShort), steps, stepsOmitted, cleanup }
}

const cutShort = stop('untested', 'prerequisite', 'The case was stopped before its end.')

/** A workflow to be run now. */
interface Call {
  readonly called: Called
  readonly inputs: { readonly [name: string]: Json }
  /** The workflows that were entered before. */
  readonly within: readonly Workflow[]
}

/** How a workflow went: it came to its end, or it went over into another. */
type Course =
  | { readonly kind: 'ended'; readonly ended: Ended }
  | { readonly kind: 'gone'; readonly to: Call }

/** Runs a workflow, and those it goes to: going is one way, so it does not nest. */
function* runWorkflow(run: Run, first: Call, depth: number): Generator<Turn, Ended, Answer> {
  const left = new Map<Workflow, Call>()
  for (let call = first; ; ) {
    left.set(call.called.workflow, call)
    const course = yield* runOne(run, call, depth)
    if (course.kind === 'gone') {
      call = course.to
      continue
    }
    // The end of the last is the end of each that led to it (OAI issue 328).
    for (const { called, inputs } of left.values()) {
      const { workflows } = surroundings(run, called.script)
      workflows[called.workflow.workflowId] = { inputs, outputs: course.ended.outputs }
    }
    return course.ended
  }
}

function* runOne(run: Run, call: Call, depth: number): Generator<Turn, Course, Answer> {
  const { called, inputs, within } = call
  const { script, workflow } = called
  if (depth > depthLimit) {
    const because = `Workflows call each other more than ${depthLimit} deep.`
    return { kind: 'ended', ended: stop('cantTell', 'harness', because) }
  }
  const frame: Frame = {
    script,
    workflow,
    within: within.includes(workflow) ? within : [...within, workflow],
    inputs,
    steps: {},
    retries: new Map(),
  }
  for (const name of workflow.dependsOn ?? []) {
    const blocked = yield* runDependency(run, frame, name, depth)
    if (blocked !== null) return { kind: 'ended', ended: blocked }
  }
  for (const step of workflow.steps) run.done.delete(stepName(run, frame, step))
  return yield* runSteps(run, frame, depth)
}

function* runDependency(
  run: Run,
  frame: Frame,
  name: string,
  depth: number,
): Generator<Turn, Ended | null, Answer> {
  const called = findWorkflow(run, frame.script, name)
  const { workflowId } = called.workflow
  if (Object.hasOwn(surroundings(run, called.script).workflows, workflowId)) return null
  const ended = yield* enter(run, frame, { called, passed: handedOn(frame.inputs), depth })
  if (ended.outcome === 'passed') return null
  const because = `Workflow "${workflowId}", which this one depends on, did not succeed: ${ended.because ?? ended.outcome}`
  return stop('untested', 'prerequisite', because)
}

interface Entry {
  readonly called: Called
  readonly passed: Passed
  /** How deep the workflow stands that enters it. */
  readonly depth: number
}

/** Runs a workflow inside another, if its inputs are as it wants them. */
function* enter(
  run: Run,
  { within }: Pick<Frame, 'within'>,
  { called, passed, depth }: Entry,
): Generator<Turn, Ended, Answer> {
  const taken = inputsTaken(called, passed)
  if ('unmet' in taken) return stop('untested', taken.unmet.cause, taken.unmet.because)
  return yield* runWorkflow(run, { called, inputs: taken.inputs, within }, depth + 1)
}

function* runSteps(run: Run, frame: Frame, depth: number): Generator<Turn, Course, Answer> {
  const steps = stepsInOrder(frame.workflow)
  let at = 0
  while (at < steps.length) {
    const step = steps[at]
    if (step === undefined) break
    if (run.executed >= run.program.maxSteps) {
      const because = `The case was stopped after ${run.executed} steps, its limit (x-assay-limits).`
      return { kind: 'ended', ended: stop('cantTell', 'harness', because) }
    }
    const went = yield* execute(run, frame, step, depth)
    if (went.kind === 'stopped') {
      return { kind: 'ended', ended: stop(went.outcome, went.cause, went.because) }
    }
    const next = yield* decide(run, frame, { step, went, depth })
    if (next.kind === 'ended' || next.kind === 'gone') return next
    at = next.kind === 'next' ? at + 1 : next.index
  }
  return { kind: 'ended', ended: passedWith(run, frame) }
}

/** One execution of a step: an operation, or another workflow. */
function* execute(
  run: Run,
  frame: Frame,
  step: Step,
  depth: number,
): Generator<Turn, Went, Answer> {
  run.executed += 1
  const unmet = waitsFor(run, frame, step)
  if (unmet !== null) return { kind: 'stopped', outcome: 'untested', ...unmet }
  const went =
    step.workflowId === undefined
      ? yield* runStep(run, frame, step)
      : yield* runCall(run, frame, { step, reference: step.workflowId, depth })
  if (went.kind === 'went') {
    run.done.set(stepName(run, frame, step), went.success || step['x-assay-expected'] === true)
  }
  return went
}

/** A step that calls another workflow. */
function* runCall(
  run: Run,
  frame: Frame,
  call: { readonly step: Step; readonly reference: string; readonly depth: number },
): Generator<Turn, Went, Answer> {
  const { step, reference, depth } = call
  const called = findWorkflow(run, frame.script, reference)
  const passed = passedByStep(run, frame, step)
  const ended = yield* enter(run, frame, { called, passed, depth })
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

type Next = Course | { readonly kind: 'next' } | { readonly kind: 'jump'; readonly index: number }

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
        ? passedWith(run, frame)
        : failed(run, frame, step, went)
    return { kind: 'ended', ended }
  }
  if (action.type === 'retry') return yield* retry(run, frame, action, decision)
  if (action.stepId !== undefined)
    return { kind: 'jump', index: indexOf(frame.workflow, action.stepId) }
  if (action.workflowId === undefined) return { kind: 'next' }
  const called = findWorkflow(run, frame.script, action.workflowId)
  const taken = inputsTaken(called, passedByAction(frame, action, afterStep(run, frame, decision)))
  if ('unmet' in taken) {
    const { cause, because } = taken.unmet
    return { kind: 'ended', ended: stop('untested', cause, because) }
  }
  return { kind: 'gone', to: { called, inputs: taken.inputs, within: frame.within } }
}

/** What an action's expressions see. */
function afterStep(run: Run, frame: Frame, { step, went }: Decision): Scope {
  return scopeOf(run, frame, went.message, frame.steps[step.stepId]?.outputs)
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
  const ms = waitBefore(went.seen, action.retryAfter ?? 0)
  if (ms > 0) {
    yield { kind: 'wait', ms, because: `Action "${action.name}" repeats step "${step.stepId}".` }
  }
  if (action.stepId !== undefined) {
    const helper = stepsInOrder(frame.workflow)[indexOf(frame.workflow, action.stepId)]
    // A18: the helper runs once, on its own; its actions do not count.
    if (helper !== undefined) yield* execute(run, frame, helper, depth)
  }
  if (action.workflowId !== undefined) {
    const called = findWorkflow(run, frame.script, action.workflowId)
    const passed = passedByAction(frame, action, afterStep(run, frame, decision))
    yield* enter(run, frame, { called, passed, depth })
  }
  return { kind: 'jump', index: indexOf(frame.workflow, step.stepId) }
}

function indexOf(workflow: Workflow, stepId: string): number {
  const steps = stepsInOrder(workflow)
  const index = steps.findIndex(step => step.stepId === stepId)
  return index === -1 ? steps.length : index
}
