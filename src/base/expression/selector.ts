import { Fault } from '../../model/fault.ts'
import type { Json } from '../../model/words.ts'
import { select } from '../jsonpath.ts'
import { get } from '../pointer.ts'
import { readXml, unreadable } from '../xml/read.ts'
import { asValue, select as selectNodes } from '../xml/xpath.ts'
import { type Language, languageOf } from './languages.ts'
import type { Resolution, Resolved } from './scope.ts'

/** Arazzo 1.1.0 Selector Object. */
export interface Selector {
  readonly context: string
  readonly selector: string
  readonly type: Language
}

/**
 * The Selector Object that a value is, or undefined when it is some other object. Throws `Fault`
 * bad-expression for a version that is not known.
 */
export function selectorOf(value: Json): Selector | undefined {
  if (value === null || typeof value !== 'object' || !('context' in value)) return undefined
  const { context, selector, type: named, ...others } = value
  if (Object.keys(others).length > 0 || typeof selector !== 'string') return undefined
  if (typeof context !== 'string' || !context.startsWith('$')) return undefined
  const type = languageOf(named)
  return type === undefined ? undefined : { context, selector, type }
}

/**
 * One node is its value, several are a list, none is nothing (decision A16). Throws `Fault`
 * bad-expression when a JSONPath or a pointer is wrong; whether an XPath can be evaluated
 * depends on the document too, so what is wrong with it is why there is no value.
 */
export function pick(selector: Selector, context: Resolved): Resolution {
  if (selector.type === 'xpath') return pickNodes(selector, context)
  if (context.raw) return { missing: `${selector.context} is not JSON` }
  if (selector.type === 'jsonpointer') {
    const value = get(context.value, selector.selector)
    return value === undefined ? nothing(selector) : { value }
  }
  return together(
    selector,
    select(context.value, selector.selector).map(node => node.value),
  )
}

/** XPath over text that is XML: a body, or an output that holds a document. */
function pickNodes(selector: Selector, { value }: Resolved): Resolution {
  if (typeof value !== 'string') return { missing: `${selector.context} is not XML, but JSON` }
  const read = readXml(value)
  if (read.kind !== 'document') return { missing: `of ${selector.context}, ${unreadable(read)}` }
  try {
    return together(selector, selectNodes(selector.selector, read.document).map(asValue))
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { missing: error.message.replace(/\.$/, '') }
  }
}

function together(selector: Selector, values: readonly Json[]): Resolution {
  const [first, ...more] = values
  if (first === undefined) return nothing(selector)
  return { value: more.length === 0 ? first : [first, ...more] }
}

function nothing({ selector, context }: Selector): Resolution {
  return { missing: `"${selector}" selects nothing in ${context}` }
}
