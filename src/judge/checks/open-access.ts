import { values } from '../../base/headers.ts'
import type { Seen } from '../../model/evidence.ts'
import type { Check } from '../check.ts'

const refusals = [401, 403, 407, 511]

/** RFC 9110 §15.5.2, §15.5.4; RFC 6585 §6 for 511. */
export const openAccess: Check<'exchange'> = {
  id: 'open-access',
  says: 'The answer is given to anyone, without key or login.',
  over: 'observation',
  kinds: ['exchange'],
  judge: seen => {
    const { status } = seen.response
    if (refusals.includes(status)) {
      const asks = values(seen.response.headers, 'www-authenticate').join(', ')
      return [
        {
          outcome: 'failed',
          because: `The request without credentials was answered ${status}; an answer open to anyone was wanted.`,
          wanted: 'an answer without credentials',
          seen: asks === '' ? String(status) : `${status}, WWW-Authenticate: ${asks}`,
        },
      ]
    }
    if (status < 200 || status > 299) return []
    if (carriesCredential(seen)) {
      return [
        {
          outcome: 'cantTell',
          cause: 'configuration',
          because:
            'The request carried a credential, so it does not show that anyone may read; a target file without credentials for this spec would tell.',
        },
      ]
    }
    return [
      { outcome: 'passed', because: `The request without credentials was answered ${status}.` },
    ]
  },
}

/** Redaction leaves `‹secret:NAME›` where a credential stood, percent-encoded in a URL. */
const redacted = /(?:‹|%E2%80%B9)secret/i

function carriesCredential({ request }: Seen<'exchange'>): boolean {
  const sent = [request.url, ...request.headers.map(([, value]) => value)]
  return (
    values(request.headers, 'authorization').length > 0 || sent.some(text => redacted.test(text))
  )
}
