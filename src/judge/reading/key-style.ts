export const keyStyles = ['camel', 'kebab', 'mixed', 'pascal', 'screaming', 'snake'] as const
export type KeyStyle = (typeof keyStyles)[number]

const shapes: readonly (readonly [KeyStyle, RegExp])[] = [
  ['snake', /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/],
  ['kebab', /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/],
  ['screaming', /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/],
  ['camel', /^[a-z][a-z0-9]*(?:[A-Z]+[a-z0-9]*)+$/],
  ['pascal', /^[A-Z][a-z0-9]+(?:[A-Z]+[a-z0-9]*)+$|^[A-Z]{2,}[a-z][a-z0-9]*$/],
]

/**
 * How a member's name joins its words, or null when it does not tell: one word, an acronym, or
 * a key that is itself data (an identifier, a code, a language, an address). A leading `_`,
 * `$` or `@` is a convention of its own and left aside.
 */
export function keyStyle(name: string): KeyStyle | null {
  const key = name.replace(/^[_$@]+/, '')
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,60}$/.test(key) || isData(key)) return null
  if (/^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+)[0-9]*$/.test(key)) return null
  return shapes.find(([, shape]) => shape.test(key))?.[0] ?? 'mixed'
}

function isData(key: string): boolean {
  return (
    /^[0-9a-f]{8}-[0-9a-f-]{8,}$/i.test(key) || // a UUID
    /^[a-z]{2,3}-(?:[A-Z]{2}|[A-Z][a-z]{3}|[0-9]{3})$/.test(key) || // a language (RFC 5646)
    /[0-9]{3}/.test(key) || // a number with letters: a code
    /^[0-9a-f]{16,}$/i.test(key)
  )
}
