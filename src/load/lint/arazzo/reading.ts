import { isObject } from '../../../base/is-object.ts'
import { workflowByReference } from '../../../base/workflows.ts'
import type {
  Action,
  ArazzoDocument,
  Criterion,
  Parameter,
  Reusable,
  Step,
  Workflow,
} from '../../../model/arazzo.ts'
import type { Note } from '../../../model/catalogue.ts'
import type { JsonObject } from '../../../model/words.ts'
import { type Found, note, type Page } from '../book.ts'

/** A workflow where it stands. */
export interface At {
  readonly page: Page
  /** Every document of its suite. */
  readonly pages: readonly Page[]
  readonly arazzo: ArazzoDocument
  readonly workflow: Workflow
  /** JSON Pointer to it. */
  readonly pointer: string
}

/** Every workflow of a document of the suite that `pages` are, with its place. */
export function workflowsOf(page: Page, pages: readonly Page[]): readonly At[] {
  const { arazzo } = page.document
  return arazzo.workflows.map((workflow, index) => ({
    page,
    pages,
    arazzo,
    workflow,
    pointer: `/workflows/${index}`,
  }))
}

/** A workflow that another names, where it stands in its own document; null when it is not there. */
export function workflowNamed({ page, pages }: At, reference: string): At | null {
  const documents = pages.map(({ document }) => document)
  const found = workflowByReference(documents, page.document, reference)
  const all = pages.flatMap(one =>
    one.document === found?.document ? workflowsOf(one, pages) : [],
  )
  return all.find(({ workflow }) => workflow === found?.workflow) ?? null
}

export function notes(page: Page, found: readonly Found[]): readonly Note[] {
  return found.map(one => note(page.loaded, one))
}

/** A thing where it stands. */
export interface Placed<T> {
  readonly one: T
  readonly pointer: string
}

/** A thing of a list, with its place there; `source` is the place of the component it stands for. */
export interface Listed<T> extends Placed<T> {
  readonly source: string | null
}

export const actionLists = ['onSuccess', 'onFailure'] as const
const inherited = { onSuccess: 'successActions', onFailure: 'failureActions' } as const

/** The step's own actions, references followed; one that leads nowhere is left out. */
export function ownActions(
  { arazzo }: At,
  step: Step,
  list: (typeof actionLists)[number],
  pointer: string,
): readonly Listed<Action>[] {
  return actions(arazzo, step[list], inherited[list], `${pointer}/${list}`)
}

/** The workflow's actions for all of its steps. */
export function sharedActions(
  { arazzo, workflow, pointer }: At,
  list: (typeof actionLists)[number],
): readonly Listed<Action>[] {
  const name = inherited[list]
  return actions(arazzo, workflow[name], name, `${pointer}/${name}`)
}

/** Every criterion of a workflow, those of actions and of components included, with its place. */
export function criteriaOf(
  at: At,
): readonly (Placed<Criterion> & { readonly step: Step | null })[] {
  const { workflow, pointer } = at
  const within = (list: readonly Criterion[] | undefined, place: string, step: Step | null) =>
    (list ?? []).map((one, n) => ({ one, pointer: `${place}/${n}`, step }))
  const ofActions = (list: readonly Listed<Action>[], step: Step | null) =>
    list.flatMap(({ one, pointer: place, source }) =>
      within(one.criteria, `${source ?? place}/criteria`, step),
    )
  const steps = workflow.steps.flatMap((step, index) => {
    const place = `${pointer}/steps/${index}`
    return [
      ...within(step.successCriteria, `${place}/successCriteria`, step),
      ...within(step['x-assay-await']?.criteria, `${place}/x-assay-await/criteria`, null),
      ...actionLists.flatMap(list => ofActions(ownActions(at, step, list, place), step)),
    ]
  })
  return [...steps, ...actionLists.flatMap(list => ofActions(sharedActions(at, list), null))]
}

/** The names of a step's outputs, those of what it waits for included. */
export function outputNames(step: Step | undefined): readonly string[] {
  return [step?.outputs, step?.['x-assay-await']?.outputs].flatMap(one => Object.keys(one ?? {}))
}

/** What applies after a step: its own actions, then the workflow's with other names (A1). */
export function actionsOf(
  at: At,
  step: Step,
  list: (typeof actionLists)[number],
): readonly Action[] {
  const own = ownActions(at, step, list, '').map(({ one }) => one)
  const names = new Set(own.map(({ name }) => name))
  const shared = sharedActions(at, list).map(({ one }) => one)
  return [...own, ...shared.filter(({ name }) => !names.has(name))]
}

function actions(
  arazzo: ArazzoDocument,
  list: readonly (Action | Reusable)[] | undefined,
  name: 'successActions' | 'failureActions',
  pointer: string,
): readonly Listed<Action>[] {
  return (list ?? []).flatMap((one, index): readonly Listed<Action>[] => {
    const at = `${pointer}/${index}`
    if ('name' in one) return [{ one, pointer: at, source: null }]
    const key = one.reference.slice(`$components.${name}.`.length)
    const found = arazzo.components?.[name]?.[key]
    return found === undefined
      ? []
      : [{ one: found, pointer: at, source: `/components/${name}/${key}` }]
  })
}

/** Parameters of a list, references followed. */
export function parametersIn(
  arazzo: ArazzoDocument,
  list: readonly (Parameter | Reusable)[] | undefined,
  pointer: string,
): readonly Listed<Parameter>[] {
  return (list ?? []).flatMap((one, index): readonly Listed<Parameter>[] => {
    const at = `${pointer}/${index}`
    if ('name' in one) return [{ one, pointer: at, source: null }]
    const name = one.reference.slice('$components.parameters.'.length)
    const found = arazzo.components?.parameters?.[name]
    if (found === undefined) return []
    const value = one.value ?? found.value
    const source = one.value === undefined ? `/components/parameters/${name}` : null
    return [{ one: { ...found, value }, pointer: at, source }]
  })
}

/** The names of a workflow's inputs; null when its schema does not tell them. */
export function inputsOf({ arazzo, workflow }: At): readonly string[] | null {
  return workflow.inputs === undefined ? [] : namesIn(arazzo, workflow.inputs, 0)
}

function namesIn(
  arazzo: ArazzoDocument,
  schema: JsonObject,
  depth: number,
): readonly string[] | null {
  if (depth > 8) return null
  const { properties, allOf, $ref } = schema
  const own = isObject(properties) ? Object.keys(properties) : []
  if (typeof $ref === 'string') {
    const found = arazzo.components?.inputs?.[$ref.replace(/^#\/components\/inputs\//, '')]
    return isObject(found) ? namesIn(arazzo, found, depth + 1) : null
  }
  if (!Array.isArray(allOf)) return isObject(properties) ? own : null
  const parts = allOf.map(part => (isObject(part) ? namesIn(arazzo, part, depth + 1) : null))
  const told = parts.flatMap(part => part ?? [])
  return parts.includes(null) ? null : [...own, ...told]
}
