import type { Digest } from '../../model/words.ts'

/** A receipt, as far as it matters here. */
interface Received {
  readonly ticket: number
  readonly bundle: Digest
  readonly accepted: boolean
}

/** What answered a ticket. */
export interface Answer {
  /** The first bundle that came in for it: there is no second. */
  readonly bundle: Digest
  /** It was accepted, at once or when it came again. */
  readonly accepted: boolean
}

/** What answered each ticket, by the receipts of a log in their order. */
export function answersOf(receipts: Iterable<Received>): ReadonlyMap<number, Answer> {
  const answers = new Map<number, Answer>()
  for (const { ticket, bundle, accepted } of receipts) {
    const before = answers.get(ticket)
    if (before === undefined) answers.set(ticket, { bundle, accepted })
    else if (before.bundle === bundle && accepted) answers.set(ticket, { bundle, accepted })
  }
  return answers
}
