import type { Step, Workflow } from '../../model/arazzo.ts'
import type { SuiteDocument } from '../../model/catalogue.ts'
import type { Seen } from '../../model/evidence.ts'
import type { StepRun } from '../../model/judgement.ts'
import type { Json } from '../../model/words.ts'
import { evaluateValue, type Scope } from '../expression/index.ts'
import type { Call } from './call.ts'
import type { Prepared, Program, Script } from './turn.ts'

type Values = { readonly [name: string]: Json }

const stepsListed = 1000

/** What one run of the interpreter remembers, across nested workflows. Private to this folder. */
export interface Run {
  readonly program: Program
  readonly documents: readonly SuiteDocument[]
  executed: number
  /** How often each step has asked, for evidence ids. */
  readonly asked: Map<string, number>
  readonly calls: Map<Step, Call>
  /** What expressions of a document see, the same for every scope of the run. */
  readonly surroundings: Map<Script, Surroundings>
  readonly steps: StepRun[]
  /** How often each step is listed. */
  readonly listed: Map<string, number>
  stepsOmitted: number
  /** Steps that ended, by the names they are listed under, and whether well. */
  readonly done: Map<string, boolean>
}

type Surroundings = Pick<Scope, 'sourceDescriptions' | 'components' | 'self'> & {
  /** Workflows of the document that came to their end. */
  readonly workflows: { [id: string]: { readonly inputs: Values; readonly outputs: Values } }
}

/** What one workflow remembers while it runs. */
export interface Frame {
  /** The document the workflow stands in: its components and sources are the only ones it sees. */
  readonly script: Script
  readonly workflow: Workflow
  /** The workflows that were entered to get here, this one included. */
  readonly within: readonly Workflow[]
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
    documents: program.scripts.map(({ document }) => document),
    executed: 0,
    asked: new Map(),
    calls: new Map(),
    surroundings: new Map(program.scripts.map(script => [script, surroundingsOf(script)])),
    steps: [],
    listed: new Map(),
    stepsOmitted: 0,
    done: new Map(),
  }
}

function surroundingsOf({ document }: Script): Surroundings {
  const { arazzo, file } = document
  const described = arazzo.sourceDescriptions.map(one => [one.name, one] as const)
  return {
    sourceDescriptions: Object.fromEntries(described),
    components: arazzo.components ?? {},
    self: arazzo.$self ?? file,
    workflows: {},
  }
}

/** What the document of a script has seen so far. */
export function surroundings(run: Run, script: Script): Surroundings {
  const known = run.surroundings.get(script) ?? surroundingsOf(script)
  run.surroundings.set(script, known)
  return known
}

const none: Values = {}

/** The evidence id of a step's next answer: `<case>/<step>#<n>`, n counting from 1. */
export function evidenceId(run: Run, { stepId }: Step): string {
  const n = (run.asked.get(stepId) ?? 0) + 1
  run.asked.set(stepId, n)
  return `${run.program.case}/${stepId}#${n}`
}

/** The scope expressions are evaluated in (Arazzo 1.0.1, Runtime Expressions). */
export function scopeOf(run: Run, frame: Frame, message: Message | null, outputs = none): Scope {
  const { sourceDescriptions, components, self, workflows } = surroundings(run, frame.script)
  const { inputs, steps } = frame
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
  run.steps.push({ attempt, evidence, id, outcome: success ? 'passed' : 'failed' })
}

/**
 * What a step is called in the report: its id, and for a step of a workflow that the case reached
 * the workflow's too, after the source descriptions that lead there: `shop.buy.pay`.
 */
export function stepName(
  run: Run,
  { script, workflow }: Pick<Frame, 'script' | 'workflow'>,
  { stepId }: Pick<Step, 'stepId'>,
): string {
  const own = script === run.program.scripts[0] && workflow.workflowId === run.program.workflowId
  return own ? stepId : `${script.prefix}${workflow.workflowId}.${stepId}`
}
