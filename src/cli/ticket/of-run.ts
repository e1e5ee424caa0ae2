import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Fault } from '../../model/fault.ts'
import type { Plan } from '../../model/plan.ts'
import type { Ticket } from '../../model/ticket.ts'
import { certify, readToken } from '../../signed.ts'
import { type RunOptions, usage } from '../choice.ts'
import type { Io } from '../io.ts'
import { inForce, untrusted } from '../keys/store.ts'

/** The ticket as it stands in a bundle. */
export const ticketFile = 'ticket.jwt'

/** A ticket that fits a run, and what the run is made from. */
export interface RunTicket {
  readonly token: string
  readonly ticket: Ticket
  readonly identity: ReturnType<typeof certify.runOf>
}

interface Running {
  readonly options: RunOptions
  readonly plan: Plan
  readonly folder: string
}

/**
 * The ticket that a run answers: named, or in the bundle that it goes on with. Throws Fault
 * `untrusted` when it is none of the body's, `usage` when it is for another run or another time:
 * said before anything is sent, for a ticket is good for one run.
 */
export async function ticketOfRun(
  io: Io,
  { options, plan, folder }: Running,
): Promise<RunTicket | null> {
  const kept = join(folder, ticketFile)
  const resuming = options.resume !== undefined && existsSync(kept)
  if (options.ticket === undefined && !resuming) return null
  const file = options.ticket === undefined ? kept : resolve(io.cwd, options.ticket)
  const token = await readToken(file)
  const found = await believed(io, token, options.trust)
  if (found.kind === 'refused') throw untrusted(file, found)
  const { ticket } = found
  if (options.seed !== undefined && ticket.runner === 'self') {
    throw usage('The ticket already says the seed; leave out --seed.')
  }
  const wrong = certify.unlikeTicket(ticket, plan)
  if (wrong.length > 0) {
    throw new Fault('usage', `The ticket is not for this run. ${wrong.join(' ')}`, {
      at: { file },
      hint: 'Nothing was sent, and the ticket is not used up: run what it is for.',
    })
  }
  if (!certify.isOpen(ticket, io.now().toISOString())) {
    throw new Fault('usage', `The ticket is for ${ticket.notBefore} to ${ticket.notAfter}.`, {
      at: { file },
      hint: 'Nothing was sent. Run it in its time, or ask the body for another.',
    })
  }
  return { token, ticket, identity: certify.runOf(ticket, options.seed ?? null) }
}

async function believed(io: Io, token: string, trust: string | undefined) {
  if (trust === undefined) return certify.readTicket(token)
  const { list } = await inForce(resolve(io.cwd, trust))
  return certify.acceptTicket(token, { keys: list.keys, seenBy: null })
}
