import type { Step, Workflow } from '../../model/arazzo.ts'
import type { Seen } from '../../model/evidence.ts'
import { Fault } from '../../model/fault.ts'
import type { StepRun } from '../../model/judgement.ts'
import type { Json } from '../../model/words.ts'
import { evaluateValue, type Scope } from '../expression/index.ts'
import type { Call } from './call.ts'
import type { Prepared, Program } from './turn.ts'

type Values = { readonly [name: string]: Json }

const stepsListed = 1000

/** What one run of the interpreter remembers, across nested workflows. Private to this folder. */
export interface Run {
  readonly program: Program
  executed: number
  /** How often each step has asked, for evidence ids. */
  readonly asked: Map<string, number>
  readonly calls: Map<Step, Call>
  /** The same for every scope of the run. */
  readonly surroundings: Pick<Scope, 'sourceDescriptions' | 'components' | 'self'>
  readonly steps: StepRun[]
  /** How often each step is listed. */
  readonly listed: Map<string, number>
  stepsOmitted: number
  readonly workflows: { [id: string]: { readonly inputs: Values; readonly outputs: Values } }
}

/** What one workflow remembers while it runs. */
export interface Frame {
  readonly workflow: Workflow
  readonly inputs: Values
  readonly steps: { [id: string]: { readonly outputs: Values } }
  /** Retries used, by step and action. */
  readonly retries: Map<string, number>
}

/** One exchange as expressions see it. */
export interface Message {
  readonly request: Prepared
  readonly seen: Seen
}

export function startRun(program: Program): Run {
  return {
    program,
    executed: 0,
    asked: new Map(),
    calls: new Map(),
    surroundings: surroundingsOf(program),
    steps: [],
    listed: new Map(),
    stepsOmitted: 0,
    workflows: {},
  }
}

function surroundingsOf({ document, sources }: Program): Run['surroundings'] {
  const { arazzo, file } = document
  const described = arazzo.sourceDescriptions.map(({ name, url }) => {
    return [name, { url: sources[name]?.url ?? url }] as const
  })
  return {
    sourceDescriptions: Object.fromEntries(described),
    components: arazzo.components ?? {},
    self: arazzo.$self ?? file,
  }
}

const none: Values = {}

/** The scope expressions are evaluated in (Arazzo 1.0.1, Runtime Expressions). */
export function scopeOf(run: Run, frame: Frame, message: Message | null, outputs = none): Scope {
  const { sourceDescriptions, components, self } = run.surroundings
  const { inputs, steps } = frame
  const { workflows } = run
  if (message === null || message.seen.kind !== 'exchange') {
    return { inputs, steps, workflows, outputs, sourceDescriptions, components, self }
  }
  const sent = messageOf(message.request, message.seen)
  return { inputs, steps, workflows, outputs, sourceDescriptions, components, self, message: sent }
}

function messageOf(
  { query, path }: Prepared,
  seen: Seen<'exchange'>,
): NonNullable<Scope['message']> {
  const { request, response, requestBody, responseBody } = seen
  return {
    url: request.url,
    method: request.method,
    statusCode: response.status,
    request: { headers: request.headers, query, path, body: requestBody },
    response: { headers: response.headers, body: responseBody },
  }
}

/** Values of a map of outputs; what cannot be resolved is left out (A12). */
export function outputsOf(
  wanted: { readonly [name: string]: Json } | undefined,
  scope: Scope,
): Values {
  const found: { [name: string]: Json } = {}
  for (const [name, value] of Object.entries(wanted ?? {})) {
    const resolved = evaluateValue(value, scope)
    if (resolved !== undefined) found[name] = resolved
  }
  return found
}

export function workflowOutputs(run: Run, frame: Frame): Values {
  return outputsOf(frame.workflow.outputs, scopeOf(run, frame, null))
}

/** Lists a step's execution; past the limit they are only counted (DESIGN §8). */
export function listStep(
  run: Run,
  id: string,
  success: boolean,
  evidence: readonly string[],
): void {
  if (run.steps.length >= stepsListed) {
    run.stepsOmitted += 1
    return
  }
  const attempt = (run.listed.get(id) ?? 0) + 1
  run.listed.set(id, attempt)
  run.steps.push({ id, attempt, outcome: success ? 'passed' : 'failed', evidence })
}

/** The workflow of this document with that id. Throws Fault `dangling-reference`. */
export function findWorkflow(run: Run, id: string): Workflow {
  const found = run.program.document.arazzo.workflows.find(one => one.workflowId === id)
  if (found !== undefined) return found
  throw new Fault(
    'dangling-reference',
    `The suite names workflow "${id}", which it does not hold.`,
    {
      at: { file: run.program.document.file },
      hint: 'Correct the workflowId, or add the workflow.',
    },
  )
}
