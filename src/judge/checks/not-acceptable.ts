import { first } from '../../base/headers.ts'
import { accepts, mediaType } from '../../base/media-type.ts'
import type { Check } from '../check.ts'
import { refusal } from '../reading/refusal.ts'

/** RFC 9110 §15.5.7. A server that can answer in the type that was asked for has nothing to refuse. */
export const notAcceptable: Check<'exchange'> = {
  id: 'not-acceptable',
  says: 'A request for a type that the address does not offer is answered 406.',
  over: 'observation',
  kinds: ['exchange'],
  judge: seen => {
    const accept = first(seen.request.headers, 'accept')
    const wanted = accept === undefined ? undefined : mediaType(accept)
    const sent = mediaType(first(seen.response.headers, 'content-type') ?? '')
    const ok = seen.response.status >= 200 && seen.response.status <= 299
    if (ok && wanted !== undefined && sent !== undefined && accepts(wanted, sent)) {
      return [
        {
          outcome: 'inapplicable',
          cause: 'condition-not-met',
          because: `The address does offer ${accept}, so there was nothing to refuse.`,
        },
      ]
    }
    return [refusal(seen, [406], `A request that accepts only ${accept ?? 'nothing'}`)]
  },
}
