import { didYouMean } from '../../base/suggest.ts'
import type { CheckUse, Workflow } from '../../model/arazzo.ts'
import type { Note } from '../../model/catalogue.ts'
import { type Book, type Checks, known, note, type Page, type Rule } from './book.ts'
import { parameterProblems } from './parameters.ts'

/** The checks that suites name exist, and get the parameters they ask for. */
export const namedChecks: Rule = book =>
  book.suites.flatMap(({ documents }) =>
    documents.flatMap(page =>
      page.document.arazzo.workflows.flatMap((workflow, index) => [
        ...placed(workflow, index).flatMap(one => ofUse(book.checks, page, one)),
        ...twice(page, placed(workflow, index)),
        ...claims(book, page, { workflow, index }),
      ]),
    ),
  )

interface PlacedUse {
  readonly use: CheckUse
  readonly pointer: string
}

function placed(workflow: Workflow, index: number): readonly PlacedUse[] {
  const at = `/workflows/${index}`
  const holders = [
    { uses: workflow['x-assay-checks'], pointer: at },
    ...workflow.steps.map((step, n) => ({
      uses: step['x-assay-checks'],
      pointer: `${at}/steps/${n}`,
    })),
  ]
  return holders.flatMap(({ uses, pointer }) =>
    (uses ?? []).map((use, n) => ({ use, pointer: `${pointer}/x-assay-checks/${n}` })),
  )
}

function ofUse(checks: Checks, { loaded }: Page, { use, pointer }: PlacedUse): readonly Note[] {
  const check = checks.get(use.check)
  if (check === undefined) {
    const message = `There is no check "${use.check}".`
    const hint = known(didYouMean(use.check, checks.keys()), ['see assay list checks'])
    return [note(loaded, { rule: 'check-unknown', message, pointer: `${pointer}/check`, hint })]
  }
  return parameterProblems(check, use.with ?? {}).map(({ at, says }) =>
    note(loaded, {
      rule: 'check-parameters',
      message: `${use.check}: ${says}`,
      pointer: `${pointer}/with${at}`,
      hint: `Look at its parameters: assay explain ${use.check}.`,
    }),
  )
}

/** Two uses of one check in a case that no row could tell apart. */
function twice({ loaded }: Page, uses: readonly PlacedUse[]): readonly Note[] {
  const seen = new Set<string>()
  return uses.flatMap(({ use, pointer }) => {
    const key = `${use.check} ${use.as ?? ''}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const message = `The case uses "${use.check}"${use.as === undefined ? '' : ` as "${use.as}"`} twice.`
    const hint = 'Give each use an "as" of its own, so that rows can tell them apart.'
    return [note(loaded, { rule: 'check-twice', message, pointer, hint })]
  })
}

interface PlacedWorkflow {
  readonly workflow: Workflow
  readonly index: number
}

/** What a workflow says it is about: capabilities and requirements of its spec. */
function claims(
  { spec, files }: Book,
  { loaded }: Page,
  { workflow, index }: PlacedWorkflow,
): readonly Note[] {
  if (files === null) return []
  const capabilities = spec.capabilities.map(({ name }) => name)
  const when = workflow['x-assay-when']?.replace(/^!/, '')
  const at = `/workflows/${index}`
  const ids = spec.requirements.map(({ id }) => id)
  const unknown = (workflow['x-assay-requirements'] ?? []).filter(id => !ids.includes(id))
  const missing =
    when === undefined || capabilities.includes(when)
      ? []
      : [
          note(loaded, {
            rule: 'capability-unknown',
            message: `"${when}" is no capability of ${spec.id}.`,
            pointer: `${at}/x-assay-when`,
            hint: known(didYouMean(when, capabilities), capabilities),
          }),
        ]
  return [
    ...missing,
    ...unknown.map(id =>
      note(loaded, {
        rule: 'requirement-unknown',
        message: `${spec.id} has no requirement "${id}".`,
        pointer: `${at}/x-assay-requirements`,
        hint: known(didYouMean(id, ids), []),
      }),
    ),
  ]
}
