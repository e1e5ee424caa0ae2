import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser } from 'yaml'
import type { Json } from '../model/words.ts'
import type { Problem } from './problem.ts'
import { yamlValue } from './yaml-value.ts'

export type Yaml =
  | { readonly value: Json; readonly document: Document.Parsed<ParsedNode> }
  | { readonly problem: Problem }

/**
 * Reads one YAML 1.2 document as plain JSON values. Refused: more than one document, unknown
 * tags, keys that are not text, duplicate keys, aliases that lead back to themselves or
 * multiply, nesting beyond `depth` (noticed before anything recurses).
 */
export function readYaml(text: string, depth: number): Yaml {
  const tokens: CST.Token[] = []
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > depth + 1 && collections(parser) > depth) {
      const says = `Values nest deeper than ${depth} levels.`
      return { problem: { kind: 'depth', offset: parser.offset, says } }
    }
  }
  for (const token of parser.end()) tokens.push(token)
  return composed(tokens, text.length)
}

/** How many collections are open; the document itself and a scalar being read are on the stack too. */
function collections({ stack }: Parser): number {
  return stack.length - (/scalar|alias/.test(stack.at(-1)?.type ?? '') ? 2 : 1)
}

function composed(tokens: readonly CST.Token[], end: number): Yaml {
  // Unique keys are compared in `yamlValue`: here every key would be compared with every other.
  const options = { prettyErrors: false, stringKeys: true, uniqueKeys: false } as const
  const composer = new Composer({ ...options, logLevel: 'error', resolveKnownTags: false })
  const [document, second] = composer.compose(tokens, true, end)
  if (document === undefined) return { problem: empty }
  const [wrong] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (wrong !== undefined) return { problem: explained(wrong) }
  if (second !== undefined) {
    const says = 'A second YAML document begins here; one file holds one document.'
    return { problem: { kind: 'syntax', offset: second.range[0], says, hint: 'Split the file.' } }
  }
  const { explicit, version } = document.directives.yaml
  if (explicit === true && version !== '1.2') {
    const says = `The file asks for YAML ${version}; assay reads YAML 1.2.`
    return { problem: { kind: 'syntax', offset: 0, says, hint: 'Remove the %YAML line.' } }
  }
  if (!hasContent(document)) return { problem: empty }
  const read = yamlValue(document, end)
  return 'problem' in read ? read : { value: read.value, document }
}

const empty: Problem = {
  kind: 'syntax',
  offset: 0,
  says: 'The file is empty.',
  hint: 'Write its content, or leave it out of what assay reads.',
}

function hasContent({ contents }: Document.Parsed<ParsedNode>): boolean {
  return contents !== null && contents.range[1] > contents.range[0]
}

const plainer: { readonly [code: string]: readonly [says: string, hint?: string] } = {
  BAD_INDENT: [
    'The indentation does not fit the lines above.',
    'Members of one object begin in one column; use spaces.',
  ],
  TAB_AS_INDENT: ['A tab stands where YAML wants spaces.', 'Indent with spaces.'],
  BAD_ALIAS: ['An alias names an anchor that is not in the file.', 'Quote text that begins "*".'],
  BAD_SCALAR_START: [
    'A value without quotes cannot begin with this character.',
    'Put the value in quotes.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'A second ":" stands in a value without quotes.',
    'Put the value in quotes.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'A line without ":" stands where members of an object are listed.',
    'Write "key: value", or indent the line so that it belongs to the value above.',
  ],
  NON_STRING_KEY: ['A key is not text.', 'Put the key in quotes.'],
}

function explained(error: { code: string; message: string; pos: [number, number] }): Problem {
  const offset = error.pos[0]
  if (error.code === 'TAG_RESOLVE_FAILED') {
    return {
      kind: 'syntax',
      offset,
      says: `${sentence(error.message)} Tags beyond JSON's types are not read.`,
      hint: 'Remove the tag, or quote text that begins with "!".',
    }
  }
  const unclosed = /end with an? ([\]}])|Missing closing (.)quote/.exec(error.message)
  if (unclosed !== null) {
    const says = `What was opened is never closed: a ${unclosed[1] ?? unclosed[2]} is missing.`
    return { kind: 'syntax', offset, says, hint: 'Close it, or quote the text.' }
  }
  const [says, hint] = plainer[error.code] ?? [sentence(error.message)]
  return { kind: 'syntax', offset, says, ...(hint === undefined ? {} : { hint }) }
}

function sentence(message: string): string {
  const one = message.split('\n')[0] ?? message
  return `${one.charAt(0).toUpperCase()}${one.slice(1)}${/[.!?]$/.test(one) ? '' : '.'}`
}
