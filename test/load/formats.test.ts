import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import { readDocument } from '../../src/load/document.ts'
import { type Files, formatNames } from '../../src/load/files.ts'
import { checked, formatSchema } from '../../src/load/schema-check.ts'
import type { Profile, Spec, Suite } from '../../src/model/catalogue.ts'
import { silenceReasons } from '../../src/model/evidence.ts'
import { causes, type Digest, type Json } from '../../src/model/words.ts'
import { refusal } from './told.ts'

const folder = join(import.meta.dirname, '..', '..', 'specs', 'formats')

t.test('each format has its schema, and each schema its format', async t => {
  const files = (await readdir(folder)).filter(name => name.endsWith('.json'))
  t.same(files.sort(), formatNames.map(name => `${name}.json`).sort())
})

t.test('each format is a schema as JSON Schema 2020-12 wants it', async t => {
  const ajv = new Ajv2020()
  for (const name of formatNames) {
    t.ok(ajv.validateSchema(await formatSchema(name)), `${name}: ${ajv.errorsText()}`)
  }
  t.notOk(ajv.validateSchema({ type: 'text' }))
})

t.test('each member of a format has a title and a description for editors', async t => {
  for (const name of formatNames) t.same(nameless(await formatSchema(name), name), [])
})

/** Members without title or description; conditions and references need none. */
function nameless(schema: Json, path: string): readonly string[] {
  if (schema === null || typeof schema !== 'object') return []
  return Object.entries(schema).flatMap(([keyword, value]: [string, Json]) => {
    if (['if', 'then', 'else', 'not', 'oneOf', 'allOf'].includes(keyword)) return []
    if (keyword !== 'properties') return nameless(value, `${path}/${keyword}`)
    return Object.entries(value ?? {}).flatMap(([name, member]: [string, Json]) => [
      ...(described(member) ? [] : [`${path}/${name}`]),
      ...nameless(member, `${path}/${name}`),
    ])
  })
}

function described(member: Json): boolean {
  if (member === true) return true
  if (member === null || typeof member !== 'object' || Array.isArray(member)) return false
  return '$ref' in member || ('title' in member && 'description' in member)
}

const digest: Digest = `sha256:${'0'.repeat(64)}`
const at = '2025-01-01T00:00:00.000Z'
const tool = { name: 'assay', version: '0.1.0' } as const

const spec: Spec = {
  id: 'demo@1.0',
  name: 'demo',
  version: '1.0',
  title: 'Demo',
  summary: 'For demonstration.',
  upstream: { name: 'Demo', version: '1', url: '', licence: '' },
  role: 'provider',
  formats: 'local',
  capabilities: [{ name: 'extra', says: 'More.', absent: null }],
  data: [{ name: 'known', says: 'A known one.', example: 1 }],
  minimumPassed: 1,
  documents: [{ uri: 'assay:///a', dialect: 'schema', root: {} }],
  requirements: [
    {
      id: 'case:one',
      level: 'MUST',
      facet: 'semantics',
      status: 'adopted',
      says: 'It holds.',
      clause: { document: '', section: '', upstream: null },
      when: null,
      remedy: '',
      proof: {
        kind: 'tests',
        rows: [{ check: 'a', case: null, as: null, operation: null, with: {} }],
      },
    },
  ],
  digest,
}
const suite: Suite = {
  id: 'demo@1.0.0',
  spec: 'demo@1.0',
  version: '1.0.0',
  documents: [
    {
      file: 'a.arazzo.yaml',
      arazzo: {
        arazzo: '1.0.1',
        info: { title: 'Demo', version: '1' },
        sourceDescriptions: [{ name: 'demo', url: 'a' }],
        workflows: [{ workflowId: 'one', steps: [{ stepId: 'a', operationId: 'b' }] }],
      },
      sources: { demo: 'assay:///a' },
    },
  ],
  probes: [{ id: 'old', kind: 'tls', with: {}, checks: ['tls-refused'] }],
  adHoc: false,
  digest,
}
const profile: Profile = {
  id: 'demo@1',
  title: 'Demo',
  summary: '',
  status: 'draft',
  specs: [{ spec: 'demo@1.0', suite: 'demo@1.0.0', requirements: ['A-1'], capabilities: [] }],
  minimumPassed: 1,
  digest,
}
const limits = { maxRequests: 1, maxSeconds: 0.5 }
const target = {
  name: 'a',
  supplier: { id: null, name: 'a' },
  product: { name: '', version: '' },
  environment: 'sandbox',
  quick: true,
} as const

const plan: Files['plan'] = {
  assay: 'plan/1',
  tool,
  target: {
    ...target,
    listener: { url: null, within: 30_000, handedIn: false },
    deployments: [
      {
        spec: 'demo@1.0',
        url: 'http://127.0.0.1:1',
        loopback: true,
        capabilities: { extra: false },
        clients: ['default'],
        sources: { demo: 'http://127.0.0.1:2' },
      },
    ],
  },
  profile,
  specs: [spec],
  suites: [suite],
  cases: [
    {
      kind: 'workflow',
      id: 'one',
      suite: 'demo@1.0.0',
      spec: 'demo@1.0',
      document: 0,
      workflowId: 'one',
      inputs: { a: 1 },
      fresh: { b: 'uuid' },
      listens: { c: 'payments' },
      operations: ['b'],
      writes: false,
      limits,
    },
    {
      kind: 'probe',
      id: 'old',
      suite: 'demo@1.0.0',
      spec: 'demo@1.0',
      probe: { kind: 'tls', with: {} },
      inputs: {},
      limits,
    },
  ],
  items: [
    {
      id: 'A-1/one/a',
      spec: 'demo@1.0',
      requirement: 'A-1',
      case: 'one',
      check: 'a',
      as: null,
      operation: null,
      with: {},
      proves: 'absence',
      settled: { outcome: 'untested', cause: 'specification', because: '' },
    },
  ],
  partial: false,
  adHoc: false,
}

const finding = {
  case: 'one',
  check: 'a',
  as: null,
  outcome: 'failed',
  cause: 'supplier',
  because: '',
  wanted: null,
  seen: null,
  at: null,
  evidence: ['one/a#1'],
} as const
const report: Files['report'] = {
  assay: 'report/1',
  assurance: 'self-declared',
  tool,
  verdict: 'not-conformant',
  headline: 'Not conformant.',
  adHoc: false,
  partial: false,
  complete: true,
  exit: 1,
  target: { ...target, urls: [], declaredAbsent: [], notDeclared: [] },
  profile: null,
  verdicts: [{ of: 'demo@1.0', verdict: 'not-conformant', because: '' }],
  counts: { passed: 0, failed: 1, cantTell: 0, inapplicable: 0, untested: 0 },
  rulings: [
    {
      spec: 'demo@1.0',
      requirement: 'A-1',
      level: 'MUST',
      outcome: 'failed',
      cause: 'supplier',
      because: '',
      remedy: '',
      findings: [finding],
      findingsOmitted: 0,
    },
  ],
  advisories: [{ ...finding, spec: 'demo@1.0' }],
  cases: [
    {
      id: 'one',
      suite: 'demo@1.0.0',
      kind: 'workflow',
      outcome: 'passed',
      cause: null,
      because: null,
      attempts: 1,
      outputs: {},
      steps: [{ id: 'a', attempt: 1, outcome: 'passed', evidence: [] }],
      stepsOmitted: 0,
    },
  ],
  exchanges: { total: 1, silent: 0, interrupted: 0 },
  deliveries: {
    claimed: 0,
    unclaimed: 1,
    handedIn: 0,
    listed: [{ at, peer: 'a', method: 'POST', url: 'http://127.0.0.1:1/a' }],
  },
  digests: { plan: digest, evidence: digest, verdict: digest },
}

const place = { id: 'one/a#1', case: 'one', step: 'a', at } as const
const head = {
  ...place,
  request: { method: 'GET', url: '/', headers: [['A', 'b']], body: null },
  timing: { firstByte: 1.5, total: 2 },
} as const
const lines: readonly Files['evidence-line'][] = [
  {
    kind: 'run-begin',
    run: 'r',
    seed: 's',
    at,
    plan: digest,
    resumed: true,
    listener: 'http://127.0.0.1:1',
  },
  { kind: 'case-begin', case: 'one', attempt: 1, at },
  {
    ...head,
    kind: 'exchange',
    response: {
      status: 200,
      headers: [],
      body: { sha256: '0'.repeat(64), size: 1, cut: false },
      remote: null,
    },
    facts: [{ fact: 'a', of: 'b', value: null }],
  },
  ...silenceReasons.map(reason => ({ ...head, kind: 'silence' as const, reason, because: '' })),
  {
    kind: 'inbound',
    ...place,
    request: head.request,
    peer: 'a',
    via: 'listener',
    facts: [{ fact: 'hmac-sha256', of: 'Signature', value: 'absent' }],
  },
  { kind: 'unclaimed', at, request: head.request, peer: 'a', via: 'handed-in' },
  { kind: 'case-end', case: 'one', at, how: 'silent' },
  { kind: 'run-end', at, how: 'ended' },
]

const manifest: Files['manifest'] = {
  assay: 'manifest/1',
  tool: { ...tool, node: '20.19.0' },
  run: 'r',
  seed: 's',
  specs: [{ id: 'demo@1.0', digest }],
  suites: [],
  profile: null,
  verdict: 'conformant',
  files: [{ path: 'plan.json', sha256: digest, bytes: 1 }],
  at,
  ticket: 1,
  documents: [{ id: 'assay:///a', digest }],
  declarations: digest,
  digests: { plan: digest, evidence: digest, verdict: digest },
}

const side = { name: 'a', verdict: 'incomplete', headline: '', profile: null } as const
const standing = { outcome: 'failed', cause: 'supplier', because: '' } as const
const diff: Files['diff'] = {
  assay: 'diff/1',
  before: side,
  after: side,
  broke: [],
  mended: [],
  asked: [
    { spec: 'a@1', requirement: 'A-1', level: 'MUST', before: null, after: standing, remedy: '' },
  ],
  dropped: [],
  changed: [],
  same: 0,
}

const kid = 'A'.repeat(43)
const holder = { id: 'GB-COH-01234567', name: 'Somebody' }
const jwk = { kty: 'OKP', crv: 'Ed25519', x: kid } as const

const statement: Files['statement'] = {
  assay: 'statement/1',
  kind: 'attestation',
  spec: 'a@1.0',
  requirements: ['A-1'],
  scope: {
    supplier: 'GB-COH-01234567',
    product: { name: 'A', version: '1' },
    environment: 'sandbox',
    urls: ['https://a.example'],
  },
  says: 'It is so.',
  by: holder,
  madeAt: at,
  expires: at,
  answer: 'yes',
  evidence: [{ name: 'a.pdf', digest }],
}

const certificate: Files['certificate'] = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'https://register.example/certificates/1',
  type: ['VerifiableCredential', 'AssayAccreditation'],
  issuer: 'GB-GOR-D1',
  validFrom: at,
  validUntil: at,
  credentialStatus: (['revocation', 'suspension'] as const).map(statusPurpose => ({
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: '94567',
    statusListCredential: `https://register.example/status/${statusPurpose}`,
  })),
  credentialSubject: {
    id: 'GB-COH-01234567',
    supplier: { name: 'A', identifiers: [{ scheme: 'GB-COH', id: '01234567' }] },
    product: { name: 'A', version: '1' },
    deployment: { environment: 'sandbox', urls: ['https://a.example'] },
    profile: { id: 'a@1', title: 'A', status: 'published', digest },
    category: ['a'],
    verdict: 'conformant',
    headline: 'Conformant.',
    counts: report.counts,
    scope: {
      assessed: ['A-1'],
      notMet: [],
      attested: [],
      waived: [],
      declaredAbsent: [],
      notAssessable: [],
    },
    assurance: 're-judged',
    ticket: { number: 3, attempt: 1 },
    strength: { requirements: 1, tested: 1, faults: 1 },
    digests: {
      manifest: digest,
      plan: digest,
      evidence: digest,
      verdict: digest,
      specs: [{ id: 'a@1.0', digest }],
      suites: [{ id: 'a@1.0.0', digest }],
      tool,
    },
    ranAt: at,
    statements: [digest],
  },
}

const feedLine: Files['feed']['certificates'][number] = {
  category: ['a'],
  profile: 'a@1',
  supplier: holder,
  product: 'A',
  version: '1',
  deployment: { environment: 'sandbox', urls: ['https://a.example'] },
  certificate: 'urn:uuid:1',
  page: 'products/a.html',
  assurance: 'body-run',
  accredited: true,
  attempt: null,
  validFrom: at,
  validTo: at,
  status: 'valid',
  gaps: { notMet: [], attested: [], waived: [], declaredAbsent: [], notAssessable: [] },
}

const accreditation: readonly (readonly [keyof Files, unknown])[] = [
  ['statement', statement],
  [
    'approval',
    {
      assay: 'approval/1',
      what: 'statement',
      of: digest,
      by: holder,
      at,
    } satisfies Files['approval'],
  ],
  [
    'signed-statement',
    {
      assay: 'signed-statement/1',
      statement: 'a.b.c',
      approval: null,
    } satisfies Files['signed-statement'],
  ],
  ['certificate', certificate],
  [
    'status-change',
    {
      assay: 'status-change/1',
      certificate: 'urn:uuid:1',
      purpose: 'suspension',
      set: false,
      why: 'It was mended.',
      at,
    } satisfies Files['status-change'],
  ],
  ['feed', { assay: 'feed/1', body: holder, certificates: [feedLine] } satisfies Files['feed']],
  [
    'policy',
    {
      assay: 'policy/1',
      profiles: ['a@1'],
      requirements: ['A-1'],
      capabilities: ['a'],
      assurance: 'body-run',
      ranWithinDays: 1,
      statusWithinDays: 1,
      waivers: 'none',
      attestations: 'none',
      environment: 'production',
    } satisfies Files['policy'],
  ],
]

const samples: readonly (readonly [keyof Files, unknown])[] = [
  ['plan', plan],
  ['report', report],
  ['diff', diff],
  [
    'check',
    {
      assay: 'check/1',
      bundle: 'a.zip',
      at,
      outcome: 'refused',
      refused: [{ reason: 'altered', says: 'It was.' }],
      assurance: 're-judged',
      manifest: digest,
      signedBy: [{ role: 'supplier', ...holder }],
      ticket: { number: 1, attempt: 1, runner: 'self' },
      log: { origin: 'a', size: 1, receipt: { entry: 0, at, accepted: true, before: false } },
      run: {
        supplier: { id: null, name: 'A' },
        product: { name: 'A', version: '1' },
        environment: 'sandbox',
        urls: ['https://a.example'],
        profile: 'a@1',
        run: 'a',
        ranAt: at,
      },
      judged: {
        verdict: 'incomplete',
        headline: '',
        digests: { plan: digest, evidence: digest, verdict: digest },
        awaits: ['A-1'],
      },
      proves: ['Nothing.'],
      provesNot: ['Nothing.'],
    } satisfies Files['check'],
  ],
  [
    'recall',
    {
      assay: 'recall/1',
      at,
      log: { origin: 'a.example/log', size: 1, root: 'AAAA' },
      recalled: { suite: 'a@1.0.0', spec: null, requirement: 'A-1', check: null },
      certificates: [
        {
          certificate: 'urn:a',
          supplier: holder,
          product: 'A',
          version: '1',
          status: 'valid',
          bundle: null,
          proposal: 're-issue',
          because: 'It was.',
          verdict: 'conformant',
          changes: [{ requirement: 'A-1', before: 'met', after: null }],
          unanswered: ['a'],
          commands: ['assay certify a'],
        },
      ],
      unaffected: 0,
      over: 0,
    } satisfies Files['recall'],
  ],
  ['manifest', manifest],
  ['delivery', { peer: 'a', at, body: { base64: 'YQ==' } } satisfies Files['delivery']],
  ['key', { assay: 'key/1', kid, role: 'root', holder, jwk } satisfies Files['key']],
  [
    'trust',
    {
      assay: 'trust/1',
      body: holder,
      version: 1,
      issuedAt: at,
      previous: null,
      root: { threshold: 1, keys: [{ kid, holder, jwk }] },
      keys: [
        {
          kid,
          role: 'register',
          holder,
          jwk,
          notBefore: at,
          notAfter: at,
          status: 'revoked',
          revokedAt: at,
          why: 'lost',
        },
      ],
    } satisfies Files['trust'],
  ],
  [
    'signed',
    {
      payload: 'e30',
      signatures: [{ protected: 'e30', signature: 'AA' }],
    } satisfies Files['signed'],
  ],
  ['entry', { assay: 'entry/1', at, kind: 'ticket', token: 'a.b.c' } satisfies Files['entry']],
  ...accreditation,
  [
    'ticket',
    {
      assay: 'ticket/1',
      number: 1,
      attempt: 1,
      body: 'GB-LAE-XYZ',
      supplier: holder,
      product: 'Notes',
      runner: 'self',
      profile: { id: 'demo@1', digest },
      specs: [{ id: 'demo@1.0', digest }],
      suites: [],
      nonce: '0'.repeat(64),
      seed: 's',
      issuedAt: at,
      notBefore: at,
      notAfter: at,
    } satisfies Files['ticket'],
  ],
  ['expected', { rulings: { 'A-1': 'passed' } } satisfies Files['expected']],
  ...lines.map(line => ['evidence-line', line] as const),
]

t.test(
  'what the model calls whole keeps to the formats, and an unknown member does not',
  async t => {
    for (const [format, sample] of samples) {
      const check = (value: unknown) =>
        refusal(checked(readDocument(JSON.stringify(value), `${format}.json`), format), '.')
      t.equal(await check(sample), '', format)
      t.match(await check(Object.assign({}, sample, { unknown: 1 })), /"unknown" is not known/)
    }
  },
)

t.test('the formats know each cause of the model', async t => {
  for (const cause of causes) {
    const ruling = { ...report.rulings[0], cause }
    const text = JSON.stringify({ ...report, rulings: [ruling] })
    t.equal(await refusal(checked(readDocument(text, 'r.json'), 'report'), '.'), '', cause)
  }
})
