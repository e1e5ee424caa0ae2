import { isOpen, runOf, unlikeTicket } from '../../ticket/ticket.ts'
import { type Doubt, doubt, doubts } from '../doubt.ts'
import type { Unjudged } from '../gathered.ts'

/** The run is the one that the ticket gives, of what it is for, in its window. */
export function aboutTicket({ ticket: found, plan, run }: Unjudged): readonly Doubt[] {
  if (found === null) return []
  if (found.kind === 'refused') return [doubt('bad-ticket', found.reason)]
  const { ticket } = found
  const made = runOf(ticket)
  // The body may hold back the seed of its own run; a supplier has that of the ticket.
  const sown = ticket.runner === 'body' || made.seed === run.seed
  return [
    ...doubts('bad-ticket', unlikeTicket(ticket, plan)),
    ...(made.run === run.run ? [] : [doubt('bad-ticket', 'the run is not made from it')]),
    ...(sown ? [] : [doubt('bad-ticket', 'the seed is not the one that it gives')]),
    ...(isOpen(ticket, run.at) ? [] : [doubt('bad-ticket', `the run began at ${run.at}`)]),
  ]
}
