import { combined } from '../../base/headers.ts'
import type { Check } from '../check.ts'
import { refusal } from '../reading/refusal.ts'

/** RFC 9110 §15.5.6: 405, and an Allow field (§10.2.1) without the method that was refused. */
export const methodNotAllowed: Check<'exchange'> = {
  id: 'method-not-allowed',
  says: 'A method that an address does not have is answered 405 with Allow.',
  over: 'observation',
  kinds: ['exchange'],
  judge: seen => {
    const { method } = seen.request
    const opinion = refusal(seen, [405], `${method} on an address that is only read`)
    if (opinion.outcome !== 'passed') return [opinion]
    const allow = combined(seen.response.headers, 'allow')
    const listed = allow?.split(',').map(name => name.trim())
    const good = listed !== undefined && !listed.includes(method)
    return [
      {
        outcome: good ? 'passed' : 'failed',
        because: `${method} was answered 405 with ${allow === undefined ? 'no Allow' : `Allow: ${allow}`}; an Allow without ${method} was wanted.`,
        wanted: `Allow without ${method}`,
        seen: allow ?? 'no Allow',
        at: 'allow',
      },
    ]
  },
}
