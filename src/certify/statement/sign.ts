import type { SignedStatement, Statement } from '../../model/statement.ts'
import type { Holder } from '../../model/trust.ts'
import { approve } from '../approval.ts'
import { type Signer, signCompact } from '../jose/signer.ts'
import { types } from '../jose/type.ts'

/** A statement, signed by whoever makes it; nobody has consented yet. */
export async function signStatement(
  statement: Statement,
  signer: Signer,
): Promise<SignedStatement> {
  const token = await signCompact(signer, types.statement, JSON.stringify(statement))
  return { assay: 'signed-statement/1', statement: token, approval: null }
}

/** The same with the consent of a second person to its token. */
export async function approveStatement(
  signed: SignedStatement,
  given: { readonly by: Holder; readonly at: string },
  signer: Signer,
): Promise<SignedStatement> {
  const of = { what: 'statement', bytes: signed.statement } as const
  return { ...signed, approval: await approve(of, given, signer) }
}
