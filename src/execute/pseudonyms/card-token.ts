// Behind a point it is a fraction, behind a hyphen the rest of another token; behind an escape that
// ends in a letter or digit it may begin all the same.
const begins = '(?<=(?:(?<![0-9A-Za-z.%-])|%[0-9A-Fa-f]{2}|\\\\[nrt]|\\\\u[0-9A-Fa-f]{4})[2-6])'
// What comes behind is looked at first: most digits stand in short numbers.
const goesOn = '(?=[0-9]{3}(?:[0-9]{9}|[ +%-]))'
const between = '([ +-]|%20)'
const fours = `[0-9]{3}${between}[0-9]{4}\\1[0-9]{4}\\1[0-9]{4}`
const sixes = `(?<=3)[0-9]{3}${between}[0-9]{6}\\2[0-9]{4,5}`

/**
 * What may be the number of a card by its form, in text and in URLs: 13 to 19 digits from 2 to 6 on
 * (ISO/IEC 7812-1), bare or in the groups of a card, and no part of a longer token. Global.
 */
export const cardToken = new RegExp(
  `[2-6]${begins}${goesOn}(?:[0-9]{12,18}|${fours}|${sixes})(?![0-9A-Za-z-])`,
  'g',
)
