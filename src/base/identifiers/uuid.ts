import { type Identifier, shaped } from './identifier.ts'

const pattern = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'

/** RFC 9562 §4, in the lower case it writes (readers accept either). */
export const uuid: Identifier = {
  id: 'uuid',
  says: 'A UUID is 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.',
  pattern,
  personal: false,
  conforms: shaped(pattern),
  normalise: value => value.trim().toLowerCase(),
}
