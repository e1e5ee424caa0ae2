import { isObject } from '../../base/is-object.ts'
import type { StatusPurpose } from '../../model/certificate.ts'
import type { TrustedKey } from '../../model/trust.ts'
import type { JsonObject } from '../../model/words.ts'
import { instant } from '../instant.ts'
import { type Signer, signCompact } from '../jose/signer.ts'
import { types } from '../jose/type.ts'
import { verifyCompact } from '../jose/verify.ts'
import { type Refused, refused } from '../reasons.ts'
import { decodeBits, encodeBits } from './bits.ts'

/** A status list before it is signed: the bits, and what they are about. */
export interface StatusList {
  /** Where it is published; what certificates name as `statusListCredential`. */
  readonly url: string
  readonly issuer: string
  readonly purpose: StatusPurpose
  readonly bits: Uint8Array
  /** When it was signed, in UTC. */
  readonly at: string
}

/** A list is good for seven days: whoever hides a newer one hides it for so long at most. */
const lifetime = 7 * 24 * 60 * 60 * 1000

/** The list as a credential (Bitstring Status List 1.0 §2.2), signed by a key of the role `status`. */
export function signStatusList(list: StatusList, signer: Signer): Promise<string> {
  return signCompact(signer, types.credential, JSON.stringify(credentialOf(list)))
}

function credentialOf({ url, issuer, purpose, bits, at }: StatusList): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: at,
    validUntil: new Date(Date.parse(at) + lifetime).toISOString(),
    credentialSubject: {
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: encodeBits(bits),
    },
  }
}

/** What a verifier wants of a list. */
export interface WantedList {
  readonly keys: readonly TrustedKey[]
  readonly issuer: string
  /** The URL that the certificate names. */
  readonly url: string
  readonly purpose: StatusPurpose
  /** The moment that is asked about, in milliseconds. */
  readonly at: number
  /** Milliseconds since it was signed; null takes it for as long as it says itself. */
  readonly maxAge: number | null
}

export interface BelievedList {
  readonly kind: 'status-list'
  readonly bits: Uint8Array
  readonly validFrom: string
  readonly validUntil: string
}

/** The list of a token, when it is the very one that is wanted, signed by the body and current. */
export async function acceptStatusList(
  token: string,
  wanted: WantedList,
): Promise<BelievedList | Refused> {
  const verified = await verifyCompact(token, {
    ...types.credential,
    roles: ['status'],
    keys: wanted.keys,
    signedAt: payload => payload['validFrom'],
    seenBy: null,
  })
  if (verified.kind === 'refused') return verified
  const { payload } = verified
  const subject = payload['credentialSubject']
  if (!isStatusList(payload) || !isObject(subject)) return refused('malformed', 'no status list')
  if (payload['id'] !== wanted.url) return otherList(payload['id'])
  if (payload['issuer'] !== wanted.issuer) return otherList(payload['issuer'])
  if (subject['statusPurpose'] !== wanted.purpose) return otherList(subject['statusPurpose'])
  const times = currentTimes(payload, wanted)
  if (times.kind === 'refused') return times
  const read = decodeBits(subject['encodedList'])
  if ('kind' in read) return read
  return { ...times, kind: 'status-list', bits: read.bits }
}

const otherList = (said: unknown): Refused =>
  refused('other-status-list', typeof said === 'string' ? said : '')

function isStatusList({ type, credentialSubject }: JsonObject): boolean {
  if (!Array.isArray(type) || !type.includes('BitstringStatusListCredential')) return false
  return isObject(credentialSubject) && credentialSubject['type'] === 'BitstringStatusList'
}

type Times = { readonly kind: 'times' } & Pick<BelievedList, 'validFrom' | 'validUntil'>

function currentTimes(payload: JsonObject, { at, maxAge }: WantedList): Times | Refused {
  const { validFrom, validUntil } = payload
  const [from, until] = [instant(validFrom), instant(validUntil)]
  if (from === null || until === null) return refused('malformed', 'validFrom, validUntil')
  if (typeof validFrom !== 'string' || typeof validUntil !== 'string') return refused('malformed')
  if (at < from) return refused('stale-status', `it is of ${validFrom}, after the time asked about`)
  if (at >= until) return refused('stale-status', `it was good until ${validUntil}`)
  if (maxAge !== null && at - from > maxAge) return refused('stale-status', `it is of ${validFrom}`)
  return { kind: 'times', validFrom, validUntil }
}
