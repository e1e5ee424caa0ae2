import { resolve } from 'node:path'
import { certify } from '../../assay.ts'
import type { CheckedLog } from '../../model/check.ts'
import type { Io } from '../io.ts'
import { heldKey } from '../keys/signer.ts'
import { addToLog, type LogTrust, openLog } from '../log/folder.ts'
import { blocking, type Looked } from './look.ts'

/** The options that name the body’s log, and who may write to it. */
export interface LogOptions {
  readonly log?: string
  readonly seen?: string
  readonly registerKey?: string
  readonly registerPassphrase?: string
  readonly registerSigner?: string
}

export interface Receiving {
  readonly looked: Looked
  /** An instant in UTC. */
  readonly at: string
  readonly trust: LogTrust
  readonly options: LogOptions & { readonly log: string }
}

/** What the log says of a bundle. */
export interface ByLog {
  readonly doubts: readonly certify.Doubt[]
  readonly log: CheckedLog
}

/**
 * Holds a bundle to the log, and enters the receipt when the key of the register is there. Both are
 * done under the log’s lock: of two bundles that come in at once, one is the first.
 */
export async function receive(io: Io, receiving: Receiving): Promise<ByLog> {
  const { looked, trust, options, at } = receiving
  const folder = resolve(io.cwd, options.log)
  const { known } = looked
  if (options.registerKey === undefined || known === null) {
    const log = openLog(folder, trust)
    return byLog(log, looked, log.size)
  }
  const signer = await heldKey(
    io,
    { file: options.registerKey, roles: ['register'] },
    {
      ...(options.registerPassphrase === undefined
        ? {}
        : { passphrase: options.registerPassphrase }),
      ...(options.registerSigner === undefined ? {} : { signer: options.registerSigner }),
    },
  )
  let before = 0
  const log = await addToLog(folder, trust, async ({ entries, size }) => {
    before = size
    const doubts = certify.doubtsByLog(known, entries, 'to come')
    const receipt = certify.usesUp(known) ? receiptOf({ looked, doubts, entries, at }) : null
    return { entries: receipt === null ? [] : [receipt], signer }
  })
  return byLog(log, looked, before)
}

interface Receipting {
  readonly looked: Looked
  readonly doubts: readonly certify.Doubt[]
  readonly entries: certify.Log['entries']
  readonly at: string
}

function receiptOf({ looked: { known, doubts: own }, doubts, entries, at }: Receipting) {
  const ticket = known?.ticket
  if (ticket?.kind !== 'ticket' || known?.manifest == null) return null
  // What is not in the log was not given out by it: it has no attempt to count.
  if (doubts.some(({ reason }) => reason === 'unlogged-ticket')) return null
  const accepted = doubts.length === 0 && blocking(own).length === 0
  const of = { ticket: ticket.ticket.number, manifest: known.manifest, accepted }
  return certify.receiptFor(of, entries, at)
}

/** What the log says; entries from `before` on are of now. */
function byLog(log: certify.Log, { known, handed }: Looked, before: number): ByLog {
  const { origin, size, entries } = log
  const doubts = known === null ? [] : certify.doubtsByLog(known, entries, 'to come')
  const index = entries.findLastIndex(
    one => one.kind === 'receipt' && one.bundle === handed.manifest,
  )
  const found = entries[index]
  const receipt =
    found?.kind !== 'receipt'
      ? null
      : { entry: index, at: found.at, accepted: found.accepted, before: index < before }
  return { doubts, log: { origin, size, receipt } }
}
