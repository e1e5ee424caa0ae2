import { first } from '../../base/headers.ts'
import type { Opinion } from '../../model/judgement.ts'
import type { Check } from '../check.ts'
import { loopback } from '../reading/loopback.ts'

const oneYear = 31_536_000 // seconds

/** RFC 6797 §6.1: `max-age` is required; §8.1: a client heeds the first field only. */
export const hsts: Check<'exchange'> = {
  id: 'hsts',
  says: 'Strict-Transport-Security keeps clients on HTTPS for at least a year.',
  over: 'observation',
  kinds: ['exchange'],
  judge: ({ request, response }) => {
    if (request.url.startsWith('http:')) return [overPlainHttp(request.url)]
    const value = first(response.headers, 'strict-transport-security')
    const seconds = value === undefined ? null : maxAge(value)
    return [
      {
        outcome: seconds !== null && seconds >= oneYear ? 'passed' : 'failed',
        because: `Strict-Transport-Security ${said(value, seconds)}; at least ${oneYear} seconds were wanted.`,
        wanted: `max-age=${oneYear} or more`,
        seen: value ?? 'no header',
        at: 'strict-transport-security',
      },
    ]
  },
}

function overPlainHttp(url: string): Opinion {
  if (loopback(url)) {
    return {
      outcome: 'untested',
      cause: 'configuration',
      because:
        'The base URL is plain HTTP on loopback, a development deployment; HSTS means nothing there.',
    }
  }
  return {
    outcome: 'failed',
    because:
      'The answer came over plain HTTP, where clients ignore Strict-Transport-Security (RFC 6797 §8.1); HTTPS was wanted.',
    at: 'strict-transport-security',
  }
}

function maxAge(value: string): number | null {
  const [, seconds] = /(?:^|;)\s*max-age\s*=\s*"?([0-9]{1,15})"?\s*(?:;|$)/i.exec(value) ?? []
  return seconds === undefined ? null : Number(seconds)
}

function said(value: string | undefined, seconds: number | null): string {
  if (value === undefined) return 'was absent'
  return seconds === null ? 'had no readable max-age' : `said ${seconds} seconds`
}
