import type { Json } from '../../model/words.ts'
import { select } from '../jsonpath.ts'
import { get } from '../pointer.ts'
import type { Resolution, Resolved } from './scope.ts'

/** Arazzo 1.1.0 Selector Object. */
export interface Selector {
  readonly context: string
  readonly selector: string
  readonly type: 'jsonpath' | 'jsonpointer' | 'xpath'
}

const types = ['jsonpath', 'jsonpointer', 'xpath'] as const

/** The Selector Object that a value is, or undefined when it is some other object. */
export function selectorOf(value: Json): Selector | undefined {
  if (value === null || typeof value !== 'object' || !('context' in value)) return undefined
  const { context, selector, type: named, ...others } = value
  const name = typeName(named)
  const type = types.find(one => one === name)
  if (Object.keys(others).length > 0 || type === undefined) return undefined
  if (typeof context !== 'string' || !context.startsWith('$')) return undefined
  return typeof selector === 'string' ? { context, selector, type } : undefined
}

/** A type, or an Expression Type Object whose version we take for the current one. */
function typeName(type: Json | undefined): Json | undefined {
  if (type === null || typeof type !== 'object' || !('type' in type)) return type
  const { type: name } = type
  return name
}

/**
 * One node is its value, several are a list, none is nothing (decision A16).
 * Throws `Fault` bad-expression when the selector is wrong.
 */
export function pick(selector: Selector, context: Resolved): Resolution {
  if (selector.type === 'xpath')
    return { missing: 'XPath selectors are not evaluated in this edition' }
  if (context.raw) return { missing: `${selector.context} is not JSON` }
  const none = { missing: `"${selector.selector}" selects nothing in ${selector.context}` }
  if (selector.type === 'jsonpointer') {
    const value = get(context.value, selector.selector)
    return value === undefined ? none : { value }
  }
  const [first, ...more] = select(context.value, selector.selector).map(node => node.value)
  if (first === undefined) return none
  return { value: more.length === 0 ? first : [first, ...more] }
}
