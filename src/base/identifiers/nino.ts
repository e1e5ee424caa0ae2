import { type Identifier, shaped } from './identifier.ts'

const pattern = '^(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z][0-9]{6}[A-D]$'

/**
 * HMRC National Insurance Manual NIM39110; the facts of DFE-Digital/eligibility-checking-engine
 * DataValidation.cs. HMRC's documentation value QQ123456C is deliberately not valid.
 */
export const nino: Identifier = {
  id: 'nino',
  says: 'A National Insurance number is two letters, six digits and a letter from A to D.',
  pattern,
  personal: true,
  conforms: shaped(pattern),
  normalise: value => value.replaceAll(/\s/g, '').toUpperCase(),
}
