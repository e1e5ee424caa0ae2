import type { Seen } from '../model/evidence.ts'
import type { Ruling } from '../model/judgement.ts'
import type { Cause } from '../model/words.ts'

/**
 * The run as a whole: how many answers were refusals of one kind. A run dominated by 401, 404 or
 * silence has not tested the supplier (DESIGN §5.7).
 */
export interface Weather {
  readonly exchanges: number
  readonly silent: number
  readonly refused: number
  readonly notFound: number
  /** The first silence's sentence, for the first line of the report. */
  readonly silence: string | null
  /** Requests that failed for want of a token or certificate, and the first one's sentence. */
  readonly wanting: number
  readonly want: string | null
  /** Answers that came when a lost request was sent again. */
  readonly recovered: number
  /** Origins that answered at least once. */
  readonly answered: ReadonlySet<string>
  /** Requests to us that steps waited for and got. */
  readonly delivered: number
  /** Of those, the ones that were handed in. */
  readonly handedIn: number
  /** Cases whose last wait for a request to us was in vain. */
  readonly undelivered: ReadonlySet<string>
  /** The origin of each case's last request that got no answer. */
  readonly silentAt: ReadonlyMap<string, string>
}

export interface Barometer {
  see(seen: Seen): void
  read(): Weather
}

export function barometer(): Barometer {
  const count = { exchanges: 0, silent: 0, wanting: 0, recovered: 0, refused: 0, notFound: 0 }
  const inbound = { delivered: 0, handedIn: 0 }
  const answered = new Set<string>()
  const undelivered = new Set<string>()
  const silentAt = new Map<string, string>()
  let silence: string | null = null
  let want: string | null = null
  let last = { start: '', origin: '' }
  // A URL is parsed when it begins otherwise than the one before, up to its path.
  const originAt = (url: string): string => {
    const slash = url.indexOf('/', 8)
    const start = slash < 0 ? url : url.slice(0, slash)
    if (start === last.start) return last.origin
    const origin = originOf(url)
    if (origin !== url) last = { start, origin }
    return origin
  }
  return {
    see: seen => {
      if (seen.kind === 'inbound') {
        inbound.delivered += 1
        if (seen.via === 'handed-in') inbound.handedIn += 1
        undelivered.delete(seen.case)
        return
      }
      if (seen.kind === 'silence' && (seen.reason === 'turned-away' || seen.reason === 'run-limit'))
        return
      if (seen.kind === 'silence' && seen.reason === 'no-delivery') {
        undelivered.add(seen.case)
        return
      }
      count.exchanges += 1
      if (seen.kind === 'silence') {
        if (seen.reason === 'credentials') {
          count.wanting += 1
          want ??= seen.because
          return
        }
        count.silent += 1
        silence ??= seen.because
        silentAt.set(seen.case, originOf(seen.request.url))
        return
      }
      answered.add(originAt(seen.request.url))
      if (seen.before?.some(({ reason }) => reason !== null) === true) count.recovered += 1
      if (seen.response.status === 401 || seen.response.status === 403) count.refused += 1
      if (seen.response.status === 404) count.notFound += 1
    },
    read: () => ({ ...count, ...inbound, undelivered, silence, want, answered, silentAt }),
  }
}

/** What dominates a run, if anything does, and the line of the target file to look at. */
export interface Dominated {
  readonly cause: Cause
  readonly because: string
  /** `said`: the sentence names the line itself. */
  readonly look: string
}

const share = 0.9

export function dominated(weather: Weather): Dominated | null {
  const { exchanges, silent, wanting, refused, notFound } = weather
  if (exchanges === 0) return null
  if (wanting / exchanges >= share) {
    return {
      cause: 'credentials',
      because: `${wanting} of ${exchanges} requests failed on credentials. ${weather.want ?? ''}`,
      look: 'said',
    }
  }
  if (silent / exchanges >= share) {
    return {
      cause: 'network',
      because: `${silent} of ${exchanges} requests got no answer. ${weather.silence ?? ''}`.trim(),
      look: 'url',
    }
  }
  if (refused / exchanges >= share) {
    return {
      cause: 'credentials',
      because: `${refused} of ${exchanges} answers were 401 or 403.`,
      look: 'credentials',
    }
  }
  if (notFound / exchanges >= share) {
    return {
      cause: 'configuration',
      because: `${notFound} of ${exchanges} answers were 404.`,
      look: 'url',
    }
  }
  return null
}

/**
 * In a dominated run a failure is not the supplier's to answer for: it could not be told. What a
 * probe saw stands: a server whose certificate is refused answers no request, for that very reason.
 */
export function excuse(ruling: Ruling, by: Dominated, probes: ReadonlySet<string> = none): Ruling {
  if (ruling.outcome !== 'failed' || ruling.cause !== 'supplier') return ruling
  if (ruling.findings.some(one => one.outcome === 'failed' && probes.has(one.case))) return ruling
  return {
    ...ruling,
    outcome: 'cantTell',
    cause: by.cause,
    because: `${by.because} ${ruling.because}`,
  }
}

const none: ReadonlySet<string> = new Set()

/** The origin of a URL; the text itself where it has none. */
export function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url
}
