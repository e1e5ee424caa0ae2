/** The last digit that makes a number pass ISO/IEC 7812-1 annex B (Luhn). */
export function luhnCheck(digits: string): number {
  return (10 - (luhnSum(`${digits}0`) % 10)) % 10
}

export function isLuhn(digits: string): boolean {
  return luhnSum(digits) % 10 === 0
}

function luhnSum(digits: string): number {
  let sum = 0
  for (let back = 1; back <= digits.length; back += 1) {
    const digit = digits.charCodeAt(digits.length - back) - 48 // the code of "0"
    const doubled = back % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum
}

/** Prefixes and lengths of the schemes in use: American Express, Visa, Mastercard, Discover, JCB. */
const schemes =
  /^(?:3[47]\d{13}|4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35\d{14})$/

/** Fifteen or sixteen digits, bare or in groups as they stand on a card; no part of a longer token. */
const tokens =
  /(?<![0-9A-Za-z.%-])(?:[2-6]\d{14,15}|[2-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}|3\d{3}([ -])\d{6}\2\d{5})(?![0-9A-Za-z-])/g

/** Whole numbers of payment cards in a text, as they stand in it: of a scheme, with a right check digit. */
export function cardNumbers(text: string): readonly string[] {
  return (text.match(tokens) ?? []).filter(found => {
    const digits = found.replace(/[ -]/g, '')
    return schemes.test(digits) && isLuhn(digits)
  })
}

/**
 * Prefixes and lengths of every card that is issued or was, wider than `schemes` (ISO/IEC 7812-1),
 * each beside the first six digits of a test number of its kind.
 */
const issuers: readonly (readonly [issued: RegExp, test: string])[] = [
  [/^4(?:\d{12}|\d{15}|\d{18})$/, '424242'], // Visa
  [/^5[1-5]\d{14}$/, '555555'], // Mastercard
  [/^2[2-7]\d{14}$/, '222300'], // Mastercard, Mir
  [/^3[47]\d{13}$/, '378282'], // American Express
  [/^3[0689]\d{12}$/, '305693'], // Diners Club
  [/^35\d{14}$/, '356600'], // JCB
  [/^6(?:011|4[4-9]\d|5\d\d)\d{12,15}$/, '601111'], // Discover
  [/^62\d{14,17}$/, '620000'], // UnionPay
  [/^(?:5[0678]|6\d)\d{14,17}$/, '675964'], // Maestro and the rest
]

/** The first six digits of a test number of the same issuer; null when nobody issues such cards. */
export function testPrefix(digits: string): string | null {
  return issuers.find(([issued]) => issued.test(digits))?.[1] ?? null
}
