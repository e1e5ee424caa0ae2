import { forJson } from '../base/escape.ts'

/**
 * A value as JSON text: members sorted by UTF-16 code unit, one space of indent, undefined ones left
 * out. `margin`: the line feed and indent that stand before the value's closing bracket.
 */
export function jsonText(of: unknown, margin = '\n'): string {
  if (typeof of === 'string') return forJson(of)
  if (of === null || typeof of !== 'object') return JSON.stringify(of) ?? 'null'
  const inner = `${margin} `
  let text = ''
  if (Array.isArray(of)) {
    for (const item of of) text += `${text === '' ? '' : ','}${inner}${jsonText(item, inner)}`
    return text === '' ? '[]' : `[${text}${margin}]`
  }
  for (const [name, member] of members(of)) {
    text += `${text === '' ? '' : ','}${inner}${forJson(name)}: ${jsonText(member, inner)}`
  }
  return text === '' ? '{}' : `{${text}${margin}}`
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
  const all = Object.entries(of)
  // Most are written in this order already.
  if (!ordered(all)) all.sort(([a], [b]) => (a < b ? -1 : 1))
  return all.filter(([, member]) => member !== undefined)
}

function ordered(all: readonly (readonly [string, unknown])[]): boolean {
  return all.every(([name], at) => at === 0 || (all[at - 1]?.[0] ?? '') < name)
}
