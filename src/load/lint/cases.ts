import { operationByReference } from '../../base/operations.ts'
import type { Operation } from '../../model/api.ts'
import type { CheckUse, Workflow } from '../../model/arazzo.ts'
import type { Place } from '../../model/words.ts'
import type { Book, Page } from './book.ts'

/** A case as rows of requirements name it. */
export interface CaseFacts {
  readonly name: string
  readonly kind: 'workflow' | 'probe'
  readonly uses: readonly Pick<CheckUse, 'check' | 'as'>[]
  readonly when: string | null
  /** Other workflows call it; it is no case of its own unless a row names it. */
  readonly helper: boolean
  readonly operations: readonly (string | null)[]
  readonly called: readonly Operation[]
  readonly steps: readonly string[]
  readonly place: () => Place
}

const made = new WeakMap<Book, ReadonlyMap<string, CaseFacts>>()

/** The workflows and probes of a spec's suites, by name. */
export function casesOf(book: Book): ReadonlyMap<string, CaseFacts> {
  const before = made.get(book)
  if (before !== undefined) return before
  const all = book.suites.flatMap(({ suite, loaded, documents }) => [
    ...documents.flatMap(page =>
      page.document.arazzo.workflows.map((workflow, index) =>
        ofWorkflow(book, page, workflow, index),
      ),
    ),
    ...suite.probes.map(
      ({ id, checks }, index): CaseFacts => ({
        name: id,
        kind: 'probe',
        uses: checks.map(check => ({ check })),
        when: null,
        helper: false,
        operations: [],
        called: [],
        steps: [],
        place: () => loaded?.place(`/probes/${index}/id`) ?? { file: suite.id },
      }),
    ),
  ])
  const cases = new Map(all.map(one => [one.name, one]))
  made.set(book, cases)
  return cases
}

function ofWorkflow(
  book: Book,
  { document, loaded }: Page,
  workflow: Workflow,
  index: number,
): CaseFacts {
  const called = workflow.steps.flatMap(
    step => operationByReference(book.spec.documents, document.sources, step) ?? [],
  )
  return {
    name: workflow.workflowId,
    kind: 'workflow',
    uses: [workflow, ...workflow.steps].flatMap(one => one['x-assay-checks'] ?? []),
    when: workflow['x-assay-when'] ?? null,
    helper: document.arazzo.workflows.some(other => calls(other).includes(workflow.workflowId)),
    operations: called.map(({ operationId }) => operationId),
    called,
    steps: workflow.steps.map(({ stepId }) => stepId),
    place: () => loaded.place(`/workflows/${index}/workflowId`),
  }
}

/** The workflows that one calls, goes to or depends on. */
export function calls(workflow: Workflow): readonly string[] {
  const ofSteps = workflow.steps.flatMap(step => [
    step.workflowId,
    step['x-assay-cleanup']?.workflowId,
    ...[...(step.onSuccess ?? []), ...(step.onFailure ?? [])].map(action =>
      'name' in action ? action.workflowId : undefined,
    ),
  ])
  return [...(workflow.dependsOn ?? []), ...ofSteps].filter(id => id !== undefined)
}
