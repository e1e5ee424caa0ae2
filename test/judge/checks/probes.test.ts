import t from 'tap'
import type { AnyCheck } from '../../../src/judge/check.ts'
import { checks } from '../../../src/judge/checks/index.ts'
import type { HandshakeAnswer, Kind, Peer, Seen } from '../../../src/model/evidence.ts'
import type { JsonObject } from '../../../src/model/words.ts'
import { asked, exchange } from '../seen.ts'

const at = '2026-03-01T12:00:00.000Z'
const alert: HandshakeAnswer = { kind: 'alert', code: 70, name: 'protocol_version' }
const closed: HandshakeAnswer = { kind: 'closed', because: 'It closed.' }
const mute: HandshakeAnswer = { kind: 'silence', reason: 'deadline', because: 'It said nothing.' }
const hello = (version: string, suite: string, bits = 256): HandshakeAnswer => ({
  kind: 'hello',
  version,
  suite,
  group:
    bits === 0 ? null : { name: `g${bits}`, kind: bits > 600 ? 'finite-field' : 'curve', bits },
})
const good12 = 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'
const good13 = 'TLS_AES_128_GCM_SHA256'
const today = hello('TLSv1.3', good13)

function shake(
  step: string,
  answer: HandshakeAnswer,
  offered: { versions?: readonly string[]; ciphers?: string } = {},
): Seen<'handshake'> {
  const { versions = ['TLSv1.3', 'TLSv1.2'], ciphers = 'ALL' } = offered
  return {
    kind: 'handshake',
    id: `probe/${step}#1`,
    case: 'probe',
    step,
    at,
    host: 'api.example.org',
    port: 443,
    offered: { how: answer.kind === 'peer' ? 'verified' : 'hello', versions, ciphers },
    answer,
    remote: '192.0.2.1',
    timing: { firstByte: null, total: 3 },
    requestBody: null,
    responseBody: null,
  }
}

const between = (...all: readonly Seen<Kind>[]): readonly Seen<Kind>[] => [
  shake('before', today),
  ...all,
  shake('after', today),
]

function thinks(name: string, seen: readonly Seen<Kind>[], given: JsonObject = {}) {
  const check: AnyCheck | undefined = checks.get(name)
  if (check === undefined) throw new Error(`no check ${name}`)
  const looking = check.open()
  const context = { ...asked(), with: given }
  return [...seen.flatMap(one => looking.judge(one, context)), ...looking.end(context)].map(
    ({ outcome, cause }) => (cause === undefined ? outcome : `${outcome}/${cause}`),
  )
}

const v12 = { versions: ['TLSv1.2'] }
const v10 = { versions: ['TLSv1'] }

t.test('tls-accepted wants one of the versions', async t => {
  const of = (...answers: readonly HandshakeAnswer[]) =>
    thinks('tls-accepted', between(...answers.map(answer => shake('TLSv1.2', answer, v12))))
  t.same(of(alert, hello('TLSv1.2', good12)), ['passed'])
  t.same(of(hello('TLSv1', good12)), ['failed'], 'an older version than was offered')
  t.same(of(alert), ['failed'])
  t.same(of(closed), ['failed'], 'others were answered')
  t.same(of(mute), ['cantTell/network'])
  const alone = [shake('before', mute), shake('TLSv1.2', closed, v12), shake('after', mute)]
  t.same(thinks('tls-accepted', alone), ['cantTell/network'])
})

t.test('tls-refused wants a refusal by a server that answers others', async t => {
  const of = (answer: HandshakeAnswer) =>
    thinks('tls-refused', between(shake('TLSv1', answer, v10)))
  t.same(of(alert), ['passed'])
  t.same(of(closed), ['passed'])
  t.same(of({ kind: 'other', because: 'No TLS.' }), ['passed'])
  t.same(of(hello('TLSv1.2', good12)), ['passed'], 'no client could go on from that')
  t.same(of(hello('TLSv1', 'TLS_RSA_WITH_AES_128_CBC_SHA')), ['failed'])
  t.same(of(hello('SSLv3', 'TLS_RSA_WITH_AES_128_CBC_SHA')), ['failed'])
  t.same(of(mute), ['cantTell/network'])
  const around = (first: HandshakeAnswer, answer: HandshakeAnswer, last: HandshakeAnswer) =>
    thinks('tls-refused', [
      shake('before', first),
      shake('TLSv1', answer, v10),
      shake('after', last),
    ])
  t.same(around(closed, closed, today), ['cantTell/network'])
  t.same(around(today, closed, closed), ['cantTell/network'])
  t.same(around(alert, alert, alert), ['cantTell/prerequisite'])
  t.same(around(closed, hello('TLSv1', 'TLS_RSA_WITH_AES_128_CBC_SHA'), closed), ['failed'])
  t.same(
    thinks(
      'tls-refused',
      between(
        shake('TLSv1.2-RC4', hello('TLSv1.2', good12), { ...v12, ciphers: 'RC4' }),
        shake('TLSv1.2-NULL', hello('TLSv1.2', 'TLS_RSA_WITH_NULL_SHA'), {
          ...v12,
          ciphers: 'NULL',
        }),
      ),
    ),
    ['failed'],
  )
})

t.test('forward-secrecy and cipher-strength look at the suite that was chosen of all', async t => {
  const of = (check: string, suite: string, version = 'TLSv1.2') =>
    thinks(check, between(shake('TLSv1.2', hello(version, suite), v12)))
  t.same(of('forward-secrecy', good12), ['passed'])
  t.same(of('forward-secrecy', good13, 'TLSv1.3'), ['passed'])
  t.same(of('forward-secrecy', 'TLS_RSA_WITH_AES_128_GCM_SHA256'), ['failed'])
  t.same(of('forward-secrecy', 'TLS_ECDHE_RSA_WITH_RC4_128_SHA'), ['failed'])
  t.same(of('forward-secrecy', '0xabcd'), ['cantTell/harness'])
  t.same(of('forward-secrecy', good12, 'TLSv1'), ['inapplicable/condition-not-met'])
  t.same(of('cipher-strength', good12), ['passed'])
  t.same(of('cipher-strength', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256'), ['passed'])
  t.same(of('cipher-strength', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA'), ['failed'])
  const only = { ...v12, ciphers: 'DHE' }
  const dhe = shake('TLSv1.2-DHE', hello('TLSv1.2', 'TLS_DHE_RSA_WITH_AES_128_CBC_SHA'), only)
  t.same(thinks('cipher-strength', between(dhe)), [], 'DHE alone was no choice')
})

t.test('key-exchange-strength looks wherever keys were agreed', async t => {
  const of = (bits: number) =>
    thinks('key-exchange-strength', between(shake('TLSv1.2', hello('TLSv1.2', good12, bits), v12)))
  t.same(of(256), ['passed'])
  t.same(of(2048), ['passed'])
  t.same(of(192), ['failed'])
  t.same(of(1024), ['failed'])
  t.same(of(0), ['inapplicable/condition-not-met'])
  const unknown: HandshakeAnswer = {
    kind: 'hello',
    version: 'TLSv1.2',
    suite: good12,
    group: { name: 'explicit', kind: 'curve', bits: 0 },
  }
  const seen = between(shake('TLSv1.2', unknown, v12))
  t.same(thinks('key-exchange-strength', seen), ['cantTell/harness'])
})

const leaf = {
  subject: 'CN=api.example.org',
  issuer: 'CN=Issuing',
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2026-04-01T00:00:00.000Z',
  key: { type: 'ec', bits: 256 },
  signature: 'SHA256',
  names: ['DNS:api.example.org'],
  sha256: 'aa',
}
const root = { ...leaf, subject: 'CN=Root', issuer: 'CN=Root', signature: 'SHA1' }
const peer = (own: Partial<typeof leaf>, more: Partial<Peer> = {}): Seen<'handshake'> =>
  shake('verified', {
    kind: 'peer',
    version: 'TLSv1.3',
    peer: {
      chain: [{ ...leaf, ...own }, root],
      trusted: true,
      error: null,
      root: 'public',
      ...more,
    },
  })

t.test('certificate-trusted wants chain, name and dates', async t => {
  const of = (seen: Seen<'handshake'>) => thinks('certificate-trusted', [seen])
  t.same(of(peer({})), ['passed'])
  t.same(of(peer({}, { root: 'target' })), ['passed'])
  t.same(of(peer({}, { trusted: false, error: 'SELF_SIGNED_CERT_IN_CHAIN' })), ['failed'])
  t.same(of(peer({ names: ['DNS:www.example.org'] })), ['failed'])
  t.same(of(peer({ validTo: '2026-02-01T00:00:00.000Z' })), ['failed'])
  t.same(of(peer({ validFrom: '2026-03-02T00:00:00.000Z' })), ['failed'])
  t.same(of(shake('verified', mute)), ['cantTell/network'])
  t.same(of(shake('verified', alert)), ['cantTell/prerequisite'])
})

t.test('certificate-remaining counts days from the handshake', async t => {
  const of = (validTo: string) => thinks('certificate-remaining', [peer({ validTo })], { days: 14 })
  t.same(of('2026-03-15T12:00:00.000Z'), ['passed'])
  t.same(of('2026-03-15T11:59:59.000Z'), ['failed'])
  t.same(of('2026-02-01T00:00:00.000Z'), ['failed'])
})

t.test('certificate-key wants a large key and SHA-2 below the root', async t => {
  const of = (own: Partial<typeof leaf>) =>
    thinks('certificate-key', [peer(own)], { rsa: 2048, ec: 256 })
  t.same(of({}), ['passed', 'passed'], 'the root may be signed with anything')
  t.same(of({ key: { type: 'rsa', bits: 2048 } }), ['passed', 'passed'])
  t.same(of({ key: { type: 'rsa', bits: 1024 } }), ['failed', 'passed'])
  t.same(of({ key: { type: 'ec', bits: 224 } }), ['failed', 'passed'])
  t.same(of({ key: { type: 'dsa', bits: 3072 } }), ['failed', 'passed'])
  t.same(of({ signature: 'SHA1' }), ['passed', 'failed'])
  t.same(of({ signature: '1.2.3' }), ['passed', 'cantTell/harness'])
})

t.test('plain-http-refused wants a refusal, or a redirect for good without data', async t => {
  const url = 'http://api.example.org/v1'
  const to = (location: string) => [['location', location] as const]
  const of = (told: Parameters<typeof exchange>[0]) =>
    thinks('plain-http-refused', between(exchange({ url, ...told })))
  const secure = to('https://api.example.org/v1')
  t.same(of({ status: 301, headers: secure }), ['passed'])
  t.same(of({ status: 308, headers: secure, type: 'text/html', text: '<p>Moved' }), ['passed'])
  t.same(of({ status: 301, headers: secure, body: [1] }), ['failed'])
  t.same(of({ status: 302, headers: secure }), ['failed'])
  t.same(of({ status: 301, headers: to('http://www.example.org/') }), ['failed'])
  t.same(of({ status: 200, body: [1] }), ['failed'])
  t.same(of({ status: 403 }), ['passed'])
  t.same(of({ status: 401 }), ['failed'])
  t.same(of({ status: 429 }), ['cantTell/configuration'])
  t.same(of({ status: 503 }), ['cantTell/supplier'])
  const { response: _, facts: __, ...sent } = exchange({ url })
  const silent = (reason: 'refused' | 'deadline'): Seen<Kind> => ({
    ...sent,
    kind: 'silence',
    reason,
    because: 'None.',
  })
  t.same(thinks('plain-http-refused', between(silent('refused'))), ['passed'])
  t.same(thinks('plain-http-refused', between(silent('deadline'))), ['cantTell/network'])
  const down = [shake('before', mute), silent('refused'), shake('after', mute)]
  t.same(thinks('plain-http-refused', down), ['cantTell/network'], 'the host may be down')
})
