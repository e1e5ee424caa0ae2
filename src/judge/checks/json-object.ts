import { first } from '../../base/headers.ts'
import type { Check } from '../check.ts'
import { declaredBody } from '../reading/declared.ts'
import { isList, jsonAnswer } from '../reading/json-answer.ts'
import { concluded, count, type Tally, tally } from '../reading/tally.ts'

/** An object can grow members later. A list that the sector's own standard prescribes is no slip. */
export const jsonObject: Check<'exchange', Tally> = {
  id: 'json-object',
  says: 'Successful JSON answers are objects, not bare lists.',
  over: 'run',
  kinds: ['exchange'],
  start: tally,
  judge: (seen, { operation }, memory) => {
    const { status, headers } = seen.response
    const value = status >= 200 && status <= 299 ? jsonAnswer(seen) : undefined
    if (typeof value !== 'object' || value === null) return []
    memory.looked += 1
    const declared = declaredBody(operation, status, first(headers, 'content-type'))
    if (declared?.schemas.some(schema => schema['type'] === 'array')) return []
    const slip = { evidence: seen.id, at: '', what: 'the whole answer is a list' }
    count(memory, isList(value) ? slip : null)
    return []
  },
  end: memory =>
    concluded(memory, {
      things: 'JSON answers',
      passed: 'are objects',
      wanted: 'an object',
      absent: 'Every JSON answer of this run has a form that its standard prescribes.',
    }),
}
