import { Composer, type CST, Lexer, Parser } from 'yaml'
import type { Json } from '../model/words.ts'
import { depthLimit, parseText } from './json.ts'

/**
 * The value of one YAML 1.2 document a supplier published, or undefined when it is none, nests
 * deeper than 64 or multiplies aliases. Keys that are numbers become text, as in
 * `responses: { 200: … }`. For assay's own files `load` has a stricter reader with places.
 */
export function parseYaml(text: string): Json | undefined {
  const tokens = shallowTokens(text)
  if (tokens === undefined) return undefined
  const options = { prettyErrors: false, schema: 'core', logLevel: 'silent' } as const
  const [document, second] = new Composer(options).compose(tokens, true, text.length)
  if (document === undefined || second !== undefined || document.errors.length > 0) return undefined
  try {
    // JSON has neither infinity nor a value that is absent: both become null.
    return parseText(JSON.stringify(document.toJS({ maxAliasCount: 100 }) ?? null))
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof TypeError) return undefined
    throw error // ReferenceError: too many aliases; TypeError: an alias leads back to itself
  }
}

/** Depth is noticed before anything recurses. */
function shallowTokens(text: string): readonly CST.Token[] | undefined {
  const tokens: CST.Token[] = []
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > depthLimit + 2) return undefined
  }
  return [...tokens, ...parser.end()]
}
