export type JsonProblemKind =
  | 'utf-8'
  | 'bom'
  | 'duplicate-member'
  | 'leading-zero'
  | 'unsafe-integer'
  | 'lone-surrogate'
  | 'depth'
  | 'trailing'
  | 'syntax'

/** One thing wrong with a JSON text. */
export interface JsonProblem {
  readonly kind: JsonProblemKind
  /** Bytes from the start. */
  readonly offset: number
  /** Lines, and columns in characters, count from 1. */
  readonly line: number
  readonly col: number
  /** What is there, in words that follow "At byte N". */
  readonly says: string
}

/** A problem before its line is known. */
export type Found = Pick<JsonProblem, 'kind' | 'offset' | 'says'>

/** The problems in the order of the text, with lines and columns, in one pass over the bytes. */
export function placed(bytes: Uint8Array, found: readonly Found[]): readonly JsonProblem[] {
  let line = 1
  let col = 1
  let at = 0
  return found
    .toSorted((a, b) => a.offset - b.offset)
    .map(each => {
      for (; at < each.offset; at++) {
        const byte = bytes[at] ?? 0
        if (byte === 0x0a) {
          line += 1
          col = 1
        } else if ((byte & 0xc0) !== 0x80) col += 1 // a continuation byte begins no character
      }
      return { kind: each.kind, offset: each.offset, line, col, says: each.says }
    })
}
