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
  return unlikeDerived(plan)[0] ?? null
}

/** The same, all of it: whole sentences, none of which hides another. */
export function unlikeDerived(plan: Plan): readonly string[] {
  const { cases, items } = derived(plan)
  const adHoc = plan.suites.some(suite => suite.adHoc)
  return [
    ...(plan.adHoc === adHoc ? [] : ['It does not say rightly whether it is ad hoc.']),
    // What a change leaves out is excused: no plan may be excused and whole.
    ...(plan.changed !== undefined && !plan.partial
      ? ['It asks for a part, and says it is whole.']
      : []),
    ...differences(plan, { what: 'item', has: plan.items.map(itemOf), wanted: items.map(itemOf) }),
    ...differences(plan, { what: 'case', has: plan.cases.map(caseOf), wanted: cases.map(caseOf) }),
  ]
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

/** Plain data in one spelling, to be compared. */
export function text(value: object): string {
  // Plain data by its type; the round trip only forgets its interfaces.
  return canonical(JSON.parse(JSON.stringify(value)))
}

interface Compared {
  readonly what: string
  readonly has: readonly Named[]
  readonly wanted: readonly Named[]
}

function differences({ partial }: Plan, { what, has, wanted }: Compared): readonly string[] {
  const known = new Set(wanted.map(one => one.text))
  const there = new Set(has.map(one => one.text))
  const named = new Set(has.map(one => one.id))
  const twice = there.size < has.length && known.size === wanted.length
  return [
    ...has
      .filter(one => !known.has(one.text))
      .map(one => `Its ${what} "${one.id}" is not what its specs ask for.`),
    ...(twice ? [`It holds one ${what} twice.`] : []),
    // One that is there in another form was named above.
    ...(partial ? [] : wanted)
      .filter(one => !there.has(one.text) && !named.has(one.id))
      .map(one => `It lacks the ${what} "${one.id}".`),
  ]
}
