import { type Identifier, shaped } from './identifier.ts'

const pattern = '^[0-9]{13,19}$'
const isShaped = shaped(pattern)

/** ISO/IEC 7812-1 annex B (Luhn); the test cards of alphagov/pay-tech-docs are such numbers. */
export const paymentCard: Identifier = {
  id: 'payment-card-test',
  says: 'A card number has 13 to 19 digits, the last of which is a check digit (Luhn).',
  pattern,
  personal: true,
  conforms: value => isShaped(value) && sum(value) % 10 === 0,
  normalise: value => value.replaceAll(/[\s-]/g, ''),
}

/** Every second digit from the right counts twice, its own digits added up. */
function sum(digits: string): number {
  return [...digits].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (1 + (at % 2))
    return total + (value > 9 ? value - 9 : value)
  }, 0)
}
