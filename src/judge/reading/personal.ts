/**
 * What stands in the evidence for a true number: redaction turns NHS numbers into those of the 999
 * range and National Insurance numbers into those with the prefix PP (`execute/pseudonyms.ts`).
 */
const pseudonym =
  /(?<![0-9])999[ -]?[0-9]{3}[ -]?[0-9]{4}(?![0-9])|(?<![A-Za-z0-9])PP(?: ?[0-9]{2}){3} ?[A-D](?![A-Za-z0-9])/i

export function holdsPseudonym(text: string): boolean {
  return pseudonym.test(text)
}
