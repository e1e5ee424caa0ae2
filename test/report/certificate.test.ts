import t from 'tap'
import type { Certificate, Subject } from '../../src/model/certificate.ts'
import type { Digest } from '../../src/model/words.ts'
import { certificatePage } from '../../src/report/certificate/page.ts'
import { english, type Words } from '../../src/words/index.ts'
import { makeKey, trusted } from '../certify/make-keys.ts'
import { names, pseudo } from '../words/pseudo.ts'

const digest: Digest = `sha256:${'0'.repeat(64)}`

const subject: Subject = {
  id: 'GB-COH-01234567',
  supplier: { name: 'Example Ltd', identifiers: [{ scheme: 'GB-COH', id: '01234567' }] },
  product: { name: 'Directory', version: '4.2' },
  deployment: { environment: 'production', urls: ['https://api.example.org/v1'] },
  profile: { id: 'directory@1', title: 'Directory', status: 'draft', digest },
  category: [],
  verdict: 'conformant',
  headline: 'Conformant.',
  counts: { passed: 1, failed: 0, cantTell: 0, inapplicable: 0, untested: 0 },
  scope: {
    assessed: ['A-1'],
    notMet: [],
    attested: [],
    waived: [],
    declaredAbsent: [],
    notAssessable: [],
  },
  assurance: 're-judged',
  ticket: { number: 3, attempt: 2 },
  strength: { requirements: 40, tested: 39, faults: 120 },
  digests: {
    manifest: digest,
    plan: digest,
    evidence: digest,
    verdict: digest,
    specs: [],
    suites: [],
    tool: { name: 'assay', version: '0.1.0' },
  },
  ranAt: '2026-11-22T09:00:00Z',
  statements: [],
}

function pageOf(
  more: Partial<Subject>,
  words: Words = english,
  id = 'https://register.example.org/1',
) {
  const certificate: Certificate = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'AssayAccreditation'],
    issuer: 'GB-GOR-D1',
    validFrom: '2026-11-22T10:00:00Z',
    validUntil: '2027-11-22T10:00:00Z',
    credentialStatus: [],
    credentialSubject: { ...subject, ...more },
  }
  const [issuer, approver] = [
    trusted(makeKey(1), 'certificate'),
    trusted(makeKey(2), 'approver', { holder: { id: 'omar', name: '</script><b>Omar' } }),
  ]
  const body = { id: 'GB-GOR-D1', name: 'The body' }
  return certificatePage({ certificate, token: 'a.b.c', body, issuer, approver }, words)
}

t.test('only a body-run is called accredited', async t => {
  const face = (html: string) => /<h2 id="verdict">(.+)<\/h2>/.exec(html)?.[1]
  t.equal(face(pageOf({ assurance: 'body-run' })), 'Accredited')
  t.match(face(pageOf({})), /judged again; not accredited/)
})

t.test('names are text, whatever is in them', async t => {
  const evil = '</script><script>alert(1)</script>'
  const html = pageOf({ product: { name: evil, version: evil }, headline: evil })
  t.equal(html.match(/<script/g)?.length, 3)
  t.equal(html.match(/<\/script/g)?.length, 3)
  t.notMatch(html, /<b>Omar/)
})

t.test('a certificate without an address has no code to scan', async t => {
  t.match(pageOf({}), /role="img" aria-label="QR code that leads to register\.example\.org"/)
  t.notMatch(pageOf({}, english, 'urn:uuid:0'), /role="img"/)
})

t.test('every word of the page is one of the catalogue, and is said', async t => {
  const said = new Set<string>()
  const words = pseudo(english, said)
  pageOf({ assurance: 'body-run' }, words)
  pageOf({ ticket: null }, words)
  const left = names({ certificate: english.certificate }).filter(name => !said.has(name))
  t.strictSame(left, [])
})
