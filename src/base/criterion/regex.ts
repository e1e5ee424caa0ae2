import type { Criterion } from '../../model/arazzo.ts'
import { Fault } from '../../model/fault.ts'
import { asText, embedded, resolve, type Scope } from '../expression/index.ts'
import { pattern } from '../pattern.ts'
import { contextOf } from './context.ts'
import type { Judged } from './judged.ts'
import { cut, show } from './show.ts'

/**
 * A condition of type `regex`: ECMAScript, searched for in the context as text, with regard to
 * case (decision A9). Values of `{$…}` are matched literally. Throws `Fault` bad-expression and
 * bad-pattern.
 */
export function judgeRegex(criterion: Criterion, scope: Scope): Judged {
  const wanted = `Wanted ${cut(criterion.context ?? '', 80)} to match /${cut(criterion.condition, 80)}/`
  const source = substituted(criterion.condition, scope)
  const context = contextOf(criterion, scope)
  if (!('value' in context)) return fails(`${wanted}; it was absent (${context.missing}).`)
  if (context.value === null) return fails(`${wanted}; it was null.`)
  const holds = pattern(source).test(asText(context.value))
  const seen = `it was ${show(context.value, 100)}`
  if (holds !== 'too-slow') return { holds, why: () => `${wanted}; ${seen}.` }
  throw new Fault('bad-pattern', `${wanted}; the pattern took too long and was stopped; ${seen}.`)
}

function fails(because: string): Judged {
  return { holds: false, why: () => because }
}

function substituted(condition: string, scope: Scope): string {
  const parts = embedded(condition).map(part => {
    if (typeof part === 'string') return part
    const found = resolve(part, scope)
    if ('value' in found) return literally(asText(found.value))
    throw new Fault('bad-expression', `${part.text} has no value: ${found.missing}.`)
  })
  return parts.join('')
}

/** Text as a pattern that matches just it, inside a character class as well as outside. */
function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('-', '\\x2d')
}
