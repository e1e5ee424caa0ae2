import { operationsOf } from '../../base/operations.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { Note, Row } from '../../model/catalogue.ts'
import type { Loaded } from '../document.ts'
import { type Book, type CheckFacts, type Found, known, note, type Rule } from './book.ts'
import { type CaseFacts, casesOf } from './cases.ts'
import { parameterProblems } from './parameters.ts'

/** Each row of a requirement names what exists, and what can give it a finding. */
export const rows: Rule = book => {
  const { files } = book
  if (files === null) return []
  return book.spec.requirements.flatMap(({ proof }, index) =>
    proof.kind !== 'tests'
      ? []
      : proof.rows.flatMap((row, at) =>
          ofRow(book, row, `/requirements/${index}/tests/${at}`, files.requirements),
        ),
  )
}

function ofRow(book: Book, row: Row, pointer: string, loaded: Loaded): readonly Note[] {
  const found = row.case === null ? null : (casesOf(book).get(row.case) ?? undefined)
  if (found === undefined) {
    const names = [...casesOf(book).keys()]
    const message = `No suite of ${book.spec.id} has the case "${row.case ?? ''}".`
    const hint = known(didYouMean(row.case ?? '', names), names)
    return [note(loaded, { rule: 'row-case', message, pointer: `${pointer}/case`, hint })]
  }
  const check = book.checks.get(row.check)
  if (check === undefined) return [note(loaded, unknownCheck(book, row, pointer))]
  const problems = [
    ...(found === null ? everywhere(row, check, pointer) : inCase(row, check, found, pointer)),
    ...operation(book, row, found, pointer),
    ...parameters(row, check, pointer),
  ]
  return problems.map(one => note(loaded, one))
}

/** A named check has its parameters where the suite names it; the others have them in the row. */
function parameters(row: Row, check: CheckFacts, pointer: string): readonly Found[] {
  const rule = 'row-parameters'
  if (row.case === null || check.implicit) {
    return parameterProblems(check, row.with).map(({ at, says }) => ({
      rule,
      message: `${row.check}: ${says}`,
      pointer: `${pointer}/with${at}`,
      hint: `Look at its parameters: assay explain ${row.check}.`,
    }))
  }
  if (Object.keys(row.with).length === 0) return []
  const message = `"${row.check}" takes its parameters where the case "${row.case}" names it.`
  const hint = 'Move them into x-assay-checks of the suite.'
  return [{ rule, message, pointer: `${pointer}/with`, hint }]
}

function unknownCheck(book: Book, row: Row, pointer: string): Found {
  return {
    rule: 'check-unknown',
    level: 'error',
    message: `There is no check "${row.check}".`,
    pointer: `${pointer}/check`,
    hint: known(didYouMean(row.check, book.checks.keys()), []),
  }
}

/** Without a case, only checks that look without being named give findings. */
function everywhere(row: Row, check: CheckFacts, pointer: string): readonly Found[] {
  const alone = check.implicit || check.over === 'run'
  const message = `"${row.check}" looks only where a suite names it, and the row names no case.`
  const hint = 'Add the case that uses it.'
  const problems: Found[] = alone ? [] : [{ rule: 'row-everywhere', message, pointer, hint }]
  if (row.as === null) return problems
  const extra = `The row says "as: ${row.as}", and names no case.`
  return [...problems, { rule: 'row-as', message: extra, pointer: `${pointer}/as`, hint }]
}

function inCase(row: Row, check: CheckFacts, found: CaseFacts, pointer: string): readonly Found[] {
  const uses = found.uses.filter(use => use.check === row.check)
  if (uses.length === 0) {
    if (check.implicit && row.as === null) return []
    const message = `The case "${found.name}" does not use the check "${row.check}".`
    const names = [...new Set(found.uses.map(use => use.check))]
    const hint = `Name it there under x-assay-checks. ${known(didYouMean(row.check, names), names)}`
    return [{ rule: 'row-unused', message, pointer: `${pointer}/check`, hint }]
  }
  const labels = uses.flatMap(({ as }) => as ?? [])
  if (row.as === null || labels.includes(row.as)) return []
  const message = `No use of "${row.check}" in the case "${found.name}" is called "${row.as}".`
  const hint = known(didYouMean(row.as, labels), labels)
  return [{ rule: 'row-as', message, pointer: `${pointer}/as`, hint }]
}

function operation(
  { spec }: Book,
  row: Row,
  found: CaseFacts | null,
  pointer: string,
): readonly Found[] {
  if (row.operation === null) return steps(row, found, pointer)
  const ids = spec.documents.flatMap(operationsOf).flatMap(({ operationId }) => operationId ?? [])
  const at = `${pointer}/operation`
  if (!ids.includes(row.operation)) {
    const message = `No API document of ${spec.id} has the operation "${row.operation}".`
    const hint = known(didYouMean(row.operation, ids), ids)
    return [{ rule: 'row-operation', message, pointer: at, hint }]
  }
  if (found === null || found.operations.includes(row.operation)) return steps(row, found, pointer)
  const message = `The case "${found.name}" never calls the operation "${row.operation}".`
  const hint = 'Name another case or operation, or none.'
  return [{ rule: 'row-operation', message, pointer: at, hint }]
}

/** The steps that a row of `success-criteria` rests on. */
function steps(row: Row, found: CaseFacts | null, pointer: string): readonly Found[] {
  const named = row.with['steps']
  if (row.check !== 'success-criteria' || found === null || !Array.isArray(named)) return []
  return named.flatMap((step, index) => {
    if (typeof step !== 'string' || found.steps.includes(step)) return []
    const message = `The case "${found.name}" has no step "${step}".`
    const hint = known(didYouMean(step, found.steps), found.steps)
    return [{ rule: 'row-step', message, pointer: `${pointer}/with/steps/${index}`, hint }]
  })
}
