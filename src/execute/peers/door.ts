import type { Delivery } from '../../model/evidence.ts'
import type { Plan } from '../../model/plan.ts'
import type { Listener } from '../../model/target.ts'
import { type Peers, peersOf, type Receiving, receiving } from './index.ts'
import { listenerLimits } from './limits.ts'
import { listener } from './listener.ts'
import { mailbox } from './mailbox.ts'

/** Our door while a run goes on. */
export interface Door {
  readonly peers: Peers
  /** Where suppliers reach us, as the journal keeps it; nothing when nobody can. */
  readonly identity: { readonly listener?: string }
  readonly close: () => Promise<void>
}

export interface Opening
  extends Pick<Receiving, 'journal' | 'redactor' | 'clock' | 'signal' | 'key'> {
  readonly plan: Plan
  readonly deliveries: readonly Delivery[]
  /** Where suppliers reached us in an earlier part of the same run. */
  readonly known: string | undefined
}

/** Opens the listener of a target, or takes what was handed in. Throws Fault `address-refused`. */
export async function door(of: Listener, opening: Opening): Promise<Door> {
  const { plan, deliveries, clock, known } = opening
  const box = mailbox(listenerLimits.kept)
  for (const delivery of deliveries) box.put(delivery)
  const shared = { ...opening, mailbox: box }
  if (of.kind === 'handed-in') {
    const close = async (): Promise<void> => undefined
    const peers = receiving({ ...shared, url: of.url ?? '', open: false, close })
    return { peers, identity: of.url === null ? {} : { listener: of.url }, close }
  }
  const { url, close } = await listener({
    host: of.host,
    port: portOf(of, known),
    url: of.url,
    peers: peersOf(plan),
    mailbox: box,
    limits: listenerLimits,
    at: clock.at,
  })
  const peers = receiving({ ...shared, url, open: true, close })
  return { peers, identity: { listener: url }, close }
}

/** A run that is taken up again wants the port it had: its cases have told it to the supplier. */
function portOf(of: Extract<Listener, { kind: 'listen' }>, known: string | undefined): number {
  if (of.port !== 0 || of.url !== null || known === undefined) return of.port
  return Number(new URL(known).port)
}
