import type { ExpressionType } from '../../model/arazzo.ts'
import { Fault } from '../../model/fault.ts'
import type { Json } from '../../model/words.ts'

/** What picks a part of a value. */
export type Language = 'jsonpath' | 'jsonpointer' | 'xpath'

const languages = ['jsonpath', 'jsonpointer', 'xpath'] as const

const versions: { readonly [language: string]: readonly string[] } = {
  // The draft is the name that Arazzo 1.0 knows; its queries are read as RFC 9535 has them.
  jsonpath: ['rfc9535', 'draft-goessner-dispatch-jsonpath-00'],
  // All are read as XPath 3.1, whose answers differ where the older are laxer (docs/arazzo.md).
  xpath: ['xpath-31', 'xpath-30', 'xpath-20', 'xpath-10'],
  jsonpointer: ['rfc6901'],
}

/**
 * The name that a type has: a string, or an Expression Type Object (Arazzo 1.1.0), whose version
 * must be known here. Throws `Fault` bad-expression; undefined when it is neither.
 */
export function typeName(type: Json | ExpressionType | undefined): string | undefined {
  if (typeof type === 'string') return type
  if (type === null || typeof type !== 'object' || !('type' in type)) return undefined
  const { type: name, version } = type
  if (typeof name !== 'string') return undefined
  const known = Object.hasOwn(versions, name) ? versions[name] : undefined
  if (known === undefined || version === undefined) return name
  if (typeof version === 'string' && known.includes(version)) return name
  throw new Fault(
    'bad-expression',
    `"${String(version)}" is not a version of ${name} known here.`,
    { hint: `Use ${known.join(' or ')}.` },
  )
}

/** The language that a type names, or undefined. Throws `Fault` bad-expression. */
export function languageOf(type: Json | ExpressionType | undefined): Language | undefined {
  const name = typeName(type)
  return languages.find(one => one === name)
}
