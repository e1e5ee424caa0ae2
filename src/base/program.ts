import type { Spec, Suite, SuiteDocument } from '../model/catalogue.ts'
import { Fault } from '../model/fault.ts'
import type { Plan, WorkflowCase } from '../model/plan.ts'
import type { Ticket } from '../model/ticket.ts'
import type { Json } from '../model/words.ts'
import type { Program, Script, Source } from './flow/index.ts'
import { fresh } from './fresh.ts'
import { documentName } from './servers.ts'
import { documentsReached } from './workflows.ts'

/** The run's identity, from which fresh values are made. */
export interface RunIdentity {
  readonly run: string
  readonly seed: string
  /** Where requests to us arrive, without a trailing slash; absent when nothing listens. */
  readonly listener?: string
  /** The ticket that the run answers; absent when it answers none, and when it is judged. */
  readonly ticket?: Pick<Ticket, 'nonce' | 'runner'>
}

/**
 * A planned case as a program for the interpreter: the same for the live run and for every
 * later judging, because all of it comes from the plan and the run's identity.
 */
export function programOf(plan: Plan, one: WorkflowCase, identity: RunIdentity): Program {
  const document = suiteDocument(plan, one)
  const inputs: { [name: string]: Json } = { ...one.inputs }
  for (const [name, kind] of Object.entries(one.fresh)) {
    inputs[name] = fresh(identity.seed, identity.run, one.id, name, kind)
  }
  if (identity.listener !== undefined) {
    for (const [name, peer] of Object.entries(one.listens)) {
      inputs[name] = `${identity.listener}/${peer}`
    }
  }
  const others = documentsReached(suiteOf(plan, one.suite).documents, document)
  const scripts = [...others].map(([each, prefix]): Script => {
    return { document: each, sources: sourcesOf(plan, one, { document: each, prefix }), prefix }
  })
  const [first, ...rest] = scripts
  if (first === undefined) throw lost(`document ${one.document} of suite "${one.suite}"`)
  return {
    case: one.id,
    scripts: [first, ...rest],
    workflowId: one.workflowId,
    inputs,
    listens: plan.target.listener?.within ?? null,
    maxSteps: one.limits.maxSteps ?? one.limits.maxRequests * 2 + 50,
  }
}

/** Every document of the suite that a case comes from. Throws Fault `bundle`. */
export function suiteDocuments(plan: Plan, one: WorkflowCase): readonly SuiteDocument[] {
  return suiteOf(plan, one.suite).documents
}

/** The Arazzo document a case comes from. Throws Fault `bundle` when the plan does not hold it. */
export function suiteDocument(plan: Plan, one: WorkflowCase): SuiteDocument {
  const document = suiteOf(plan, one.suite).documents[one.document]
  if (document === undefined) throw lost(`document ${one.document} of suite "${one.suite}"`)
  return document
}

/** The spec with that id. Throws Fault `bundle` when the plan does not hold it. */
export function specOf(plan: Plan, id: string): Spec {
  const spec = plan.specs.find(spec => spec.id === id)
  if (spec === undefined) throw lost(`spec "${id}"`)
  return spec
}

function suiteOf(plan: Plan, id: string): Suite {
  const suite = plan.suites.find(suite => suite.id === id)
  if (suite === undefined) throw lost(`suite "${id}"`)
  return suite
}

function sourcesOf(
  plan: Plan,
  one: WorkflowCase,
  { document, prefix }: Pick<Script, 'document' | 'prefix'>,
): { [name: string]: Source } {
  const sources: { [name: string]: Source } = {}
  const spec = specOf(plan, one.spec)
  const deployment = plan.target.deployments.find(deployment => deployment.spec === one.spec)
  for (const [name, uri] of Object.entries(document.sources)) {
    const found = spec.documents.find(candidate => candidate.uri === uri)
    const [own] = deployment?.servers?.[`${prefix}${name}`] ?? []
    if (found === undefined) continue
    const elsewhere = deployment?.elsewhere?.[documentName(found)]
    const url = own ?? deployment?.sources[`${prefix}${name}`] ?? elsewhere ?? deployment?.url
    if (url === undefined) continue
    sources[name] = { document: found, url, ...(own === undefined ? {} : { own: true }) }
  }
  return sources
}

function lost(what: string): Fault {
  return new Fault('bundle', `The plan does not hold ${what}.`, {
    hint: 'The bundle was changed or made by another version of assay; run the tests again.',
  })
}
