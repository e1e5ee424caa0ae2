import type { Header, SilenceReason, Timing } from '../model/evidence.ts'
import type { AddressPolicy } from './addresses.ts'
import type { Budget } from './budget.ts'
import { contentCodings, decode } from './decode.ts'
import type { ClientCertificate } from './http/connect.ts'
import type { Sent } from './http/exchange.ts'
import type { Failure } from './http/failure.ts'
import { type Carried, type Lane, lane } from './http/lane.ts'
import { type AnswerLimits, limits as usual } from './http/limits.ts'
import type { Route } from './http/tunnel.ts'

export interface SenderOptions {
  /** Exchanges under way at once, for each origin. */
  readonly concurrency: number
  /** Milliseconds for one exchange, from its start to its last byte. */
  readonly timeout: number
  /** What differs from the usual limits. */
  readonly limits?: Partial<AnswerLimits>
  /** What the run may still cost; absent, nothing is counted. */
  readonly budget?: Budget
  /** Certificate authorities in PEM beyond Node's own, or null. */
  readonly ca: string | null
  /** For origins that the policy admits without an address of their own; else none is used. */
  readonly route?: Route | null
  readonly allow: AddressPolicy
  /** Milliseconds, monotonic. */
  readonly now: () => number
}

export interface Outgoing {
  readonly method: string
  readonly url: string
  readonly headers: readonly Header[]
  readonly body: Uint8Array | null
  /** Milliseconds; replaces the sender's own. */
  readonly timeout?: number
  /** Shown by the connection; requests with another, or with none, never share it. */
  readonly certificate?: ClientCertificate
  /** All that is sent, on a connection of its own; what else there is only tells of it. */
  readonly raw?: Uint8Array
}

export type Answer =
  | {
      readonly kind: 'answer'
      readonly status: number
      /** In the order they came, repeated ones kept; each byte is one character (ISO 8859-1). */
      readonly headers: readonly Header[]
      /** Content codings undone; null when there was none. */
      readonly body: Uint8Array | null
      /** The body is longer than a limit; its first bytes are here. */
      readonly cut: boolean
      readonly remote: string | null
      readonly timing: Timing
    }
  | {
      readonly kind: 'silence'
      readonly reason: SilenceReason
      readonly because: string
      readonly timing: Timing
    }

export interface Sender {
  /** Never rejects: whatever the server does is an answer or a silence. */
  send(request: Outgoing): Promise<Answer>
  /** Ends what is under way (`interrupted`) and lets go of every socket. */
  close(): Promise<void>
}

/**
 * Sends requests to the origins that the policy admits. For each origin and client certificate as
 * many undici clients as the concurrency, one exchange in flight in each; a client that ran into a
 * limit is destroyed and replaced, and no other exchange is touched.
 *
 * Redirects are not followed, cookies not kept, proxies used only as told. No `Accept-Encoding` is sent
 * unless the caller does: plain bodies make plain evidence. A GET or HEAD that a reused
 * connection swallowed without one byte of an answer is sent once more (RFC 9110 §9.2.2).
 */
export function sender(options: SenderOptions): Sender {
  const { concurrency: width, ca, now, route = null } = options
  const limits = { ...usual, ...options.limits }
  const lanes = new Map<string, Lane>()
  const lanesOfOne = new Set<Lane>()
  let closed = false
  // What the policy admits without an address is for the proxy to find.
  const routeTo = (addresses: readonly string[]) => (addresses.length === 0 ? route : null)
  const taken = (carried: Carried): Answer | Promise<Answer> => {
    const { outcome } = carried
    if (outcome.kind === 'answer') options.budget?.took(outcome.body?.length ?? 0)
    return unpacked(carried, limits)
  }
  const laneTo = (
    origin: string,
    addresses: readonly string[],
    certificate: ClientCertificate | null,
  ): Lane => {
    const key = certificate === null ? origin : `${origin} ${certificate.name}`
    const known = lanes.get(key)
    if (known !== undefined) return known
    const fresh = lane({ origin, addresses, width, ca, certificate, route: routeTo(addresses) })
    lanes.set(key, fresh)
    return fresh
  }
  return {
    async send(request) {
      if (closed) return silence(interrupted)
      const url = addressed(request)
      if (url === null) return silence(unsendable)
      const admission = options.allow.admits(url)
      if (admission.kind === 'refused') return silence({ ...admission, reason: 'address' })
      if (admission.kind === 'unresolved') return silence({ ...admission, reason: 'dns' })
      const spent = options.budget?.spend() ?? null
      if (spent !== null) return silence(spent)
      const { method, headers, body, timeout = options.timeout, certificate = null } = request
      const terms = { limits, timeout, now }
      const { raw } = request
      const { origin } = url
      const { addresses } = admission
      if (raw !== undefined) {
        const by = routeTo(addresses)
        const own = lane({ origin, addresses, width: 1, ca, certificate, route: by, instead: raw })
        lanesOfOne.add(own)
        const carried = await own.send(reading(method), terms)
        lanesOfOne.delete(own)
        await own.close(interrupted)
        return carried === null ? silence(interrupted) : taken(carried)
      }
      const sent = { method, path: url.pathname + url.search, headers, body }
      const chosen = laneTo(origin, addresses, certificate)
      const carried = await chosen.send(sent, terms)
      return carried === null ? silence(interrupted) : taken(carried)
    },
    async close() {
      closed = true
      await Promise.all([...lanes.values(), ...lanesOfOne].map(one => one.close(interrupted)))
    },
  }
}

/** What the HTTP client must know to read the answer to a raw request: whether it has a body. */
function reading(method: string): Sent {
  return { method: method === 'HEAD' ? 'HEAD' : 'GET', path: '/', headers: [], body: null }
}

/** The answer with its content codings undone. */
function unpacked({ outcome, remote }: Carried, limits: AnswerLimits): Answer | Promise<Answer> {
  const { timing } = outcome
  if (outcome.kind === 'silence') return silence(outcome.failure, timing)
  const { kind, status, body, headers, cut } = outcome
  const codings = body === null ? [] : contentCodings(headers)
  if (body === null || codings.length === 0) {
    return { kind, status, headers, body, cut, remote, timing }
  }
  const { decoded: limit, codings: depth } = limits
  return decode(body, { codings, limit, depth, cut }).then(plain =>
    plain.kind === 'undecodable'
      ? silence({ ...plain, reason: 'encoding' }, timing)
      : { ...outcome, body: plain.body, cut: plain.cut, remote },
  )
}

function silence({ reason, because }: Failure, timing: Timing = none): Answer {
  return { kind: 'silence', reason, because, timing }
}

const none: Timing = { firstByte: null, total: 0 }

const unsendable: Failure = {
  reason: 'unsupported',
  because: 'assay could not send this request: its URL is not an absolute http or https URL.',
}

const interrupted: Failure = { reason: 'interrupted', because: 'The run was interrupted.' }

function addressed({ url, method, raw }: Outgoing): URL | null {
  if (method === 'CONNECT' && raw === undefined) return null
  try {
    // URL.canParse first would parse twice, for every request.
    const parsed = new URL(url)
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : null
  } catch {
    return null
  }
}
