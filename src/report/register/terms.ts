import type { Catalogue } from '../../model/catalogue.ts'
import type { Subject } from '../../model/certificate.ts'

/** What the body’s catalogue calls things; what it no longer holds keeps its bare id. */
export type Terms = Pick<Catalogue, 'categories' | 'specs'>

/** The specs that a certificate is about. */
export const specsOf = ({ digests }: Subject): readonly string[] =>
  digests.specs.map(({ id }) => id)

/** A capability of a spec, as one text: `service-directory@3.0: taxonomies`. */
export const capabilityId = (spec: string, name: string): string => `${spec}: ${name}`

/** The capabilities of its specs that a supplier does not say are absent. */
export function capabilitiesOf(of: Subject, { specs }: Terms): readonly string[] {
  const absent = new Set(of.scope.declaredAbsent)
  return specsOf(of).flatMap(id => {
    const spec = specs.find(one => one.id === id)
    return (spec?.capabilities ?? [])
      .filter(({ name }) => !absent.has(name) && !absent.has(capabilityId(id, name)))
      .map(({ name }) => capabilityId(id, name))
  })
}

/** What a category is called. */
export function categoryTitle(id: string, { categories }: Terms): string {
  return categories.find(one => one.id === id)?.title ?? id
}

/** What a spec is called, with its id. */
export function specTitle(id: string, { specs }: Terms): string {
  const title = specs.find(one => one.id === id)?.title
  return title === undefined ? id : `${title} (${id})`
}

/** What a capability is called, with what it means where the catalogue knows. */
export function capabilityTitle(id: string, { specs }: Terms): string {
  const [of, name] = id.split(': ')
  const found = specs
    .find(one => one.id === of)
    ?.capabilities.find(capability => capability.name === name)
  return found === undefined ? id : `${id} – ${found.says}`
}
