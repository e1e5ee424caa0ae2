import type { Action, ArazzoDocument, Reusable, Workflow } from '../model/arazzo.ts'
import type { SuiteDocument } from '../model/catalogue.ts'
import { escapeToken } from './pointer.ts'

/** A workflow, and the document whose components and sources it speaks of. */
export interface PlacedWorkflow {
  readonly document: SuiteDocument
  readonly workflow: Workflow
}

/** How a workflow of another document is named: its source description, and its id. */
const foreign = /^\$sourceDescriptions\.([^.]+)\.(.+)$/

/**
 * The workflow that a document names: `buy`, or `$sourceDescriptions.shop.buy` for one of the
 * document that its source `shop` is (Arazzo 1.0.1, Step Object). Null when there is none.
 */
export function workflowByReference(
  documents: readonly SuiteDocument[],
  from: SuiteDocument,
  reference: string,
): PlacedWorkflow | null {
  const [, source, id = reference] = foreign.exec(reference) ?? []
  const document = source === undefined ? from : documentOf(documents, from, source)
  const workflow = document?.arazzo.workflows.find(one => one.workflowId === id)
  return document === null || workflow === undefined ? null : { document, workflow }
}

/** The Arazzo document that a source description is; null when it is none. */
export function documentOf(
  documents: readonly SuiteDocument[],
  from: SuiteDocument,
  source: string,
): SuiteDocument | null {
  const file = Object.hasOwn(from.sources, source) ? from.sources[source] : undefined
  return documents.find(one => one.file === file) ?? null
}

/** A workflow as a document names it, and where: a JSON Pointer. */
export interface WorkflowReference {
  readonly reference: string
  readonly pointer: string
}

/** Every workflow that one names: what it depends on, calls or goes to, Reusable Objects followed. */
export function workflowsNamed(
  arazzo: ArazzoDocument,
  workflow: Workflow,
  pointer = '',
): readonly WorkflowReference[] {
  const ofList = (list: Workflow['successActions'], kind: ActionKind, at: string) =>
    (list ?? []).flatMap((one, index) => {
      const found = actionOf(arazzo, one, kind)
      return named(found?.action.workflowId, `${found?.pointer ?? `${at}/${index}`}/workflowId`)
    })
  const depends = (workflow.dependsOn ?? []).flatMap((reference, index) =>
    named(reference, `${pointer}/dependsOn/${index}`),
  )
  const ofSteps = workflow.steps.flatMap((step, index) => {
    const at = `${pointer}/steps/${index}`
    return [
      ...named(step.workflowId, `${at}/workflowId`),
      ...named(step['x-assay-cleanup']?.workflowId, `${at}/x-assay-cleanup/workflowId`),
      ...ofList(step.onSuccess, 'successActions', `${at}/onSuccess`),
      ...ofList(step.onFailure, 'failureActions', `${at}/onFailure`),
    ]
  })
  return [
    ...depends,
    ...ofSteps,
    ...ofList(workflow.successActions, 'successActions', `${pointer}/successActions`),
    ...ofList(workflow.failureActions, 'failureActions', `${pointer}/failureActions`),
  ]
}

function named(reference: string | undefined, pointer: string): readonly WorkflowReference[] {
  return reference === undefined ? [] : [{ reference, pointer }]
}

export type ActionKind = 'successActions' | 'failureActions'

/** An action, or the one of the document's components that a Reusable Object names; else null. */
export function actionOf(
  arazzo: ArazzoDocument,
  one: Action | Reusable,
  kind: ActionKind,
): { readonly action: Action; readonly pointer: string | null } | null {
  if ('name' in one) return { action: one, pointer: null }
  const name = one.reference.slice(`$components.${kind}.`.length)
  const all = arazzo.components?.[kind] ?? {}
  const action = Object.hasOwn(all, name) ? all[name] : undefined
  const pointer = `/components/${kind}/${escapeToken(name)}`
  return action === undefined ? null : { action, pointer }
}

/** Actions with their references resolved; one that leads nowhere is left out. */
export function actionsIn(
  arazzo: ArazzoDocument,
  list: readonly (Action | Reusable)[] | undefined,
  kind: ActionKind,
): readonly Action[] {
  return (list ?? []).flatMap(one => actionOf(arazzo, one, kind)?.action ?? [])
}

/** A workflow with those it names, at any depth and in any document; each once. */
export function workflowsReached(
  documents: readonly SuiteDocument[],
  from: PlacedWorkflow,
): readonly PlacedWorkflow[] {
  const reached = new Map<Workflow, PlacedWorkflow>()
  const open = [from]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (reached.has(one.workflow)) continue
    reached.set(one.workflow, one)
    const { document, workflow } = one
    const next = workflowsNamed(document.arazzo, workflow).flatMap(
      ({ reference }) => workflowByReference(documents, document, reference) ?? [],
    )
    open.push(...next.toReversed())
  }
  return [...reached.values()]
}

/** The workflows that others name, in whatever document: no cases of their own. */
export function helpersOf(documents: readonly SuiteDocument[]): ReadonlySet<Workflow> {
  const named = documents.flatMap(document =>
    document.arazzo.workflows.flatMap(workflow =>
      workflowsNamed(document.arazzo, workflow).flatMap(
        ({ reference }) => workflowByReference(documents, document, reference)?.workflow ?? [],
      ),
    ),
  )
  return new Set(named)
}

/**
 * The documents that can be reached from one, each under the names of the source descriptions
 * that first lead to it: `` for itself, `shop.` or `shop.payments.` for others.
 */
export function documentsReached(
  documents: readonly SuiteDocument[],
  from: SuiteDocument,
): ReadonlyMap<SuiteDocument, string> {
  const reached = new Map([[from, '']])
  for (const [document, prefix] of reached) {
    for (const { name } of document.arazzo.sourceDescriptions) {
      const found = documentOf(documents, document, name)
      if (found !== null && !reached.has(found)) reached.set(found, `${prefix}${name}.`)
    }
  }
  return reached
}
