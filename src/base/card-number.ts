/** The last digit that makes a number pass ISO/IEC 7812-1 annex B (Luhn). */
export function luhnCheck(digits: string): number {
  return (10 - (luhnSum(`${digits}0`) % 10)) % 10
}

export function isLuhn(digits: string): boolean {
  return luhnSum(digits) % 10 === 0
}

function luhnSum(digits: string): number {
  return [...digits].toReversed().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
}

/** Prefixes and lengths of the schemes in use: American Express, Visa, Mastercard, Discover, JCB. */
const schemes =
  /^(?:3[47]\d{13}|4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35\d{14})$/

/** Fifteen or sixteen digits, bare or in groups as they stand on a card; no part of a longer token. */
const tokens =
  /(?<![0-9A-Za-z.-])(?:[2-6]\d{14,15}|[2-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}|3\d{3}([ -])\d{6}\2\d{5})(?![0-9A-Za-z-])/g

/** Whole numbers of payment cards in a text, as they stand in it: of a scheme, with a right check digit. */
export function cardNumbers(text: string): readonly string[] {
  return (text.match(tokens) ?? []).filter(found => {
    const digits = found.replace(/[ -]/g, '')
    return schemes.test(digits) && isLuhn(digits)
  })
}
