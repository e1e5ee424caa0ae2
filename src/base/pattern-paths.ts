/** In how many ways a part can match a text of a given length, at most. */
type Ways = (length: number) => number

/** A pattern being read; `at` is the only thing that moves. */
interface Reading {
  readonly source: string
  at: number
}

const never: Ways = () => Number.POSITIVE_INFINITY
const once: Ways = () => 1

/**
 * An upper bound for the paths a backtracking engine may walk for a text of a given length,
 * none of them longer than text and pattern: the proof that a pattern is harmless. Infinite when the pattern has what this cannot bound
 * (a repeated group without an upper limit, look-around, a back-reference) or cannot read.
 * The pattern is already known to compile.
 */
export function paths(source: string): Ways {
  const reading: Reading = { source, at: 0 }
  const ways = source.length > 2000 ? never : alternatives(reading)
  if (reading.at !== source.length) return never
  const anchored = source.startsWith('^') && !source.includes('|')
  return length => ways(length) * (anchored ? 1 : length + 1)
}

function alternatives(reading: Reading): Ways {
  const branches = [sequence(reading)]
  while (reading.source[reading.at] === '|') {
    reading.at++
    branches.push(sequence(reading))
  }
  return length => branches.reduce((sum, ways) => sum + ways(length), 0)
}

function sequence(reading: Reading): Ways {
  const parts: Ways[] = []
  while (reading.at < reading.source.length && !/[|)]/.test(reading.source.charAt(reading.at)))
    parts.push(quantified(reading))
  return length => parts.reduce((product, ways) => product * ways(length), 1)
}

function quantified(reading: Reading): Ways {
  const single = reading.source[reading.at] !== '('
  const ways = atom(reading)
  const quantifier = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(reading.source.slice(reading.at))
  if (quantifier === null) return ways
  reading.at += quantifier[0].length
  const [least, most] = bounds(quantifier)
  if (single) return length => ways(length) * Math.max(1, Math.min(most - least, length) + 1)
  if (most > 100) return never
  return length => repeated(ways(length), most)
}

function bounds([text, from, comma, to]: RegExpExecArray): readonly [number, number] {
  if (text.startsWith('?')) return [0, 1]
  if (from === undefined) return [0, Number.POSITIVE_INFINITY]
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

function atom(reading: Reading): Ways {
  const first = reading.source[reading.at]
  if (first === '(') return group(reading)
  if (first === '[') return set(reading)
  if (first === '\\') return escaped(reading)
  reading.at++
  return once
}

function group(reading: Reading): Ways {
  const opening = /^\((?:\?(?::|<[A-Za-z]\w*>))?(?!\?)/.exec(reading.source.slice(reading.at))
  if (opening === null) return stop(reading)
  reading.at += opening[0].length
  const ways = alternatives(reading)
  if (reading.source[reading.at] !== ')') return stop(reading)
  reading.at++
  return ways
}

function set(reading: Reading): Ways {
  const whole = /^\[(?:[^\]\\]|\\.)*\]/s.exec(reading.source.slice(reading.at))
  if (whole === null) return stop(reading)
  reading.at += whole[0].length
  return once
}

function escaped(reading: Reading): Ways {
  const rest = reading.source.slice(reading.at)
  const whole = /^\\(?:[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|[^k1-9])/.exec(rest)
  if (whole === null) return stop(reading) // a back-reference
  reading.at += whole[0].length
  return once
}

/** Leaves the reading unfinished, which `paths` takes for "cannot bound". */
function stop(reading: Reading): Ways {
  reading.at = reading.source.length + 1
  return never
}
