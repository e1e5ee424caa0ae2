import { identifiers } from '../../base/identifiers/index.ts'

/**
 * Redaction turns NHS numbers into those of the 999 range and National Insurance numbers into those
 * with the prefix PP, before anything is kept (`execute/pseudonyms.ts`). Both count as personal:
 * they stand for true ones, or are the documentation values that a test sends.
 */
const pseudonym =
  /(?<![0-9])999[ -]?[0-9]{3}[ -]?[0-9]{4}(?![0-9])|(?<![A-Za-z0-9])PP(?: ?[0-9]{2}){3} ?[A-D](?![A-Za-z0-9])/i

export function holdsPseudonym(text: string): boolean {
  return pseudonym.test(text)
}

const nino = /(?<![A-Za-z0-9])[A-Z]{2}[ +-]?(?:[0-9]{2}[ +-]?){3}[A-D](?![A-Za-z0-9])/gi
const ten = /(?<![0-9+])[0-9]{3}([ +-]?)[0-9]{3}\1[0-9]{4}(?![0-9])/g
const names = /nhs[ _.-]?(?:number|no|num|id)|nhs-number/i
const people =
  /(?:^|\/)(?:people|persons?|patients?|citizens?|residents?|individuals?|claimants?)\//i

/**
 * The kind of personal identifier that a text shows; null when it shows none. In an error body
 * (`loose`) a number of the 999 range counts with a wrong check digit too: that is what a test sends.
 */
export function personalIn(
  text: string,
  loose = false,
): 'NHS number' | 'National Insurance number' | null {
  for (const [found] of text.matchAll(nino)) {
    const normal = found.replaceAll(/[ +-]/g, '').toUpperCase()
    const documented = normal.startsWith('QQ') // HMRC's example, which is on purpose not valid
    if (documented || identifiers.get('nino')?.conforms(normal)) return 'National Insurance number'
  }
  for (const match of text.matchAll(ten)) {
    const digits = match[0].replaceAll(/[^0-9]/g, '')
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    // Ten digits alone may be a UPRN or a time: one in eleven has a fitting check digit.
    const meant =
      match[1] !== '' || digits.startsWith('999') || names.test(before) || people.test(before)
    if (!meant) continue
    const sure = names.test(before) || (loose && digits.startsWith('999'))
    if (sure || identifiers.get('nhs-number')?.conforms(digits)) return 'NHS number'
  }
  return null
}
