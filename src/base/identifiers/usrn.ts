import { type Identifier, shaped } from './identifier.ts'

const pattern = '^[1-9][0-9]{0,7}$'

/** BS 7666, National Street Gazetteer; D-TRO v3.5.1 validation rule 25: no leading zeros. */
export const usrn: Identifier = {
  id: 'usrn',
  says: 'A Unique Street Reference Number is a whole number of at most 8 digits.',
  pattern,
  personal: false,
  conforms: shaped(pattern),
  normalise: value => value.trim().replace(/^0+(?=[0-9])/, ''),
}
