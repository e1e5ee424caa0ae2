import { step } from '../../base/pointer.ts'
import type { Operation } from '../../model/api.ts'
import type { Check } from '../check.ts'

/** A client written from the API document meets no status it does not know (OAS 3.0.4 §4.8.16). */
export const statusDeclared: Check<'exchange'> = {
  id: 'status-declared',
  says: 'The status is one that the operation declares: exactly, by range, or by default.',
  over: 'observation',
  kinds: ['exchange'],
  implicit: true,
  judge: (seen, { operation }) => {
    if (operation === null) return []
    const keys = declared(operation)
    if (keys.length === 0) {
      const because = 'The API document declares no response for the operation.'
      return [{ outcome: 'cantTell', cause: 'specification', because }]
    }
    const status = String(seen.response.status)
    const found = [status, `${status.slice(0, 1)}XX`, 'default'].find(key => keys.includes(key))
    if (found !== undefined) {
      const as = found === status ? '' : `, as "${found}"`
      return [{ outcome: 'passed', because: `The status ${status} is declared${as}.` }]
    }
    const wanted = keys.join(', ')
    const because = `The status was ${status}; the operation declares ${wanted}.`
    return [{ outcome: 'failed', cause: 'supplier', because, wanted, seen: status }]
  },
}

const known = new WeakMap<Operation, readonly string[]>()

/** The statuses, ranges and default that an operation declares; worked out once for each. */
function declared(operation: Operation): readonly string[] {
  const found = known.get(operation)
  if (found !== undefined) return found
  const keys = Object.keys(step(operation.object, 'responses') ?? {}).filter(key =>
    /^(?:[1-5](?:\d\d|XX)|default)$/.test(key),
  )
  known.set(operation, keys)
  return keys
}
