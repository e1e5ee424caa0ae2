import { Client } from 'undici'
import type { Header, SilenceReason, Timing } from '../model/evidence.ts'
import type { AddressPolicy } from './addresses.ts'
import { contentCodings, decode } from './decode.ts'
import { connector, type Line } from './http/connect.ts'
import { type Exchange, exchange, type Outcome, type Sent } from './http/exchange.ts'
import type { Failure } from './http/failure.ts'
import { type Limits, limits as usual } from './http/limits.ts'
import { type Pool, pool } from './http/pool.ts'

export interface SenderOptions {
  /** Exchanges under way at once, for each origin. */
  readonly concurrency: number
  /** Milliseconds for one exchange, from its start to its last byte. */
  readonly timeout: number
  /** What differs from the usual limits. */
  readonly limits?: Partial<Limits>
  /** Certificate authorities in PEM beyond Node's own, or null. */
  readonly ca: string | null
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

/** One undici client with its connection, and the exchange that is using it. */
interface Slot {
  client: Client | null
  readonly line: Line
  running: Exchange | null
  /** The socket that carried an exchange to its end, and may be used again. */
  warm: Line['socket']
}

/**
 * Sends requests to the origins that the policy admits. For each origin as many undici clients
 * as the concurrency, one exchange in flight in each; a client that ran into a limit is
 * destroyed and replaced, and no other exchange is touched. (undici's own `pipelining: 0`
 * would switch keep-alive off; it is 1, and no busy client is ever given a second request.)
 *
 * Redirects are not followed, cookies not kept, proxies not used. No `Accept-Encoding` is sent
 * unless the caller does: plain bodies make plain evidence. A GET or HEAD that a reused
 * connection swallowed without one byte of an answer is sent once more (RFC 9110 §9.2.2).
 */
export function sender(options: SenderOptions): Sender {
  const limits = { ...usual, ...options.limits }
  const pools = new Map<string, Pool<Slot>>()
  const slots = new Set<Slot>()
  let closed = false

  const fill = (slot: Slot, origin: string, addresses: readonly string[]): Client => {
    if (slot.client !== null) return slot.client
    slot.client = new Client(origin, {
      connect: connector(slot.line, { addresses, ca: options.ca }),
      pipelining: 1,
      maxHeaderSize: limits.head,
      headersTimeout: 0,
      bodyTimeout: 0,
    })
    return slot.client
  }
  const poolOf = (origin: string): Pool<Slot> => {
    const known = pools.get(origin)
    if (known !== undefined) return known
    const fresh = pool(options.concurrency, () => {
      const slot = emptySlot()
      slots.add(slot)
      return slot
    })
    pools.set(origin, fresh)
    return fresh
  }
  const once = async (
    slot: Slot,
    client: Client,
    sent: Sent,
    timeout: number,
  ): Promise<Outcome> => {
    const { now } = options
    slot.running = exchange(client, slot.line, sent, { limits, timeout, now })
    const outcome = await slot.running.outcome
    slot.running = null
    if (outcome.kind === 'silence' || outcome.cut) discard(slot)
    else slot.warm = slot.line.socket
    return outcome
  }

  return {
    async send(request) {
      const url = addressed(request)
      if (url === null) return silence(unsendable)
      const admission = options.allow.admits(url)
      if (admission.kind === 'refused') return silence({ ...admission, reason: 'address' })
      if (admission.kind === 'unresolved') return silence({ ...admission, reason: 'dns' })
      const { method, headers, body, timeout = options.timeout } = request
      const sent = { method, path: url.pathname + url.search, headers, body }
      const lender = poolOf(url.origin)
      const slot = closed ? null : await lender.take()
      if (slot === null || closed) return silence(interrupted)
      const { warm } = slot
      const client = fill(slot, url.origin, admission.addresses)
      let outcome = await once(slot, client, sent, timeout)
      if (swallowed(outcome, method, warm !== null && warm === slot.line.socket) && !closed) {
        outcome = await once(slot, fill(slot, url.origin, admission.addresses), sent, timeout)
      }
      const { remote } = slot.line
      lender.give(slot)
      return opened(outcome, remote, limits)
    },
    async close() {
      closed = true
      for (const lender of pools.values()) lender.close()
      const clients = [...slots].map(({ client }) => client)
      for (const slot of slots) {
        slot.running?.stop(interrupted)
        discard(slot)
      }
      await Promise.all(clients.map(client => client?.destroy()))
    },
  }
}

function emptySlot(): Slot {
  const line: Line = {
    socket: null,
    phase: 'connecting',
    ended: false,
    remote: null,
    failure: null,
    dialling: () => {},
    opened: () => {},
  }
  return { client: null, line, running: null, warm: null }
}

/** The client goes, and a socket that is still connecting with it, which undici would keep. */
function discard(slot: Slot): void {
  slot.client?.destroy(null, () => {})
  slot.client = null
  slot.warm = null
  slot.line.socket?.on('error', () => {}).destroy()
  slot.line.phase = 'connecting'
}

function swallowed(outcome: Outcome, method: string, reused: boolean): boolean {
  return (
    reused &&
    outcome.kind === 'silence' &&
    outcome.failure.reason === 'reset' &&
    outcome.untouched &&
    (method === 'GET' || method === 'HEAD')
  )
}

async function opened(outcome: Outcome, remote: string | null, limits: Limits): Promise<Answer> {
  const { timing } = outcome
  if (outcome.kind === 'silence') return silence(outcome.failure, timing)
  const { body, headers } = outcome
  const codings = body === null ? [] : contentCodings(headers)
  if (body === null || codings.length === 0) return { ...outcome, remote }
  const decoded = await decode(body, {
    codings,
    limit: limits.decoded,
    depth: limits.codings,
    cut: outcome.cut,
  })
  if (decoded.kind === 'undecodable') return silence({ ...decoded, reason: 'encoding' }, timing)
  return { ...outcome, body: decoded.body, cut: decoded.cut, remote }
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

function addressed({ url, method }: Outgoing): URL | null {
  if (method === 'CONNECT' || !URL.canParse(url)) return null
  const parsed = new URL(url)
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : null
}
