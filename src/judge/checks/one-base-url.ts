import { first } from '../../base/headers.ts'
import type { Check } from '../check.ts'

/** A redirect moves an endpoint out from under the base URL (RFC 9110 §15.4). */
export const oneBaseUrl: Check<'exchange'> = {
  id: 'one-base-url',
  says: 'The endpoint is served below the base URL itself.',
  over: 'observation',
  kinds: ['exchange'],
  judge: ({ request, response }, { operation }) => {
    const { status } = response
    const what = `${request.method} ${operation?.path ?? request.url}`
    if (status >= 200 && status <= 299) {
      return [{ outcome: 'passed', because: `${what} is served below the base URL.` }]
    }
    const location = first(response.headers, 'location')
    if (status < 300 || status > 399 || location === undefined) return []
    return [
      {
        outcome: 'failed',
        because: `${what} is redirected (${status}) to "${location}"; an answer below the base URL was wanted.`,
        wanted: 'an answer below the base URL',
        seen: location,
        at: 'location',
      },
    ]
  },
}
