import { Fault } from '../../model/fault.ts'
import type { Json } from '../../model/words.ts'
import type { Expression } from './expression.ts'
import { parseExpression } from './read.ts'
import { resolve } from './resolve.ts'
import type { Missing, Resolution, Scope } from './scope.ts'
import { pick, type Selector, selectorOf } from './selector.ts'
import { template } from './template.ts'

const depth = 200

/**
 * The value of one runtime expression, or undefined when there is none. Throws `Fault`
 * bad-expression when the text is no expression.
 */
export function evaluate(expression: string, scope: Scope): Json | undefined {
  const found = resolve(parseExpression(expression), scope)
  return 'value' in found ? found.value : undefined
}

/**
 * A deep value with its expressions and Selector Objects replaced, or undefined when any of
 * them came to nothing. Throws `Fault` bad-expression.
 */
export function evaluateValue(value: Json, scope: Scope): Json | undefined {
  const found = resolveValue(value, scope)
  return 'value' in found ? found.value : undefined
}

/** As `evaluateValue`, but says which expression came to nothing, and why. */
export function resolveValue(value: Json, scope: Scope): Resolution {
  return resolveAt(value, scope, 0)
}

/**
 * A text with its `{$…}` replaced, each value as `put` has it, which is told what stands before it.
 * A text that is one expression is its value, as it is. Throws `Fault` bad-expression.
 */
export function resolveText(text: string, scope: Scope, put: Put = asText): Resolution {
  if (!text.includes('$')) return { value: text }
  const read = template(text)
  if (read.kind === 'parts') return interpolate(read.parts, scope, put)
  const found = resolve(read.expression, scope)
  return 'missing' in found ? named(text, found) : found
}

type Put = (value: Json, before: string) => string

function resolveAt(value: Json, scope: Scope, level: number): Resolution {
  if (typeof value === 'string') return resolveText(value, scope)
  if (value === null || typeof value !== 'object') return { value }
  if (level > depth) throw new Fault('bad-expression', `A value nests deeper than ${depth} levels.`)
  const selector = selectorOf(value)
  if (selector !== undefined) return resolveSelector(selector, scope)
  const entries: [string, Json][] = []
  for (const [name, member] of Object.entries(value)) {
    const found = resolveAt(member, scope, level + 1)
    if ('missing' in found) return found
    entries.push([name, found.value])
  }
  if (Array.isArray(value)) return { value: entries.map(([, member]) => member) }
  return { value: Object.fromEntries(entries) }
}

function resolveSelector(selector: Selector, scope: Scope): Resolution {
  const context = resolve(parseExpression(selector.context), scope)
  if ('missing' in context) return named(selector.context, context)
  return pick(selector, context)
}

/** A text that is one expression keeps the type of its value; `{$…}` becomes text in a text. */
function interpolate(parts: readonly (string | Expression)[], scope: Scope, put: Put): Resolution {
  const texts: string[] = []
  for (const part of parts) {
    if (typeof part === 'string') {
      texts.push(part)
      continue
    }
    const found = resolve(part, scope)
    if ('missing' in found) return named(part.text, found)
    texts.push(put(found.value, texts.join('')))
  }
  return { value: texts.join('') }
}

/** How a value stands in a text: a string as it is, anything else as JSON (Arazzo 1.1.0). */
export function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function named(text: string, { missing }: Missing): Missing {
  return { missing: `${text.slice(0, 120)} has no value: ${missing}` }
}
