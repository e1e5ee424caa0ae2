import { bareOperands } from '../../../base/criterion/index.ts'
import { isObject } from '../../../base/is-object.ts'
import { compile } from '../../../base/jsonpath.ts'
import { operationByReference, responseFor } from '../../../base/operations.ts'
import { pattern } from '../../../base/pattern.ts'
import { get } from '../../../base/pointer.ts'
import { schemas } from '../../../base/schema/index.ts'
import { compile as compileXpath } from '../../../base/xml/xpath.ts'
import type { Criterion, Step } from '../../../model/arazzo.ts'
import { Fault } from '../../../model/fault.ts'
import type { Book, Found, Rule } from '../book.ts'
import { type At, criteriaOf, notes, type Placed, workflowsOf } from './reading.ts'
import { sitesOf } from './sites.ts'

/** Conditions can be read and mean what they seem to. */
export const criteria: Rule = book =>
  book.suites.flatMap(({ documents }) =>
    documents.flatMap(page =>
      workflowsOf(page, documents).flatMap(at => {
        const all = criteriaOf(at)
        return notes(page, [
          ...all.flatMap(({ one, pointer, step }) => [
            ...readable(one, pointer),
            ...bare(one, pointer),
            ...loose(one, pointer),
            ...objectRoot(book, at, { step, criterion: one, pointer }),
          ]),
          ...repeated(all),
          ...unchecked(at),
        ])
      }),
    ),
  )

/** The same condition twice in one list. */
function repeated(all: readonly Placed<Criterion>[]): readonly Found[] {
  const seen = new Set<string>()
  // Those of a component stand once, however many steps use it.
  const once = new Map(all.map(each => [each.pointer, each]))
  return [...once.values()].flatMap(({ one, pointer }): readonly Found[] => {
    const list = pointer.slice(0, pointer.lastIndexOf('/'))
    const text = one.condition.replaceAll(/\s+/g, ' ').trim()
    const key = JSON.stringify([list, text, one.context ?? '', typeOf(one)])
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const message = `The condition "${text}" stands twice in this list.`
    return [{ rule: 'criterion-twice', message, pointer, hint: 'Remove one of the two.' }]
  })
}

/** A pattern is searched for (A9): without anchors it finds part of a status code. */
function loose(criterion: Criterion, pointer: string): readonly Found[] {
  const { condition, context } = criterion
  if (typeOf(criterion) !== 'regex' || context !== '$statusCode') return []
  if (condition.startsWith('^') || condition.includes('{$')) return []
  // Three digits, classes or dots: that is a whole status code.
  const short = condition.split('|').some(each => (each.match(digit) ?? []).length < 3)
  if (!short) return []
  const message = `The pattern "${condition}" is found in other status codes too.`
  const hint = 'Anchor it, such as ^2, or compare: $statusCode == 200.'
  return [{ rule: 'regex-status', message, pointer: `${pointer}/condition`, hint }]
}

const digit = /\\d|\[[^\]]+\]|\.|[0-9]/g

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

    message: `"${text}" stands alone as a condition: it holds only when it is the boolean true.`,
    pointer: `${pointer}/condition`,
    hint: `Compare it: ${text} == true, or != null.`,
  }))
}

interface Filtered {
  readonly step: Step | null
  readonly criterion: Criterion
  readonly pointer: string
}

/** A filter on an object looks at its members (RFC 9535 §2.3.5), not at the object. */
function objectRoot(book: Book, at: At, { step, criterion, pointer }: Filtered): readonly Found[] {
  const { condition, context } = criterion
  if (typeOf(criterion) !== 'jsonpath' || !/^\$\[\s*\?/.test(condition)) return []
  if (context !== '$response.body' || step === null || !answersObject(book, at, step)) return []
  const message =
    'The filter looks at the members of the body, which is an object, not at the body.'
  const hint =
    'Some tools filter the body itself. Write a simple condition, or a query for a member.'
  const place = `${pointer}/condition`
  return [{ rule: 'jsonpath-object-root', message, pointer: place, hint }]
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
    return [{ rule: 'step-unchecked', message, pointer, hint }]
  })
}
