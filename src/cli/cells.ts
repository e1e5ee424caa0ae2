/** Columns that a text takes, at most: marks that combine take none, what may be wide takes two. */
export function cells(text: string): number {
  let sum = 0
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue
    sum += (character.codePointAt(0) ?? 0) > 0x10ff && !narrow.has(character) ? 2 : 1
  }
  return sum
}

/** Those of our own words. */
const narrow = new Set('…’→')
