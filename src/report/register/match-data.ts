import type { Register } from '../../model/register.ts'
import { linesOf } from './lines.ts'
import { pool, type SearchData, searchData } from './search-data.ts'
import type { Terms } from './terms.ts'

/** How far a certificate goes, as places in the list of requirements: settled, attested, waived, not met. */
type Reach = readonly [number, readonly number[], readonly number[], readonly number[]]

/** What needs are held to: the index, and how far each certificate goes. */
export interface MatchData extends SearchData {
  readonly requirements: readonly string[]
  /** Lists of requirements that are alike for many certificates. */
  readonly sets: readonly (readonly number[])[]
  /** One for each row. */
  readonly reach: readonly Reach[]
}

export function matchData(register: Register, terms: Terms): MatchData {
  const [requirements, sets] = [pool(), pool()]
  const places = (ids: readonly string[]): readonly number[] => ids.map(requirements.put)
  const reach = linesOf(register).map(({ listed }): Reach => {
    const { assessed, attested, waived, notMet } = listed.certificate.credentialSubject.scope
    const set = sets.put(JSON.stringify(places(assessed)))
    return [set, places(attested), places(waived), places(notMet)]
  })
  return {
    ...searchData(register, terms),
    requirements: requirements.all,
    sets: sets.all.map(text => JSON.parse(text)),
    reach,
  }
}
