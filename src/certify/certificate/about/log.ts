import type { Entry } from '../../../model/log.ts'
import { instant } from '../../instant.ts'
import { answersOf } from '../../ticket/receipts.ts'
import { type Doubt, doubt } from '../doubt.ts'
import type { Unjudged } from '../gathered.ts'

type Receipt = Extract<Entry, { readonly kind: 'receipt' }>

/** The receipts of a ticket in a log that was verified, in order. */
export function receiptsOf(entries: readonly Entry[], ticket: number): readonly Receipt[] {
  return entries.filter(entry => entry.kind === 'receipt').filter(one => one.ticket === ticket)
}

/**
 * What speaks against a bundle by the log of the body: each ticket is good for one, handed in while
 * it was open. `demanded`: that it was received and accepted, as it must be for a certificate.
 */
export function doubtsByLog(
  { ticket: found, manifest, at }: Unjudged,
  entries: readonly Entry[],
  receipt: 'demanded' | 'to come',
): readonly Doubt[] {
  if (found === null) return [doubt('no-ticket')]
  if (found.kind === 'refused') return []
  const { ticket, token } = found
  const issued = entries.some(entry => entry.kind === 'ticket' && entry.token === token)
  if (!issued) return [doubt('unlogged-ticket', `ticket ${ticket.number}`)]
  const [first] = receiptsOf(entries, ticket.number)
  if (first !== undefined && first.bundle !== manifest) {
    return [doubt('used-ticket', `${first.bundle}, received on ${first.at}`)]
  }
  const came = first === undefined ? at : (instant(first.at) ?? at)
  const late = came >= (instant(ticket.notAfter) ?? 0)
  return [
    ...(late ? [doubt('late', `its time was over at ${ticket.notAfter}`)] : []),
    ...(receipt === 'demanded' ? aboutReceipt(entries, ticket.number) : []),
  ]
}

function aboutReceipt(entries: readonly Entry[], ticket: number): readonly Doubt[] {
  const answer = answersOf(receiptsOf(entries, ticket)).get(ticket)
  if (answer === undefined) return [doubt('no-receipt')]
  return answer.accepted ? [] : [doubt('refused-receipt')]
}

/**
 * Whether a bundle uses up the ticket in it. A stranger who has seen a ticket could hand in anything:
 * the manifest must name it, and be signed by whom the ticket is for, or by the body’s runner.
 */
export function usesUp({ ticket: found, sealed, claims }: Unjudged): boolean {
  if (found?.kind !== 'ticket' || sealed?.kind !== 'sealed') return false
  const { supplier, number } = found.ticket
  const by = sealed.by.some(
    ({ role, holder }) => role === 'runner' || (role === 'supplier' && holder.id === supplier.id),
  )
  return by && claims?.manifest.ticket === number
}

/** The receipt to write: null where the log holds what it would say. */
export function receiptFor(
  of: { readonly ticket: number; readonly manifest: Receipt['bundle']; readonly accepted: boolean },
  entries: readonly Entry[],
  at: string,
): Receipt | null {
  const { ticket, manifest: bundle, accepted } = of
  const same = receiptsOf(entries, ticket).filter(one => one.bundle === bundle)
  const known = same.some(one => one.accepted || one.accepted === accepted)
  return known ? null : { assay: 'entry/1', at, kind: 'receipt', ticket, bundle, accepted }
}
