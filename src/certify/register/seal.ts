import type { FeedSeal } from '../../model/register.ts'
import type { TrustedKey } from '../../model/trust.ts'
import { digestOf } from '../approval.ts'
import { type Signer, signCompact } from '../jose/signer.ts'
import { types } from '../jose/type.ts'
import { verifyCompact } from '../jose/verify.ts'
import { type Refused, refused } from '../reasons.ts'

/** Says of which log, and when, a feed was made, and what its bytes are; signed by a key of the role `register`. */
export function sealFeed(
  feed: string,
  of: Pick<FeedSeal, 'at' | 'log'>,
  signer: Signer,
): Promise<string> {
  const seal: FeedSeal = { assay: 'feed-seal/1', feed: digestOf(feed), ...of }
  return signCompact(signer, types.feed, JSON.stringify(seal))
}

/** True to its seal: the feed is, byte for byte, what the register published. */
export async function acceptFeed(
  feed: string,
  seal: string,
  keys: readonly TrustedKey[],
): Promise<{ readonly kind: 'feed'; readonly at: unknown } | Refused> {
  const verified = await verifyCompact(seal, {
    ...types.feed,
    roles: ['register'],
    keys,
    signedAt: payload => payload['at'],
    seenBy: null,
  })
  if (verified.kind === 'refused') return verified
  if (verified.payload['feed'] !== digestOf(feed)) return refused('altered', 'the feed')
  return { kind: 'feed', at: verified.payload['at'] }
}
