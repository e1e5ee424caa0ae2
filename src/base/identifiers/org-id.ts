import { charityNumber } from './charity-number.ts'
import { companyNumber } from './company-number.ts'
import { type Identifier, shaped } from './identifier.ts'

const pattern = '^[A-Z]{2}-[A-Z0-9]+-\\S(?:.*\\S)?$'
const isShaped = shaped(pattern)

/** The United Kingdom's lists at org-id.guide (org-id/register, lists/gb). */
export const orgIdSchemes: { readonly [code: string]: string } = {
  'GB-CASC': 'Community amateur sports clubs',
  'GB-CHC': 'Charity Commission',
  'GB-COE': 'Church of England',
  'GB-COH': 'Companies House',
  'GB-EDU': 'Register of Schools',
  'GB-GOR': 'Government Organisation Register',
  'GB-GOV': 'UK Government Departments Reference Numbers',
  'GB-GOVUK': 'Organisations on GOV.UK',
  'GB-LAE': 'Local Authorities for England',
  'GB-LANI': 'Local Authorities for Northern Ireland',
  'GB-LAS': 'Local Authorities for Scotland',
  'GB-MPR': 'Mutuals Public Register',
  'GB-NHS': 'NHS Organisation Data Service',
  'GB-NIC': 'Charity Commission for Northern Ireland',
  'GB-PLA': 'Principal Local Authorities for Wales',
  'GB-REV': 'HM Revenue and Customs, charities',
  'GB-SC': 'Scottish Charity Register',
  'GB-SCOTEDU': 'Schools of Scotland',
  'GB-SHPE': 'Registered providers of social housing in England',
  'GB-UKPRN': 'UK Register of Learning Providers',
  'GB-WALEDU': 'Schools of Wales',
}

/** org-id.guide: the list's code, a hyphen, and the identifier as that list writes it. */
export const orgId: Identifier = {
  id: 'org-id',
  says: 'An org-id is the code of a list, such as GB-COH, a hyphen and the number in that list.',
  pattern,
  personal: false,
  conforms: value => isShaped(value) && isListed(value),
  normalise: value => value.trim(),
}

/** Lists of other countries are taken as they come; those of the United Kingdom are known. */
function isListed(value: string): boolean {
  const [country = '', list = '', ...rest] = value.split('-')
  const scheme = `${country}-${list}`
  const number = rest.join('-')
  if (scheme === 'GB-COH') return companyNumber.conforms(number)
  if (scheme === 'GB-CHC') return charityNumber.conforms(number)
  return country !== 'GB' || Object.hasOwn(orgIdSchemes, scheme)
}
