import type { Certificate } from '../../model/certificate.ts'
import type { Approval } from '../../model/statement.ts'
import type { TrustedKey, TrustList } from '../../model/trust.ts'
import { acceptApproval } from '../approval.ts'
import { types } from '../jose/type.ts'
import { verifyCompact } from '../jose/verify.ts'
import { type Refused, refused } from '../reasons.ts'
import type { Shape } from '../shape.ts'
import { isSet } from '../status/bits.ts'
import { acceptStatusList, type BelievedList } from '../status/list.ts'
import { parted } from './issue.ts'

/** What a certificate is held to before anybody asks what it is for. */
export interface WantedCertificate {
  readonly trust: TrustList
  /** The moment that is asked about, in milliseconds. */
  readonly at: number
  /** By when it was there, as the log proves; null without proof. */
  readonly seenBy: string | null
  readonly shapes: {
    readonly certificate: Shape<Certificate>
    readonly approval: Shape<Approval>
  }
}

export interface BelievedCertificate {
  readonly kind: 'certificate'
  readonly certificate: Certificate
  readonly key: TrustedKey
  /** Whose key consented. */
  readonly approver: TrustedKey
}

/**
 * The certificate of a token, when the body’s key signed exactly these bytes, a second person
 * consented to them, and it is valid now. It says nothing of revocation, nor for what it is shown.
 */
export async function acceptCertificate(
  token: string,
  wanted: WantedCertificate,
): Promise<BelievedCertificate | Refused> {
  const { trust, shapes, seenBy } = wanted
  const { keys } = trust
  const verified = await verifyCompact(token, {
    ...types.credential,
    roles: ['certificate'],
    keys,
    signedAt: payload => payload['validFrom'],
    seenBy,
  })
  if (verified.kind === 'refused') return verified
  const { key, bytes } = verified
  const certificate = await shapes.certificate(bytes)
  if (certificate === null) return refused('malformed', 'the certificate')
  if (certificate.issuer !== trust.body.id) return refused('other-body', certificate.issuer)
  const parts = parted(bytes)
  const approved = await acceptApproval(parts?.approval ?? null, {
    what: 'certificate',
    bytes: parts?.proposal ?? '',
    first: key.holder,
    keys,
    shape: shapes.approval,
    seenBy,
  })
  if (approved.kind === 'refused') return approved
  const { key: approver } = approved
  return notNow(certificate, wanted.at) ?? { kind: 'certificate', certificate, key, approver }
}

function notNow({ validFrom, validUntil }: Certificate, at: number): Refused | null {
  if (at < Date.parse(validFrom)) return refused('not-yet-valid', `it begins at ${validFrom}`)
  return at < Date.parse(validUntil) ? null : refused('expired', `it ended at ${validUntil}`)
}

/** What the status of a certificate is held to. */
export interface WantedStatus {
  readonly trust: TrustList
  readonly at: number
  /** Milliseconds since a list was signed; null takes it for as long as it says itself. */
  readonly maxAge: number | null
  /** The lists at hand, as tokens. */
  readonly lists: readonly string[]
}

/** Whether it was revoked or suspended, as current lists of the body say, one for each. */
export async function acceptStatus(
  { credentialStatus, issuer }: Certificate,
  wanted: WantedStatus,
): Promise<{ readonly kind: 'in-force'; readonly lists: readonly BelievedList[] } | Refused> {
  const lists: BelievedList[] = []
  for (const entry of credentialStatus) {
    const { statusListCredential: url, statusPurpose: purpose, statusListIndex } = entry
    const { trust, at, maxAge } = wanted
    const list = await firstOf(wanted.lists, token =>
      acceptStatusList(token, { keys: trust.keys, issuer, url, purpose, at, maxAge }),
    )
    if (list.kind === 'refused') return list
    if (isSet(list.bits, Number(statusListIndex))) {
      return refused(purpose === 'revocation' ? 'revoked' : 'suspended')
    }
    lists.push(list)
  }
  return { kind: 'in-force', lists }
}

/** The list that is the wanted one; else why it is not believed, or that none is at hand. */
async function firstOf(
  tokens: readonly string[],
  accept: (token: string) => Promise<BelievedList | Refused>,
): Promise<BelievedList | Refused> {
  let why = refused('stale-status', 'none is at hand')
  for (const token of tokens) {
    const found = await accept(token)
    if (found.kind === 'status-list') return found
    // The other list of the pair is another one, and no reason for doubt.
    if (found.reason !== 'other-status-list') why = found
  }
  return why
}
