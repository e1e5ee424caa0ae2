import { forJson } from '../base/escape.ts'

/**
 * A value as JSON text: members sorted by UTF-16 code unit, one space of indent, undefined ones left
 * out. `margin`: the line feed and indent that stand before the value's closing bracket.
 */
export function jsonText(of: unknown, margin = '\n'): string {
  if (typeof of === 'string') return forJson(of)
  if (of === null || typeof of !== 'object') return JSON.stringify(of) ?? 'null'
  const inner = `${margin} `
  const parts = Array.isArray(of)
    ? of.map(item => jsonText(item, inner))
    : members(of).map(([name, member]) => `${forJson(name)}: ${jsonText(member, inner)}`)
  const [open, close] = Array.isArray(of) ? '[]' : '{}'
  return parts.length === 0
    ? `${open}${close}`
    : `${open}${inner}${parts.join(`,${inner}`)}${margin}${close}`
}

/** A long list in a chunk for each item: only one is in memory as text. */
export async function* jsonList(
  items: AsyncIterable<unknown> | Iterable<unknown>,
  margin: string,
): AsyncGenerator<string> {
  let before = '['
  for await (const item of items) {
    yield `${before}${margin} ${jsonText(item, `${margin} `)}`
    before = ','
  }
  yield before === '[' ? '[]' : `${margin}]`
}

/** The members of an object that are there, in the order in which they are written. */
export function members(of: object): readonly (readonly [string, unknown])[] {
  return Object.entries(of)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
