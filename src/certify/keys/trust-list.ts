import { sha256 } from '../../base/digest.ts'
import type { RootKey, SignedFile, TrustedKey, TrustList } from '../../model/trust.ts'
import type { Digest } from '../../model/words.ts'
import { instant } from '../instant.ts'
import { decoded, encoded } from '../jose/base64url.ts'
import { isWeak, thumbprint } from '../jose/key.ts'
import { type Signer, signDetached } from '../jose/signer.ts'
import { types } from '../jose/type.ts'
import { verifyDetached } from '../jose/verify.ts'
import { type Refused, refused } from '../reasons.ts'

/** A trust list as its file holds it. */
export interface SignedTrust {
  readonly file: SignedFile
  /** The value of the very bytes of the payload. */
  readonly list: TrustList
}

/** What a verifier holds fast to. */
export type Pin =
  /** A list that was believed before: the one that follows must have its roots behind it. */
  | { readonly kind: 'known'; readonly known: SignedTrust }
  /** Root keys, by their ids: so many of them must have signed. */
  | { readonly kind: 'roots'; readonly kids: readonly string[]; readonly threshold: number }
  /** Nothing: the list vouches for itself. For the body’s own machine. */
  | { readonly kind: 'itself' }

/** The list, when enough of its own roots and of those that are pinned have signed it. */
export async function acceptTrust(
  { file, list }: SignedTrust,
  pin: Pin,
): Promise<{ readonly kind: 'trusted'; readonly list: TrustList } | Refused> {
  const unsound = unsoundness(list)
  if (unsound !== null) return refused('unsound-list', unsound)
  const own = await signers(file, list.root.keys)
  if ('kind' in own) return own
  if (own.size < list.root.threshold) return tooFew(own.size, list.root.threshold)
  const doubt = await doubtOf({ file, list }, pin, own)
  return doubt ?? { kind: 'trusted', list }
}

async function doubtOf(
  { file, list }: SignedTrust,
  pin: Pin,
  own: ReadonlySet<string>,
): Promise<Refused | null> {
  if (pin.kind === 'itself') return null
  if (pin.kind === 'roots') {
    const among = pin.kids.filter(kid => own.has(kid))
    return among.length < pin.threshold ? tooFew(among.length, pin.threshold) : null
  }
  const { known } = pin
  if (known.list.body.id !== list.body.id) return refused('other-list', list.body.id)
  if (list.version < known.list.version) return refused('older-list', `version ${list.version}`)
  if (list.version === known.list.version) {
    return file.payload === known.file.payload ? null : refused('other-list', `${list.version}`)
  }
  const next = list.version === known.list.version + 1
  if (next && list.previous !== payloadDigest(known.file)) return refused('other-list', 'previous')
  // A version between may be missing: whoever was trusted then vouches for this one all the same.
  const { threshold, keys } = known.list.root
  const before = await signers(file, keys)
  if ('kind' in before) return before
  return before.size < threshold ? tooFew(before.size, threshold) : null
}

const tooFew = (count: number, wanted: number): Refused =>
  refused('too-few-roots', `${count} of ${wanted}`)

/** The ids of the root keys that have signed. One bad signature of a known key spoils the file. */
async function signers(
  file: SignedFile,
  roots: readonly RootKey[],
): Promise<ReadonlySet<string> | Refused> {
  const bytes = decoded(file.payload)
  if (bytes === null) return refused('not-canonical')
  const keys = roots.map(asTrusted)
  const found = new Set<string>()
  for (const { protected: header, signature } of file.signatures) {
    const verified = await verifyDetached(`${header}..${signature}`, bytes, {
      ...types.trust,
      roles: ['root'],
      keys,
      signedAt: payload => payload['issuedAt'],
      seenBy: null,
    })
    if (verified.kind === 'verified') found.add(verified.key.kid)
    else if (verified.reason !== 'unknown-key') return verified
  }
  return found
}

/** A root key is good for as long as a list names it. */
function asTrusted({ kid, holder, jwk }: RootKey): TrustedKey {
  return {
    kid,
    role: 'root',
    holder,
    jwk,
    notBefore: '1970-01-01T00:00:00Z',
    notAfter: '9999-12-31T23:59:59Z',
    status: 'active',
    revokedAt: null,
    why: null,
  }
}

/** What is wrong with a list before anybody signs it, as the end of a sentence; null when nothing is. */
export function unsoundness({ root, keys, issuedAt }: TrustList): string | null {
  const all = [...root.keys, ...keys]
  const other = all.find(({ kid, jwk }) => kid !== thumbprint(jwk))
  if (other !== undefined) return `${other.kid} is not the id of its key`
  const weak = all.find(({ jwk }) => isWeak(jwk))
  if (weak !== undefined) return `under ${weak.kid} anybody can sign`
  const twice = all.find(({ kid }, at) => all.findIndex(one => one.kid === kid) !== at)
  if (twice !== undefined) return `${twice.kid} stands twice; a key has one role`
  if (root.threshold > root.keys.length)
    return `${root.threshold} roots must sign, of ${root.keys.length}`
  if (instant(issuedAt) === null) return `"${issuedAt}" is no instant in UTC`
  for (const key of keys) {
    const wrong = unsoundTimes(key)
    if (wrong !== null) return `${key.kid} ${wrong}`
  }
  return null
}

function unsoundTimes({ role, notBefore, notAfter, status, revokedAt }: TrustedKey): string | null {
  if (role === 'root') return 'is a root key, among the others'
  const [from, until] = [instant(notBefore), instant(notAfter)]
  if (from === null || until === null || from > until) return 'has no time in which it is valid'
  if ((status === 'revoked') !== (revokedAt !== null))
    return 'is revoked without a time, or has one and is not'
  return revokedAt !== null && instant(revokedAt) === null ? 'is revoked at no instant' : null
}

/** What the version after this one names as `previous`. */
export function payloadDigest({ payload }: SignedFile): Digest {
  return `sha256:${sha256(Buffer.from(payload, 'base64url'))}`
}

/** A list that nobody has signed yet. */
export function unsigned(list: TrustList): SignedTrust {
  return { file: { payload: encoded(`${JSON.stringify(list, null, 1)}\n`), signatures: [] }, list }
}

/** The same with one more signature; the payload stays as it is, byte for byte. */
export async function countersigned(
  { file, list }: SignedTrust,
  root: Signer,
): Promise<SignedTrust> {
  const token = await signDetached(root, types.trust, Buffer.from(file.payload, 'base64url'))
  const [header = '', , signature = ''] = token.split('.')
  const kept = file.signatures.filter(one => one.protected !== header)
  const signatures = [...kept, { protected: header, signature }]
  return { file: { payload: file.payload, signatures }, list }
}
