import { suggest } from '../base/suggest.ts'
import { Fault } from '../model/fault.ts'
import type { Case, Item, Plan } from '../model/plan.ts'

/** What the command line picked out; empty lists pick everything. */
export interface Selection {
  readonly cases: readonly string[]
  readonly requirements: readonly string[]
}

/**
 * The part of a plan that was picked, marked `partial` so that it is never `conformant`.
 * Throws Fault `unknown-name` for a case or requirement that the plan does not have.
 */
export function select(plan: Plan, selection: Selection): Plan {
  if (selection.cases.length === 0 && selection.requirements.length === 0) return plan
  known(
    'case',
    selection.cases,
    plan.cases.map(one => one.id),
  )
  known(
    'requirement',
    selection.requirements,
    plan.items.map(item => item.requirement),
  )
  const items = plan.items.filter(
    item =>
      (selection.requirements.length === 0 || selection.requirements.includes(item.requirement)) &&
      (selection.cases.length === 0 || item.case === '*' || selection.cases.includes(item.case)),
  )
  const cases = plan.cases.filter(one =>
    selection.cases.length > 0
      ? selection.cases.includes(one.id)
      : items.some(item => answers(one, item)),
  )
  return { ...plan, cases, items, partial: true }
}

/** Whether a case can give an item a finding; `*` is every case that calls the operation. */
export function answers(one: Case, item: Item): boolean {
  if (item.case !== '*') return item.case === one.id
  if (item.settled !== null) return false
  if (item.operation === null) return true
  return one.kind === 'workflow' && one.operations.includes(item.operation)
}

function known(what: string, asked: readonly string[], names: readonly string[]): void {
  for (const name of asked) {
    if (names.includes(name)) continue
    const near = suggest(name, names)
    throw new Fault('unknown-name', `This run has no ${what} "${name}".`, {
      hint:
        near === undefined
          ? `Known: ${[...new Set(names)].slice(0, 10).join(', ')}.`
          : `Did you mean "${near}"?`,
    })
  }
}
