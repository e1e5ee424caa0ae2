import type { Noted } from '../base/flow/index.ts'
import type { Opinion } from '../model/judgement.ts'

/**
 * A server that wants to be asked less often (429, RFC 6585 §4) has not failed a step that asked
 * about something else: that was our pace. What it says of the answer is kept where the step
 * wanted the 429, or had no criteria.
 */
export function unhurried(opinion: Opinion, { seen, criteria }: Noted): Opinion {
  if (opinion.outcome !== 'failed' || seen.kind !== 'exchange') return opinion
  if (seen.response.status !== 429 || criteria.every(({ holds }) => holds)) return opinion
  return {
    ...opinion,
    outcome: 'cantTell',
    cause: 'configuration',
    because: `The server answered 429, too many requests: lower \`network.rate\`, or give --rate. So this cannot be told: ${opinion.because}`,
  }
}
