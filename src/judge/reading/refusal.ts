import type { Seen } from '../../model/evidence.ts'
import type { Opinion } from '../../model/judgement.ts'

/**
 * The statuses with which a server may turn a request away before it looks at what the test is
 * about (RFC 9110 §15.5.2, §15.5.4, RFC 6585 §4): then nothing can be told. Null otherwise.
 */
export function turnedAway(seen: Seen<'exchange'>, wanted: string): Opinion | null {
  const { status } = seen.response
  if (status === 401 || status === 403) {
    return {
      outcome: 'cantTell',
      cause: 'credentials',
      because: `The server answered ${status} before it looked at the request; ${wanted} was wanted.`,
      wanted,
      seen: String(status),
    }
  }
  if (status !== 429) return null
  return {
    outcome: 'cantTell',
    cause: 'configuration',
    because: `The server answered 429, too many requests; ${wanted} was wanted. Lower \`network.rate\`.`,
    wanted,
    seen: '429',
  }
}

/** One opinion on a request that must be refused with one of these statuses. */
export function refusal(
  seen: Seen<'exchange'>,
  statuses: readonly number[],
  asked: string,
): Opinion {
  const wanted = statuses.join(' or ')
  const away = turnedAway(seen, wanted)
  if (away !== null) return away
  const { status } = seen.response
  return {
    outcome: statuses.includes(status) ? 'passed' : 'failed',
    because: `${asked} was answered ${status}; ${wanted} was wanted.`,
    wanted,
    seen: String(status),
  }
}
