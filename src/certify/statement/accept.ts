import type {
  Approval,
  SignedStatement,
  Stated,
  Statement,
  StatementScope,
} from '../../model/statement.ts'
import type { TrustedKey } from '../../model/trust.ts'
import type { Digest } from '../../model/words.ts'
import { acceptApproval, digestOf } from '../approval.ts'
import { instant } from '../instant.ts'
import { types } from '../jose/type.ts'
import { verifyCompact } from '../jose/verify.ts'
import { type Refused, refused } from '../reasons.ts'
import type { Shape } from '../shape.ts'
import { statementWords as words } from './words.ts'

/** What a statement is held to. */
export interface WantedStatement {
  readonly keys: readonly TrustedKey[]
  /** What it must speak of. */
  readonly scope: StatementScope
  /** The moment at which it must hold, in milliseconds. */
  readonly at: number
  readonly shapes: { readonly statement: Shape<Statement>; readonly approval: Shape<Approval> }
}

/** A statement that was believed. */
export interface BelievedStatement {
  readonly kind: 'statement'
  readonly statement: Statement
  readonly approval: Approval
  readonly digest: Digest
}

/** The statement of a file, when two people stand behind it and it speaks of this, now. */
export async function acceptStatement(
  signed: SignedStatement,
  wanted: WantedStatement,
): Promise<BelievedStatement | Refused> {
  const { keys, shapes } = wanted
  const verified = await verifyCompact(signed.statement, {
    ...types.statement,
    roles: ['attester'],
    keys,
    signedAt: payload => payload['madeAt'],
    seenBy: null,
  })
  if (verified.kind === 'refused') return verified
  const statement = await shapes.statement(verified.bytes)
  if (statement === null) return refused('malformed', 'the statement')
  const first = verified.key.holder
  if (statement.by.id !== first.id) return refused('malformed', 'it is of another person')
  const bytes = signed.statement
  const wantedApproval = {
    what: 'statement',
    bytes,
    first,
    keys,
    shape: shapes.approval,
    seenBy: null,
  } as const
  const approved = await acceptApproval(signed.approval, wantedApproval)
  if (approved.kind === 'refused') return approved
  const { approval } = approved
  if (!inOrder(statement, approval)) return refused('malformed', 'its times')
  const doubt = outside(statement.scope, wanted.scope) ?? notNow(statement, wanted.at)
  return doubt ?? { kind: 'statement', statement, approval, digest: digestOf(bytes) }
}

function inOrder({ madeAt, expires }: Statement, { at }: Approval): boolean {
  const [made, consented, end] = [instant(madeAt), instant(at), instant(expires)]
  return made !== null && consented !== null && end !== null && made <= consented && made < end
}

function notNow({ madeAt, expires }: Statement, at: number): Refused | null {
  if (at < Date.parse(madeAt)) return refused('not-yet-valid', `it was made at ${madeAt}`)
  return at < Date.parse(expires) ? null : refused('expired', `it ended at ${expires}`)
}

/** What a statement speaks of and the certificate does not, by its first difference. */
function outside(said: StatementScope, asked: StatementScope): Refused | null {
  if (said.supplier !== asked.supplier) return refused('out-of-scope', said.supplier)
  const product = `${said.product.name} ${said.product.version}`
  if (product !== `${asked.product.name} ${asked.product.version}`) {
    return refused('out-of-scope', product)
  }
  if (said.environment !== asked.environment) return refused('out-of-scope', said.environment)
  const other = asked.urls.find(url => !said.urls.includes(url))
  return other === undefined ? null : refused('out-of-scope', `it does not speak of ${other}`)
}

/** What a statement settles; “no” settles nothing. */
export function statedBy({ statement, approval, digest }: BelievedStatement): readonly Stated[] {
  if (statement.kind === 'attestation' && statement.answer === 'no') return []
  const { spec, requirements, kind } = statement
  const because = words.because(statement, approval)
  const how = kind === 'waiver' ? 'waived' : 'attested'
  return requirements.map(requirement => ({ kind: how, spec, requirement, because, digest }))
}
