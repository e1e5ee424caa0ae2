import type { Certificate, StatusPurpose, Subject } from '../../model/certificate.ts'
import { type Signer, signCompact } from '../jose/signer.ts'
import { types } from '../jose/type.ts'

/** What a certificate says of itself, beside its subject. */
export interface Issuing {
  readonly id: string
  readonly issuer: string
  readonly validFrom: string
  readonly validUntil: string
  /** The register: its status lists are at `<register>/status/<purpose>`. */
  readonly register: string
  /** The place in both lists; by chance, so that places tell nothing. */
  readonly index: number
}

/** The address of a status list of a register. */
export const statusUrl = (register: string, purpose: StatusPurpose): string =>
  `${register.replace(/\/$/, '')}/status/${purpose}`

/** The proposal of a certificate: the exact text that a second person consents to. */
export function proposalText(issuing: Issuing, subject: Subject): string {
  const { id, issuer, validFrom, validUntil, register, index } = issuing
  const certificate: Certificate = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'AssayAccreditation'],
    issuer,
    validFrom,
    validUntil,
    credentialStatus: (['revocation', 'suspension'] as const).map(purpose => ({
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: String(index),
      statusListCredential: statusUrl(register, purpose),
    })),
    credentialSubject: subject,
  }
  return JSON.stringify(certificate)
}

/** The certificate: the proposal with the consent as its last member, signed. */
export function issue(proposal: string, approval: string, signer: Signer): Promise<string> {
  const payload = `${proposal.slice(0, -1)},"approval":${JSON.stringify(approval)}}`
  return signCompact(signer, types.credential, payload)
}

const end = /,"approval":"([A-Za-z0-9_.-]+)"\}$/

/** A certificate’s payload, parted again into what was consented to and the consent; null when it has none. */
export function parted(
  payload: Uint8Array,
): { readonly proposal: string; readonly approval: string } | null {
  const text = Buffer.from(payload).toString('utf8')
  const found = end.exec(text)
  if (found?.[1] === undefined) return null
  return { proposal: `${text.slice(0, found.index)}}`, approval: found[1] }
}
