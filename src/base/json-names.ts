/** The member names of one object so far. Few names are compared byte by byte, many are hashed. */
export interface Names {
  /** Start and end of each name, in pairs, between the quotes. */
  readonly spans: number[]
  hashed: Set<string> | null
}

const few = 32 // sixteen names

export function noNames(): Names {
  return { spans: [], hashed: null }
}

/** Adds the name between these offsets; false when the object has it already. */
export function addName(to: Names, bytes: Buffer, start: number, end: number): boolean {
  const { spans } = to
  for (let each = 0; each < spans.length; each += 2) {
    if (same(bytes, spans[each] ?? 0, spans[each + 1] ?? 0, start, end)) return false
  }
  spans.push(start, end)
  return true
}

/** As `addName`, for objects with many names and names with escapes. */
export function addHashed(to: Names, bytes: Buffer, start: number, end: number): boolean {
  to.hashed ??= new Set(inPairs(to.spans).map(([from, until]) => spelled(bytes, from, until)))
  const before = to.hashed.size
  return to.hashed.add(spelled(bytes, start, end)).size !== before
}

export function isMany(names: Names): boolean {
  return names.hashed !== null || names.spans.length >= few
}

function same(bytes: Buffer, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false
  for (let at = 0; at < aEnd - a; at++) if (bytes[a + at] !== bytes[b + at]) return false
  return true
}

function inPairs(spans: readonly number[]): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = []
  for (let at = 0; at < spans.length; at += 2) pairs.push([spans[at] ?? 0, spans[at + 1] ?? 0])
  return pairs
}

/** The name without its escapes, one character a UTF-8 byte. */
function spelled(bytes: Buffer, start: number, end: number): string {
  const raw = bytes.toString('latin1', start, end)
  if (!raw.includes('\\')) return raw
  const text: unknown = JSON.parse(`"${bytes.toString('utf8', start, end)}"`)
  return Buffer.from(String(text), 'utf8').toString('latin1')
}
