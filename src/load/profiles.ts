import { join } from 'node:path'
import { digest } from '../base/digest.ts'
import type { Category, Profile } from '../model/catalogue.ts'
import type { Place } from '../model/words.ts'
import { loadChecked } from './schema-check.ts'
import { filesOf } from './shelves.ts'
import { within } from './within.ts'

/** Something with an id, and where the id stands. */
export interface Placed<T> {
  readonly one: T
  readonly at: Place
}

/** The profiles under `specs/profiles` of a root. Throws what their files deserve. */
export async function loadProfiles(root: string): Promise<readonly Placed<Profile>[]> {
  const folder = join('specs', 'profiles')
  const profiles: Placed<Profile>[] = []
  for (const name of await filesOf(join(root, folder), '.yaml')) {
    const path = await within({ root, path: join(folder, name) })
    const { loaded, value } = await loadChecked(path, 'profile')
    const { id, title, summary, status, specs, minimumPassed } = value
    const content = digest(loaded.value)
    profiles.push({
      one: { id, title, summary, status, specs, minimumPassed, digest: content },
      at: loaded.place('/id'),
    })
  }
  return profiles
}

/** The categories of `specs/framework.yaml` of a root; none when it has no such file. */
export async function loadCategories(root: string): Promise<readonly Placed<Category>[]> {
  const [name] = await filesOf(join(root, 'specs'), 'framework.yaml')
  if (name === undefined) return []
  const path = await within({ root, path: join('specs', name) })
  const { loaded, value } = await loadChecked(path, 'framework')
  return value.categories.map((one, index) => ({
    one,
    at: loaded.place(`/categories/${index}/id`),
  }))
}
