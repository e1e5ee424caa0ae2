import { duration } from '../base/duration.ts'
import { operationByReference } from '../base/operations.ts'
import type { ArazzoDocument, Workflow } from '../model/arazzo.ts'
import type { Spec, Suite, SuiteDocument } from '../model/catalogue.ts'
import type { Case, PlannedTarget, WorkflowCase } from '../model/plan.ts'
import type { Asked } from './asked.ts'
import { inputsOf } from './inputs.ts'

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
  const workflows = suite.documents.flatMap((document, index) => {
    const helpers = calledWorkflows(document.arazzo)
    return document.arazzo.workflows
      .filter(workflow => !helpers.has(workflow.workflowId) || named(spec, workflow.workflowId))
      .map(workflow => ofWorkflow(context, { document, index, workflow }))
  })
  const probes = suite.probes.map((probe): Candidate => {
    const limits = { maxRequests: 10, maxSeconds: 60 }
    const of = { id: probe.id, suite: suite.id, spec: spec.id, limits }
    const planned: Case = { kind: 'probe', ...of, probe: { kind: probe.kind, with: probe.with } }
    return { planned, name: probe.id, skip: null }
  })
  return [...workflows, ...probes]
}

interface Place {
  readonly document: SuiteDocument
  readonly index: number
  readonly workflow: Workflow
}

function ofWorkflow(context: Context, place: Place): Candidate {
  const { asked, target, spec, suite } = context
  const { document, workflow } = place
  const reached = reachedFrom(document, workflow)
  const called = operationsIn(spec, document, reached)
  const writes = called.some(operation => !safe.has(operation.method.toLowerCase()))
  const given = inputsOf(asked, spec, workflow)
  const planned: WorkflowCase = {
    kind: 'workflow',
    id: workflow.workflowId,
    suite: suite.id,
    spec: spec.id,
    document: place.index,
    workflowId: workflow.workflowId,
    inputs: given.inputs,
    fresh: given.fresh,
    operations: called.map(operation => operation.operationId ?? operation.pointer),
    writes,
    limits: limitsOf(workflow),
  }
  const skip =
    skipOf(target, spec, workflow) ??
    (writes && !asked.writes ? noWrites : clientMissing(target, spec, reached))
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
  return {
    maxRequests: workflow['x-assay-limits']?.requests ?? defaultRequests,
    maxSeconds: deadline === undefined ? defaultSeconds : duration(deadline) / 1000,
  }
}

/** A client that a step asks for, and that the target names no credential for. */
function clientMissing(
  target: PlannedTarget,
  spec: Spec,
  reached: readonly Workflow[],
): Skip | null {
  const known = target.deployments.find(one => one.spec === spec.id)?.clients ?? []
  const client = reached
    .flatMap(one => [one, ...one.steps].map(part => part['x-assay-client']))
    .find(name => name !== undefined && name !== 'none' && !known.includes(name))
  return client === undefined ? null : { why: 'client', client }
}

/** A workflow with those it calls, at any depth. */
function reachedFrom(document: SuiteDocument, workflow: Workflow): readonly Workflow[] {
  const byId = new Map(document.arazzo.workflows.map(one => [one.workflowId, one]))
  const reached = new Set<Workflow>()
  const visit = (one: Workflow | undefined): void => {
    if (one === undefined || reached.has(one)) return
    reached.add(one)
    for (const id of calls(one)) visit(byId.get(id))
  }
  visit(workflow)
  return [...reached]
}

function operationsIn(spec: Spec, document: SuiteDocument, reached: readonly Workflow[]) {
  const found = reached.flatMap(one =>
    one.steps.flatMap(step => {
      const operation = operationByReference(spec.documents, document.sources, step)
      return operation === null ? [] : [operation]
    }),
  )
  return [
    ...new Map(
      found.map(operation => [`${operation.document.uri}${operation.pointer}`, operation]),
    ).values(),
  ]
}

function calls(workflow: Workflow): readonly string[] {
  const ofSteps = workflow.steps.flatMap(step => [
    step.workflowId,
    step['x-assay-cleanup']?.workflowId,
    ...[...(step.onSuccess ?? []), ...(step.onFailure ?? [])].map(action =>
      'name' in action ? action.workflowId : undefined,
    ),
  ])
  return [...(workflow.dependsOn ?? []), ...ofSteps].filter(id => id !== undefined)
}

function calledWorkflows(document: ArazzoDocument): ReadonlySet<string> {
  return new Set(document.workflows.flatMap(calls))
}

function named(spec: Spec, name: string): boolean {
  return spec.requirements.some(
    ({ proof }) => proof.kind === 'tests' && proof.rows.some(row => row.case === name),
  )
}
