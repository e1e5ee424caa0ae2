import { type Identifier, shaped } from './identifier.ts'

const pattern = '^[0-9]{6,7}(?:-[0-9]{1,3})?$'

/** Charity Commission for England and Wales; org-id's GB-CHC. The suffix is a linked charity. */
export const charityNumber: Identifier = {
  id: 'charity-number',
  says: 'A charity number has six or seven digits.',
  pattern,
  personal: false,
  conforms: shaped(pattern),
  normalise: value => value.trim(),
}
