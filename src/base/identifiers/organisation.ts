import { type Identifier, shaped } from './identifier.ts'
import { orgId } from './org-id.ts'

const pattern = '^(?:[A-Z]{2}-[A-Z0-9]+-|[a-z][a-z0-9]*(?:-[a-z0-9]+)*:)\\S+$'
const isShaped = shaped(pattern)

/**
 * How one record names an organisation of another register: an org-id, or a CURIE whose prefix is
 * the register (digital-land/specification content/field/organisation.md).
 */
export const organisation: Identifier = {
  id: 'organisation',
  says: 'A reference to an organisation is an org-id, or the name of a register, a colon and a key.',
  pattern,
  personal: false,
  conforms: value => isShaped(value) && (value.includes(':') || orgId.conforms(value)),
  normalise: value => value.trim(),
}
