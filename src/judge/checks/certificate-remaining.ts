import type { Check } from '../check.ts'
import { shown } from '../reading/peer.ts'

const day = 86_400_000

/** Counted from the time of the handshake. */
export const certificateRemaining: Check<'handshake'> = {
  id: 'certificate-remaining',
  says: 'The certificate is valid for so many more days.',
  over: 'observation',
  kinds: ['handshake'],
  parameters: {
    type: 'object',
    properties: { days: { type: 'integer', minimum: 0 } },
    required: ['days'],
  },
  judge: (seen, asked) => {
    const certificate = shown(seen)
    if (certificate.kind === 'none') return certificate.opinions
    const { validTo } = certificate.own
    const left = Math.floor((Date.parse(validTo) - Date.parse(seen.at)) / day)
    const { days } = asked.with
    const least = typeof days === 'number' ? days : 0
    const wanted = `${least} days or more`
    const because = `The certificate is valid for ${left} more days, until ${validTo}; ${wanted} were wanted.`
    return [{ outcome: left >= least ? 'passed' : 'failed', because, wanted, seen: `${left} days` }]
  },
}
