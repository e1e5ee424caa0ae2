import type { Criterion } from '../../model/arazzo.ts'
import { Fault } from '../../model/fault.ts'
import { parseExpression, type Resolution, resolve, type Scope } from '../expression/index.ts'

/** What a criterion's `context` comes to. Throws `Fault` bad-expression when it has none. */
export function contextOf(criterion: Criterion, scope: Scope): Resolution {
  if (criterion.context !== undefined) return resolve(parseExpression(criterion.context), scope)
  throw new Fault('bad-expression', 'A criterion with a type needs a context.', {
    hint: 'Add context: $response.body, or what else the condition is about.',
  })
}
