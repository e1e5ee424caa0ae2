import { type Identifier, shaped } from './identifier.ts'

const outward = '[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9](?:[0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPSTUW])'
const pattern = `^(?:GIR 0AA|${outward} [0-9][ABD-HJLNP-UW-Z]{2})$`

/** BS 7666 form; the pattern of OpenReferralUK/human-services APIValidator.cs says the same. */
export const postcode: Identifier = {
  id: 'postcode',
  says: 'A postcode is in capitals, with one space before its last three characters.',
  pattern,
  personal: false,
  conforms: shaped(pattern),
  normalise: value =>
    value
      .replaceAll(/\s/g, '')
      .toUpperCase()
      .replace(/(?<=^.+)(?=.{3}$)/, ' '),
}
