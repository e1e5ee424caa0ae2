import { didYouMean } from '../../../base/suggest.ts'
import type { Found, Page, Rule } from '../book.ts'
import { known } from '../book.ts'
import {
  type At,
  actionLists,
  notes,
  ownActions,
  parametersIn,
  sharedActions,
  workflowsOf,
} from './reading.ts'

/** Ids are unique, and what refers to a step, workflow or component finds it. */
export const names: Rule = book =>
  book.suites.flatMap(({ suite, documents }) => {
    const seen = new Map<string, string>()
    return documents.flatMap(page =>
      notes(page, [
        // Of a file that is run on its own, only its own workflows are cases.
        ...(suite.adHoc ? [] : workflowIds(page, seen)),
        ...workflowsOf(page, documents).flatMap(at => [
          ...stepIds(at),
          ...repeated(at),
          ...targets(at),
          ...components(at),
        ]),
      ]),
    )
  })

/** A workflowId is the id of its case: unique in the whole suite. */
function workflowIds(page: Page, seen: Map<string, string>): readonly Found[] {
  return page.document.arazzo.workflows.flatMap(({ workflowId }, index) => {
    const before = seen.get(workflowId)
    seen.set(workflowId, page.document.file)
    if (before === undefined) return []
    const message = `The workflowId "${workflowId}" stands twice, first in ${before}.`
    const hint = 'It is the id of the case: give one of the two another.'
    return [{ rule: 'workflow-twice', message, pointer: `/workflows/${index}/workflowId`, hint }]
  })
}

function stepIds({ workflow, pointer }: At): readonly Found[] {
  const ids = workflow.steps.map(({ stepId }) => stepId)
  return twice(ids).map(
    (index): Found => ({
      rule: 'step-twice',
      message: `The stepId "${ids[index] ?? ''}" stands twice in this workflow.`,
      pointer: `${pointer}/steps/${index}/stepId`,
      hint: 'Give one of the two another id.',
    }),
  )
}

/** Parameters with one name and place, and actions with one name, in one list. */
function repeated(at: At): readonly Found[] {
  const { arazzo, workflow, pointer } = at
  const holders = [
    { list: workflow.parameters, pointer: `${pointer}/parameters` },
    ...workflow.steps.map(({ parameters }, index) => ({
      list: parameters,
      pointer: `${pointer}/steps/${index}/parameters`,
    })),
  ]
  const ofParameters = holders.flatMap(({ list, pointer: place }) => {
    const read = parametersIn(arazzo, list, place)
    return twice(read.map(({ one }) => `${one.in ?? ''} ${one.name}`)).map(
      (index): Found => ({
        rule: 'parameter-twice',
        message: `The parameter "${read[index]?.one.name ?? ''}" is given twice.`,
        pointer: read[index]?.pointer ?? place,
        hint: 'Remove one of the two; the last would win.',
      }),
    )
  })
  const ofActions = actionHolders(at).flatMap(read =>
    twice(read.map(({ one }) => one.name)).map(
      (index): Found => ({
        rule: 'action-twice',
        message: `Two actions of this list are called "${read[index]?.one.name ?? ''}".`,
        pointer: read[index]?.pointer ?? pointer,
        hint: 'Rename one: retries are counted by name.',
      }),
    ),
  )
  return [...ofParameters, ...ofActions]
}

function actionHolders(at: At) {
  const own = at.workflow.steps.flatMap((step, index) =>
    actionLists.map(list => ownActions(at, step, list, `${at.pointer}/steps/${index}`)),
  )
  return [...own, ...actionLists.map(list => sharedActions(at, list))]
}

function targets(at: At): readonly Found[] {
  const { arazzo, workflow, pointer } = at
  const steps = workflow.steps.map(({ stepId }) => stepId)
  const workflows = arazzo.workflows.map(({ workflowId }) => workflowId)
  const ofActions = actionHolders(at).flatMap(read =>
    read.flatMap(({ one, pointer: place }) => [
      ...missing('step', one.stepId, steps, `${place}/stepId`),
      ...missing('workflow', one.workflowId, workflows, `${place}/workflowId`),
      ...aimless(one, place),
    ]),
  )
  return [
    ...ofActions,
    ...workflow.steps.flatMap(({ workflowId }, index) =>
      missing('workflow', workflowId, workflows, `${pointer}/steps/${index}/workflowId`),
    ),
    ...workflow.steps.flatMap((step, index) =>
      missing(
        'workflow',
        step['x-assay-cleanup']?.workflowId,
        workflows,
        `${pointer}/steps/${index}/x-assay-cleanup/workflowId`,
      ),
    ),
    ...(workflow.dependsOn ?? []).flatMap((id, index) =>
      missing('workflow', id, workflows, `${pointer}/dependsOn/${index}`),
    ),
  ]
}

function missing(
  what: 'step' | 'workflow',
  id: string | undefined,
  ids: readonly string[],
  pointer: string,
): readonly Found[] {
  // Workflows of other documents are looked for by `dangling`.
  if (id === undefined || ids.includes(id) || id.startsWith('$sourceDescriptions.')) return []
  const message = `There is no ${what} "${id}" in this ${what === 'step' ? 'workflow' : 'document'}.`
  return [{ rule: `${what}-unknown`, message, pointer, hint: known(didYouMean(id, ids), ids) }]
}

function aimless(
  action: { readonly type: string; readonly stepId?: string; readonly workflowId?: string },
  pointer: string,
): readonly Found[] {
  const { type, stepId, workflowId } = action
  if (type !== 'goto' || stepId !== undefined || workflowId !== undefined) return []
  const message = 'A "goto" names neither a step nor a workflow.'
  return [{ rule: 'goto-nowhere', message, pointer, hint: 'Add stepId or workflowId.' }]
}

const reusable = [
  { list: 'parameters', of: 'parameters' },
  { list: 'successActions', of: 'successActions' },
  { list: 'failureActions', of: 'failureActions' },
  { list: 'onSuccess', of: 'successActions' },
  { list: 'onFailure', of: 'failureActions' },
] as const

/** Each `reference` names a component of the right kind. */
function components({ arazzo, workflow, pointer }: At): readonly Found[] {
  const holders = [
    { holder: { ...workflow, onSuccess: undefined, onFailure: undefined }, at: pointer },
    ...workflow.steps.map((step, index) => ({
      holder: { ...step, successActions: undefined, failureActions: undefined },
      at: `${pointer}/steps/${index}`,
    })),
  ]
  return holders.flatMap(({ holder, at }) =>
    reusable.flatMap(({ list, of }) =>
      (holder[list] ?? []).flatMap((one, index) => {
        if (!('reference' in one)) return []
        const start = `$components.${of}.`
        const all = Object.keys(arazzo.components?.[of] ?? {})
        const name = one.reference.slice(start.length)
        if (one.reference.startsWith(start) && all.includes(name)) return []
        const message = `"${one.reference}" names no component that can stand here.`
        const hint = known(
          didYouMean(
            one.reference,
            all.map(each => start + each),
          ),
          all,
        )
        return [{ rule: 'component-unknown', message, pointer: `${at}/${list}/${index}`, hint }]
      }),
    ),
  )
}

/** The indexes of what stood before. */
function twice(keys: readonly string[]): readonly number[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []))
}
