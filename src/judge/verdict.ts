import type { Spec } from '../model/catalogue.ts'
import type { Counts, Ruling, SpecVerdict } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { Outcome, Verdict } from '../model/words.ts'
import type { Gap } from './gaps.ts'

/** A requirement that waits for a person: it blocks a certificate, not the gate (DESIGN §9). */
export function awaits(ruling: Ruling): boolean {
  return (
    ruling.outcome === 'untested' &&
    (ruling.cause === 'awaiting-attestation' || ruling.cause === 'not-declared')
  )
}

const applicable = (ruling: Ruling): boolean =>
  ruling.level === 'MUST' && ruling.outcome !== 'inapplicable'

/** One spec's verdict (DESIGN §5.3, §5.5, §5.6). */
export function specVerdict(
  plan: Plan,
  spec: Spec,
  rulings: readonly Ruling[],
  gaps: readonly Gap[] = [],
): SpecVerdict {
  const mine = rulings.filter(ruling => ruling.spec === spec.id)
  const musts = mine.filter(applicable)
  const of = spec.id
  const failed = musts.filter(ruling => ruling.outcome === 'failed')
  if (failed.length > 0) {
    return {
      of,
      verdict: 'not-conformant',
      because: `${failed.length} of ${musts.length} applicable MUST requirements failed.`,
    }
  }
  const passed = musts.filter(ruling => ruling.outcome === 'passed')
  const rest = musts.length - passed.length
  if (rest > 0) {
    return {
      of,
      verdict: 'incomplete',
      because: `${rest} of ${musts.length} applicable MUST requirements were not settled.`,
    }
  }
  const gap = gaps.find(one => one.spec === null || one.spec === of)
  if (gap !== undefined) return { of, verdict: 'incomplete', because: gap.because }
  const wanted = minimum(plan, spec)
  if (passed.length < wanted) {
    return {
      of,
      verdict: 'incomplete',
      because: `Only ${passed.length} MUST requirements were tested; at least ${wanted} are wanted.${absentSays(plan, spec.id)}`,
    }
  }
  if (plan.partial) return { of, verdict: 'incomplete', because: part(plan, spec) }
  return {
    of,
    verdict: 'conformant',
    because: `All ${passed.length} applicable MUST requirements passed.`,
  }
}

/** What a part of the plan was, once all of it passed. */
function part(plan: Plan, { id }: Spec): string {
  if (plan.changed === undefined) return 'Only a selection of the requirements was tested.'
  if (!asked(plan, id)) return 'The change to the API document touches nothing that is tested.'
  return 'Only what the change to the API document touches was tested.'
}

const asked = ({ items }: Plan, spec: string): boolean => items.some(item => item.spec === spec)

function absentSays(plan: Plan, spec: string): string {
  const deployment = plan.target.deployments.find(one => one.spec === spec)
  const absent = Object.entries(deployment?.capabilities ?? {}).filter(([, has]) => !has)
  if (absent.length === 0) return ''
  return ` Declared absent: ${absent.map(([name]) => name).join(', ')}.`
}

/**
 * How many MUSTs must have passed before a spec can be called conformant: never none (DESIGN §5.6). A part
 * that asks nothing of it can have none; what a change touches may hold no MUST. Neither is ever conformant.
 */
function minimum(plan: Plan, spec: Spec): number {
  if (plan.partial && (plan.changed !== undefined || !asked(plan, spec.id))) return 0
  return Math.max(1, plan.profile === null && !plan.partial ? spec.minimumPassed : 1)
}

/** Too little was tested for any verdict but `incomplete`, whatever passed. */
export function tooFew(plan: Plan, rulings: readonly Ruling[]): boolean {
  const passed = rulings.filter(ruling => ruling.level === 'MUST' && ruling.outcome === 'passed')
  if (plan.profile !== null && !plan.partial && passed.length < plan.profile.minimumPassed)
    return true
  return plan.specs.some(spec => {
    const mine = passed.filter(ruling => ruling.spec === spec.id)
    return mine.length < minimum(plan, spec)
  })
}

/** The verdict over all specs: the worst of theirs. */
export function wholeVerdict(verdicts: readonly SpecVerdict[], short: boolean): Verdict {
  if (verdicts.some(one => one.verdict === 'not-conformant')) return 'not-conformant'
  const incomplete = verdicts.length === 0 || verdicts.some(one => one.verdict === 'incomplete')
  return incomplete || short ? 'incomplete' : 'conformant'
}

/** The exit code a verdict asks for (DESIGN §9): 1 failed, 3 could not tell, 0 otherwise. */
export function exitOf(verdict: Verdict, rulings: readonly Ruling[], short: boolean): 0 | 1 | 3 {
  if (verdict === 'not-conformant') return 1
  if (verdict === 'conformant') return 0
  const open = rulings.some(
    ruling => applicable(ruling) && ruling.outcome !== 'passed' && !awaits(ruling),
  )
  return open || short ? 3 : 0
}

export function countOutcomes(rulings: readonly Ruling[]): Counts {
  const counts: { [outcome in Outcome]: number } = {
    passed: 0,
    failed: 0,
    cantTell: 0,
    inapplicable: 0,
    untested: 0,
  }
  for (const ruling of rulings) counts[ruling.outcome] += 1
  return counts
}
