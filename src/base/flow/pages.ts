import type { Step } from '../../model/arazzo.ts'
import type { CriterionSeen } from '../../model/criterion.ts'
import { linkTo } from '../link.ts'
import type { Message } from './frame.ts'

/** What follows a page of a list whose pages are linked. */
export type Next =
  | { readonly kind: 'none' }
  | { readonly kind: 'page'; readonly url: string }
  | { readonly kind: 'broken'; readonly criterion: CriterionSeen }

const none: Next = { kind: 'none' }

/**
 * The next page by the Link header field (RFC 8288) of this one. A link to another origin, to a
 * page that was asked before or to nowhere breaks the walk: that is the supplier's.
 */
export function nextPage(step: Step, { request, seen }: Message, asked: readonly string[]): Next {
  const pages = step['x-assay-pages']
  if (pages === undefined || !('link' in pages) || seen.kind !== 'exchange') return none
  const href = linkTo(seen.response.headers, pages.link)
  if (href === undefined) return none
  const says = (what: string): Next => broken(pages.link, `"${href.slice(0, 200)}", ${what}`)
  if (!URL.canParse(href, request.url)) return says('which is no URL')
  const url = new URL(href, request.url)
  url.hash = ''
  if (url.origin !== new URL(request.url).origin) return says('which is another origin')
  if (asked.includes(url.href)) return says('which was asked before: the pages go in a circle')
  return { kind: 'page', url: url.href }
}

function broken(relation: string, what: string): Next {
  const because = `The link to the ${relation} page leads to ${what}; it was not followed.`
  const condition = `x-assay-pages: { link: ${relation} }`
  return {
    kind: 'broken',
    criterion: { condition, holds: false, why: () => because, problem: false },
  }
}
