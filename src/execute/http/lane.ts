import { Client } from 'undici'
import type { Header } from '../../model/evidence.ts'
import { type ClientCertificate, connector, type Line } from './connect.ts'
import { type Exchange, exchange, type Outcome, type Sent, type Terms } from './exchange.ts'
import type { Failure } from './failure.ts'
import { pool } from './pool.ts'
import { type Route, refusedBy } from './tunnel.ts'

export interface LaneOptions {
  readonly origin: string
  /** The pinned addresses of the origin. */
  readonly addresses: readonly string[]
  /** Exchanges under way at once. */
  readonly width: number
  readonly ca: string | null
  readonly certificate: ClientCertificate | null
  /** A raw request: these bytes are sent in place of any request. */
  readonly instead?: Uint8Array
  /** The proxy that the origin is asked through, or null. */
  readonly route: Route | null
}

/** All traffic to one origin under one identity: a connection speaks for whoever opened it. */
export interface Lane {
  /** Waits for a free client; null when the lane was closed meanwhile. */
  send(sent: Sent, terms: Terms): Promise<Carried | null>
  /** Ends what is under way, and lets go of every socket. */
  close(why: Failure): Promise<void>
}

export interface Carried {
  readonly outcome: Outcome
  /** The address that was spoken to. */
  readonly remote: string | null
}

/** One undici client with its connection, and the exchange that is using it. */
interface Slot {
  client: Client | null
  readonly line: Line
  running: Exchange | null
  /** The socket that carried an exchange to its end, and may be used again. */
  warm: Line['socket']
}

/** As many undici clients as the lane is wide, each with one exchange at a time. */
export function lane(options: LaneOptions): Lane {
  const slots = new Set<Slot>()
  let closed = false
  const lender = pool(options.width, () => {
    const slot = emptySlot()
    slots.add(slot)
    return slot
  })
  const once = async (slot: Slot, sent: Sent, terms: Terms): Promise<Outcome> => {
    slot.client ??= clientFor(slot.line, options, terms.limits.head)
    slot.running = exchange(slot.client, slot.line, onTheWire(sent, options), terms)
    const said = asTheServer(await slot.running.outcome, options)
    const outcome = slot.warm === null ? turnedAway(said, slot.line, options) : said
    slot.running = null
    if (outcome.kind === 'silence' || outcome.cut) discard(slot)
    else slot.warm = slot.line.socket
    return outcome
  }
  return {
    async send(sent, terms) {
      const slot = await lender.take()
      if (slot === null || closed) return null
      const { warm } = slot
      let outcome = await once(slot, sent, terms)
      const reused = warm !== null && warm === slot.line.socket
      if (reused && !closed && swallowed(outcome, sent.method)) {
        outcome = await once(slot, sent, terms)
      }
      const { remote } = slot.line
      lender.give(slot)
      return { outcome, remote }
    },
    async close(why) {
      closed = true
      lender.close()
      const clients = [...slots].map(({ client }) => client)
      for (const slot of slots) {
        slot.running?.stop(why)
        discard(slot)
      }
      await Promise.all(clients.map(client => client?.destroy()))
    },
  }
}

function clientFor(line: Line, options: LaneOptions, head: number): Client {
  return new Client(options.origin, {
    connect: connector(line, options),
    // 0 would switch keep-alive off; a busy client is never given a second request here.
    pipelining: 1,
    maxHeaderSize: head,
    headersTimeout: 0,
    bodyTimeout: 0,
  })
}

/** A proxy is asked for the whole URL (RFC 9112 §3.2.2), but through a tunnel. */
function onTheWire(sent: Sent, { origin, route }: LaneOptions): Sent {
  if (route === null || origin.startsWith('https:')) return sent
  const proof: readonly Header[] =
    route.authorization === null ? [] : [['proxy-authorization', route.authorization]]
  return { ...sent, path: `${origin}${sent.path}`, headers: [...sent.headers, ...proof] }
}

/** 407 is a proxy's own word, never a server's (RFC 9110 §15.5.8). */
function asTheServer(outcome: Outcome, { origin, route }: LaneOptions): Outcome {
  if (route === null || origin.startsWith('https:')) return outcome
  if (outcome.kind === 'silence' || outcome.status !== 407) return outcome
  const failure = refusedBy(route, outcome.status)
  return { kind: 'silence', failure, untouched: false, timing: outcome.timing }
}

/** Some servers refuse a client certificate by closing the connection, without an alert. */
function turnedAway(outcome: Outcome, { asked }: Line, { certificate }: LaneOptions): Outcome {
  if (!asked || outcome.kind !== 'silence' || !outcome.untouched) return outcome
  if (outcome.failure.reason !== 'reset') return outcome
  const perhaps = certificate === null ? 'and none was shown' : 'and may not like the one it got'
  const because = `The server wants a client certificate, ${perhaps}: it closed the connection without an answer.`
  return { ...outcome, failure: { reason: 'credentials', because } }
}

function emptySlot(): Slot {
  const line: Line = {
    socket: null,
    phase: 'connecting',
    ended: false,
    remote: null,
    asked: false,
    failure: null,
    dialling: () => {},
    opened: () => {},
    came: () => {},
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

/** A reused connection broke before one byte of an answer, and asking again does no harm. */
function swallowed(outcome: Outcome, method: string): boolean {
  return (
    outcome.kind === 'silence' &&
    outcome.failure.reason === 'reset' &&
    outcome.untouched &&
    (method === 'GET' || method === 'HEAD')
  )
}
