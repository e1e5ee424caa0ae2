import { type Identifier, shaped } from './identifier.ts'

const pattern = '^[1-9][0-9]{0,11}$'

/**
 * BS 7666; alphagov/data-standards-authority, UPRN. Leading zeros are presentation: the same
 * property, but not the same text.
 */
export const uprn: Identifier = {
  id: 'uprn',
  says: 'A Unique Property Reference Number is a whole number of at most 12 digits.',
  pattern,
  personal: false,
  conforms: shaped(pattern),
  normalise: value => value.trim().replace(/^0+(?=[0-9])/, ''),
}
