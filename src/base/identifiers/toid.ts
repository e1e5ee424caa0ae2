import { type Identifier, shaped } from './identifier.ts'

const pattern = '^(?:osgb)?[0-9]{13,16}$'

/** Ordnance Survey's topographic identifier, from general knowledge: no primary source was at hand. */
export const toid: Identifier = {
  id: 'toid',
  says: 'A TOID is osgb and 13 to 16 digits.',
  pattern,
  personal: false,
  conforms: shaped(pattern),
  normalise: value => {
    const digits = /^(?:osgb)?([0-9]{13,16})$/i.exec(value.trim())?.[1]
    return digits === undefined ? value.trim() : `osgb${digits.padStart(16, '0')}`
  },
}
