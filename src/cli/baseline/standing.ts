import type { BaselineEntry } from '../../model/baseline.ts'
import type { Report, Ruling } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan.ts'

/** A run that has been judged. */
export interface Ended {
  readonly plan: Plan
  readonly report: Report
  readonly folder: string
}

/** A ruling that keeps the gate shut and that no entry accepts. */
export interface Fresh {
  readonly ruling: Ruling
  /** The checks that are new, where the others are accepted; empty for the ruling as a whole. */
  readonly checks: readonly string[]
}

/** How the entries of a baseline stand to a judged run. */
export interface Standing {
  readonly fresh: readonly Fresh[]
  /** Entries that keep nothing shut any more. */
  readonly stale: readonly BaselineEntry[]
  /** The others: they still stand, or were not asked about. */
  readonly kept: readonly BaselineEntry[]
}

/** Holds entries against a run. What a selection left out was not asked, and may still be so. */
export function standing(
  entries: readonly BaselineEntry[],
  { plan, report }: Pick<Ended, 'plan' | 'report'>,
): Standing {
  const now = blocking(report)
  const fresh = now.flatMap((ruling): readonly Fresh[] => {
    const mine = entries.filter(one => accepts(one, ruling))
    if (mine.some(({ check }) => check === null)) return []
    const open = openChecks(plan, ruling)
    const checks = open.filter(name => mine.every(({ check }) => check !== name))
    if (mine.length === 0 || open.length === 0) return [{ ruling, checks: [] }]
    return checks.length === 0 ? [] : [{ ruling, checks }]
  })
  const stale = entries.filter(one => asked(plan, one) && !stands(plan, one, now))
  return { fresh, stale, kept: entries.filter(one => !stale.includes(one)) }
}

const accepts = (one: BaselineEntry, ruling: Ruling): boolean =>
  one.requirement === ruling.requirement && one.outcome === ruling.outcome

function asked({ items, partial }: Plan, { requirement, check }: BaselineEntry): boolean {
  if (!partial) return true
  return items.some(
    item => item.requirement === requirement && (check === null || item.check === check),
  )
}

function stands(plan: Plan, one: BaselineEntry, now: readonly Ruling[]): boolean {
  const ruling = now.find(({ requirement }) => requirement === one.requirement)
  if (ruling === undefined) return false
  // Where the outcome is another, the ruling is new, and that says enough.
  if (one.check === null || one.outcome !== ruling.outcome) return true
  return openChecks(plan, ruling).includes(one.check)
}

/** The rulings that keep a gate shut: MUSTs that failed, or that no test could settle. */
function blocking(report: Report): readonly Ruling[] {
  return report.rulings.filter(
    ({ level, outcome, cause }) =>
      level === 'MUST' &&
      (outcome === 'failed' || outcome === 'cantTell' || outcome === 'untested') &&
      cause !== 'awaiting-attestation' &&
      cause !== 'not-declared',
  )
}

/** The checks that brought a ruling about: by what they found, or because they found nothing. */
function openChecks({ items }: Plan, { requirement, outcome, findings }: Ruling) {
  const found = findings.filter(one => one.outcome === outcome).map(({ check }) => check)
  const looked = new Set(findings.map(({ check }) => check))
  const silent = items
    .filter(item => item.requirement === requirement)
    .filter(({ settled, check }) =>
      settled === null ? !looked.has(check) : settled.outcome === outcome,
    )
    .map(({ check }) => check)
  return [...new Set([...found, ...silent])].sort()
}
