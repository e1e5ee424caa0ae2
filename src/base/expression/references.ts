import { Fault } from '../../model/fault.ts'
import type { Json } from '../../model/words.ts'
import { format } from '../pointer.ts'
import type { Expression, Tail } from './expression.ts'
import { selectorOf } from './selector.ts'
import { template } from './template.ts'

/** One expression of a deep value, for the linter. */
export type Reference = {
  /** JSON Pointer, in the deep value, to the text that holds it. */
  readonly pointer: string
  readonly text: string
} & (
  | {
      readonly kind: 'expression'
      readonly expression: Expression
      /** Another spelling that Arazzo's grammar knows, when this one it does not (decision A6). */
      readonly canonical: string | null
    }
  /** It begins like an expression and is none: the closed error. */
  | { readonly kind: 'wrong'; readonly fault: Fault }
)

/** Every expression in a deep value, the wrong ones too. Throws nothing. */
export function references(value: Json): readonly Reference[] {
  const found: Reference[] = []
  const open: { readonly value: Json; readonly tokens: readonly string[] }[] = [
    { value, tokens: [] },
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: at, tokens } = next
    if (typeof at === 'string') found.push(...inText(at, format(tokens)))
    if (at === null || typeof at !== 'object') continue
    // A selector is in another language; only its context is ours.
    const inner: Json =
      selectorOf(at) === undefined ? at : { context: selectorOf(at)?.context ?? '' }
    for (const [name, member] of Object.entries(inner).reverse())
      open.push({ value: member, tokens: [...tokens, name] })
  }
  return found
}

function inText(text: string, pointer: string): readonly Reference[] {
  return caught(text, pointer, () => {
    const read = template(text)
    if (read.kind === 'expression') return [read.expression]
    return read.parts.filter(part => typeof part !== 'string')
  })
}

/** The expressions that `read` finds, or the one error that it throws. */
export function caught(
  text: string,
  pointer: string,
  read: () => readonly Expression[],
): readonly Reference[] {
  try {
    return read().map(expression => ({
      kind: 'expression',
      pointer,
      text: expression.text,
      expression,
      canonical: canonical(expression),
    }))
  } catch (error) {
    if (error instanceof Fault) return [{ kind: 'wrong', pointer, text, fault: error }]
    throw error
  }
}

/**
 * The names an expression's first member may have, longest first: in `$inputs.a.b` an input
 * called "a.b", or member "b" of an input called "a" (decision A7).
 */
export function names(tail: Tail): readonly string[] {
  const stop = tail.segments.findIndex(one => !('key' in one) || !one.dotted)
  const dotted = stop === -1 ? tail.segments : tail.segments.slice(0, stop)
  const keys = dotted.map(one => ('key' in one ? one.key : ''))
  return keys.map((_, index) => keys.slice(0, keys.length - index).join('.'))
}

function canonical(expression: Expression): string | null {
  if (!('tail' in expression)) return null
  const { segments, pointer } = expression.tail
  const body = expression.kind === 'body'
  const first = segments.findIndex(one => body || !('key' in one) || !one.dotted)
  if (first === -1) return null
  const moved = segments.slice(first).map(one => ('key' in one ? one.key : one.index))
  const start = expression.text.search(body ? /(?<=\.body)/ : /\[/)
  return `${expression.text.slice(0, start)}#${format(moved)}${pointer ?? ''}`
}
