import { operationByReference } from '../../base/operations.ts'
import { helpersOf, type PlacedWorkflow, workflowsReached } from '../../base/workflows.ts'
import type { Operation } from '../../model/api.ts'
import type { CheckUse } from '../../model/arazzo.ts'
import type { SuiteDocument } from '../../model/catalogue.ts'
import type { Place } from '../../model/words.ts'
import type { Book, Page } from './book.ts'

/** A case as rows of requirements name it. */
export interface CaseFacts {
  readonly name: string
  readonly kind: 'workflow' | 'probe'
  /** Those named in workflows that it reaches count for it, too. */
  readonly uses: readonly Pick<CheckUse, 'check' | 'as'>[]
  readonly when: string | null
  /** What its workflow says that it is about. */
  readonly about: readonly string[]
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
    ...ofDocuments(book, documents),
    ...suite.probes.map(
      ({ id, checks }, index): CaseFacts => ({
        name: id,
        kind: 'probe',
        uses: checks.map(check => ({ check })),
        when: null,
        about: [],
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

function ofDocuments(book: Book, pages: readonly Page[]): readonly CaseFacts[] {
  const documents = pages.map(({ document }) => document)
  const helpers = helpersOf(documents)
  return pages.flatMap(({ document, loaded }) =>
    document.arazzo.workflows.map((workflow, index) => ({
      ...ofWorkflow(book, documents, { document, workflow }),
      helper: helpers.has(workflow),
      place: () => loaded.place(`/workflows/${index}/workflowId`),
    })),
  )
}

function ofWorkflow(book: Book, documents: readonly SuiteDocument[], from: PlacedWorkflow) {
  const { workflow } = from
  const reached = workflowsReached(documents, from)
  const called = reached.flatMap(one =>
    one.workflow.steps.flatMap(
      step => operationByReference(book.spec.documents, one.document.sources, step) ?? [],
    ),
  )
  const steps = reached.flatMap(one => one.workflow.steps)
  const holders = [...reached.map(one => one.workflow), ...steps]
  return {
    name: workflow.workflowId,
    kind: 'workflow',
    uses: holders.flatMap(one => one['x-assay-checks'] ?? []),
    when: workflow['x-assay-when'] ?? null,
    about: workflow['x-assay-requirements'] ?? [],
    operations: called.map(({ operationId }) => operationId),
    called,
    steps: steps.map(({ stepId }) => stepId),
  } as const
}
