import { first } from '../../base/headers.ts'
import type { Check } from '../check.ts'
import { refusal } from '../reading/refusal.ts'

/** RFC 9110 §15.5.16. */
export const unsupportedMediaType: Check<'exchange'> = {
  id: 'unsupported-media-type',
  says: 'A body of a type that the address does not take is answered 415.',
  over: 'observation',
  kinds: ['exchange'],
  judge: seen => [
    refusal(seen, [415], `A body of ${first(seen.request.headers, 'content-type') ?? 'no type'}`),
  ],
}
