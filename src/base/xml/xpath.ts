import { Fault } from '../../model/fault.ts'
import type { Json } from '../../model/words.ts'
import { watched } from '../watch.ts'
import { fontoxpath, type XmlDocument, type XmlNode } from './engine.ts'
import { type Fuel, facade } from './facade.ts'
import { forbidden } from './forbidden.ts'

const bounds = { limit: 3000, attempts: 1 } // ms; what depends on the document is stopped by fuel
const accesses = 1_500_000 // steps from node to node: 25 for each node of the largest document
const longest = 10_000
const most = 10_000

/** One thing a query gave: a node, or a value. */
export type Item =
  | { readonly kind: 'node'; readonly node: XmlNode }
  | { readonly kind: 'value'; readonly value: Json }

/**
 * The effective boolean value of a query (XPath 3.1 §2.4.3), the document node being its context.
 * Throws `Fault` bad-expression when it is wrong, cannot be evaluated, or does not end.
 */
export function holds(query: string, document: XmlDocument): boolean {
  return evaluate(query, document, 3) === true
}

/**
 * The items a query gives, in order. Throws `Fault` bad-expression, also for more than 10,000
 * items and for those that JSON has no value for: dates, maps, functions.
 */
export function select(query: string, document: XmlDocument): readonly Item[] {
  const found = evaluate(query, document, 14)
  const items: readonly unknown[] = Array.isArray(found) ? found : []
  if (items.length > most) throw wrong(query, `it gives more than ${most} items`)
  return items.map(item => {
    if (isNode(item)) return { kind: 'node', node: item }
    const value = asJson(item)
    if (value !== undefined) return { kind: 'value', value }
    throw wrong(query, 'it gives a date, a map, an array or a function, which is no value here')
  })
}

/** An item as a value: of a node its string value (XPath Data Model 3.1 §5.13), of a value itself. */
export function asValue(item: Item): Json {
  if (item.kind === 'value') return item.value
  return item.node.textContent ?? item.node.nodeValue ?? wholeText(item.node)
}

/** The DOM gives a document node no text content. */
function wholeText(node: XmlNode): string {
  const elements = node.childNodes.filter(({ nodeType }) => nodeType === 1)
  return elements.map(({ textContent }) => textContent ?? '').join('')
}

/** Throws `Fault` bad-expression when the text is no XPath that assay evaluates. */
export function compile(query: string): void {
  if (query.length > longest) throw wrong(query, `it is longer than ${longest} characters`)
  const because = watchedIn(query, () => forbidden(query))
  if (because !== null) throw wrong(query, because)
}

/** `returns` is one of the engine's ReturnType: 3 a boolean, 14 all results. */
type Returns = 3 | 14

const answers = new WeakMap<XmlDocument, Map<string, () => unknown>>()

/** A body is asked the same more than once, when it is met and when its outputs are read. */
function evaluate(query: string, document: XmlDocument, returns: Returns): unknown {
  const known = answers.get(document) ?? new Map<string, () => unknown>()
  const key = `${returns} ${query}`
  const answer = known.get(key) ?? answered(() => evaluated(query, document, returns))
  if (known.size >= 20) known.clear()
  answers.set(document, known.set(key, answer))
  return answer()
}

/** What the work gave, or threw, each time again. */
function answered(work: () => unknown): () => unknown {
  try {
    const found = work()
    return () => found
  } catch (error) {
    return () => {
      throw error
    }
  }
}

function evaluated(query: string, document: XmlDocument, returns: Returns): unknown {
  compile(query)
  const root = document.documentElement
  const fuel: Fuel = { left: 0 }
  const options = {
    language: 'XPath3.1',
    namespaceResolver: (prefix: string) =>
      prefix === '' ? null : (root?.lookupNamespaceURI(prefix) ?? null),
    logger: { trace: () => {} },
  }
  return watchedIn(query, () => {
    fuel.left = accesses
    return fontoxpath().evaluateXPath(query, document, facade(fuel), {}, returns, options)
  })
}

function watchedIn<T>(query: string, work: () => T): T {
  fontoxpath() // loading takes its own time
  try {
    const found = watched(work, bounds)
    if (found !== 'too-slow') return found.is
  } catch (error) {
    if (error instanceof Fault || !(error instanceof Error)) throw error
    // The library throws Errors with a message alone; its first lines repeat the query.
    throw wrong(query, reason(error.message), error)
  }
  throw wrong(query, 'it took too long and was stopped')
}

function reason(message: string): string {
  const coded = /X[A-Z]{3}\d{4}[^\n]*/.exec(message)?.[0]
  return (coded ?? message.split('\n')[0] ?? '').replace(/\.$/, '').slice(0, 200)
}

function wrong(query: string, because: string, cause?: unknown): Fault {
  const shown = query.length > 120 ? `${query.slice(0, 120)}…` : query
  return new Fault('bad-expression', `The XPath "${shown}" gives nothing: ${because}.`, { cause })
}

function isNode(item: unknown): item is XmlNode {
  return typeof item === 'object' && item !== null && 'nodeType' in item
}

function asJson(item: unknown): Json | undefined {
  if (typeof item === 'string' || typeof item === 'boolean') return item
  return typeof item === 'number' && Number.isFinite(item) ? item : undefined
}
