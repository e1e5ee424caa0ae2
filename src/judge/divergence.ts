import type { Ask, Await } from '../base/flow/index.ts'
import type { Seen, SilenceReason } from '../model/evidence.ts'

/** Recorded evidence answers only the question it was recorded for. */
export function divergence(expected: Ask | Await | null, seen: Seen): string | null {
  if (expected === null) {
    return `The journal holds ${seen.id}, but the plan asks nothing more there.`
  }
  if (expected.id !== seen.id)
    return `The plan asks ${expected.id}, but the journal holds ${seen.id}.`
  if (expected.kind === 'await') return unawaited(expected, seen)
  if (seen.kind === 'inbound') return `The plan asks ${seen.id}, but the journal holds a request.`
  if (expected.request.method !== seen.request.method) {
    return `The plan asks ${expected.request.method} at ${seen.id}, but the journal holds ${seen.request.method}.`
  }
  const { spoil } = expected.manner ?? {}
  if (spoil !== undefined && seen.kind === 'exchange' && !wasSpoiled(seen, spoil)) {
    return `The plan asks with a token or proof that is ${spoil} at ${seen.id}, and the journal does not say that it was.`
  }
  if (expected.request.url === seen.request.url) return null
  if (placeOf(expected.request.url) !== placeOf(seen.request.url)) {
    return `The plan asks ${placeOf(expected.request.url)} at ${seen.id}, but the journal holds ${placeOf(seen.request.url)}.`
  }
  return strayed(expected, seen)
}

/** What an await comes to when nothing that it waits for came. */
const inVain: ReadonlySet<SilenceReason> = new Set(['no-delivery', 'turned-away'])

/** A request to us answers only the step that waited for it, from that peer, as its criteria say. */
function unawaited(expected: Await, seen: Seen): string | null {
  const { peer } = expected.awaited
  if (seen.kind === 'silence' && inVain.has(seen.reason)) return null
  if (seen.kind !== 'inbound' || seen.peer !== peer) {
    return `The plan waits for "${peer}" at ${seen.id}, but the journal holds something else.`
  }
  const broken = expected.weigh(seen).find(({ holds }) => !holds)
  return broken === undefined ? null : `The request of ${seen.id} is not the one: ${broken.why()}`
}

function wasSpoiled({ facts }: Seen<'exchange'>, spoil: string): boolean {
  return facts.some(({ fact, value }) => fact === 'spoiled' && value === spoil)
}

/** Where a URL leads, as far as redaction leaves it alone: its origin and how deep its path is. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { origin, pathname } = new URL(url)
  return `${origin} at depth ${pathname.split('/').length - 1}`
}

/** What redaction leaves alone in a path and a query: words of the path’s template, and names. */
function strayed(
  { id, operation, request }: Ask,
  seen: Exclude<Seen, Seen<'inbound'>>,
): string | null {
  if (!URL.canParse(request.url) || !URL.canParse(seen.request.url)) return null
  const [wanted, found] = [new URL(request.url), new URL(seen.request.url)]
  const template = (operation?.path ?? '').split('/')
  const [asked, held] = [wanted.pathname.split('/'), found.pathname.split('/')]
  for (let back = 1; back <= template.length; back += 1) {
    const word = template.at(-back)
    if (word !== asked.at(-back) || word === held.at(-back)) continue
    return `The plan asks ${operation?.path ?? ''} at ${id}, but the journal holds another path.`
  }
  const names = new Set(found.searchParams.keys())
  const missing = [...wanted.searchParams.keys()].find(name => !names.has(name))
  if (missing === undefined) return null
  return `The plan asks with the parameter "${missing}" at ${id}, but the journal holds none.`
}
