import type { Handshake, HandshakeAnswer, Kind, Seen } from '../../src/model/evidence.ts'
import type { Ruling } from '../../src/model/judgement.ts'
import { causes } from '../../src/model/words.ts'
import type { Made } from '../make-report.ts'
import {
  finding,
  notConformant,
  payload,
  requirement,
  ruling,
  seen,
  silence,
} from '../make-report.ts'
import { indexOf } from './mute.ts'

/** A report in which everything that can be said is said: every cause, kind of evidence and remark. */
export function allSaid(): Made {
  const base = notConformant()
  const { report, plan } = base
  const rulings = [...report.rulings, ...causes.map(untold), ...broken()]
  return {
    ...base,
    evidence: indexOf(observed),
    plan: { ...plan, cases: [] },
    report: {
      ...report,
      complete: false,
      partial: true,
      rulings,
      target: {
        ...report.target,
        environment: 'production',
        quick: false,
        notDeclared: ['taxonomies'],
        declaredAbsent: ['ndjson'],
      },
      advisories: Array.from({ length: 22 }, () => ({
        ...finding('failed', { check: 'content-type', evidence: ['paging/list#1'] }),
        spec: 'service-directory@3.0',
      })),
      cases: report.cases.map(one => ({
        ...one,
        because: null,
        cleanup: (['not-removed', 'may-remain'] as const).map(outcome => ({
          step: 'make',
          evidence: 'pay/make#1',
          outcome,
          because: null,
          request: { method: 'DELETE', url: 'https://api.example.org/v1/things/1' },
        })),
      })),
      deliveries: {
        claimed: 1,
        unclaimed: 3,
        handedIn: 1,
        listed: [{ at: base.meta.at, peer: 'shop', method: 'POST', url: '/hooks/shop' }],
      },
    },
  }
}

const of = requirement('ORUK-10', 'MUST', 'It holds.')

/** One for each cause; a last one for none. */
function untold(cause: Ruling['cause']): Ruling {
  const open = cause === 'network' || cause === 'flaky' ? 'cantTell' : 'untested'
  const outcome = cause === 'condition-not-met' ? 'inapplicable' : open
  const because = 'It was not told: Page 2 repeats the service "4f6c1d1e" of page 1.'
  return ruling({ ...of, id: `X-${cause}` }, outcome, { cause, because })
}

/** Failures with every kind of evidence, more of them than a page has room for. */
function broken(): readonly Ruling[] {
  const ids = observed.map(({ id }) => id)
  const at = (evidence: readonly string[], more: Partial<Ruling['findings'][number]> = {}) =>
    finding('failed', { because: `It is wrong in ${evidence[0]}.`, evidence, at: '', ...more })
  const each = ids.map((id, n) =>
    ruling({ ...of, id: `Y-${n}` }, 'failed', {
      because: 'One and the same thing is wrong.',
      findings: [at([id, ...ids.slice(0, 12)], { as: 'twice', at: '/a' }), at([id])],
    }),
  )
  const many = Array.from({ length: 320 }, (_, n) =>
    ruling({ ...of, id: `Z-${n}` }, 'failed', {
      because: 'Page 2 repeats a service.',
      findings: Array.from({ length: 7 }, () => at(['paging/list#1'])),
      findingsOmitted: 3,
    }),
  )
  const silent = ruling({ ...of, id: 'S-1' }, 'untested', { cause: null })
  return [...each, ...many, silent]
}

function handshake(
  n: number,
  answer: HandshakeAnswer,
  more: Partial<Handshake> = {},
): Seen<'handshake'> {
  return {
    kind: 'handshake',
    id: `tls/hello#${n}`,
    case: 'tls',
    step: 'hello',
    at: '2026-03-14T09:26:55.000Z',
    host: 'api.example.org',
    port: 443,
    offered: { how: 'hello', versions: ['TLSv1'], ciphers: 'NULL' },
    answer,
    remote: null,
    timing: { firstByte: 1, total: 2000 },
    requestBody: null,
    responseBody: null,
    ...more,
  }
}

const certificate = {
  subject: 'CN=api.example.org',
  issuer: 'CN=Example CA',
  validFrom: '2026-01-01T00:00:00Z',
  validTo: '2027-01-01T00:00:00Z',
  key: { type: 'ec', bits: 256 },
  signature: 'SHA256',
  names: ['DNS:api.example.org'],
  sha256: 'ab12',
}
const peer = (root: 'public' | 'target' | null): HandshakeAnswer => {
  const error = root === null ? 'CERT_HAS_EXPIRED' : null
  const chain = [certificate]
  return { kind: 'peer', version: 'TLSv1.3', peer: { chain, trusted: error === null, error, root } }
}
const verified = { offered: { how: 'verified', versions: [], ciphers: 'ALL' } } as const

const long = JSON.stringify({ filler: 'x'.repeat(3000), a: 1, more: 'y'.repeat(3000) })
const cut = seen('long/x#2', {}, { body: long })
const binary = seen('long/x#3', {}, { body: new Uint8Array([255, 0, 1]) })

function inbound(via: 'listener' | 'handed-in'): Seen<'inbound'> {
  const { request, requestBody } = seen(`hook/${via}#1`, { method: 'POST', body: '{"a":1}' })
  return {
    kind: 'inbound',
    id: `hook/${via}#1`,
    case: 'hook',
    step: via,
    at: '2026-03-14T09:26:55.000Z',
    peer: 'shop',
    via,
    request,
    facts: [{ fact: 'hmac-sha256', of: 'body', value: true }],
    requestBody,
    responseBody: null,
  }
}

const observed: readonly Seen<Kind>[] = [
  handshake(1, { kind: 'hello', version: 'TLSv1', suite: 'NULL-SHA', group: null }),
  handshake(2, { kind: 'alert', code: 40, name: 'handshake_failure' }),
  handshake(3, peer('public'), verified),
  handshake(4, peer('target'), verified),
  handshake(5, peer(null), verified),
  inbound('listener'),
  inbound('handed-in'),
  silence('long/x#1'),
  {
    ...cut,
    response: { ...cut.response, body: { sha256: 'ab', size: 9000, cut: true } },
    responseBody: { ...payload(long), cut: true },
  },
  binary,
  seen('long/x#4', { headers: Array.from({ length: 70 }, () => ['a', 'b']) }, { body: long }),
  ...Array.from({ length: 1001 }, (_, n) => seen(`paging/list#${n + 1}`)),
  { ...seen('big/x#1'), responseBody: payload('x'.repeat(1024 * 1024 + 1)) },
]
