import type { Expression } from './expression.ts'
import { begins, isExpression, parseExpression, readExpression, wrong } from './read.ts'

/** A text with expressions in it: a whole expression, or literals and `{$…}` in turn. */
export type Template =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'parts'; readonly parts: readonly (string | Expression)[] }

type Parts = readonly (string | Expression)[]

const kept = 2000
const read = new Map<string, Template>()
const parted = new Map<string, Parts>()

/** Reads a text (Arazzo 1.1.0 `expression-string`). Throws `Fault` bad-expression. */
export function template(text: string): Template {
  const known = read.get(text)
  if (known !== undefined) return known
  if (read.size >= kept) read.clear()
  const made: Template = isExpression(text)
    ? { kind: 'expression', expression: parseExpression(text) }
    : { kind: 'parts', parts: embedded(text) }
  read.set(text, made)
  return made
}

/** The literals and the embedded expressions of a text, in turn. Throws `Fault` bad-expression. */
export function embedded(text: string): Parts {
  const known = parted.get(text)
  if (known !== undefined) return known
  if (parted.size >= kept) parted.clear()
  const parts = partsOf(text)
  parted.set(text, parts)
  return parts
}

function partsOf(text: string): Parts {
  const parts: (string | Expression)[] = []
  let from = 0
  for (let open = text.indexOf('{$'); open !== -1; open = text.indexOf('{$', open + 1)) {
    if (!begins(text, open + 1)) continue
    const expression = readExpression(text, open + 1, 'embedded')
    if (text[expression.end] !== '}') throw wrong(text, expression.end, '"}" was wanted')
    if (open > from) parts.push(text.slice(from, open))
    parts.push(expression)
    from = expression.end + 1
    open = expression.end
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}
