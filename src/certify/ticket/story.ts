import type { Entry } from '../../model/log.ts'
import type { Ticket } from '../../model/ticket.ts'
import { answersOf } from './receipts.ts'
import { isOpen, readTicket } from './ticket.ts'

/** A ticket of the log and what became of it. `unanswered`: its window is over, and it counts. */
export interface IssuedTicket {
  readonly ticket: Ticket
  readonly became: 'open' | 'unanswered' | 'accepted' | 'refused'
}

/** Every ticket of a log that was verified, in order. */
export function ticketsOf(entries: readonly Entry[], now: string): readonly IssuedTicket[] {
  const answers = answersOf(entries.filter(entry => entry.kind === 'receipt'))
  return entries.flatMap((entry): readonly IssuedTicket[] => {
    const read = entry.kind === 'ticket' ? readTicket(entry.token) : null
    if (read?.kind !== 'ticket') return []
    const { ticket } = read
    const answer = answers.get(ticket.number)
    if (answer !== undefined) {
      return [{ ticket, became: answer.accepted ? 'accepted' : 'refused' }]
    }
    const later = Date.parse(now) < Date.parse(ticket.notBefore) || isOpen(ticket, now)
    return [{ ticket, became: later ? 'open' : 'unanswered' }]
  })
}

/** The number of the next ticket, and which attempt it is for its product at its profile. */
export function nextNumbers(
  issued: readonly IssuedTicket[],
  of: { readonly supplier: string; readonly product: string; readonly profile: string },
): Pick<Ticket, 'number' | 'attempt'> {
  const same = issued.filter(
    ({ ticket }) =>
      ticket.supplier.id === of.supplier &&
      ticket.product === of.product &&
      ticket.profile.id === of.profile,
  )
  return { number: issued.length + 1, attempt: same.length + 1 }
}
