import type { Certificate, Policy } from '../../../src/model/certificate.ts'
import type { Statement } from '../../../src/model/statement.ts'
import type { Ticket } from '../../../src/model/ticket.ts'
import type { Holder } from '../../../src/model/trust.ts'

const digest = `sha256:${'0'.repeat(64)}` as const
const named = (id: string) => [{ id, digest }]
const register = 'https://register.example.org'

export const ticket: Ticket = {
  assay: 'ticket/1',
  number: 1,
  attempt: 1,
  body: 'GB-GOR-D1',
  supplier: { id: 'GB-COH-01234567', name: 'Example Ltd' },
  product: 'Notes',
  runner: 'self',
  profile: { id: 'notes@1', digest },
  specs: named('notes@1.0'),
  suites: named('notes@1.0.0'),
  nonce: 'ab'.repeat(32),
  seed: 'seed',
  issuedAt: '2026-06-01T00:00:00Z',
  notBefore: '2026-06-02T00:00:00Z',
  notAfter: '2026-06-16T00:00:00Z',
}

export const certificate: Certificate = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: `${register}/c/1`,
  type: ['VerifiableCredential', 'AssayAccreditation'],
  issuer: 'GB-GOR-D1',
  validFrom: '2026-06-01T00:00:00Z',
  validUntil: '2026-12-01T00:00:00Z',
  credentialStatus: (['revocation', 'suspension'] as const).map(statusPurpose => ({
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: '7',
    statusListCredential: `${register}/${statusPurpose}.jwt`,
  })),
  credentialSubject: {
    id: 'GB-COH-01234567',
    supplier: { name: 'Example Ltd', identifiers: [{ scheme: 'GB-COH', id: '01234567' }] },
    product: { name: 'Notes', version: '4.2' },
    deployment: { environment: 'sandbox', urls: ['https://notes.example/v1'] },
    profile: { id: 'notes@1', title: 'Notes', status: 'published', digest },
    category: ['notes'],
    verdict: 'conformant',
    headline: 'Conformant.',
    counts: { passed: 4, failed: 0, cantTell: 0, inapplicable: 0, untested: 0 },
    scope: {
      assessed: ['NOTE-01'],
      notMet: [],
      attested: [],
      waived: [],
      declaredAbsent: [],
      notAssessable: [],
    },
    assurance: 're-judged',
    ticket: { number: 1, attempt: 1 },
    strength: { requirements: 4, tested: 4, faults: 4 },
    digests: {
      manifest: digest,
      plan: digest,
      evidence: digest,
      verdict: digest,
      specs: named('notes@1.0'),
      suites: named('notes@1.0.0'),
      tool: { name: 'assay', version: '0.1.0' },
    },
    ranAt: '2026-05-30T00:00:00Z',
    statements: [],
  },
}

export const statement = (by: Holder): Statement => ({
  assay: 'statement/1',
  kind: 'attestation',
  answer: 'yes',
  evidence: [{ name: 'letter.pdf', digest }],
  spec: 'notes@1.0',
  requirements: ['NOTE-05'],
  scope: {
    supplier: 'GB-COH-01234567',
    product: { name: 'Notes', version: '4.2' },
    environment: 'sandbox',
    urls: ['https://notes.example/v1'],
  },
  says: 'See the letter.',
  by,
  madeAt: '2026-06-01T00:00:00Z',
  expires: '2026-12-01T00:00:00Z',
})

export const policy: Policy = {
  assay: 'policy/1',
  profiles: ['notes@1'],
  requirements: ['NOTE-01'],
  capabilities: ['search'],
  assurance: 'body-run',
  ranWithinDays: 90,
  waivers: 'none',
}
