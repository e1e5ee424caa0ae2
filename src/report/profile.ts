import type { Plan } from '../model/plan.ts'
import type { Words } from '../words/index.ts'

/** The lots of the supplier framework that ask for the profile of a run. */
export function categoriesOf({ profile }: Plan): readonly string[] {
  return profile?.categories?.map(({ id, title }) => `${title} (${id})`) ?? []
}

/** For which profile and lots a run was made, in a sentence; null without a profile. */
export function askedFor(plan: Plan, words: Words): string | null {
  if (plan.profile === null) return null
  const { id, title } = plan.profile
  return words.opening.askedFor(
    `${title} (${id})`,
    plan.profile.categories?.map(one => one.title) ?? [],
  )
}
