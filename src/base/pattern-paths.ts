/** What is known of a pattern, or of a part of it, without running it. */
export interface Paths {
  /**
   * An upper bound for the paths a backtracking engine may walk for a text of a given length,
   * none of them longer than text and pattern. Infinite where this cannot bound them: a
   * repeated group without an upper limit, look-around, a back-reference.
   */
  readonly ways: (length: number) => number
  /** In how many ways it matches nothing at all. */
  readonly empty: number
  /** The same, multiplied over parts that must match something too: V8's compiler walks them all. */
  readonly tangle: number
}

/** A pattern being read; `at` is the only thing that moves. */
interface Reading {
  readonly source: string
  at: number
}

const never = () => Number.POSITIVE_INFINITY
const char: Paths = { ways: () => 1, empty: 0, tangle: 1 }
const nothing: Paths = { ways: () => 1, empty: 1, tangle: 1 }
const unbounded: Paths = { ways: never, empty: 1, tangle: 1 }
const unread: Paths = { ways: never, empty: 1, tangle: Number.POSITIVE_INFINITY }

/** The proof that a pattern is harmless, or that it is not known to be. It compiles already. */
export function paths(source: string): Paths {
  const reading: Reading = { source, at: 0 }
  if (nesting(source) > 50) return unread
  const { ways, empty, tangle } = alternatives(reading)
  if (reading.at !== source.length) return unread
  const anchored = source.startsWith('^') && !source.includes('|')
  return { ways: length => ways(length) * (anchored ? 1 : length + 1), empty, tangle }
}

/** At least how deep groups nest; the reader calls itself for each. */
function nesting(source: string): number {
  let deepest = 0
  let depth = 0
  for (const char of source) {
    if (char === '(') deepest = Math.max(deepest, ++depth)
    else if (char === ')') depth = Math.max(0, depth - 1)
  }
  return deepest
}

function alternatives(reading: Reading): Paths {
  const branches = [sequence(reading)]
  while (reading.source[reading.at] === '|') {
    reading.at++
    branches.push(sequence(reading))
  }
  return {
    ways: length => branches.reduce((sum, one) => sum + one.ways(length), 0),
    empty: branches.reduce((sum, one) => sum + one.empty, 0),
    tangle: Math.max(
      1,
      branches.reduce((sum, one) => sum + knots(one), 0),
    ),
  }
}

function knots({ empty, tangle }: Paths): number {
  return tangle > 1 ? tangle : empty
}

function sequence(reading: Reading): Paths {
  const parts: Paths[] = []
  while (reading.at < reading.source.length && !/[|)]/.test(reading.source.charAt(reading.at)))
    parts.push(quantified(reading))
  return {
    ways: length => parts.reduce((product, one) => product * one.ways(length), 1),
    empty: parts.reduce((product, one) => product * one.empty, 1),
    tangle: parts.reduce((product, one) => product * one.tangle, 1),
  }
}

function quantified(reading: Reading): Paths {
  const single = reading.source[reading.at] !== '('
  const part = atom(reading)
  const quantifier = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(
    reading.source.slice(reading.at, reading.at + 40),
  )
  if (quantifier === null) return part
  reading.at += quantifier[0].length
  const [least, most] = bounds(quantifier)
  const empty = least === 0 ? 1 + part.empty : part.empty
  const tangle = Math.max(part.tangle, empty)
  if (single) {
    const choices = (length: number) => Math.max(1, Math.min(most - least, length) + 1)
    return { ways: length => part.ways(length) * choices(length), empty, tangle }
  }
  return { ways: most > 100 ? never : length => repeated(part.ways(length), most), empty, tangle }
}

function bounds([text, from, comma, to]: RegExpExecArray): readonly [number, number] {
  if (text.startsWith('?')) return [0, 1]
  if (from === undefined) return [text.startsWith('*') ? 0 : 1, Number.POSITIVE_INFINITY]
  if (to !== '') return [Number(from), Number(to)]
  return [Number(from), comma === ',' ? Number.POSITIVE_INFINITY : Number(from)]
}

/** 1 + w + w² + … + w^most. */
function repeated(ways: number, most: number): number {
  let sum = 1
  let product = 1
  for (let i = 0; i < most; i++) {
    product *= ways
    sum += product
  }
  return sum
}

function atom(reading: Reading): Paths {
  const first = reading.source[reading.at]
  if (first === '(') return group(reading)
  if (first === '[') return take(reading, /\[(?:[^\]\\]|\\.)*\]/sy, char)
  if (first === '\\') return escaped(reading)
  reading.at++
  return first === '^' || first === '$' ? nothing : char
}

function group(reading: Reading): Paths {
  const look = /\(\?<?[=!]/y
  look.lastIndex = reading.at
  const looks = look.test(reading.source)
  take(reading, looks ? look : /\((?:\?(?:<[^>]*>|[a-z-]*:))?/y, char)
  const inner = alternatives(reading)
  take(reading, /\)/y, char)
  return looks ? { ...inner, ways: never, empty: Math.max(1, inner.empty) } : inner
}

function escaped(reading: Reading): Paths {
  const next = reading.source.charAt(reading.at + 1)
  if (/[1-9k]/.test(next)) return take(reading, /\\(?:k<[^>]*>|[1-9][0-9]*|k)/y, unbounded)
  const of = next === 'b' || next === 'B' ? nothing : char
  return take(reading, /\\(?:[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|.)/sy, of)
}

/** Goes past what the sticky pattern matches; else leaves the reading where it cannot end. */
function take(reading: Reading, wanted: RegExp, part: Paths): Paths {
  wanted.lastIndex = reading.at
  const found = wanted.exec(reading.source)
  reading.at = found === null ? reading.source.length + 1 : reading.at + found[0].length
  return found === null ? unread : part
}
