import { select } from '../../base/jsonpath.ts'
import { linkTo } from '../../base/link.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Json } from '../../model/words.ts'
import type { Asked } from '../check.ts'
import { givenText, shown } from './given.ts'
import { wanted, wantedJson } from './wanted-json.ts'

const most = 100_000

/** What the pages of a list held that link to each other (`x-assay-pages: { link: next }`). */
export interface Paged {
  pages: number
  /** Each value with the page that gave it first. */
  readonly values: Map<string, string>
  readonly repeats: { readonly value: string; readonly first: string; readonly again: string }[]
  /** The last page read links on: the walk was cut short. */
  more: boolean
  full: boolean
  /** A page that was not given; null while all is well. */
  broken: string | null
}

export function paged(): Paged {
  return { pages: 0, values: new Map(), repeats: [], more: false, full: false, broken: null }
}

/** Adds the page; the opinions are those of a page that cannot be read. */
export function turn(paged: Paged, seen: Seen<'exchange'>, asked: Asked): readonly Opinion[] {
  paged.pages += 1
  const amiss = asked.step?.criteria.find(({ holds }) => !holds)
  if (!wanted(asked)) paged.broken ??= amiss?.why() ?? ''
  const answer = wantedJson(seen, asked)
  if (answer.kind === 'none') return answer.opinions
  paged.more = linkTo(seen.response.headers, 'next') !== undefined
  for (const { value } of select(answer.value, givenText(asked.with, 'nodes') ?? '$')) {
    const text = shown(value)
    const first = paged.values.get(text)
    if (first !== undefined) {
      if (paged.repeats.length < 5) paged.repeats.push({ value: text, first, again: seen.id })
    } else if (paged.values.size < most) paged.values.set(text, seen.id)
    else paged.full = true
  }
  return []
}

/** A number, or a text that is one: registers write both. */
export function numeral(value: Json | undefined): number | null {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : null
}
