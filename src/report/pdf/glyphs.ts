import { forFont, short } from '../../base/escape.ts'

/**
 * Every character that both cuts of our font can draw and that a reader can see: Latin (Welsh too),
 * Greek, Cyrillic, punctuation, currencies, arrows. A test draws each.
 */
const undrawn =
  /[^ -~\u{a0}-\u{ac}\u{ae}-\u{17f}\u{192}\u{218}-\u{21b}\u{384}-\u{38a}\u{38c}\u{38e}-\u{3a1}\u{3a3}-\u{3ce}\u{400}-\u{45f}\u{490}\u{491}\u{1e80}-\u{1e85}\u{1e9e}\u{1ea0}-\u{1ef9}\u{2010}-\u{2015}\u{2018}-\u{201a}\u{201c}-\u{201e}\u{2020}-\u{2022}\u{2026}\u{2030}\u{2032}\u{2033}\u{2039}\u{203a}\u{2044}\u{20ac}\u{2116}\u{2122}\u{2190}-\u{2199}\u{2202}\u{2206}\u{2211}\u{2212}\u{221a}\u{221e}\u{2248}\u{2260}\u{2264}\u{2265}\u{25ca}\u{2713}\u{fffd}]/gu

/** Text that can be drawn and does no harm, of at most `limit` UTF-16 units, escapes counted. */
export function drawable(text: string, limit: number): string {
  return short(forFont(short(text, limit), undrawn), limit)
}
