import { format } from './pointer.ts'

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/g
const most = 10_000

interface Level {
  readonly list: boolean
  /** Where the next value stands: a name, or a place in a list. */
  key: string | number
}

/**
 * The numbers of a JSON text that are written with a fraction or an exponent, by pointer: what
 * `JSON.parse` hides, for it reads `1e2` and `100.0` as it reads `100`. The text must be JSON.
 */
export function floatsOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const path: Level[] = []
  let name: string | null = null
  for (const [part] of text.matchAll(token)) {
    const level = path.at(-1)
    if (part === '{' || part === '[') path.push({ list: part === '[', key: part === '[' ? 0 : '' })
    else if (part === '}' || part === ']') path.pop()
    else if (part === ',') {
      if (level?.list === true) level.key = Number(level.key) + 1
    } else if (part === ':') {
      if (level !== undefined) level.key = name ?? ''
    } else if (part.startsWith('"')) name = unquoted(part)
    else if (/[.eE]/.test(part) && /^-?\d/.test(part) && found.size < most) {
      found.set(format(path.map(({ key }) => key)), part)
    }
  }
  return found
}

function unquoted(part: string): string {
  try {
    return String(JSON.parse(part))
  } catch (error) {
    if (error instanceof SyntaxError) return part
    throw error
  }
}
