import { approve } from '../src/certify/approval.ts'
import { issue } from '../src/certify/certificate/issue.ts'
import { signCompact } from '../src/certify/jose/signer.ts'
import { types } from '../src/certify/jose/type.ts'
import { registerOf } from '../src/certify/register/derive.ts'
import type { Certificate, Subject } from '../src/model/certificate.ts'
import type { Fact, Register } from '../src/model/register.ts'
import type { Digest } from '../src/model/words.ts'
import { type Made, makeKey } from './certify/make-keys.ts'

const digest: Digest = `sha256:${'0'.repeat(64)}`

/** What a test changes of a certificate. */
export interface Wanted extends Partial<Omit<Certificate, 'credentialSubject'>> {
  readonly subject?: Partial<Subject>
  readonly scope?: Partial<Subject['scope']>
}

/** The nth certificate of a body: product n, valid through 2026. */
export function certificateOf(n: number, { subject, scope, ...more }: Wanted = {}): Certificate {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    type: ['VerifiableCredential', 'AssayAccreditation'],
    issuer: 'GB-LAE-XYZ',
    validFrom: '2026-11-01T00:00:00Z',
    validUntil: '2027-11-01T00:00:00Z',
    credentialStatus: (['revocation', 'suspension'] as const).map(statusPurpose => ({
      type: 'BitstringStatusListEntry',
      statusPurpose,
      statusListIndex: String(n),
      statusListCredential: `https://register.example/status/${statusPurpose}`,
    })),
    credentialSubject: {
      id: 'GB-COH-01234567',
      supplier: {
        name: 'Acme Software',
        identifiers: [{ scheme: 'GB-COH', id: '01234567' }],
      },
      product: { name: `Directory ${n}`, version: '4.1' },
      deployment: { environment: 'sandbox', urls: ['https://api.acme.example/v1'] },
      profile: {
        id: 'directory@1',
        title: 'Community service directory',
        status: 'published',
        digest,
      },
      category: ['community-directories'],
      verdict: 'conformant',
      headline: 'Conformant: all 36 applicable MUST requirements passed.',
      counts: { passed: 40, failed: 0, cantTell: 0, inapplicable: 0, untested: 0 },
      scope: {
        assessed: ['ORUK-01', 'ORUK-02', 'TRN-01'],
        notMet: [],
        attested: [],
        waived: [],
        declaredAbsent: [],
        notAssessable: [],
        ...scope,
      },
      assurance: 'body-run',
      ticket: { number: n, attempt: 1 },
      strength: { requirements: 40, tested: 38, faults: 91 },
      digests: {
        manifest: digest,
        plan: digest,
        evidence: digest,
        verdict: digest,
        specs: [
          { id: 'service-directory@3.0', digest },
          { id: 'transport@1.0', digest },
        ],
        suites: [{ id: 'service-directory@1.0.0', digest }],
        tool: { name: 'assay', version: '0.1.0' },
      },
      ranAt: '2026-10-30T09:00:00Z',
      statements: [],
      ...subject,
    },
    ...more,
  }
}

/** The key of certificates of `test/make-body.ts`. */
export const issuer = makeKey(4)

/** And the one of whoever consents. */
export const approver = makeKey(8)

/** The token of a certificate that two people stand behind. */
export async function tokenOf(
  certificate: Certificate,
  by: Made = issuer,
  second: Made | null = approver,
): Promise<string> {
  const bytes = JSON.stringify(certificate)
  if (second === null) return signCompact(by, types.credential, bytes)
  const holder = { id: 'approver-holder', name: 'Omar' }
  const given = { by: holder, at: '2026-11-01T00:00:00Z' }
  return issue(bytes, await approve({ what: 'certificate', bytes }, given, second), by)
}

/** The entry of a certificate in the log, as a fact; its token is none. */
export function certified(index: number, certificate = certificateOf(index)): Fact {
  const at = '2026-11-02T00:00:00Z'
  return { kind: 'certificate', index, at, certificate, token: `token-${index}`, doubt: null }
}

/** A register of facts at noon of 22 November 2026. */
export function registerAt(facts: readonly Fact[], at = '2026-11-22T12:00:00Z'): Register {
  const log = { origin: 'register.example/log', size: facts.length, root: 'AAAA' }
  return registerOf(facts, { at, body: { id: 'GB-LAE-XYZ', name: 'The body' }, log })
}
