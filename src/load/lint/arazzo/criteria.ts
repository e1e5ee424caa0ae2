import { bareOperands } from '../../../base/criterion/index.ts'
import { compile } from '../../../base/jsonpath.ts'
import { operationByReference, responseFor } from '../../../base/operations.ts'
import { pattern } from '../../../base/pattern.ts'
import { get } from '../../../base/pointer.ts'
import { schemas } from '../../../base/schema/index.ts'
import { compile as compileXpath } from '../../../base/xml/xpath.ts'
import type { Criterion, Step } from '../../../model/arazzo.ts'
import { Fault } from '../../../model/fault.ts'
import { isObject } from '../../openapi.ts'
import type { Book, Found, Rule } from '../book.ts'
import { type At, notes, workflowsOf } from './reading.ts'
import { sitesOf } from './sites.ts'

/** Conditions can be read and mean what they seem to. */
export const criteria: Rule = book =>
  book.suites.flatMap(({ documents }) =>
    documents.flatMap(page =>
      workflowsOf(page).flatMap(at =>
        notes(page, [
          ...at.workflow.steps.flatMap((step, index) => ofStep(book, at, step, index)),
          ...unchecked(at),
        ]),
      ),
    ),
  )

function ofStep(book: Book, at: At, step: Step, index: number): readonly Found[] {
  const pointer = `${at.pointer}/steps/${index}`
  const actions = (['onSuccess', 'onFailure'] as const).flatMap(list =>
    (step[list] ?? []).flatMap((action, n) =>
      'name' in action
        ? (action.criteria ?? []).map((criterion, m) => ({
            criterion,
            pointer: `${pointer}/${list}/${n}/criteria/${m}`,
          }))
        : [],
    ),
  )
  const own = (step.successCriteria ?? []).map((criterion, n) => ({
    criterion,
    pointer: `${pointer}/successCriteria/${n}`,
  }))
  return [...own, ...actions].flatMap(({ criterion, pointer: place }) => [
    ...readable(criterion, place),
    ...bare(criterion, place),
    ...objectRoot(book, at, { step, criterion, pointer: place }),
  ])
}

function typeOf({ type = 'simple' }: Criterion): string {
  return typeof type === 'string' ? type : type.type
}

/** Patterns and queries are compiled here, so that a run does not stumble over them. */
function readable(criterion: Criterion, pointer: string): readonly Found[] {
  const { condition } = criterion
  // What an expression puts in is only known in the run.
  if (condition.includes('{$')) return []
  try {
    if (typeOf(criterion) === 'regex') pattern(condition)
    if (typeOf(criterion) === 'jsonpath') compile(condition)
    if (typeOf(criterion) === 'xpath') compileXpath(condition)
    return []
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const at = `${pointer}/condition`
    const hint = 'Correct the condition.'
    return [{ rule: 'condition-syntax', message: error.message, pointer: at, hint }]
  }
}

/** Only the boolean true holds alone; other tools take any value for true (A5). */
function bare(criterion: Criterion, pointer: string): readonly Found[] {
  return bareOperands(criterion).map(text => ({
    rule: 'condition-bare',
    level: 'note',
    message: `"${text}" stands alone as a condition: it holds only when it is the boolean true.`,
    pointer: `${pointer}/condition`,
    hint: `Compare it: ${text} == true, or != null.`,
  }))
}

interface Placed {
  readonly step: Step
  readonly criterion: Criterion
  readonly pointer: string
}

/** A filter on an object looks at its members (RFC 9535 §2.3.5), not at the object. */
function objectRoot(book: Book, at: At, { step, criterion, pointer }: Placed): readonly Found[] {
  const { condition, context } = criterion
  if (typeOf(criterion) !== 'jsonpath' || !/^\$\[\s*\?/.test(condition)) return []
  if (context !== '$response.body' || !answersObject(book, at, step)) return []
  const message =
    'The filter looks at the members of the body, which is an object, not at the body.'
  const hint =
    'Some tools filter the body itself. Write a simple condition, or a query for a member.'
  const place = `${pointer}/condition`
  return [{ rule: 'jsonpath-object-root', level: 'note', message, pointer: place, hint }]
}

function answersObject({ spec }: Book, at: At, step: Step): boolean {
  const operation = operationByReference(spec.documents, at.page.document.sources, step)
  if (operation === null) return false
  const bank = schemas(spec.documents, spec.formats)
  const response = responseFor(operation, 200, bank)
  const contents = response === null ? undefined : response.value['content']
  if (response === null || !isObject(contents)) return false
  return Object.values(contents).some(content => {
    const schema = bank.resolve(response.document, get(content, '/schema') ?? null).value
    return isObject(schema) && (schema['type'] === 'object' || schema['properties'] !== undefined)
  })
}

/** A step whose outputs others use, and which takes any answer for a good one. */
function unchecked(at: At): readonly Found[] {
  const used = new Set(
    sitesOf(at).flatMap(({ reference }) =>
      reference.kind === 'expression' && reference.expression.kind === 'step'
        ? [reference.expression.step]
        : [],
    ),
  )
  return at.workflow.steps.flatMap((step, index) => {
    if (step.workflowId !== undefined || (step.successCriteria ?? []).length > 0) return []
    if (!used.has(step.stepId)) return []
    const message = `Later steps use outputs of "${step.stepId}", which takes any answer for a good one.`
    const hint = 'Add a criterion, such as $statusCode == 200.'
    const pointer = `${at.pointer}/steps/${index}`
    return [{ rule: 'step-unchecked', level: 'note', message, pointer, hint }]
  })
}
