const ranges: readonly (readonly [from: number, to: number])[] = [
  [0x0, 0x1f],
  [0x7f, 0x9f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xfffe, 0xffff],
  [0xe0000, 0xe007f],
]

/**
 * True when a text holds a character that steers its reader: controls, bidi, zero-width, tags,
 * noncharacters, lone surrogates. Line feeds do not count where `lines` may be broken.
 */
export function steers(text: string, lines: 'one line' | 'lines' = 'one line'): boolean {
  return [...text].some(character => {
    if (lines === 'lines' && character === '\n') return false
    const point = character.codePointAt(0) ?? 0
    return ranges.some(([from, to]) => point >= from && point <= to)
  })
}

/** True when a CI runner would take a part of the text for a command. */
export function commands(text: string): boolean {
  return /^\s*::/mu.test(text) || /##[a-z]*\[/iu.test(text)
}
