import { type Identifier, shaped, weighed } from './identifier.ts'

const pattern = '^[Kk]?[0-9]{10}[Kk]?$'
const isShaped = shaped(pattern)

/** HMRC Unique Taxpayer Reference; the facts of arthurdejong/python-stdnum stdnum/gb/utr.py. */
export const utr: Identifier = {
  id: 'utr',
  says: 'A Unique Taxpayer Reference has ten digits, the first of which is a check digit.',
  pattern,
  personal: true,
  conforms: value => isShaped(value) && isChecked(value.replaceAll(/k/gi, '')),
  normalise: value => value.replaceAll(/[\sk]/gi, ''),
}

function isChecked(digits: string): boolean {
  const sum = weighed(digits.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2])
  return '21987654321'[sum % 11] === digits[0]
}
