import type { StatusChange } from '../../model/register.ts'
import { type Signer, signCompact } from '../jose/signer.ts'
import { types } from '../jose/type.ts'

/** A change of status as a token, signed by a key of the role `status`: to be added to the log. */
export function signChange(change: StatusChange, signer: Signer): Promise<string> {
  return signCompact(signer, types.status, JSON.stringify(change))
}
