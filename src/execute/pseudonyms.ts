import { cardToken } from './pseudonyms/card-token.ts'
import { type Draw, mint } from './pseudonyms/mint.ts'
import { isLuhn, isNhsNumber, luhnCheck, nhsCheck, testPrefix } from './pseudonyms/numbers.ts'

export interface Pseudonyms {
  /** Text, or bytes read as ISO 8859-1: a body, a URL, a header with its name in front. */
  text(text: string): string
}

/**
 * Replaces personal identifiers by pseudonyms of the same length and alphabet, valid when the
 * original was valid, equal where originals were equal under one key (DESIGN §7):
 *
 * - an NHS number under a name that says so (`nhsNumber`, `nhs_no`, `…/Id/nhs-number|…`), in a
 *   path below `patient`, or written 3 3 4 with spaces and a right check digit: a number of the
 *   999 range, which is never issued; a number of that range stays;
 * - a National Insurance number (HMRC NIM39110) anywhere as a whole token: prefix PP, which no
 *   person has; QQ, HMRC's own example, is no valid number and stays;
 * - a payment card number (Luhn): of an issuer anywhere as a whole token, bare or in the groups of a
 *   card; of nobody under a name that says card or PAN. It gets the first six digits of a test card of
 *   the same issuer, or 900000, so that a check sees in the pseudonym what it would in the original;
 *   test numbers of 424242 and 400000 stay.
 *
 * Not caught: an NHS number without spaces under another name, or as a column of CSV; numbers
 * split, encoded (base64, UTF-16, `\u0039`) or spelled in words; names, addresses and dates of
 * birth. Ten digits that no name explains may be a time, a telephone number or a UPRN, and stay.
 */
export function pseudonyms(key: Uint8Array): Pseudonyms {
  const draw = mint(key)
  const nhs = (found: string): string => {
    const digits = bare(found)
    if (/^(\d)\1{9}$/.test(digits)) return found
    const valid = isNhsNumber(digits)
    if (valid && digits.startsWith('999')) return found
    return dressed(
      found,
      draw('nhs', digits, drawn => nhsNumber(drawn, valid)),
    )
  }
  const nino = (found: string): string => {
    const token = bare(found).toUpperCase()
    if (!insured.test(token)) return found
    const digits = draw('nino', token.slice(0, 8), drawn => drawn(6))
    return dressed(found, `PP${digits}${token.slice(8)}`)
  }
  const card = (found: string): string => {
    const digits = bare(found)
    if (digits.length < 13 || digits.length > 19 || !isLuhn(digits)) return found
    if (/^4(?:24242|00000)/.test(digits)) return found
    const prefix = testPrefix(digits) ?? '900000'
    const made = draw('card', digits, drawn => {
      const all = `${prefix}${drawn(digits.length - 7)}`
      return all + luhnCheck(all)
    })
    return dressed(found, made)
  }
  const issued = (found: string): string => {
    const digits = bare(found)
    return isLuhn(digits) && testPrefix(digits) !== null ? card(found) : found
  }
  const valid = (found: string): string => (isNhsNumber(bare(found)) ? nhs(found) : found)
  const spaced = (found: string, at: number, whole: string): string =>
    otherwise.test(whole.slice(Math.max(0, at - 40), at)) ? found : valid(found)

  return {
    text(text) {
      if (!digitsInARow.test(text)) return text
      if (!suspect.test(text)) return text.replace(cardToken, issued)
      // So that a pseudonym is not taken for a number again.
      const ours = new Set<string>()
      const named = (found: string): string => {
        const made = card(found)
        ours.add(bare(made))
        return made
      }
      return text
        .replace(nhsNamed, found => found.replace(ten, nhs))
        .replace(nhsBefore, found => found.replace(ten, nhs))
        .replace(nhsPath, found => found.replace(ten, valid))
        .replace(nhsSpaced, spaced)
        .replace(ninoNamed, found => found.replace(ninoToken, nino))
        .replace(ninoAnywhere, nino)
        .replace(cardNamed, found => found.replace(cardDigits, named))
        .replace(cardToken, found => (ours.has(bare(found)) ? found : issued(found)))
    },
  }
}

function nhsNumber(draw: Draw, valid: boolean): string | null {
  const nine = `999${draw(6)}`
  const check = nhsCheck(nine)
  if (valid) return check === null ? null : `${nine}${check}`
  return `${nine}${check === null ? 0 : (check + 1) % 10}`
}

// What may stand between the digits of one number, in text and in URLs; `\xc2\xa0` is U+00A0 in UTF-8.
const gap = '(?:[ +\\xa0-]|%20|\\xc2\\xa0)?'
const gaps = /%20|[^0-9A-Za-z]/g

function bare(found: string): string {
  return /^[0-9]*$/.test(found) ? found : found.replace(gaps, '')
}

/** The new characters in the places of the old ones; what stands between them stays. */
function dressed(found: string, characters: string): string {
  let at = 0
  const lower = /[a-z]/.test(found)
  const whole = found.replace(/%20|[0-9A-Za-z]/g, old => {
    if (old === '%20') return old
    at += 1
    return characters[at - 1] ?? old
  })
  return lower ? whole.toLowerCase() : whole
}

const tenDigits = `[0-9]{3}${gap}[0-9]{3}${gap}[0-9]{4}(?![0-9])`
const quote = `(?:\\\\{0,4}["'])?`
const space = '\\s{0,64}'
// From a name to its value: JSON, YAML, XML, a form, a FHIR token, one object or list deep.
const leads = `(?:\\]|%5[dD])?${quote}${space}(?:[:=>|]|%3[aAdD]|%7[cC])${space}`
const opens = `(?:\\{${space}${quote}\\w{1,32}${quote}${space}:${space})?\\[?${space}${quote}`
const more = `(?:${quote}${space},${space}${quote}`

// Without so many digits in a row there is no number; without one of these words no reason.
const digitsInARow = new RegExp(
  `[0-9]{2}(?:[0-9]${gap}[0-9]{3}${gap}[0-9]{4}|(?<=[A-Za-z]${gap}[0-9]{2})(?:${gap}[0-9]{2}){2}|(?:${gap}[0-9]){11})`,
)
const suspect =
  /nhs|card|[Pp]an(?![a-z])|PAN|nino|nsurance|atient|NHS|Nhs|NINO|Nino|Card|CARD|[0-9]{3} [0-9]{3} [0-9]{4}|[A-Z]{2}(?:[ +\xa0-]|%20|\xc2\xa0)?[0-9]{2}/

const ten = new RegExp(`(?<![0-9])${tenDigits}`, 'g')
const nhsName =
  '[nN][hH][sS][ _.-]?(?:number|Number|NUMBER|num|Num|no|No|NO|id|Id|ID|identifier|Identifier)?s?'
const nhsNamed = new RegExp(
  `${nhsName}${leads}${opens}${tenDigits}${more}${tenDigits}){0,1000}` +
    `|nhs-number\\\\{0,4}"[^{}]{0,400}?"value\\\\{0,4}"${space}:${space}\\\\{0,4}"${tenDigits}`,
  'g',
)
const nhsBefore = new RegExp(
  `"value\\\\{0,4}"${space}:${space}\\\\{0,4}"${tenDigits}\\\\{0,4}"[^{}]{0,400}?nhs-number`,
  'g',
)
const nhsPath = new RegExp(`/[pP]atients?/${tenDigits}`, 'g')
// Issued ranges begin with 4, 6, 7 or 9; what follows a digit or a plus is a telephone number.
const nhsSpaced = /(?<![0-9+])(?<![0-9] )[4679][0-9]{2} [0-9]{3} [0-9]{4}(?! ?[0-9])/g
const otherwise = /phone|mobile|\btel|\bfax|uprn/i

const insured = /^(?!BG|GB|KN|NK|NT|TN|ZZ|PP)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z][0-9]{6}[A-D]?$/
const pairs = `(?:${gap}[0-9]{2}){3}`
// A token begins behind anything but a letter or digit, or behind an escape that ends in one.
const begins = '(?:(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2})|(?<=\\\\[nrt])|(?<=\\\\u[0-9A-Fa-f]{4}))'
const ninoAnywhere = new RegExp(`${begins}[A-Z]{2}${pairs}${gap}[A-D](?![A-Za-z0-9])`, 'g')
const ninoToken = new RegExp(`${begins}[A-Za-z]{2}${pairs}(?:${gap}[A-Da-d])?(?![A-Za-z0-9])`, 'g')
const ninoNamed = new RegExp(
  `(?:[nN]ino|NINO|[iI]nsurance[ _-]?[nN](?:umber|o))${leads}${opens}[A-Za-z]{2}${pairs}(?:${gap}[A-Da-d])?(?![A-Za-z0-9])`,
  'g',
)

const thirteen = `[0-9](?:${gap}[0-9]){12,18}(?![0-9])`
const cardDigits = new RegExp(`(?<![0-9])${thirteen}`, 'g')
const cardName =
  '(?:[cC]ard|CARD|(?<![A-Za-z])pan(?![a-z])|Pan(?![a-z])|(?<![A-Za-z])PAN(?![A-Za-z]))'
const cardNamed = new RegExp(
  `${cardName}[\\w.-]{0,32}${leads}(?:\\{[^{}]{0,400}?[nN]umber${quote}${space}:${space})?${opens}${thirteen}${more}${thirteen}){0,1000}`,
  'g',
)
