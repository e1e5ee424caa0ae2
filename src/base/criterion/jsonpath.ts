import type { Criterion } from '../../model/arazzo.ts'
import { Fault } from '../../model/fault.ts'
import { embedded, resolve, type Scope } from '../expression/index.ts'
import { select } from '../jsonpath.ts'
import { contextOf } from './context.ts'
import type { Judged } from './judged.ts'
import { cut, show } from './show.ts'
import { quoteAfter, substitute } from './substitute.ts'

/**
 * A condition of type `jsonpath`: holds when the query selects a node of the context, even a
 * null one (Arazzo 1.1.0; RFC 9535). Throws `Fault` bad-expression and bad-pattern.
 */
export function judgeJsonpath(criterion: Criterion, scope: Scope): Judged {
  const about = cut(criterion.context ?? '', 60)
  const query = substituted(criterion.condition, scope)
  const wanted = `Wanted ${cut(query, 120)} to select something in ${about}`
  const context = contextOf(criterion, scope)
  if (!('value' in context)) return fails(`${wanted}; ${about} was absent (${context.missing}).`)
  if (context.raw) return fails(`${wanted}; it is not JSON: ${show(context.value)}.`)
  if (context.value === null) return fails(`${wanted}; ${about} was null.`)
  const [first, ...more] = select(context.value, query)
  if (first === undefined)
    return fails(`${wanted}; it selected nothing in ${show(context.value, 60)}.`)
  const why = (): string => {
    const others = more.length === 0 ? '' : ` and ${more.length} more`
    return `${wanted}; it selected ${show(first.value, 60)}${others}.`
  }
  return { holds: true, why }
}

function fails(because: string): Judged {
  return { holds: false, why: () => because }
}

/** The query with its `{$…}` replaced, escaped for where they stand (decision A10). */
function substituted(condition: string, scope: Scope): string {
  let query = ''
  let quote = ''
  for (const part of embedded(condition)) {
    if (typeof part === 'string') {
      quote = quoteAfter(part, quote)
      query += part
      continue
    }
    const found = resolve(part, scope)
    if (!('value' in found))
      throw new Fault('bad-expression', `${part.text} has no value: ${found.missing}.`)
    query += substitute(found.value, quote !== '', part.text)
  }
  return query
}
