import { Fault } from '../../model/fault.ts'
import type { Json } from '../../model/words.ts'
import { asText } from '../expression/index.ts'

/** Which quotation mark is open after this piece of a query: `'`, `"`, or none. */
export function quoteAfter(piece: string, open: string): string {
  let quote = open
  for (let at = 0; at < piece.length; at++) {
    const char = piece.charAt(at)
    if (quote !== '' && char === '\\') at++
    else if (quote !== '') quote = char === quote ? '' : quote
    else if (char === "'" || char === '"') quote = char
  }
  return quote
}

/**
 * A value as it may stand in a JSONPath query: escaped inside quotation marks; outside them
 * only what cannot change how the query is read, a number, a word or a name (decision A10).
 * Throws `Fault` bad-expression for anything else.
 */
export function substitute(value: Json, quoted: boolean, name: string): string {
  const text = asText(value)
  if (quoted) return escaped(text)
  const inert = /^(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|[A-Za-z_][A-Za-z0-9_]*)$/
  if (inert.test(text)) return text
  throw new Fault('bad-expression', `The value of ${name} would change how the query is read.`, {
    hint: `Put quotation marks around {${name}}.`,
  })
}

/** RFC 9535 §2.3.1.1: `\uXXXX` is understood in single and in double quotation marks. */
function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must be escaped
  return text.replaceAll(/[\u0000-\u001f'"\\]/g, char => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
