import {
  type Api,
  type ApiChange,
  apiChange,
  callKey,
  describes,
  shownCall,
} from '../base/api-change/index.ts'
import { specOf, suiteDocument, suiteDocuments } from '../base/program.ts'
import { workflowsReached } from '../base/workflows.ts'
import type { Change, Operation } from '../model/api.ts'
import type { ApiDocument } from '../model/catalogue.ts'
import type { Case, Item, Plan, PlannedChange } from '../model/plan.ts'
import { operationsIn } from './cases.ts'
import { answers } from './select.ts'

/**
 * The part of a plan that a change to an API document touches, marked `partial` like any other part:
 * it is never `conformant`. A requirement is kept with all of its tests, or left out; where the
 * documents do not tell, it is kept.
 */
export function onlyTouched(plan: Plan, change: Change, runWide: (check: string) => boolean): Plan {
  const old = apiOf(change.old)
  const now = change.to === null ? ownApi(plan, old) : apiOf(change.to.now)
  const found = apiChange(old, now)
  const called = new Map(plan.cases.map(one => [one.id, calls(plan, one)]))
  const touched = plan.cases.filter(one => isTouched(one, called.get(one.id) ?? [], found))
  const near = (one: Case, item: Item): boolean => one.spec === item.spec || runWide(item.check)
  const asks = concerned(plan, called, found)
  const wanted = new Set(
    plan.items
      .filter(item => asks(item) && touched.some(one => answers(one, item) && near(one, item)))
      .map(item => requirementOf(item)),
  )
  const items = plan.items.filter(item => wanted.has(requirementOf(item)))
  const needed = new Set([...touched.map(({ id }) => id), ...items.map(item => item.case)])
  const cases = plan.cases.filter(({ id }) => needed.has(id))
  const operations = found.touched.map(one => ({
    ...one,
    cases: cases
      .filter(({ id }) => called.get(id)?.some(isCall(one.operation)))
      .map(({ id }) => id),
  }))
  const untold = [...called.values()].flat().filter(each => found.of(each) === 'untold')
  const changed: PlannedChange = {
    since: change.since,
    to: change.to?.name ?? null,
    operations: operations.toSorted((a, b) => (a.operation < b.operation ? -1 : 1)),
    whole: found.whole,
    untold: [...new Set(untold.map(shownCall))].sort(),
    leftOut: {
      cases: plan.cases.filter(({ id }) => !needed.has(id)).map(({ id }) => id),
      requirements: [...new Set(plan.items.filter(one => !items.includes(one)).map(idOf))],
    },
  }
  return { ...plan, cases, items, partial: true, changed }
}

const isCall = (shown: string) => (operation: Operation) =>
  callKey(shownCall(operation)) === callKey(shown)

const requirementOf = ({ spec, requirement }: Item): string => `${spec} ${requirement}`

const idOf = ({ requirement }: Item): string => requirement

/** What looks at every exchange of one operation is asked where that operation is touched. */
function concerned(
  { cases }: Plan,
  called: ReadonlyMap<string, readonly Operation[]>,
  change: ApiChange,
): (item: Item) => boolean {
  const names = cases.flatMap(one =>
    (called.get(one.id) ?? [])
      .filter(operation => isOther(operation, change))
      .map(({ operationId, pointer }) => `${one.spec} ${operationId ?? pointer}`),
  )
  const touched = new Set(names)
  return item =>
    item.case !== '*' || item.operation === null || touched.has(`${item.spec} ${item.operation}`)
}

/** A probe asks below the API: what concerns the document as a whole is all that may touch it. */
function isTouched(one: Case, called: readonly Operation[], change: ApiChange): boolean {
  if (one.kind === 'probe') return change.whole.length > 0
  if (called.length === 0) return change.any
  return called.some(operation => isOther(operation, change))
}

function isOther(operation: Operation, change: ApiChange): boolean {
  const how = change.of(operation)
  return how === 'untold' ? change.any : how !== 'same'
}

/** The operations that a case may call, through the workflows it calls, needs and cleans up with. */
function calls(plan: Plan, one: Case): readonly Operation[] {
  if (one.kind === 'probe') return []
  const document = suiteDocument(plan, one)
  const workflow = document.arazzo.workflows.find(({ workflowId }) => workflowId === one.workflowId)
  if (workflow === undefined) return []
  const reached = workflowsReached(suiteDocuments(plan, one), { document, workflow })
  return operationsIn(specOf(plan, one.spec), reached)
}

function apiOf([main, ...beside]: readonly ApiDocument[]): Api {
  return { documents: main === undefined ? [] : [main], beside }
}

/** The documents of the specs that the old one is about; the others it does not tell of. */
function ownApi({ specs }: Plan, old: Api): Api {
  const told = specs.filter(spec => spec.documents.some(each => describes(old, each)))
  const all = told.flatMap(spec => spec.documents)
  const documents = all.filter(each => describes(old, each))
  return { documents, beside: all.filter(({ dialect }) => dialect === 'schema') }
}
