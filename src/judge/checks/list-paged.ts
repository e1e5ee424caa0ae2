import { combined } from '../../base/headers.ts'
import { isObject } from '../../base/is-object.ts'
import type { Json } from '../../model/words.ts'
import type { Check } from '../check.ts'
import { records } from '../reading/json-answer.ts'

const tells =
  /^(?:next|next_?(?:page|link|url|token|cursor)|total_?pages|page_?count|pages|has_?(?:more|next)|last_?page)$/i

/** RFC 8288 §3 with the relation `next` of its registry, or members that count or link pages. */
export const listPaged: Check<'exchange'> = {
  id: 'list-paged',
  says: 'A long list comes in pages and says how to reach the next.',
  over: 'observation',
  kinds: ['exchange'],
  judge: seen => {
    const value = records(seen)
    if (value === undefined) return []
    const link = combined(seen.response.headers, 'link')
    const told =
      link !== undefined && /;\s*rel\s*=\s*"?[^";]*\bnext\b/i.test(link) ? 'Link' : member(value)
    const wanted = 'a Link to the next page, or members that link or count pages'
    return [
      {
        outcome: told === null ? 'failed' : 'passed',
        because:
          told === null
            ? `The list says nothing of further pages; ${wanted} was wanted.`
            : `The list tells of its pages by ${told}.`,
        wanted,
        ...(told === null ? {} : { seen: told }),
      },
    ]
  },
}

/** In the answer, or one level down (`page`, `_links`, `meta.pagination` are all in use). */
function member(value: Json): string | null {
  if (!isObject(value)) return null
  const own = Object.keys(value).find(name => tells.test(name))
  if (own !== undefined) return own
  for (const [name, inner] of Object.entries(value)) {
    if (!isObject(inner) || !/pag(?:e|in)|links?|meta/i.test(name)) continue
    const below = member(inner)
    if (below !== null) return `${name}.${below}`
  }
  return null
}
