import type { Certificate } from '../../model/certificate.ts'
import type { Entry } from '../../model/log.ts'
import type { Fact, StatusChange } from '../../model/register.ts'
import type { Approval, Statement } from '../../model/statement.ts'
import type { Role, TrustedKey } from '../../model/trust.ts'
import type { JsonObject } from '../../model/words.ts'
import { acceptApproval, digestOf } from '../approval.ts'
import { parted } from '../certificate/issue.ts'
import { type TokenType, types } from '../jose/type.ts'
import { type Expected, verifyCompact } from '../jose/verify.ts'
import { type Refused, refused } from '../reasons.ts'
import type { Shape } from '../shape.ts'
import { acceptTicket } from '../ticket/ticket.ts'

/** What entries are held to. */
export interface Reading {
  readonly keys: readonly TrustedKey[]
  /** The id of the body: nobody else’s certificates stand in its register. */
  readonly body: string
  readonly shapes: {
    readonly certificate: Shape<Certificate>
    readonly change: Shape<StatusChange>
    readonly statement: Shape<Statement>
    readonly approval: Shape<Approval>
  }
}

/** An entry and its number. */
export interface Numbered {
  readonly entry: Entry
  readonly index: number
}

/** What an entry of the log says, when the key that signed it may say so. */
export async function factOf(of: Numbered, reading: Reading): Promise<Fact | Refused> {
  const { entry, index } = of
  const { at } = entry
  switch (entry.kind) {
    case 'receipt': {
      const { ticket, bundle, accepted } = entry
      return { kind: 'receipt', index, at, ticket, bundle, accepted }
    }
    case 'certificate':
      return certificateOf({ token: entry.token, index, at }, reading)
    case 'status':
      return statusOf({ token: entry.token, index, at }, reading)
    case 'statement':
      return statementOf({ token: entry.token, index, at }, reading)
    case 'ticket':
      return ticketOf({ token: entry.token, index, at }, reading)
  }
}

interface Told {
  readonly token: string
  readonly index: number
  readonly at: string
}

async function certificateOf(told: Told, reading: Reading): Promise<Fact | Refused> {
  const first = await believed(told, reading)
  if (first.kind === 'certificate') return { ...told, ...first, doubt: null }
  if (first.reason !== 'key-revoked') return first
  // It stands in the log and stays there; that it was worth nothing is said beside it.
  const keys = reading.keys.map(key => ({ ...key, status: 'active' as const, revokedAt: null }))
  const second = await believed(told, { ...reading, keys })
  if (second.kind === 'refused') return first
  return { ...told, ...second, doubt: { at: told.at, why: first.says } }
}

type Believed = { readonly kind: 'certificate'; readonly certificate: Certificate }

/** The certificate of this body, with a second person’s consent to just these bytes. */
async function believed(
  { token, at: seenBy }: Told,
  { keys, body, shapes }: Reading,
): Promise<Believed | Refused> {
  const wanted = asked(types.credential, 'certificate', payload => payload['validFrom'])
  const verified = await verifyCompact(token, { ...wanted, keys, seenBy })
  if (verified.kind === 'refused') return verified
  const certificate = await shapes.certificate(verified.bytes)
  if (certificate === null) return refused('malformed', 'the certificate')
  if (certificate.issuer !== body) return refused('other-body', certificate.issuer)
  const parts = parted(verified.bytes)
  const approved = await acceptApproval(parts?.approval ?? null, {
    what: 'certificate',
    bytes: parts?.proposal ?? '',
    first: verified.key.holder,
    keys,
    shape: shapes.approval,
    seenBy,
  })
  return approved.kind === 'refused' ? approved : { kind: 'certificate', certificate }
}

async function statusOf(told: Told, { keys, shapes }: Reading): Promise<Fact | Refused> {
  const wanted = asked(types.status, 'status', payload => payload['at'])
  const verified = await verifyCompact(told.token, { ...wanted, keys, seenBy: told.at })
  if (verified.kind === 'refused') return verified
  const change = await shapes.change(verified.bytes)
  if (change === null) return refused('malformed', 'the change of status')
  const { index, at } = told
  return { kind: 'status', index, at, change }
}

async function statementOf(told: Told, { keys, shapes }: Reading): Promise<Fact | Refused> {
  const wanted = asked(types.statement, 'attester', payload => payload['madeAt'])
  const verified = await verifyCompact(told.token, { ...wanted, keys, seenBy: told.at })
  if (verified.kind === 'refused') return verified
  const statement = await shapes.statement(verified.bytes)
  if (statement === null) return refused('malformed', 'the statement')
  const { kind, requirements, by, says, expires } = statement
  const said = { kind, requirements, by: by.name, says, expires }
  const { index, at, token } = told
  return { kind: 'statement', index, at, said, digest: digestOf(token) }
}

async function ticketOf(
  { token, index, at }: Told,
  { keys, body }: Reading,
): Promise<Fact | Refused> {
  const found = await acceptTicket(token, { keys, seenBy: at })
  if (found.kind === 'refused') return found
  const { number, supplier, product, profile, body: by } = found.ticket
  if (by !== body) return refused('other-body', by)
  const ticket = { number, supplier: supplier.id, product, profile: profile.id }
  return { kind: 'ticket', index, at, ticket }
}

function asked(
  type: TokenType,
  role: Role,
  signedAt: (payload: JsonObject) => unknown,
): Pick<Expected, 'typ' | 'cty' | 'roles' | 'signedAt'> {
  return { ...type, roles: [role], signedAt }
}
