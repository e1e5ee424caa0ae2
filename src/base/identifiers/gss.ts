import { type Identifier, shaped } from './identifier.ts'

const pattern = '^[EJKLMNSW][0-9]{8}$'

/** The Office for National Statistics' nine-character codes; openregister/specification. */
export const gss: Identifier = {
  id: 'gss',
  says: 'A GSS code is a country letter, two digits for the kind of area and six for the area.',
  pattern,
  personal: false,
  conforms: shaped(pattern),
  normalise: value => value.trim().toUpperCase(),
}
