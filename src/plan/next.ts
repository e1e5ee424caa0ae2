import type { Profile, Spec, Suite } from '../model/catalogue.ts'
import type { Case, Item, Plan, PlannedTarget } from '../model/plan.ts'
import type { Json } from '../model/words.ts'
import { planCases } from './cases.ts'
import { planItems } from './items.ts'
import { askedOf } from './whole.ts'

/** Specs, suites and a profile that are to come. */
export interface Coming {
  readonly specs: readonly Spec[]
  readonly suites: readonly Suite[]
  readonly profile: Profile | null
}

/**
 * What a recorded run would have been planned as by coming specs, suites and profile: the same
 * target and claims. Cases that it did not run are left out; their items are not.
 */
export function planNext(recorded: Plan, { specs, suites, profile }: Coming): Plan {
  const target = { ...recorded.target, deployments: specs.flatMap(deploymentIn(recorded)) }
  const { changed: _, ...whole } = recorded
  const next: Plan = { ...whole, target, specs, suites, profile, partial: false }
  const asked = askedOf(next)
  const candidates = planCases(asked, target)
  const usual = new Map(
    planCases(askedOf(recorded), recorded.target).map(({ planned }) => [planned.id, planned]),
  )
  const cases = candidates.flatMap(({ planned, skip }): readonly Case[] => {
    const before = recorded.cases.find(one => one.id === planned.id)
    if (skip !== null || before === undefined || nameOf(before) !== nameOf(planned)) return []
    return withInputs(planned, before, usual.get(planned.id)?.inputs ?? {})
  })
  return { ...next, cases, items: planItems(asked, target, candidates) }
}

const nameOf = ({ spec }: { readonly spec: string }): string => spec.replace(/@.*/u, '')

/** A spec's deployment, or that of an earlier version of it. */
function deploymentIn({ target: { deployments } }: Plan) {
  return (spec: Spec): PlannedTarget['deployments'] => {
    const found =
      deployments.find(one => one.spec === spec.id) ??
      deployments.find(one => nameOf(one) === spec.name)
    return found === undefined ? [] : [{ ...found, spec: spec.id }]
  }
}

/** The inputs that the run was given, above the defaults of today: those may differ from its own. */
function withInputs(
  planned: Case,
  before: Case,
  usual: { readonly [name: string]: Json },
): readonly Case[] {
  const given = Object.entries(before.inputs).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]),
  )
  const inputs = { ...planned.inputs, ...Object.fromEntries(given) }
  if (planned.kind === 'probe') return before.kind === 'probe' ? [{ ...planned, inputs }] : []
  const made = <T>(values: { readonly [name: string]: T }): { readonly [name: string]: T } =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !Object.hasOwn(inputs, name)))
  return before.kind === 'workflow'
    ? [{ ...planned, inputs, fresh: made(planned.fresh), listens: made(planned.listens) }]
    : []
}

/**
 * The plan with only the cases that evidence answers. What every case would have a say in is open
 * as long as one of them is missing: such items stand for the missing case as well. `missing` names them.
 */
export function narrowed(
  plan: Plan,
  answered: ReadonlySet<string>,
  runWide: (check: string) => boolean,
): { readonly plan: Plan; readonly missing: readonly string[] } {
  const missing = planCases(askedOf(plan), plan.target)
    .filter(({ skip, planned }) => skip === null && !answered.has(planned.id))
    .map(({ planned }) => planned)
  const more = plan.items
    .filter(item => item.case === '*' && item.settled === null)
    .flatMap(item =>
      missing
        .filter(one => concerns(one, item, runWide(item.check)))
        .map(one => ({ ...item, id: `${item.id}@${one.id}`, case: one.id })),
    )
  const cases = plan.cases.filter(({ id }) => answered.has(id))
  const part = { ...plan, cases, items: [...plan.items, ...more] }
  return { plan: part, missing: missing.map(({ id }) => id) }
}

function concerns(one: Case, { spec, operation }: Item, runWide: boolean): boolean {
  if (runWide) return true
  if (one.spec !== spec || one.kind !== 'workflow') return false
  return operation === null || one.operations.includes(operation)
}
