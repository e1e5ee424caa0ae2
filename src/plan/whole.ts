import { canonical } from '../base/digest.ts'
import type { Case, Item, Plan } from '../model/plan.ts'
import type { Target } from '../model/target.ts'
import type { Asked } from './asked.ts'
import { planCases } from './cases.ts'
import { planItems } from './items.ts'

/**
 * What a plan lacks, or has too much, by the specs, suites, profile and claims that it carries
 * itself; null when it asks every question they want. A partial plan may lack some, and is never
 * `conformant`. Missing, extra or renamed items void a plan (DESIGN §5.3).
 */
export function unwhole(plan: Plan): string | null {
  const { cases, items } = derived(plan)
  const adHoc = plan.suites.some(suite => suite.adHoc)
  if (plan.adHoc !== adHoc) return 'It does not say rightly whether it is ad hoc.'
  // What a change leaves out is excused: no plan may be excused and whole.
  if (plan.changed !== undefined && !plan.partial)
    return 'It asks for a part, and says it is whole.'
  return (
    differs(plan, 'item', plan.items.map(itemOf), items.map(itemOf)) ??
    differs(plan, 'case', plan.cases.map(caseOf), cases.map(caseOf))
  )
}

function derived(plan: Plan): Pick<Plan, 'cases' | 'items'> {
  const asked = askedOf(plan)
  const candidates = planCases(asked, plan.target)
  return {
    cases: candidates.filter(one => one.skip === null).map(one => one.planned),
    items: planItems(asked, plan.target, candidates),
  }
}

/** What a plan was made from, as far as it says so itself. */
export function askedOf(plan: Plan): Asked {
  return {
    ...plan,
    target: claims(plan),
    sources: {},
    inputs: {},
    selection: { cases: [], requirements: [] },
    writes: plan.target.environment === 'sandbox',
  }
}

/** The target without what a plan does not keep; inputs are not compared. */
function claims({ target }: Plan): Target {
  const { supplier, product, environment } = target
  const network = { allow: [], ca: null, proxy: null, rate: null, concurrency: 1, timeout: 1 }
  const declared = { file: null, supplier, product, environment, deployments: [], credentials: {} }
  return { ...declared, network, listener: null }
}

interface Named {
  readonly id: string
  readonly text: string
}

/** An item without its sentence, which a later edition may word otherwise. */
function itemOf(item: Item): Named {
  const { settled } = item
  const bare = settled === null ? null : { outcome: settled.outcome, cause: settled.cause }
  return { id: item.id, text: text({ ...item, settled: bare }) }
}

/** A case without its inputs: they are the supplier's to give. */
const caseOf = (one: Case): Named => ({
  id: one.id,
  text: text({ ...one, inputs: null, fresh: null, listens: null }),
})

function text(value: object): string {
  // Plain data by its type; the round trip only forgets its interfaces.
  return canonical(JSON.parse(JSON.stringify(value)))
}

function differs(
  { partial }: Plan,
  what: string,
  has: readonly Named[],
  wanted: readonly Named[],
): string | null {
  const known = new Set(wanted.map(one => one.text))
  const extra = has.find(one => !known.has(one.text))
  if (extra !== undefined) return `Its ${what} "${extra.id}" is not what its specs ask for.`
  const there = new Set(has.map(one => one.text))
  if (there.size < has.length && known.size === wanted.length) return `It holds one ${what} twice.`
  const missing = partial ? undefined : wanted.find(one => !there.has(one.text))
  return missing === undefined ? null : `It lacks the ${what} "${missing.id}".`
}
