import { aboutBundle, aboutClaims } from './about/bundle.ts'
import { aboutPlan, aboutRun, aboutStatements, aboutSupplier } from './about/run.ts'
import { aboutTicket } from './about/ticket.ts'
import { aboutVerdict, aboutWhatIsSaid } from './about/verdict.ts'
import { type Doubt, doubts } from './doubt.ts'
import type { Gathered, Handed, Unjudged } from './gathered.ts'

/** Every reason for which this run gets no certificate; none of them hides another. */
export function doubtsOf(gathered: Gathered): readonly Doubt[] {
  const { complete, exchanges } = gathered.plain
  const state = { complete, interrupted: exchanges.interrupted > 0 }
  return [
    ...aboutPlan(gathered),
    ...aboutRun(gathered, state),
    ...aboutSupplier(gathered, gathered.plain.target.notDeclared),
    ...aboutBundle(gathered, gathered.plan),
    ...aboutClaims(gathered),
    ...aboutTicket(gathered),
    ...aboutStatements(gathered),
    ...aboutWhatIsSaid(gathered),
    ...aboutVerdict(gathered),
  ]
}

/** The same of a run that cannot be judged, and why: whole sentences. */
export function doubtsUnjudged(known: Unjudged, why: readonly string[]): readonly Doubt[] {
  return [
    ...doubts('unreadable', why),
    ...aboutPlan(known),
    ...aboutRun(known, { complete: true, interrupted: false }),
    ...aboutSupplier(known, []),
    ...aboutBundle(known, known.plan),
    ...aboutClaims(known),
    ...aboutTicket(known),
    ...aboutStatements(known),
  ]
}

/** The same of a bundle whose plan or journal cannot even be read. */
export function doubtsUnread(known: Handed, why: string): readonly Doubt[] {
  return [...doubts('unreadable', [why]), ...aboutBundle(known, null)]
}
