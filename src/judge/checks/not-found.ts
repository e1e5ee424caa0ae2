import type { Check } from '../check.ts'
import { refusal } from '../reading/refusal.ts'

/** RFC 9110 §15.5.5; 410 (§15.5.11) would claim that there once was something. */
export const notFound: Check<'exchange'> = {
  id: 'not-found',
  says: 'An address that leads nowhere is answered 404.',
  over: 'observation',
  kinds: ['exchange'],
  judge: seen => [refusal(seen, [404], 'An address that no API has')],
}
