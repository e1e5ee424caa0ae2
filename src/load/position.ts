import type { Place } from '../model/words.ts'

/** Line and column, both from 1, of an offset into a text; columns count UTF-16 units. */
export function position(text: string, offset: number, file: string): Place {
  let line = 1
  let start = 0
  for (;;) {
    const end = text.indexOf('\n', start)
    if (end < 0 || end >= offset) break
    line += 1
    start = end + 1
  }
  return { file, line, col: Math.max(0, offset - start) + 1 }
}
