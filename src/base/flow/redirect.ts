import type { Step } from '../../model/arazzo.ts'
import type { CriterionSeen } from '../../model/criterion.ts'
import type { Header } from '../../model/evidence.ts'
import { values } from '../headers.ts'
import type { Message } from './frame.ts'
import type { Prepared } from './turn.ts'

/** What follows an answer: the request of a redirect, or nothing, because it is the last. */
export type Onward =
  | { readonly kind: 'hop'; readonly request: Prepared }
  /** `broken` says why a redirect was not followed that the step wanted followed; else null. */
  | { readonly kind: 'last'; readonly broken: CriterionSeen | null }

/**
 * Where an answer sends the step on to, when the step follows redirects (RFC 9110 §15.4).
 * `trail` holds what was asked so far, as `METHOD url`. Only the number of redirects ends a
 * circle: in a session the same URL may well answer otherwise the second time.
 */
export function onward(step: Step, message: Message, trail: readonly string[]): Onward {
  const follow = step['x-assay-redirects']?.follow
  const { request, seen } = message
  if (follow === undefined || seen.kind !== 'exchange') return last
  const { status, headers } = seen.response
  const locations = values(headers, 'location')
  const [location] = locations
  // RFC 9110 §15.4: without a Location there is nothing to follow.
  if (!followed.has(status) || location === undefined) return last
  const broken = (why: string): Onward => notFollowed(follow, status, why)
  if (locations.length > 1) return broken('names several Locations')
  if (!URL.canParse(location, request.url)) {
    return broken(`has a Location that is no URL, "${shown(location)}"`)
  }
  const url = new URL(location, request.url)
  const why = refusal(new URL(request.url), url)
  if (why !== null) return broken(`leads to "${shown(url.href)}", ${why}`)
  const next = redirected(request, status, url)
  if (trail.length <= follow) return { kind: 'hop', request: next }
  const circle = trail.includes(lineOf(next))
  const again = circle ? ', which was asked before: the redirects go in a circle' : ''
  return broken(`is number ${trail.length}, and leads on to "${shown(next.url)}"${again}`)
}

/** A request in a trail. */
export function lineOf({ method, url }: Prepared): string {
  return `${method} ${url}`
}

const last: Onward = { kind: 'last', broken: null }
const followed: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

function notFollowed(follow: number, status: number, why: string): Onward {
  const because = `The redirect (${status}) ${why}; it was not followed.`
  const condition = `x-assay-redirects: { follow: ${follow} }`
  return { kind: 'last', broken: { condition, holds: false, why: () => because, problem: false } }
}

/** Where no step may be led, whatever the policy of addresses admits; null when it may. */
function refusal(from: URL, to: URL): string | null {
  if (to.protocol !== 'http:' && to.protocol !== 'https:') return 'which is neither http nor https'
  if (from.protocol === 'https:' && to.protocol === 'http:') return 'from https down to http'
  // RFC 9110 §4.2.4: from an untrusted source, an error.
  return to.username === '' && to.password === '' ? null : 'which names a user'
}

/** The request that a redirect asks for (RFC 9110 §15.4; the method as in Fetch §4.4). */
function redirected(request: Prepared, status: number, url: URL): Prepared {
  const from = new URL(request.url)
  // RFC 9110 §10.2.2: a Location without a fragment inherits that of the request.
  if (url.hash === '') url.hash = from.hash
  const method = methodAfter(request.method, status)
  const same = method === request.method
  const headers = request.headers.filter(
    header =>
      (same || !ofContent.test(header[0])) && (from.origin === url.origin || harmless(header)),
  )
  return { ...request, method, url: url.href, headers, body: same ? request.body : null }
}

function methodAfter(method: string, status: number): string {
  if (status === 303) return method === 'HEAD' ? 'HEAD' : 'GET'
  return method === 'POST' && (status === 301 || status === 302) ? 'GET' : method
}

const ofContent = /^(?:content-.+|digest|last-modified|transfer-encoding)$/i

/**
 * What may be shown to another origin. Anything else may be a credential: a list of those
 * would never be whole.
 */
function harmless([name]: Header): boolean {
  return /^(?:accept|accept-charset|accept-language|content-type|content-encoding|content-language|user-agent)$/i.test(
    name,
  )
}

function shown(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
