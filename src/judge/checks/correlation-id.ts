import { first } from '../../base/headers.ts'
import type { Check } from '../check.ts'

const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** RFC 9562 §5.4. What the request sent in `correlation-id` may come back, or a fresh one. */
export const correlationId: Check<'exchange'> = {
  id: 'correlation-id',
  says: 'A correlation-id in an answer is the one that was sent, or a UUID version 4.',
  over: 'observation',
  kinds: ['exchange'],
  judge: ({ request, response }) => {
    const sent = first(request.headers, 'correlation-id')
    const back = first(response.headers, 'correlation-id')
    if (back === undefined) {
      return [
        {
          outcome: 'inapplicable',
          cause: 'condition-not-met',
          because: 'The answer has no correlation-id, and it need not have one.',
        },
      ]
    }
    const good = back === sent || uuid4.test(back)
    return [
      {
        outcome: good ? 'passed' : 'failed',
        because: `correlation-id "${back}" came back for "${sent ?? 'none'}"; the same or a UUID version 4 was wanted.`,
        wanted: sent ?? 'a UUID version 4',
        seen: back,
        at: 'correlation-id',
      },
    ]
  },
}
