import type { Break, FaultDef } from '../../../fixtures/suppliers/supplier.ts'
import type { Report, Ruling } from '../../model/judgement.ts'
import type { Outcome } from '../../model/words.ts'

/** A ruling that is another one on a faulty supplier, and the checks that say so. */
export interface Change {
  readonly spec: string
  readonly requirement: string
  readonly outcome: Outcome
  readonly checks: readonly string[]
}

/** What one fault did, and how that departs from what it says it breaks; nothing does, by law. */
export interface Tried {
  readonly fault: FaultDef
  readonly changes: readonly Change[]
  readonly violations: readonly string[]
}

/** The rulings that differ between the conforming supplier's report and a faulty one's. */
export function changes(conforming: Report, faulty: Report): readonly Change[] {
  const usual = new Map(conforming.rulings.map(one => [keyOf(one), one.outcome]))
  return faulty.rulings
    .filter(ruling => usual.get(keyOf(ruling)) !== ruling.outcome)
    .map(ruling => ({
      spec: ruling.spec,
      requirement: ruling.requirement,
      outcome: ruling.outcome,
      checks: deciding(ruling),
    }))
}

/**
 * Holds a fault to its `breaks`: those rulings change, to that outcome, decided by exactly the
 * checks named there; and no other changes, unless the fault says that it spreads.
 */
export function tried(fault: FaultDef, changed: readonly Change[]): Tried {
  const { name, breaks, spreads } = fault
  const wanted = new Map(breaks.map(one => [one.requirement, one.outcome]))
  const violations = changed.flatMap(change => departures(fault, change, wanted))
  for (const [requirement, outcome] of wanted) {
    if (changed.some(one => one.requirement === requirement)) continue
    violations.push(`${name}: ${requirement} must be ${outcome}, and is as it was.`)
  }
  if (changed.length === 0 && spreads === true) violations.push(`${name}: nothing changes.`)
  return { fault, changes: changed, violations }
}

function departures(
  { name, breaks, spreads }: FaultDef,
  change: Change,
  wanted: ReadonlyMap<string, Outcome>,
): readonly string[] {
  const { requirement, outcome, checks } = change
  const by = checks.length === 0 ? '' : ` by ${checks.join(', ')}`
  const said = wanted.get(requirement)
  if (said === undefined) {
    return spreads === true
      ? []
      : [`${name}: ${requirement} is ${outcome}${by}, and must not change.`]
  }
  if (said !== outcome) return [`${name}: ${requirement} is ${outcome}${by}, and must be ${said}.`]
  const named = checksOf(breaks, requirement)
  // What was never looked at has no finding of that outcome.
  if (checks.length === 0 && outcome !== 'failed') return []
  if (named.length === checks.length && named.every(check => checks.includes(check))) return []
  return [`${name}: ${requirement} is ${outcome}${by}, and must be so by ${named.join(', ')}.`]
}

function checksOf(breaks: readonly Break[], requirement: string): readonly string[] {
  const own = breaks.filter(one => one.requirement === requirement)
  return [...new Set(own.map(({ check }) => check))]
}

/** The checks whose findings have the ruling's own outcome, sorted. */
function deciding({ findings, outcome }: Ruling): readonly string[] {
  const own = findings.filter(finding => finding.outcome === outcome)
  return [...new Set(own.map(({ check }) => check))].sort()
}

function keyOf({ spec, requirement }: Ruling): string {
  return `${spec}/${requirement}`
}
