import { addHashed, addName, isMany, type Names, noNames } from './json-names.ts'
import type { Found } from './json-place.ts'
import { endOfNumber, endOfString, type Scan, say, stop } from './json-tokens.ts'

/** Containers within containers; deeper JSON is not looked at (RFC 8259 §9 allows a limit). */
export const depthLimit = 64

const words = ['true', 'false', 'null']

/**
 * Reads the bytes by the grammar of RFC 8259, without building a value, and lists what is wrong.
 * It goes on after what it can step over, stops at the first thing it cannot, and keeps its own
 * stack, so no depth overflows.
 */
export function scan(source: Uint8Array): readonly Found[] {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const to: Scan = { bytes, at: 0, found: [], stopped: false }
  // One entry a container: the names seen in an object, null in an array.
  const stack: (Names | null)[] = []
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    say(to, 'bom', 0, 'is a byte order mark')
    to.at = 3
  }
  let more = true
  while (more && !to.stopped) {
    const names = stack.at(-1)
    if (names) readName(to, names)
    if (to.stopped || readValue(to, stack) || to.stopped) continue
    more = goOn(to, stack)
  }
  if (!to.stopped && blank(to) !== -1) {
    say(to, 'trailing', to.at, 'is more text behind the JSON value')
  }
  return to.found
}

/** Skips white space and tells the byte behind it, -1 at the end. */
function blank(to: Scan): number {
  const { bytes } = to
  let at = to.at
  let byte = bytes[at]
  while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = bytes[++at]
  to.at = at
  return byte ?? -1
}

function readName(to: Scan, names: Names): void {
  if (blank(to) !== 0x22) {
    stop(to, 'is not the quote of a member name')
    return
  }
  const start = to.at
  const escaped = endOfString(to)
  if (to.stopped) return
  const { bytes, at } = to
  const add = escaped || isMany(names) ? addHashed : addName
  if (!add(names, bytes, start + 1, at - 1)) {
    const shown = bytes.toString('utf8', start, Math.min(at, start + 80))
    say(to, 'duplicate-member', start, `is the member name ${shown} again, in the same object`)
  }
  if (blank(to) === 0x3a) to.at += 1
  else stop(to, 'is not the colon after a member name')
}

/** One value, or the opening of a container; true when a container was opened and is not empty. */
function readValue(to: Scan, stack: (Names | null)[]): boolean {
  const byte = blank(to)
  if (byte === 0x22) endOfString(to)
  else if (byte === 0x7b || byte === 0x5b) {
    if (stack.length === depthLimit) say(to, 'depth', to.at, `is nested deeper than ${depthLimit}`)
    to.at += 1
    if (blank(to) !== byte + 2) {
      stack.push(byte === 0x7b ? noNames() : null) // "}" and "]" stand two behind "{" and "["
      return true
    }
    to.at += 1
  } else if (byte === 0x2d || (byte >= 0x30 && byte <= 0x39)) endOfNumber(to)
  else {
    const word = words.find(
      each => to.bytes.toString('latin1', to.at, to.at + each.length) === each,
    )
    if (word === undefined) {
      stop(to, byte < 0 ? 'is the end, where a value is wanted' : 'is not the start of a value')
    } else to.at += word.length
  }
  return false
}

/** Behind a value: closing brackets, until a comma says that another follows or all is closed. */
function goOn(to: Scan, stack: (Names | null)[]): boolean {
  for (let names = stack.at(-1); names !== undefined; names = stack.at(-1)) {
    const byte = blank(to)
    if (byte === 0x2c) {
      to.at += 1
      return true
    }
    if (byte !== (names === null ? 0x5d : 0x7d)) {
      stop(to, byte < 0 ? 'is the end, before all is closed' : 'is no comma and no closing bracket')
      return false
    }
    to.at += 1
    stack.pop()
  }
  return false
}
