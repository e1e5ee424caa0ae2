import type { Await } from '../../base/flow/index.ts'
import { first } from '../../base/headers.ts'
import { hmacSha256 } from '../../base/hmac.ts'
import type { WantedFact } from '../../model/arazzo.ts'
import type { Delivery, Fact, Journal, Payload, Seen, SentRequest } from '../../model/evidence.ts'
import { Fault } from '../../model/fault.ts'
import type { Plan, WorkflowCase } from '../../model/plan.ts'
import { bodies } from '../bodies.ts'
import type { Clock } from '../outside.ts'
import type { Redactor } from '../redact.ts'
import type { Mailbox } from './mailbox.ts'

/** Those who send requests to us. */
export interface Peers {
  /** How many requests came so far. */
  readonly mark: () => number
  /**
   * Waits for the request that a step wants, and writes down what came: the request, or that
   * there was none. What comes back has the true bytes. Null when the run was interrupted.
   */
  readonly receive: (turn: Await, one: WorkflowCase, since: number) => Promise<Seen | null>
  /** Takes no more; what nobody claimed is written down. */
  readonly end: () => Promise<void>
}

export interface Receiving {
  readonly mailbox: Mailbox
  readonly journal: Journal
  readonly redactor: Redactor
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Where requests to us arrive; empty when they were handed in. */
  readonly url: string
  /** False when all that will ever come is there: nothing is waited for. */
  readonly open: boolean
  /** The key of a client's signatures, for a spec; undefined when the target names none. */
  readonly key: (client: string, spec: string) => string | undefined
  readonly close: () => Promise<void>
}

/**
 * Everybody who may send requests to us: whom the plan's suites wait for, or tell our address; with
 * how often each of their requests is refused before it is taken.
 */
export function peersOf(plan: Plan): ReadonlyMap<string, number> {
  const workflows = plan.suites.flatMap(({ documents }) =>
    documents.flatMap(({ arazzo }) => arazzo.workflows),
  )
  const awaited = workflows.flatMap(({ steps }) =>
    steps.flatMap(step => step['x-assay-await'] ?? []),
  )
  const told = plan.cases.flatMap(one =>
    one.kind === 'workflow' ? Object.values(one.listens) : [],
  )
  const peers = new Map(told.map(peer => [peer, 0]))
  for (const { peer, refuse = 0 } of awaited) {
    peers.set(peer, Math.max(peers.get(peer) ?? 0, refuse))
  }
  return peers
}

/** Receives requests for steps, and keeps redacted observations of them in the journal. */
export function receiving(run: Receiving): Peers {
  const { mailbox, journal, redactor } = run
  const keepBody = bodies(journal, redactor)
  const redacted = (delivery: Delivery): SentRequest => ({
    method: delivery.method,
    url: redactor.url(delivery.url),
    headers: redactor.headers(delivery.headers),
    body: keepBody(delivery.body?.bytes ?? null, false)?.ref ?? null,
  })
  return {
    mark: mailbox.mark,
    receive: async (turn, one, since) => {
      const began = run.clock.now()
      const delivery = await claimed(run, turn, one, since)
      if (delivery === null && run.signal.aborted) return null
      const common = { id: turn.id, case: one.id, step: turn.step.stepId }
      if (delivery === null) {
        const seen = nothing(run, turn, one, since)
        const timing = { firstByte: null, total: run.clock.now() - began }
        const silent = { ...seen, ...common, at: run.clock.at(), timing }
        journal.append({ ...silent, because: redactor.text(seen.because) })
        return { ...silent, requestBody: null, responseBody: null }
      }
      const { at, peer, via } = delivery
      const facts = factsOf(run, turn, one, delivery)
      const came = { kind: 'inbound' as const, ...common, at, peer, via, facts }
      journal.append({ ...came, request: redacted(delivery) })
      return { ...seenOf(delivery, turn, one), facts }
    },
    end: async () => {
      await run.close()
      for (const delivery of mailbox.empty()) {
        const { at, peer, via } = delivery
        journal.append({ kind: 'unclaimed', at, peer, via, request: redacted(delivery) })
      }
    },
  }
}

/** The first request that fits, at once or when it comes; null when time is up. */
async function claimed(
  run: Receiving,
  turn: Await,
  one: WorkflowCase,
  since: number,
): Promise<Delivery | null> {
  const fits = (delivery: Delivery): boolean =>
    turn.weigh(seenOf(delivery, turn, one)).every(({ holds }) => holds)
  const wanted = { peer: turn.awaited.peer, since, fits }
  const enough = new AbortController()
  const signal = AbortSignal.any([run.signal, enough.signal])
  const late = run.open ? run.clock.sleep(turn.within, signal).then(() => true) : true
  try {
    for (let over = false; ; ) {
      const came = run.mailbox.next()
      const found = run.mailbox.claim(wanted)
      if (found !== null || over || run.signal.aborted) return found
      over = await Promise.race([late, came.then(() => false)])
    }
  } finally {
    enough.abort()
  }
}

/** A wait in vain, with what came instead. */
function nothing({ mailbox, url, open }: Receiving, turn: Await, one: WorkflowCase, since: number) {
  const { peer } = turn.awaited
  const request: SentRequest = { method: 'POST', url: `${url}/${peer}`, headers: [], body: null }
  const away = mailbox.turnedAway(peer, since)
  const others = mailbox.waiting(peer, since)
  const when = open ? `within ${turn.within / 1000} s` : 'among those handed in'
  const none = `No request from "${peer}" that the step waits for came ${when}.`
  if (away !== null) {
    const because = `${none} One was turned away: ${away}.`
    return { kind: 'silence' as const, request, reason: 'turned-away' as const, because }
  }
  const last = others.at(-1)
  const unlike = last === undefined ? [] : turn.weigh(seenOf(last, turn, one))
  const why = unlike.find(({ holds }) => !holds)?.why() ?? ''
  const because =
    last === undefined ? none : `${none} ${others.length} came that did not match: ${why}`
  return { kind: 'silence' as const, request, reason: 'no-delivery' as const, because }
}

const refOf = (body: Payload | null) =>
  body === null ? null : { sha256: body.sha256, size: body.bytes.length, cut: false }

function seenOf(delivery: Delivery, turn: Await, one: WorkflowCase): Seen<'inbound'> {
  const { at, peer, via, method, url, headers, body } = delivery
  return {
    kind: 'inbound',
    id: turn.id,
    case: one.id,
    step: turn.step.stepId,
    at,
    peer,
    via,
    request: { method, url, headers, body: refOf(body) },
    facts: [],
    requestBody: body,
    responseBody: null,
  }
}

/** What needs a secret and the true bytes, worked out while both are there (DESIGN §7). */
function factsOf(
  run: Receiving,
  { awaited }: Await,
  { spec }: WorkflowCase,
  { headers, body }: Delivery,
): readonly Fact[] {
  return (awaited.facts ?? []).map((wanted: WantedFact) => {
    const { fact, header, secret, encoding = 'hex', prefix = '' } = wanted
    const key = run.key(secret, spec)
    if (key === undefined) {
      throw new Fault(
        'unknown-name',
        `The suite wants the key "${secret}", for which the target names no credential of kind hmac.`,
        { hint: `Add it under specs.${spec}.credentials.` },
      )
    }
    const signature = first(headers, header) ?? null
    const bytes = body?.bytes ?? new Uint8Array()
    return { fact, of: header, value: hmacSha256({ key, bytes, signature, encoding, prefix }) }
  })
}
