import type { Words } from '../assay.ts'
import { editDistance } from '../base/suggest.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { check, fault, rule } from './explanation/check.ts'
import type { Kind } from './explanation/kind.ts'
import { adHoc, requirement } from './explanation/requirement.ts'
import { capability, category, data, profile, spec } from './explanation/spec.ts'
import { oneCase, suite } from './explanation/suite.ts'
import {
  assurance,
  cause,
  exit,
  facet,
  format,
  level,
  outcome,
  silence,
  verdict,
} from './explanation/word.ts'

/** All that has a name, in the order in which pages of one name stand. */
const kinds: readonly Kind[] = [
  requirement,
  check,
  fault,
  rule,
  profile,
  category,
  spec,
  suite,
  oneCase,
  capability,
  data,
  adHoc,
  format,
  outcome,
  cause,
  verdict,
  level,
  facet,
  silence,
  assurance,
  exit,
]

/** What an id of assay means, for people: a page for each thing called so; null for none. */
export function explanation(catalogue: Catalogue, id: string, words: Words): string | null {
  const pages = (name: string): readonly string[] =>
    kinds.flatMap(kind => kind.pages(name, catalogue, words))
  const found = [id, ...partsOf(id)].map(name => pages(name)).find(each => each.length > 0)
  if (found !== undefined) return found.join('\n')
  const each = id.includes('/') ? id.split('/').map(pages) : []
  const known = each.length > 0 && each.every(some => some.length > 0)
  return known ? each.flat().join('\n') : null
}

/**
 * What a longer id is about: an item (`PAY-01/make/body-schema`) is about its requirement, evidence
 * (`make/pay#1`, `make/pay#1@1`) about its case, a capability of a spec (`payments@1.0: refunds`)
 * about itself. `untested/not-declared` is both, and is told in two pages.
 */
function partsOf(id: string): readonly string[] {
  const [, evidence] = /^([^/#]+)\/[^/#]+(?:#\d+)?(?:@\d+)?$/u.exec(id) ?? []
  const [, item] = /^([^/]+)\/[^/]+\/[^/]+$/u.exec(id) ?? []
  const [, able] = /^\S+@\S+: (\S+)$/u.exec(id) ?? []
  const whole = id.includes('#') ? evidence : undefined
  return [whole, item, able].filter(part => part !== undefined)
}

/** Every id that can be explained. */
export function explainable(catalogue: Catalogue): readonly string[] {
  return [...new Set(kinds.flatMap(kind => kind.names(catalogue)))]
}

const most = 3

/** Ids like one that is not there: those that differ least, then those that hold it. */
export function alike(id: string, catalogue: Catalogue): readonly string[] {
  const wanted = id.toLowerCase()
  const least = Math.max(1, Math.floor(wanted.length / 3))
  const all = explainable(catalogue).map(name => ({ name, lower: name.toLowerCase() }))
  const near = all
    .filter(({ lower }) => Math.abs(lower.length - wanted.length) <= least)
    .map(({ name, lower }) => ({ name, distance: editDistance(wanted, lower) }))
    .filter(({ distance }) => distance <= least)
    .sort((a, b) => a.distance - b.distance)
  const closest = near.filter(({ distance }) => distance === near[0]?.distance)
  // A part of a word is how people begin to look for it.
  const holding = wanted.length < 3 ? [] : all.filter(({ lower }) => lower.includes(wanted))
  return [...new Set([...closest, ...holding].map(({ name }) => name))].slice(0, most)
}
