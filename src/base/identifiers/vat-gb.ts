import { type Identifier, shaped, weighed } from './identifier.ts'

const pattern = '^(?:GB|XI)?(?:[0-9]{9}(?:[0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2})$'
const isShaped = shaped(pattern)

/** HMRC; modulus 97 and its "9755" variant as in arthurdejong/python-stdnum stdnum/gb/vat.py. */
export const vatGb: Identifier = {
  id: 'vat-gb',
  says: 'A VAT registration number has nine digits with a check over them, or twelve for a branch.',
  pattern,
  personal: false,
  conforms: value => isShaped(value) && isChecked(value.replace(/^(?:GB|XI)/, '')),
  normalise: value => value.replaceAll(/[\s.-]/g, '').toUpperCase(),
}

/** Government departments (GD) and health authorities (HA) carry no check digits. */
function isChecked(number: string): boolean {
  if (/^[GH]/.test(number)) return true
  const total = weighed(number, [8, 7, 6, 5, 4, 3, 2]) + Number(number.slice(7, 9))
  if (total % 97 === 0) return true
  return (total + 55) % 97 === 0 && Number(number.slice(0, 3)) >= 100
}
