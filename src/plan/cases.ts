import { duration } from '../base/duration.ts'
import { operationByReference } from '../base/operations.ts'
import { helpersOf, type PlacedWorkflow, workflowsReached } from '../base/workflows.ts'
import type { Operation } from '../model/api.ts'
import type { Step, Workflow } from '../model/arazzo.ts'
import type { Probe, Spec, Suite } from '../model/catalogue.ts'
import type { Case, PlannedTarget, WorkflowCase } from '../model/plan.ts'
import type { Asked } from './asked.ts'
import { inputsOf, probeInputs } from './inputs.ts'

/** A case that could be run, and why it is not, if it is not. */
export interface Candidate {
  readonly planned: Case
  /** The case's name inside its own suite: what requirements rows say. */
  readonly name: string
  readonly skip: Skip | null
}

export type Skip =
  | { readonly why: 'not-declared' | 'declared-other'; readonly capability: string }
  | { readonly why: 'writes' }
  | { readonly why: 'client'; readonly client: string }
  /** Nothing listens, or the target does not say how long a request may take to come. */
  | { readonly why: 'listener' | 'within'; readonly peer: string }
  /** There is no TLS to probe: the base URL is on loopback, or in plain HTTP. */
  | { readonly why: 'loopback' | 'plain' }

const defaultRequests = 60
const defaultSeconds = 300
const safe = new Set(['get', 'head', 'options'])

/** Every workflow and probe of the suites, in their order. */
export function planCases(asked: Asked, target: PlannedTarget): readonly Candidate[] {
  const taken = new Set<string>()
  return asked.suites.flatMap(suite => {
    const spec = asked.specs.find(spec => spec.id === suite.spec)
    if (spec === undefined) return []
    return ofSuite({ asked, target, spec, suite }).map(candidate => {
      const id = taken.has(candidate.name) ? `${spec.name}:${candidate.name}` : candidate.name
      taken.add(id)
      return { ...candidate, planned: { ...candidate.planned, id } }
    })
  })
}

interface Context {
  readonly asked: Asked
  readonly target: PlannedTarget
  readonly spec: Spec
  readonly suite: Suite
}

function ofSuite(context: Context): readonly Candidate[] {
  const { suite, spec } = context
  const helpers = helpersOf(suite.documents)
  // Of a file that is run on its own, only its own workflows are cases.
  const cases = suite.adHoc ? suite.documents.slice(0, 1) : suite.documents
  const workflows = cases.flatMap((document, index) =>
    document.arazzo.workflows
      .filter(workflow => !helpers.has(workflow) || named(spec, workflow.workflowId))
      .map(workflow => ofWorkflow(context, { document, index, workflow })),
  )
  return [...workflows, ...suite.probes.map(probe => ofProbe(context, probe))]
}

function ofProbe({ asked, target, spec, suite }: Context, probe: Probe): Candidate {
  const limits = { maxRequests: 20, maxSeconds: 120 }
  const of = { id: probe.id, suite: suite.id, spec: spec.id, limits }
  const { kind } = probe
  const inputs = probeInputs(asked, spec)
  const planned: Case = { kind: 'probe', ...of, probe: { kind, with: probe.with }, inputs }
  const deployment = target.deployments.find(one => one.spec === spec.id)
  const plain = deployment?.url.startsWith('http:') === true
  const why = deployment?.loopback === true ? 'loopback' : plain ? 'plain' : null
  return { planned, name: probe.id, skip: why === null ? null : { why } }
}

interface Place extends PlacedWorkflow {
  readonly index: number
}

function ofWorkflow(context: Context, place: Place): Candidate {
  const { asked, target, spec, suite } = context
  const { document, workflow } = place
  const reached = workflowsReached(suite.documents, { document, workflow })
  const called = operationsIn(spec, reached)
  const writes = called.some(operation => !safe.has(operation.method.toLowerCase()))
  const given = inputsOf(asked, spec, place)
  const planned: WorkflowCase = {
    kind: 'workflow',
    id: workflow.workflowId,
    suite: suite.id,
    spec: spec.id,
    document: place.index,
    workflowId: workflow.workflowId,
    inputs: given.inputs,
    fresh: given.fresh,
    listens: given.listens,
    operations: called.map(operation => operation.operationId ?? operation.pointer),
    writes,
    limits: limitsOf(workflow),
  }
  const skip =
    skipOf(target, spec, workflow) ??
    (writes && !asked.writes ? noWrites : null) ??
    clientMissing(target, spec, reached) ??
    listenerMissing(target, planned, reached)
  return { planned, name: workflow.workflowId, skip }
}

const noWrites: Skip = { why: 'writes' }

function skipOf(target: PlannedTarget, spec: Spec, workflow: Workflow): Skip | null {
  const when = workflow['x-assay-when']
  if (when === undefined) return null
  const absence = when.startsWith('!')
  const capability = absence ? when.slice(1) : when
  const declared = target.deployments.find(one => one.spec === spec.id)?.capabilities[capability]
  if (declared === undefined) return { why: 'not-declared', capability }
  return declared === absence ? { why: 'declared-other', capability } : null
}

function limitsOf(workflow: Workflow): WorkflowCase['limits'] {
  const deadline = workflow['x-assay-deadline']
  const { requests, steps } = workflow['x-assay-limits'] ?? {}
  return {
    maxRequests: requests ?? defaultRequests,
    maxSeconds: deadline === undefined ? defaultSeconds : duration(deadline) / 1000,
    ...(steps === undefined ? {} : { maxSteps: steps }),
  }
}

/** A client that a step asks for, and that the target names no credential for. */
function clientMissing(
  target: PlannedTarget,
  spec: Spec,
  reached: readonly PlacedWorkflow[],
): Skip | null {
  const known = target.deployments.find(one => one.spec === spec.id)?.clients ?? []
  const client = reached
    .flatMap(({ workflow }) => [workflow, ...workflow.steps].flatMap(clientsOf))
    .find(name => name !== 'none' && !known.includes(name))
  return client === undefined ? null : { why: 'client', client }
}

/** The client of a workflow or step, and those whose credentials are keys of signatures. */
function clientsOf(part: Workflow | Step): readonly string[] {
  const client = part['x-assay-client']
  const facts = 'stepId' in part ? (part['x-assay-await']?.facts ?? []) : []
  return [...namesIn(client), ...facts.map(({ secret }) => secret)]
}

function namesIn(client: Step['x-assay-client']): readonly string[] {
  if (client === undefined || typeof client === 'string')
    return client === undefined ? [] : [client]
  const { name, certificate } = client
  return certificate === undefined ? [name] : [name, certificate]
}

/** A request to us that a step waits for, where the target does not say how, or for how long. */
function listenerMissing(
  { listener }: PlannedTarget,
  { listens }: WorkflowCase,
  reached: readonly PlacedWorkflow[],
): Skip | null {
  if (listener !== null && listener.within !== null) return null
  const steps = reached.flatMap(({ workflow }) => workflow.steps)
  const [awaited] = steps.flatMap(step => step['x-assay-await'] ?? [])
  if (listener !== null) return awaited === undefined ? null : { why: 'within', peer: awaited.peer }
  const peer = awaited?.peer ?? Object.values(listens)[0]
  return peer === undefined ? null : { why: 'listener', peer }
}

/** The operations that workflows call, each once. */
export function operationsIn(spec: Spec, reached: readonly PlacedWorkflow[]): readonly Operation[] {
  const found = reached.flatMap(({ document, workflow }) =>
    workflow.steps.flatMap(
      step => operationByReference(spec.documents, document.sources, step) ?? [],
    ),
  )
  return [
    ...new Map(
      found.map(operation => [`${operation.document.uri}${operation.pointer}`, operation]),
    ).values(),
  ]
}

function named(spec: Spec, name: string): boolean {
  return spec.requirements.some(
    ({ proof }) => proof.kind === 'tests' && proof.rows.some(row => row.case === name),
  )
}
