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
 * Holds a fault to its `breaks`: exactly those rulings change, to that outcome, and exactly the
 * checks named there decide them. A fault that changes nothing is never caught.
 */
export function tried(fault: FaultDef, changed: readonly Change[]): Tried {
  const { breaks } = fault
  const wanted = new Map(breaks.map(one => [one.requirement, one.outcome]))
  const violations = changed.flatMap(change => departures(fault, change, wanted))
  for (const one of breaks) {
    if (changed.some(({ requirement }) => requirement === one.requirement)) continue
    violations.push(`${fault.name}: ${one.requirement} must be ${one.outcome}, and is as it was.`)
  }
  if (breaks.length === 0) violations.push(`${fault.name}: it breaks no requirement.`)
  return { fault, changes: changed, violations }
}

function departures(
  { name, breaks }: FaultDef,
  change: Change,
  wanted: ReadonlyMap<string, Outcome>,
): readonly string[] {
  const { requirement, outcome, checks } = change
  const by = checks.length === 0 ? '' : ` by ${checks.join(', ')}`
  const said = wanted.get(requirement)
  if (said === undefined)
    return [`${name}: ${requirement} is ${outcome}${by}, and must not change.`]
  if (said !== outcome) return [`${name}: ${requirement} is ${outcome}${by}, and must be ${said}.`]
  const named = checksOf(breaks, requirement)
  const same = named.length === checks.length && named.every(check => checks.includes(check))
  if (same) return []
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
