import { first } from '../../base/headers.ts'
import { isHttpDate } from '../../base/http-date.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'

/**
 * RFC 9745 §2.1: a structured Date (`@` and seconds since 1970, RFC 9651 §3.3.7); §4: Sunset
 * (RFC 8594 §3, an HTTP-date) never comes before it.
 */
export const deprecation: Check<'exchange'> = {
  id: 'deprecation',
  says: 'A deprecated operation says since when, and no earlier end than that.',
  over: 'observation',
  kinds: ['exchange'],
  judge: ({ response }) => {
    const since = first(response.headers, 'deprecation')
    const sunset = first(response.headers, 'sunset')
    const fault = sinceFault(since) ?? sunsetFault(since ?? '', sunset)
    return [
      fault ?? {
        outcome: 'passed',
        because: `Deprecation was ${since}${sunset === undefined ? '' : `, Sunset ${sunset}`}.`,
      },
    ]
  },
}

function sinceFault(since: string | undefined): Opinion | null {
  if (since !== undefined && /^@-?[0-9]{1,15}$/.test(since.trim())) return null
  return {
    outcome: 'failed',
    because: `Deprecation was ${since === undefined ? 'absent' : `"${since}"`}; @ and seconds since 1970 were wanted.`,
    wanted: '@1688169599',
    seen: since ?? 'no header',
    at: 'deprecation',
  }
}

function sunsetFault(since: string, sunset: string | undefined): Opinion | null {
  if (sunset === undefined) return null
  const wanted = 'an HTTP-date not before Deprecation'
  const begins = Number(since.trim().slice(1)) * 1000
  if (isHttpDate(sunset) && Date.parse(sunset) >= begins) return null
  return {
    outcome: 'failed',
    because: `Sunset was "${sunset}", Deprecation "${since}"; ${wanted} was wanted.`,
    wanted,
    seen: sunset,
    at: 'sunset',
  }
}
