import { createHash } from 'node:crypto'
import type { Requirement, Spec, Suite } from '../src/model/catalogue.ts'
import type { Header, Payload, Seen } from '../src/model/evidence.ts'
import type { CaseRun, Finding, Report, Ruling } from '../src/model/judgement.ts'
import type { Plan } from '../src/model/plan.ts'
import type { Digest, Json, Level, Outcome } from '../src/model/words.ts'
import type { EvidenceIndex, Meta } from '../src/report/reporter.ts'

/** Hand-made reports with the plan and evidence they rest on, for reporters and the terminal. */
export interface Made {
  readonly report: Report
  readonly plan: Plan
  readonly evidence: EvidenceIndex
  readonly meta: Meta
}

const digestOf = (name: string): Digest =>
  `sha256:${createHash('sha256').update(name).digest('hex')}`

export function payload(content: string | Uint8Array): Payload {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const text = (): string | undefined => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return undefined
    }
  }
  const json = (): Json | undefined => {
    try {
      return JSON.parse(text() ?? '')
    } catch {
      return undefined
    }
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { bytes, sha256, cut: false, text, json }
}

interface Sent {
  readonly method?: string
  readonly url?: string
  readonly headers?: readonly Header[]
  readonly body?: string | Uint8Array
}

interface Answered {
  readonly status?: number
  readonly headers?: readonly Header[]
  readonly body?: string | Uint8Array
}

export function seen(id: string, sent: Sent = {}, answered: Answered = {}): Seen<'exchange'> {
  const requestBody = sent.body === undefined ? null : payload(sent.body)
  const responseBody = answered.body === undefined ? null : payload(answered.body)
  const ref = (of: Payload | null) =>
    of === null ? null : { sha256: of.sha256, size: of.bytes.length, cut: of.cut }
  return {
    kind: 'exchange',
    id,
    case: id.split('/')[0] ?? id,
    step: (id.split('/')[1] ?? '').split('#')[0] ?? '',
    at: '2026-03-14T09:26:55.000Z',
    request: {
      method: sent.method ?? 'GET',
      url: sent.url ?? 'https://api.example.org/v1/services?page=2',
      headers: sent.headers ?? [
        ['accept', 'application/json'],
        ['authorization', 'Bearer ‹secret:EXAMPLE_A›'],
        ['host', 'api.example.org'],
      ],
      body: ref(requestBody),
    },
    response: {
      status: answered.status ?? 200,
      headers: answered.headers ?? [
        ['content-type', 'application/json; charset=utf-8'],
        ['date', 'Sat, 14 Mar 2026 09:26:55 GMT'],
      ],
      body: ref(responseBody),
      remote: '192.0.2.10:443',
    },
    timing: { firstByte: 41, total: 58 },
    facts: [],
    requestBody,
    responseBody,
  }
}

export function silence(id: string): Seen<'silence'> {
  const { request, at, step, timing, requestBody } = seen(id)
  return {
    kind: 'silence',
    id,
    case: id.split('/')[0] ?? id,
    step,
    at,
    request,
    reason: 'connect-timeout',
    because: 'No connection to 192.0.2.10 port 443 was made within 10 s.',
    timing,
    requestBody,
    responseBody: null,
  }
}

export function index(...of: readonly Seen[]): EvidenceIndex {
  return {
    exchange: async id => of.find(each => each.id === id),
    observations: async function* () {
      yield* of
    },
    whole: observation => {
      const found = of.find(each => each === observation)
      if (found === undefined) throw new Error('nothing that was seen')
      return found
    },
  }
}

export function requirement(id: string, level: Level, says: string): Requirement {
  return {
    id,
    level,
    facet: 'quality',
    status: id.endsWith('7') ? 'proposed' : 'adopted',
    says,
    clause: {
      document: 'HSDS-UK 3.0',
      section: 'Pagination',
      upstream: 'https://docs.openreferral.org/en/3.0/hsds/api_reference.html',
    },
    when: null,
    remedy: `Correct what ${id} asks for.`,
    proof: { kind: 'tests', rows: [] },
  }
}

export function finding(outcome: Outcome, more: Partial<Finding> = {}): Finding {
  return {
    case: 'paging',
    check: 'pages-walk',
    as: null,
    outcome,
    cause: outcome === 'passed' ? null : 'supplier',
    because: outcome === 'passed' ? 'Each service came once.' : 'Page 2 repeats a service.',
    wanted: null,
    seen: null,
    at: null,
    evidence: [],
    ...more,
  }
}

export function ruling(of: Requirement, outcome: Outcome, more: Partial<Ruling> = {}): Ruling {
  return {
    spec: of.id.startsWith('TR') ? 'transport@1.0' : 'service-directory@3.0',
    requirement: of.id,
    level: of.level,
    outcome,
    cause: outcome === 'passed' ? null : 'supplier',
    because:
      outcome === 'passed' ? 'Every check that tests it passed.' : 'Page 2 repeats a service.',
    remedy: of.remedy,
    findings: [],
    findingsOmitted: 0,
    ...more,
  }
}

const directory: readonly Requirement[] = [
  requirement('ORUK-01', 'MUST', 'The service describes itself at the root of the API.'),
  requirement('ORUK-04', 'MUST', 'Every service has an id, a name and a status.'),
  requirement(
    'ORUK-10',
    'MUST',
    'Walking every page yields each service once, as many as total_items says.',
  ),
  requirement('ORUK-11', 'MUST', 'A page beyond the last is empty, not an error.'),
  requirement('ORUK-15', 'SHOULD', 'Each service says when it was last assured.'),
  requirement('ORUK-17', 'MUST', 'Taxonomy terms name the vocabulary they come from.'),
  requirement('ORUK-20', 'MAY', 'A list can be had as newline-delimited JSON.'),
]

const transport: readonly Requirement[] = [
  requirement('TR-01', 'MUST', 'The service is reached by HTTPS only.'),
  requirement('TR-02', 'MUST', 'TLS 1.2 or newer is used; older versions are refused.'),
  requirement('TR-05', 'SHOULD', 'Errors are described by a problem document (RFC 9457).'),
]

function spec(id: string, title: string, requirements: readonly Requirement[]): Spec {
  const [name = id, version = '1.0'] = id.split('@')
  return {
    id,
    name,
    version,
    title,
    summary: `${title}, as the sector uses it.`,
    upstream: {
      name: 'Human Services Data Specification UK',
      version: '3.0',
      url: 'https://openreferraluk.org/',
      licence: 'CC-BY-SA-4.0',
    },
    role: 'provider',
    formats: 'rfc3339',
    capabilities: [
      { name: 'taxonomies', says: 'Services carry taxonomy terms.', absent: null },
      { name: 'ndjson', says: 'Lists can be had as newline-delimited JSON.', absent: null },
    ],
    data: [],
    minimumPassed: 3,
    documents: [],
    requirements,
    digest: digestOf(id),
  }
}

function suite(of: string): Suite {
  return {
    id: `${of.split('@')[0]}@1.0.0`,
    spec: of,
    version: '1.0.0',
    documents: [],
    probes: [],
    adHoc: false,
    digest: digestOf(`suite ${of}`),
  }
}

const specs = [
  spec('service-directory@3.0', 'Service directory', directory),
  spec('transport@1.0', 'Transport', transport),
]

export const plan: Plan = {
  assay: 'plan/1',
  tool: { name: 'assay', version: '0.1.0' },
  target: {
    name: 'example-directory',
    supplier: { id: 'GB-COH-01234567', name: 'Example Ltd' },
    product: { name: 'Directory', version: '4.2' },
    environment: 'sandbox',
    deployments: specs.map(({ id }) => ({
      spec: id,
      url: 'https://api.example.org/v1',
      loopback: false,
      capabilities: { taxonomies: true, ndjson: false },
      clients: ['default'],
      sources: {},
    })),
    listener: null,
    quick: false,
  },
  profile: null,
  specs,
  suites: specs.map(({ id }) => suite(id)),
  cases: [],
  items: [],
  partial: false,
  adHoc: false,
}

export const meta: Meta = {
  run: '0195f0c2-7d1e-7aa0-8c55-5d1f3e7b9a10',
  at: '2026-03-14T09:26:53Z',
}

const cases: readonly CaseRun[] = [
  {
    id: 'paging',
    suite: 'service-directory@1.0.0',
    kind: 'workflow',
    outcome: 'passed',
    cause: null,
    because: null,
    attempts: 1,
    outputs: { pages: 3 },
    steps: [
      { id: 'list', attempt: 1, outcome: 'passed', evidence: ['paging/list#1'] },
      { id: 'list', attempt: 2, outcome: 'passed', evidence: ['paging/list#2'] },
    ],
    stepsOmitted: 0,
  },
  {
    id: 'old-tls',
    suite: 'transport@1.0.0',
    kind: 'probe',
    outcome: 'cantTell',
    cause: 'network',
    because: 'The handshake was cut before a version was agreed.',
    attempts: 2,
    outputs: {},
    steps: [],
    stepsOmitted: 12,
  },
]

export function report(rulings: readonly Ruling[], more: Partial<Report> = {}): Report {
  const counts = { passed: 0, failed: 0, cantTell: 0, inapplicable: 0, untested: 0 }
  for (const { outcome } of rulings) counts[outcome]++
  return {
    assay: 'report/1',
    assurance: 'self-declared',
    tool: { name: 'assay', version: '0.1.0' },
    verdict: 'conformant',
    headline: 'Conformant: all 6 applicable MUST requirements passed.',
    adHoc: false,
    partial: false,
    complete: true,
    exit: 0,
    target: {
      name: 'example-directory',
      supplier: { id: 'GB-COH-01234567', name: 'Example Ltd' },
      product: { name: 'Directory', version: '4.2' },
      environment: 'sandbox',
      urls: specs.map(({ id }) => ({ spec: id, url: 'https://api.example.org/v1' })),
      declaredAbsent: ['service-directory@3.0: ndjson'],
      notDeclared: [],
      quick: false,
    },
    profile: 'directory@1',
    verdicts: specs.map(({ id }) => ({
      of: id,
      verdict: 'conformant',
      because: 'Every applicable MUST passed.',
    })),
    counts,
    rulings,
    advisories: [],
    cases,
    exchanges: { total: 42, silent: 0, interrupted: 0 },
    deliveries: { claimed: 0, unclaimed: 0, handedIn: 0, listed: [] },
    digests: {
      plan: digestOf('plan'),
      evidence: digestOf('evidence'),
      verdict: digestOf('verdict'),
    },
    ...more,
  }
}

const all = [...directory, ...transport]
const passed = (of: Requirement): Ruling => ruling(of, 'passed', { findings: [finding('passed')] })

/** The ruling for each requirement: the given ones, the rest passed. */
function rule(given: readonly Ruling[]): readonly Ruling[] {
  return all.map(of => given.find(({ requirement: id }) => id === of.id) ?? passed(of))
}

const byId = (id: string): Requirement =>
  all.find(of => of.id === id) ?? requirement(id, 'MUST', 'Something.')

const absent = ruling(byId('ORUK-20'), 'inapplicable', {
  cause: 'declared-absent',
  because: 'The target file declares "ndjson" false, and the service is consistent with that.',
})

export function conformant(): Made {
  return { report: report(rule([absent])), plan, evidence: index(), meta }
}

const page2 = `{"total_items":3,"page_number":2,"contents":[{"id":"4f6c1d1e","name":"Lunch club","status":"active"},{"id":"4f6c1d1e","name":"Lunch club","status":"open"}]}`

/** Three kinds of failure (a MUST with wanted and seen, a status, a SHOULD) and things not told. */
export function notConformant(): Made {
  const walked = ruling(byId('ORUK-10'), 'failed', {
    because: 'Page 2 repeats the service "4f6c1d1e" of page 1.',
    findings: [
      finding('failed', {
        because: 'Page 2 repeats the service "4f6c1d1e" of page 1; each was wanted once.',
        wanted: '3 services, each once',
        seen: '3 services, "4f6c1d1e" twice',
        at: '/contents/0/id',
        evidence: ['paging/list#2', 'paging/list#1'],
      }),
    ],
    remedy: 'Order the list by something unique, such as id, before it is cut into pages.',
  })
  const beyond = ruling(byId('ORUK-11'), 'failed', {
    because: 'Page 4 of 3 was answered with 500; 200 and an empty list was wanted.',
    findings: [
      finding('failed', {
        case: 'beyond',
        check: 'status',
        because: 'Page 4 of 3 was answered with 500; 200 and an empty list was wanted.',
        wanted: '200',
        seen: '500',
        evidence: ['beyond/list#1'],
      }),
    ],
    findingsOmitted: 7,
  })
  const assured = ruling(byId('ORUK-15'), 'failed', {
    because: 'The services lack "assured_date".',
    findings: [
      finding('failed', {
        check: 'body-schema',
        because: 'The member "assured_date" is missing.',
        wanted: 'a member "assured_date"',
        seen: 'id, name, status',
        at: '/contents/0/assured_date',
        evidence: ['paging/list#2'],
      }),
    ],
  })
  const taxonomy = ruling(byId('ORUK-17'), 'untested', {
    cause: 'missing-data',
    because: 'No service carries a taxonomy term.',
    remedy: 'Give one service of the test data a taxonomy term.',
  })
  const tls = ruling(byId('TR-02'), 'cantTell', {
    cause: 'network',
    because: 'The handshake with TLS 1.0 got no answer within 10 s.',
    findings: [
      finding('cantTell', {
        case: 'old-tls',
        check: 'tls-refused',
        cause: 'network',
        because: 'No connection was made within 10 s.',
        evidence: ['old-tls/hello#1'],
      }),
    ],
  })
  return {
    report: report(rule([walked, beyond, assured, taxonomy, tls, absent]), {
      verdict: 'not-conformant',
      headline: 'Not conformant: 2 of 7 applicable MUST requirements failed.',
      exit: 1,
      verdicts: [
        {
          of: 'service-directory@3.0',
          verdict: 'not-conformant',
          because: 'ORUK-10 and ORUK-11 failed.',
        },
        { of: 'transport@1.0', verdict: 'incomplete', because: 'TR-02 could not be told.' },
      ],
      advisories: [
        {
          ...finding('failed', {
            check: 'content-type',
            because: 'The content type says "charset=utf-8", which JSON does not have.',
            evidence: ['paging/list#1'],
          }),
          spec: 'service-directory@3.0',
        },
        {
          ...finding('failed', {
            check: 'content-type',
            because: 'The content type says "charset=utf-8", which JSON does not have.',
            evidence: ['paging/list#2'],
          }),
          spec: 'service-directory@3.0',
        },
      ],
      exchanges: { total: 42, silent: 1, interrupted: 0 },
    }),
    plan,
    evidence: index(
      seen('paging/list#1', { url: 'https://api.example.org/v1/services?page=1' }, { body: page2 }),
      seen('paging/list#2', {}, { body: page2 }),
      seen(
        'beyond/list#1',
        { url: 'https://api.example.org/v1/services?page=4' },
        { status: 500, headers: [['content-type', 'text/html']], body: '<h1>Server Error</h1>\n' },
      ),
      silence('old-tls/hello#1'),
    ),
    meta,
  }
}

/** A run that was refused at the door. */
export function refused(): Made {
  const evidence = index(
    seen(
      'paging/list#1',
      {},
      {
        status: 401,
        headers: [
          ['content-type', 'application/problem+json'],
          ['www-authenticate', 'Bearer error="invalid_token"'],
        ],
        body: '{"title":"Unauthorized","status":401}',
      },
    ),
  )
  const rulings = all.map(of =>
    ruling(of, 'cantTell', {
      cause: 'credentials',
      because: 'The service answered 401 to every request that carries the credential "default".',
      findings: [
        finding('cantTell', {
          cause: 'credentials',
          because: 'The answer was 401; a list of services was wanted.',
          wanted: '200',
          seen: '401',
          evidence: ['paging/list#1'],
        }),
      ],
      remedy: 'Check specs.service-directory@3.0.credentials.default in the target file.',
    }),
  )
  return {
    report: report(rulings, {
      verdict: 'incomplete',
      headline:
        'Incomplete: 40 of 42 requests were answered 401; check specs.service-directory@3.0.credentials.default.',
      complete: false,
      exit: 3,
      verdicts: specs.map(({ id }) => ({
        of: id,
        verdict: 'incomplete',
        because: 'No requirement could be judged.',
      })),
      exchanges: { total: 42, silent: 0, interrupted: 3 },
    }),
    plan,
    evidence,
    meta,
  }
}

/** One suite of the user's own, no target file, a part of it only. */
export function adHoc(): Made {
  const walk = requirement('case:walk', 'MUST', 'The workflow "walk" ends successfully.')
  const found = ruling(walk, 'passed', { spec: 'ad-hoc@0.0', findings: [finding('passed')] })
  const lost = ruling({ ...walk, id: 'case:find' }, 'failed', {
    spec: 'ad-hoc@0.0',
    because: 'The workflow "find" ended at step "one" because its success criterion did not hold.',
    remedy: '',
    findings: [
      finding('failed', { case: 'find', check: 'workflow-success', evidence: ['find/one#1'] }),
    ],
  })
  return {
    report: report([found, lost], {
      verdict: 'not-conformant',
      headline: 'Ad hoc, not conformant: 1 of 2 workflows failed.',
      adHoc: true,
      partial: true,
      exit: 1,
      profile: null,
      target: {
        name: 'quick',
        supplier: { id: null, name: 'not declared' },
        product: { name: 'not declared', version: '' },
        environment: 'sandbox',
        urls: [{ spec: 'ad-hoc@0.0', url: 'http://127.0.0.1:8080' }],
        declaredAbsent: [],
        notDeclared: ['service-directory@3.0: taxonomies'],
        quick: true,
      },
      verdicts: [{ of: 'ad-hoc@0.0', verdict: 'not-conformant', because: 'case:find failed.' }],
      cases: [],
    }),
    plan: { ...plan, specs: [], suites: [], adHoc: true, partial: true },
    evidence: index(),
    meta,
  }
}

export const nasty =
  '<script>globalThis.XSS=1</script>"\'`&amp;]]>\u001b[31m\u202e\ud800\n::error::x\n##[error]=1+1|`rm -rf`'

/** Every text that a server, a target file or an ad-hoc suite could choose is `text`. */
export function hostile(text: string = nasty): Made {
  const of = requirement('ORUK-10', 'MUST', text)
  const bad = finding('failed', {
    case: text,
    check: text,
    because: text,
    wanted: text,
    seen: text,
    at: text,
    evidence: ['hostile/x#1', text],
  })
  const made = ruling({ ...of, id: text }, 'failed', {
    spec: text,
    because: text,
    remedy: text,
    findings: [bad, { ...bad, at: '/a' }, { ...bad, evidence: ['hostile/silent#1'] }],
    findingsOmitted: 3,
  })
  const untold = ruling({ ...of, id: `${text}2` }, 'untested', { spec: text, because: text })
  const header: Header = [text, text]
  const sent = { method: text, url: text, headers: [header], body: text }
  const { target } = report([])
  return {
    report: report([made, untold, passed({ ...of, id: text }), { ...made, spec: 'other@1.0' }], {
      verdict: 'not-conformant',
      headline: text,
      exit: 1,
      profile: text,
      target: {
        ...target,
        name: text,
        supplier: { id: text, name: text },
        product: { name: text, version: text },
        urls: [{ spec: text, url: text }],
        declaredAbsent: [text],
        notDeclared: [text],
      },
      verdicts: [{ of: text, verdict: 'not-conformant', because: text }],
      advisories: [{ ...bad, spec: text }],
      cases: [
        {
          id: text,
          suite: text,
          kind: 'workflow',
          outcome: 'failed',
          cause: 'supplier',
          because: text,
          attempts: 1,
          outputs: { [text]: text },
          steps: [{ id: text, attempt: 1, outcome: 'failed', evidence: [text] }],
          stepsOmitted: 0,
        },
      ],
    }),
    plan: {
      ...plan,
      target: { ...plan.target, name: text },
      specs: [
        {
          ...spec(text, text, [
            { ...of, id: text, clause: { document: text, section: text, upstream: text } },
          ]),
          upstream: { name: text, version: text, url: text, licence: text },
        },
      ],
      suites: [],
    },
    evidence: index(
      seen('hostile/x#1', sent, { headers: [header], body: JSON.stringify({ a: text }) }),
      { ...silence('hostile/silent#1'), because: text },
    ),
    meta: { run: text, at: text },
  }
}
