import { type Identifier, shaped, weighed } from './identifier.ts'

const pattern = '^[0-9]{3} ?[0-9]{3} ?[0-9]{4}$'
const isShaped = shaped(pattern)

/** NHS Data Dictionary, modulus 11; as in arthurdejong/python-stdnum stdnum/gb/nhs.py. */
export const nhsNumber: Identifier = {
  id: 'nhs-number',
  says: 'An NHS number has ten digits, the last of which is a check digit (modulus 11).',
  pattern,
  personal: true,
  conforms: value => isShaped(value) && isChecked(value.replaceAll(' ', '')),
  normalise: value => value.replaceAll(/\s/g, ''),
}

function isChecked(digits: string): boolean {
  if (/^(.)\1*$/.test(digits)) return false // 0000000000 satisfies the arithmetic
  const check = (11 - (weighed(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11
  return check === Number(digits[9]) // a check of 10 equals no digit
}
