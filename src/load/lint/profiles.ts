import { didYouMean } from '../../base/suggest.ts'
import type { Note, Profile } from '../../model/catalogue.ts'
import type { Loaded } from '../document.ts'
import { known, note, type Shelf } from './book.ts'

/** Profiles and categories ask for what exists, and a published profile is as it was published. */
export function profiles(shelf: Shelf): readonly Note[] {
  return [
    ...shelf.profiles.flatMap(({ profile, loaded }) => [
      ...profile.specs.flatMap((_, index) => ofSpec(shelf, { profile, loaded, index })),
      ...minimum(shelf, profile, loaded),
      ...locked(shelf, profile, loaded),
    ]),
    ...categories(shelf),
  ]
}

interface Part {
  readonly profile: Profile
  readonly loaded: Loaded
  readonly index: number
}

function ofSpec({ catalogue }: Shelf, { profile, loaded, index }: Part): readonly Note[] {
  const part = profile.specs[index]
  if (part === undefined) return []
  const at = `/specs/${index}`
  const spec = catalogue.specs.find(({ id }) => id === part.spec)
  if (spec === undefined) {
    const ids = catalogue.specs.map(({ id }) => id)
    const message = `There is no spec "${part.spec}".`
    const hint = known(didYouMean(part.spec, ids), ids)
    return [note(loaded, { rule: 'profile-spec', message, pointer: `${at}/spec`, hint })]
  }
  const unknown = (
    what: 'suite' | 'requirement' | 'capability',
    member: string,
    wanted: readonly string[],
    names: readonly string[],
  ) =>
    wanted.flatMap((name, n) => {
      if (names.includes(name)) return []
      const message = `${spec.id} has no ${what} "${name}".`
      const hint = known(didYouMean(name, names), names)
      const pointer = member === 'suite' ? `${at}/suite` : `${at}/${member}/${n}`
      return [note(loaded, { rule: `profile-${what}`, message, pointer, hint })]
    })
  const suites = catalogue.suites.filter(suite => suite.spec === spec.id).map(({ id }) => id)
  const ids = part.requirements === 'all' ? [] : part.requirements
  return [
    ...unknown('suite', 'suite', [part.suite], suites),
    ...unknown(
      'requirement',
      'requirements',
      ids,
      spec.requirements.map(({ id }) => id),
    ),
    ...unknown(
      'capability',
      'capabilities',
      part.capabilities,
      spec.capabilities.map(({ name }) => name),
    ),
  ]
}

function minimum({ catalogue }: Shelf, profile: Profile, loaded: Loaded): readonly Note[] {
  const musts = profile.specs.reduce((sum, part) => {
    const spec = catalogue.specs.find(({ id }) => id === part.spec)
    const asked = spec?.requirements.filter(
      ({ id, level }) =>
        level === 'MUST' && (part.requirements === 'all' || part.requirements.includes(id)),
    )
    return sum + (asked?.length ?? 0)
  }, 0)
  if (profile.minimumPassed <= musts) return []
  const message = `minimumPassed is ${profile.minimumPassed}, and the profile asks for ${musts} MUSTs.`
  const hint = 'No supplier could be conformant; lower it.'
  return [note(loaded, { rule: 'minimum-passed', message, pointer: '/minimumPassed', hint })]
}

function locked({ lock }: Shelf, profile: Profile, loaded: Loaded): readonly Note[] {
  if (profile.status !== 'published') return []
  const kept = lock?.[profile.id]
  if (kept === profile.digest) return []
  const message =
    kept === undefined
      ? `"${profile.id}" is published, and specs/profiles/lock.json does not hold its digest.`
      : `"${profile.id}" is published, and is not what was published.`
  const hint =
    kept === undefined
      ? `Add "${profile.id}": "${profile.digest}" to specs/profiles/lock.json.`
      : 'Put it back as it was, and give what changed a new number.'
  return [note(loaded, { rule: 'profile-locked', message, pointer: '/id', hint })]
}

function categories({ catalogue, framework }: Shelf): readonly Note[] {
  if (framework === null) return []
  const ids = catalogue.profiles.map(({ id }) => id)
  return catalogue.categories.flatMap((category, index) =>
    category.profiles.flatMap((id, n) => {
      if (ids.includes(id)) return []
      const message = `There is no profile "${id}", which the category "${category.id}" asks for.`
      const pointer = `/categories/${index}/profiles/${n}`
      const hint = known(didYouMean(id, ids), ids)
      return [note(framework, { rule: 'category-profile', message, pointer, hint })]
    }),
  )
}
