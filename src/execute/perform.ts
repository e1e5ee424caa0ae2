import type { RunIdentity } from '../base/program.ts'
import type { CutOff, Delivery, Header, Journal, TokenLine } from '../model/evidence.ts'
import type { Plan } from '../model/plan.ts'
import type { SecretRef, Target } from '../model/target.ts'
import type { AddressPolicy } from './addresses.ts'
import { authorities } from './authorities.ts'
import { budget } from './budget.ts'
import { carrying } from './credentials/carry.ts'
import { tokenStore } from './credentials/tokens.ts'
import { credentials, type QuickHeader } from './credentials.ts'
import { limits as runLimits } from './http/limits.ts'
import { type Sender, sender } from './http.ts'
import { execute } from './index.ts'
import type { Where } from './look-at.ts'
import type { Clock, Happening } from './outside.ts'
import { type Door, door } from './peers/door.ts'
import { probing, sameHost } from './probe/ask.ts'
import { proxySecrets } from './proxy.ts'
import { pseudonyms } from './pseudonyms.ts'
import { rate } from './rate.ts'
import { reach } from './reach.ts'
import { type Redactor, redactor } from './redact.ts'
import { sending } from './send.ts'

/** What a run needs from the outside, beside its plan and target. */
export interface Performance {
  readonly plan: Plan
  readonly target: Target
  readonly quickHeaders: readonly QuickHeader[]
  readonly readSecret: (ref: SecretRef) => string | undefined
  /** The text of the target's certificate authorities, in PEM; null for Node's own alone. */
  readonly ca: string | null
  /** Requests to us that the supplier handed in as a file. */
  readonly deliveries: readonly Delivery[]
  /** Every address of a host name; the default asks the system. */
  readonly resolve?: ((host: string) => Promise<readonly string[]>) | undefined
  readonly identity: RunIdentity
  /** Nothing says that it is a run of ours: the body’s own. */
  readonly unmarked: boolean
  readonly journal: Journal
  readonly clock: Clock
  readonly done: ReadonlySet<string>
  /** What an earlier part of the run may have left at the supplier. */
  readonly left: readonly CutOff[]
  /** What the ids of assertions are made from. */
  readonly random: (bytes: number) => Uint8Array
  /** Where a part of the target file stands, in words: ` (target.yaml:12:5)`, or nothing. */
  readonly where: Where
  /** Random bytes that pseudonyms are made with; forgotten when the run ends. */
  readonly pseudonymKey: Uint8Array
  readonly signal: AbortSignal
  readonly watch: (happening: Happening) => void
}

/**
 * Opens what a run needs (sockets, credentials, redaction), runs it, and closes everything.
 * Throws Fault `secret-missing`, `bad-url` or `address-refused` before the first request.
 */
export async function perform(run: Performance): Promise<'ended' | 'interrupted'> {
  const { plan, target, signal, clock } = run
  const { network } = target
  const signed = credentials(target.credentials, run.readSecret, {
    quick: run.quickHeaders,
    where: run.where,
  })
  const believed = Object.values(signed.certificates).map(({ ca }) => ca)
  const extra = [run.ca, ...believed].flatMap(pem => authorities(pem, run.where))
  const { senders, allow } = await open(run)
  const secrets = [...signed.secrets, ...proxySecrets(network.proxy, run.readSecret)]
  const hide = redactor({ secrets, pseudonyms: pseudonyms(run.pseudonymKey) })
  const door = await openDoor(run, hide, signed)
  const http = senders()
  const lasting = senders({ free: true })
  // Plain HTTP at another port of the same host is for the probes alone.
  const plain = senders({ policy: sameHost(allow, plan) })
  const grace = graceAfter(signal, clock, () => void lasting.close())
  const stop = (): void => void Promise.all([http.close(), plain.close()])
  signal.addEventListener('abort', stop, { once: true })
  const marks = marksOf(run)
  const note = (line: TokenLine): void => run.journal.append(line)
  const { turn, hold } = rate(network.rate, {
    now: clock.now,
    sleep: ms => clock.sleep(ms, signal),
  })
  // By the sender that lasts: what removes something may need a new token.
  const tokens = tokenStore(signed.clients, { ...run, sender: lasting, redactor: hide, note })
  const send = sending({
    sender: http,
    carry: carrying({ ...run, credentials: signed, turn, tokens, redactor: hide }),
    journal: run.journal,
    redactor: hide,
    clock,
    signal,
    lasting: { sender: lasting, signal: grace.signal },
    turn,
    hold,
    watch: run.watch,
    marks,
  })
  const probe = probing({ ...run, marks, allow, sender: plain, redactor: hide, turn })
  try {
    return await execute({
      ...run,
      identity: { ...run.identity, ...(door === null ? {} : door.identity) },
      peers: door?.peers ?? null,
      concurrency: network.concurrency,
      grace: grace.signal,
      authorities: [...new Set(extra)],
      send,
      probe,
    })
  } finally {
    signal.removeEventListener('abort', stop)
    grace.forget()
    await Promise.all([http.close(), lasting.close(), plain.close(), door?.close()])
  }
}

/** A run of the body looks like any client; one under a ticket of the supplier’s own says which. */
function marksOf({ plan, unmarked, identity: { ticket } }: Performance): readonly Header[] {
  if (unmarked || ticket?.runner === 'body') return [['user-agent', 'node']] // as Node’s own fetch says it
  const tool: Header = ['user-agent', `assay/${plan.tool.version}`]
  return ticket === undefined ? [tool] : [tool, ['assay-ticket', ticket.nonce]]
}

/** Where requests to us arrive, when the target says so. */
async function openDoor(
  run: Performance,
  hide: Redactor,
  signed: ReturnType<typeof credentials>,
): Promise<Door | null> {
  const { target, plan, journal, clock, signal } = run
  if (target.listener === null) return null
  const key = (client: string, spec: string): string | undefined => {
    const name = target.deployments.find(one => one.spec === spec)?.credentials[client]
    return name === undefined ? undefined : signed.keys[name]
  }
  const to = { plan, journal, redactor: hide, clock, signal, key }
  return door(target.listener, { ...to, deliveries: run.deliveries, known: run.identity.listener })
}

/** Milliseconds that an interrupted run has to remove what it made. */
const graceTime = 10_000

/** Aborts some time after `signal` does, and then calls `end`. */
function graceAfter(signal: AbortSignal, clock: Clock, end: () => void) {
  const grace = new AbortController()
  const over = new AbortController()
  const wait = async (): Promise<void> => {
    await clock.sleep(graceTime, over.signal)
    if (over.signal.aborted) return
    grace.abort()
    end()
  }
  const begin = (): void => void wait()
  signal.addEventListener('abort', begin, { once: true })
  const forget = (): void => {
    signal.removeEventListener('abort', begin)
    over.abort()
  }
  return { signal: grace.signal, forget }
}

/** Makes senders that may contact the same addresses, pinned once. */
async function open(opening: Opening): Promise<Opened> {
  const { ca, clock, target } = opening
  const { concurrency, timeout, limits = {} } = target.network
  const { allow, route } = await reach(opening)
  const usual = { concurrency, timeout, limits, ca, route, now: clock.now }
  const costs = budget({ ...runLimits, ...limits }, clock.now)
  const senders: Opened['senders'] = ({ policy = allow, free = false } = {}) =>
    sender({ ...usual, allow: policy, ...(free ? {} : { budget: costs }) })
  return { senders, allow }
}

/** Makes senders, which keep to `allow` unless they are given another policy; `free`: at no cost. */
interface Opened {
  readonly senders: (of?: { readonly policy?: AddressPolicy; readonly free?: boolean }) => Sender
  readonly allow: AddressPolicy
}

type Opening = Pick<
  Performance,
  'plan' | 'target' | 'ca' | 'clock' | 'readSecret' | 'resolve' | 'where'
>

export type { Clock, Happening, QuickHeader }
