import { inputSchemas } from '../base/inputs.ts'
import { suiteDocument } from '../base/program.ts'
import type { Catalogue, Profile } from '../model/catalogue.ts'
import type { Plan } from '../model/plan.ts'
import { text, unlikeDerived } from './whole.ts'

/**
 * Every way in which a plan is not what somebody’s own specs, suites and profile give for the same
 * target: whole sentences. What a plan carries under a name and digest may be something else: only
 * one’s own copy says what the name stands for. What the catalogue lacks is not spoken of here.
 */
export function unlikeOwn(plan: Plan, catalogue: Catalogue): readonly string[] {
  const own = ownOf(plan, catalogue)
  const pairs: readonly (readonly [readonly Named[], readonly Named[]])[] = [
    [plan.specs, own.specs],
    [plan.suites, own.suites],
    [bare(plan.profile), bare(own.profile)],
  ]
  const other = pairs.flatMap(([carried, mine]) =>
    carried.filter(one => mine.some(({ id }) => id === one.id) && !holds(mine, one)),
  )
  const lacks = pairs.some(([carried, mine]) =>
    carried.some(({ id }) => mine.every(one => one.id !== id)),
  )
  return [
    ...other.map(({ id }) => `What it carries as "${id}" is not what that is.`),
    ...(lacks ? [] : [...unlikeDerived({ ...plan, ...own }), ...pinned({ ...plan, ...own })]),
  ]
}

/** Values that the target file gives where the suite wants new ones: a server may know them beforehand. */
function pinned(plan: Plan): readonly string[] {
  return plan.cases.flatMap(one => {
    if (one.kind !== 'workflow') return []
    const { arazzo } = suiteDocument(plan, one)
    const workflow = arazzo.workflows.find(({ workflowId }) => workflowId === one.workflowId)
    if (workflow === undefined) return []
    return Object.entries(inputSchemas(arazzo, workflow) ?? {}).flatMap(([name, schema]) => {
      if (schema['x-assay-fresh'] === undefined || Object.hasOwn(one.fresh, name)) return []
      return [`Its case "${one.id}" has a value for "${name}", which is made new for each run.`]
    })
  })
}

/** Without the lots that ask for it: they come and go, and a certificate names those of the body. */
function bare(profile: Profile | null): readonly Profile[] {
  if (profile === null) return []
  const { categories: _, ...asks } = profile
  return [asks]
}

interface Named {
  readonly id: string
}

function holds(mine: readonly Named[], one: Named): boolean {
  const wanted = text(one)
  return mine.some(each => each.id === one.id && text(each) === wanted)
}

/** What the profile of the plan asks for, as the catalogue has it; without one, what the plan names. */
function ownOf(plan: Plan, { specs, suites, profiles }: Catalogue) {
  const profile = profiles.find(({ id }) => id === plan.profile?.id) ?? null
  const ids = {
    specs: profile?.specs.map(one => one.spec) ?? plan.specs.map(one => one.id),
    suites: profile?.specs.map(one => one.suite) ?? plan.suites.map(one => one.id),
  }
  // In the order of the plan: the second of two cases of one name is called otherwise.
  const inOrder = <T extends Named>(wanted: readonly string[], all: readonly T[]): readonly T[] =>
    [...new Set(wanted)].flatMap(id => all.filter(one => one.id === id))
  return { specs: inOrder(ids.specs, specs), suites: inOrder(ids.suites, suites), profile }
}
