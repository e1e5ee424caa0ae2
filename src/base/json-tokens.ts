import type { Found } from './json-place.ts'

/** A walk over the bytes of a JSON text: where it stands and what it found. */
export interface Scan {
  readonly bytes: Buffer
  readonly found: Found[]
  at: number
  /** Something stands here that cannot be stepped over. */
  stopped: boolean
}

const problemLimit = 100
const simpleEscapes = [...'"\\/bfnrt'].map(each => each.charCodeAt(0))

export function say(to: Scan, kind: Found['kind'], offset: number, says: string): void {
  if (to.found.length < problemLimit) to.found.push({ kind, offset, says })
}

export function stop(to: Scan, says: string): void {
  if (to.stopped) return
  to.stopped = true
  const offset = Math.min(to.at, to.bytes.length)
  // The reason to stop is always told, whatever came before.
  to.found.push({ kind: 'syntax', offset, says })
}

/** From the opening quote to behind the closing one; true when there was an escape. */
export function endOfString(to: Scan): boolean {
  const { bytes } = to
  let escaped = false
  let at = to.at + 1
  for (;;) {
    const byte = bytes[at] ?? -1
    if (byte === 0x22) break
    if (byte === 0x5c) {
      escaped = true
      to.at = at
      readEscape(to)
      if (to.stopped) return escaped
      at = to.at
    } else if (byte < 0x20) {
      to.at = at
      stop(to, byte < 0 ? 'is the end, inside a string' : 'is a control character inside a string')
      return escaped
    } else at += 1
  }
  to.at = at + 1
  return escaped
}

function readEscape(to: Scan): void {
  const { bytes, at } = to
  const byte = bytes[at + 1] ?? -1
  if (byte !== 0x75) {
    if (simpleEscapes.includes(byte)) to.at += 2
    else stop(to, 'is an escape that JSON does not have')
    return
  }
  const unit = hexadecimal(bytes, at + 2)
  if (unit < 0) {
    stop(to, 'is a "\\u" without four hexadecimal digits')
    return
  }
  const high = unit >= 0xd800 && unit <= 0xdbff
  const next = high && bytes[at + 6] === 0x5c && bytes[at + 7] === 0x75
  const low = next ? hexadecimal(bytes, at + 8) : -1
  const pair = low >= 0xdc00 && low <= 0xdfff
  if (!pair && (high || (unit >= 0xdc00 && unit <= 0xdfff))) {
    say(to, 'lone-surrogate', at, `is half of a surrogate pair, "\\u${unit.toString(16)}"`)
  }
  to.at += pair ? 12 : 6
}

/** From the sign or first digit of a number to behind it. */
export function endOfNumber(to: Scan): void {
  const { bytes } = to
  const start = to.at
  if (bytes[to.at] === 0x2d) to.at += 1
  const first = to.at
  const length = digits(to)
  if (length === 0) {
    stop(to, 'is no digit, where a number wants one')
    return
  }
  if (length > 1 && bytes[first] === 0x30) say(to, 'leading-zero', first, 'is a leading zero')
  const fraction = bytes[to.at] === 0x2e
  if (fraction) {
    to.at += 1
    if (digits(to) === 0) stop(to, 'is no digit, after a decimal point')
  }
  const exponent = ((bytes[to.at] ?? 0) | 0x20) === 0x65
  if (exponent) {
    to.at += bytes[to.at + 1] === 0x2b || bytes[to.at + 1] === 0x2d ? 2 : 1
    if (digits(to) === 0) stop(to, 'is no digit, in an exponent')
  }
  if (fraction || exponent || length < 16) return
  if (!Number.isSafeInteger(Number(bytes.toString('latin1', start, to.at)))) {
    say(to, 'unsafe-integer', start, 'is an integer beyond 2^53-1, which many readers round')
  }
}

function digits(to: Scan): number {
  const { bytes } = to
  const start = to.at
  let at = start
  for (let byte = bytes[at] ?? 0; byte >= 0x30 && byte <= 0x39; byte = bytes[at] ?? 0) at += 1
  to.at = at
  return at - start
}

function hexadecimal(bytes: Buffer, at: number): number {
  const text = bytes.toString('latin1', at, at + 4)
  return /^[0-9a-fA-F]{4}$/.test(text) ? Number.parseInt(text, 16) : -1
}
