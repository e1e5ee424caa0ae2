import type { Problem } from './problem.ts'

/** Where a member's key (or an array's item) and its value begin. */
export interface Spot {
  readonly key: number
  readonly value: number
}

interface Scan {
  readonly text: string
  readonly depth: number
  /** The reference tokens looked for. */
  readonly want: readonly string[]
  at: number
  level: number
  /** How many of the wanted tokens lead to where the scan is; Infinity once they were left. */
  matched: number
  spot: Spot
  problem: Problem | null
}

const character = { quote: 34, comma: 44, colon: 58, open: 91, backslash: 92, brace: 123 }

/**
 * Reads a JSON text (RFC 8259) without building it: finds what `JSON.parse` does not tell
 * (where an error stands, duplicate keys, nesting beyond `depth`) and the place of the value
 * at `want`, or of its nearest ancestor.
 */
export function scanJson(
  text: string,
  depth: number,
  want: readonly string[] = [],
): { readonly problem: Problem | null; readonly spot: Spot } {
  const start = blankEnd(text, 0)
  const spot = { key: start, value: start }
  const scan: Scan = { text, depth, want, at: 0, level: 0, matched: 0, spot, problem: null }
  if (value(scan)) {
    scan.at = blankEnd(text, scan.at)
    if (scan.at < text.length) fail(scan, 'Nothing may follow the value.')
  }
  return { problem: scan.problem, spot: scan.spot }
}

function fail(scan: Scan, says: string, kind: Problem['kind'] = 'syntax'): false {
  scan.problem ??= { kind, offset: scan.at, says }
  return false
}

function blankEnd(text: string, from: number): number {
  let at = from
  for (; ; at++) {
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at
  }
}

function value(scan: Scan): boolean {
  scan.at = blankEnd(scan.text, scan.at)
  const code = scan.text.charCodeAt(scan.at)
  if (code === character.quote) return string(scan)
  if (code !== character.brace && code !== character.open) return literal(scan)
  if (scan.level >= scan.depth) {
    return fail(scan, `Values nest deeper than ${scan.depth} levels.`, 'depth')
  }
  scan.level += 1
  const read = code === character.brace ? object(scan) : array(scan)
  scan.level -= 1
  return read
}

const literals = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)/y

function literal(scan: Scan): boolean {
  literals.lastIndex = scan.at
  if (!literals.test(scan.text)) return fail(scan, `A value was wanted here, not ${seen(scan)}.`)
  scan.at = literals.lastIndex
  return true
}

function seen(scan: Scan): string {
  if (scan.at >= scan.text.length) return 'the end of the file'
  return `"${/^[\w.+-]{1,20}|^./su.exec(scan.text.slice(scan.at, scan.at + 20))?.[0] ?? ''}"`
}

function string(scan: Scan): boolean {
  const { text } = scan
  const start = scan.at
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === character.quote) {
      scan.at = at + 1
      return true
    }
    if (code < 32) {
      scan.at = at
      return fail(scan, 'A line break, tab or control character stands unescaped in a string.')
    }
    if (code === character.backslash) {
      if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at, at + 6))) {
        scan.at = at
        return fail(scan, 'This is no escape that JSON knows.')
      }
      at += 1
    }
  }
  return fail(scan, 'The string that begins here is never closed.')
}

function array(scan: Scan): boolean {
  scan.at += 1
  for (let index = 0; ; index++) {
    scan.at = blankEnd(scan.text, scan.at)
    if (index === 0 && closes(scan, ']')) return true
    if (!entry(scan, String(index), scan.at)) return false
    scan.at = blankEnd(scan.text, scan.at)
    if (closes(scan, ']')) return true
    if (!comma(scan, ']')) return false
  }
}

function object(scan: Scan): boolean {
  scan.at += 1
  const keys = new Set<string>()
  for (;;) {
    scan.at = blankEnd(scan.text, scan.at)
    if (keys.size === 0 && closes(scan, '}')) return true
    const start = scan.at
    if (scan.text.charCodeAt(start) !== character.quote) {
      return fail(scan, `A key in double quotes was wanted here, not ${seen(scan)}.`)
    }
    if (!string(scan)) return false
    const name = key(scan.text.slice(start, scan.at))
    if (keys.has(name)) {
      scan.at = start
      return fail(scan, `The key "${name}" stands twice in one object.`, 'duplicate')
    }
    keys.add(name)
    scan.at = blankEnd(scan.text, scan.at)
    if (scan.text.charCodeAt(scan.at) !== character.colon) {
      return fail(scan, `A ":" was wanted here, not ${seen(scan)}.`)
    }
    scan.at += 1
    if (!entry(scan, name, start)) return false
    scan.at = blankEnd(scan.text, scan.at)
    if (closes(scan, '}')) return true
    if (!comma(scan, '}')) return false
  }
}

function key(source: string): string {
  return source.includes('\\') ? String(JSON.parse(source)) : source.slice(1, -1)
}

/** One member or item: notes its place when it lies on the way to what is wanted. */
function entry(scan: Scan, token: string, start: number): boolean {
  const onTheWay = scan.matched === scan.level - 1 && scan.want[scan.matched] === token
  if (onTheWay) {
    scan.matched += 1
    scan.spot = { key: start, value: blankEnd(scan.text, scan.at) }
  }
  const read = value(scan)
  if (onTheWay) scan.matched = Number.POSITIVE_INFINITY
  return read
}

function closes(scan: Scan, bracket: string): boolean {
  if (scan.text[scan.at] !== bracket) return false
  scan.at += 1
  return true
}

function comma(scan: Scan, bracket: string): boolean {
  if (scan.text.charCodeAt(scan.at) !== character.comma) {
    return fail(scan, `A "," or "${bracket}" was wanted here, not ${seen(scan)}.`)
  }
  const after = blankEnd(scan.text, scan.at + 1)
  if (scan.text[after] === bracket) return fail(scan, 'A comma stands before the closing bracket.')
  scan.at += 1
  return true
}
