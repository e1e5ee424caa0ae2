import { forTerminal } from '../../base/escape.ts'
import { type Register, statuses } from '../../model/register.ts'
import { linesOf } from './lines.ts'
import { capabilitiesOf, specsOf, type Terms } from './terms.ts'
import { registerWords as words } from './words.ts'

/** Texts that occur again and again, by number. */
export interface Pool {
  readonly all: readonly string[]
  readonly put: (text: string) => number
}

export function pool(): Pool {
  const all: string[] = []
  const places = new Map<string, number>()
  const put = (text: string): number => {
    const place = places.get(text) ?? all.push(text) - 1
    places.set(text, place)
    return place
  }
  return { all, put }
}

/** One certificate: name, supplier, version, kind, assurance, status, until, slug, id; numbers are places in pools. */
type Row = readonly [string, number, string, number, 0 | 1, number, string, string, string]

/** What the search works on. */
export interface SearchData {
  readonly suppliers: readonly string[]
  readonly categories: readonly string[]
  readonly profiles: readonly string[]
  readonly specs: readonly string[]
  readonly capabilities: readonly string[]
  /** Profile, categories, specs, capabilities of many certificates alike. */
  readonly kinds: readonly (readonly [number, ...(readonly number[])[]])[]
  readonly statuses: readonly (readonly [string, string])[]
  readonly assurances: readonly string[]
  readonly rows: readonly Row[]
}

/**
 * The compact index of a register: what is the same for many certificates stands in it once. Names show
 * what would hide in them or turn their direction.
 */
export function searchData(register: Register, terms: Terms): SearchData {
  const [suppliers, categories, profiles, specs, capabilities, kinds] = Array.from(
    { length: 6 },
    pool,
  ) as [Pool, Pool, Pool, Pool, Pool, Pool] // as many as were made
  const rows = linesOf(register).map(({ product, listed }): Row => {
    const { certificate, status, name } = listed
    const of = certificate.credentialSubject
    const kind = JSON.stringify([
      profiles.put(of.profile.id),
      of.category.map(categories.put),
      specsOf(of).map(specs.put),
      capabilitiesOf(of, terms).map(capabilities.put),
    ])
    return [
      forTerminal(product.name),
      suppliers.put(`${forTerminal(of.supplier.name)}\n${of.id}`),
      forTerminal(of.product.version),
      kinds.put(kind),
      of.assurance === 'body-run' ? 0 : 1,
      statuses.indexOf(status),
      certificate.validUntil,
      product.slug,
      name,
    ]
  })
  return {
    suppliers: suppliers.all,
    categories: categories.all,
    profiles: profiles.all,
    specs: specs.all,
    capabilities: capabilities.all,
    kinds: kinds.all.map(text => JSON.parse(text)),
    statuses: statuses.map(status => [status, words.status[status]]),
    assurances: [words.assurance['body-run'], words.assurance['re-judged']],
    rows,
  }
}
