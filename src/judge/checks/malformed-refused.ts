import type { Check } from '../check.ts'
import { refusal } from '../reading/refusal.ts'

/** RFC 9110 §15.5.1 and §15.5.21: the client's mistake, never the server's. */
export const malformedRefused: Check<'exchange'> = {
  id: 'malformed-refused',
  says: 'A body that is no JSON is answered 400 or 422.',
  over: 'observation',
  kinds: ['exchange'],
  judge: seen => [refusal(seen, [400, 422], 'A body that breaks off in the middle of its JSON')],
}
