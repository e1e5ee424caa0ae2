import { type Identifier, shaped } from './identifier.ts'

const pattern = '^(?:[0-9]{8}|[A-Z]{2}[0-9]{6}|(?:IP|SP|NP|RS)[0-9]{5}R|R0[0-9]{6})$'

/**
 * Companies House; open-contracting/standard docs/schema/identifiers.md and org-id's GB-COH.
 * A number that lost its leading zero is the defect to catch, so `normalise` does not mend it.
 */
export const companyNumber: Identifier = {
  id: 'company-number',
  says: 'A company number has eight characters; leading zeros belong to it.',
  pattern,
  personal: false,
  conforms: shaped(pattern),
  normalise: value => value.trim().toUpperCase(),
}
