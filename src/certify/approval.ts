import { sha256 } from '../base/digest.ts'
import type { Approval } from '../model/statement.ts'
import type { Holder, TrustedKey } from '../model/trust.ts'
import type { Digest } from '../model/words.ts'
import { type Signer, signCompact } from './jose/signer.ts'
import { types } from './jose/type.ts'
import { verifyCompact } from './jose/verify.ts'
import { type Refused, refused } from './reasons.ts'
import type { Shape } from './shape.ts'

/** What an approval names: the bytes that were consented to. */
export function digestOf(bytes: Uint8Array | string): Digest {
  return `sha256:${sha256(bytes)}`
}

/** The consent of a second person to exactly these bytes, as a token of role `approver`. */
export function approve(
  of: { readonly what: Approval['what']; readonly bytes: Uint8Array | string },
  given: { readonly by: Holder; readonly at: string },
  signer: Signer,
): Promise<string> {
  const approval: Approval = {
    assay: 'approval/1',
    what: of.what,
    of: digestOf(of.bytes),
    ...given,
  }
  return signCompact(signer, types.approval, JSON.stringify(approval))
}

/** What a consent is held to. */
export interface WantedApproval {
  readonly what: Approval['what']
  readonly bytes: Uint8Array | string
  /** Who signed what was consented to: never the same holder (ADR 0018). */
  readonly first: Holder
  readonly keys: readonly TrustedKey[]
  readonly shape: Shape<Approval>
  /** By when it was there, as a log proves; null without proof. */
  readonly seenBy: string | null
}

export interface BelievedApproval {
  readonly kind: 'approval'
  readonly approval: Approval
  readonly key: TrustedKey
}

/** The consent, when it is one to these bytes, of a second person. */
export async function acceptApproval(
  token: string | null,
  wanted: WantedApproval,
): Promise<BelievedApproval | Refused> {
  if (token === null) return refused('not-approved')
  const verified = await verifyCompact(token, {
    ...types.approval,
    roles: ['approver'],
    keys: wanted.keys,
    signedAt: payload => payload['at'],
    seenBy: wanted.seenBy,
  })
  if (verified.kind === 'refused') return verified
  const approval = await wanted.shape(verified.bytes)
  if (approval === null) return refused('malformed', 'the approval')
  if (approval.what !== wanted.what || approval.of !== digestOf(wanted.bytes)) {
    return refused('not-approved', 'the consent is to something else')
  }
  const { holder } = verified.key
  if (approval.by.id !== holder.id) return refused('malformed', 'the approval is of another person')
  if (holder.id === wanted.first.id) return refused('same-person', holder.id)
  return { kind: 'approval', approval, key: verified.key }
}
