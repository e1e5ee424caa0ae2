import type { Requirement } from '../model/catalogue.ts'
import type { Report, Ruling } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { Cause, Level } from '../model/words.ts'

const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY']

/** Strictest level first; otherwise the report's own order. */
export function byLevel(rulings: readonly Ruling[]): readonly Ruling[] {
  return rulings.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
}

export interface NotAssessed {
  readonly cause: Cause | null
  readonly rulings: readonly Ruling[]
}

/** Rulings that say neither passed nor failed, by cause, the largest group of MUSTs first. */
export function notAssessed(rulings: readonly Ruling[]): readonly NotAssessed[] {
  const groups = new Map<Cause | null, Ruling[]>()
  for (const ruling of rulings) {
    if (ruling.outcome === 'passed' || ruling.outcome === 'failed') continue
    const group = groups.get(ruling.cause)
    if (group === undefined) groups.set(ruling.cause, [ruling])
    else group.push(ruling)
  }
  return [...groups]
    .map(([cause, group]) => ({ cause, rulings: byLevel(group) }))
    .sort((a, b) => weight(b) - weight(a))
}

/** What keeps the verdict from being reached weighs most; what does not apply weighs nothing. */
function weight({ rulings }: NotAssessed): number {
  const open = rulings.filter(ruling => ruling.outcome !== 'inapplicable')
  return open.filter(ruling => ruling.level === 'MUST').length * 10_000 + open.length
}

/** Looks a requirement up in the specs of the plan; ad-hoc requirements may stand in none. */
export function requirementOf(plan: Plan, ruling: Ruling): Requirement | undefined {
  return plan.specs
    .find(spec => spec.id === ruling.spec)
    ?.requirements.find(({ id }) => id === ruling.requirement)
}

/** Every spec that has a verdict or a ruling, in the report's order. */
export function specsOf(report: Report): readonly string[] {
  return [...new Set([...report.verdicts.map(({ of }) => of), ...report.rulings.map(r => r.spec)])]
}

/** A spec's title; its id when the plan has no such spec. */
export function titleOf(plan: Plan, id: string): string {
  return plan.specs.find(spec => spec.id === id)?.title ?? id
}
