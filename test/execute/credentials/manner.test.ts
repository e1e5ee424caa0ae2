import t from 'tap'
import { misusing, proving, sendable } from '../../../src/execute/credentials/manner.ts'
import { credentials } from '../../../src/execute/credentials.ts'
import type { Outgoing } from '../../../src/execute/http.ts'
import type { Secret } from '../../../src/execute/redact.ts'
import type { ClientAuth, ClientCredentials, Target } from '../../../src/model/target.ts'

const file = { file: 'secret' }

const client = (auth: ClientAuth, more: Partial<ClientCredentials> = {}): ClientCredentials => ({
  kind: 'oauth2-client-credentials',
  endpoint: { kind: 'token-url', url: 'https://as.example/token' },
  clientId: 'us',
  auth,
  scope: 'read',
  audience: null,
  resource: ['urn:a', 'urn:b'],
  extra: {},
  certificate: null,
  ...more,
})

const post: Outgoing = {
  method: 'POST',
  url: 'https://as.example/token',
  headers: [['content-type', 'application/x-www-form-urlencoded']],
  body: Buffer.from('grant_type=client_credentials'),
}

/** What goes out for a step of the suite, and what was hidden. */
async function sent(
  declared: Target['credentials'],
  {
    request = post,
    ...manner
  }: { readonly request?: Outgoing; readonly spoil?: 'tampered' | 'expired' } = {},
) {
  const hidden: Secret[] = []
  const run = {
    credentials: credentials(declared, () => 'the-secret-0123456789'),
    clock: { at: () => '2026-03-01T12:00:00Z' },
    random: (bytes: number) => new Uint8Array(bytes).fill(5),
    redactor: { learnBriefly: (secret: Secret) => void hidden.push(secret) },
  }
  let out: Outgoing | null = null
  const answer = {
    kind: 'silence',
    reason: 'reset',
    because: '',
    timing: { firstByte: null, total: 0 },
  } as const
  const spoken = await proving(run, request, {
    name: 'c',
    manner: { proves: true, ...manner },
    assertions: new Map(),
    send: async outgoing => {
      out = outgoing
      return { outgoing, answer }
    },
  })
  return { out: out as Outgoing | null, spoken, hidden, run }
}

const form = (out: Outgoing | null) => [
  ...new URLSearchParams(Buffer.from(out?.body ?? '').toString()),
]

t.test('a secret goes into the header, and what the target wants into the form', async t => {
  const { out } = await sent({ c: client({ kind: 'client-secret-basic', secret: file }) })
  t.match(out?.headers, [
    ['content-type', /form/],
    ['authorization', /^Basic /],
  ])
  t.strictSame(form(out), [
    ['grant_type', 'client_credentials'],
    ['scope', 'read'],
    ['resource', 'urn:a'],
    ['resource', 'urn:b'],
  ])
})

t.test('what the suite says itself is not said twice', async t => {
  const request = { ...post, body: Buffer.from('scope=other&client_id=who') }
  const auth = { kind: 'client-secret-post', secret: file } as const
  const { out } = await sent({ c: client(auth, { resource: [] }) }, { request })
  t.strictSame(form(out), [
    ['scope', 'other'],
    ['client_id', 'who'],
    ['client_secret', 'the-secret-0123456789'],
  ])
})

t.test('what belongs into a form is never put anywhere else', async t => {
  const request = { ...post, method: 'GET', body: null }
  const { out } = await sent(
    { c: client({ kind: 'client-secret-post', secret: file }) },
    { request },
  )
  t.equal(out?.url, post.url)
  t.equal(out?.body, null)
  t.notMatch(JSON.stringify(out), /the-secret/)
})

t.test(
  'a tampered secret differs in one character, and is hidden under a name of its own',
  async t => {
    const auth = { kind: 'client-secret-post', secret: file } as const
    const { out, spoken, hidden } = await sent({ c: client(auth) }, { spoil: 'tampered' })
    const said = Object.fromEntries(form(out))['client_secret'] ?? ''
    t.equal(said.length, 'the-secret-0123456789'.length)
    t.not(said, 'the-secret-0123456789')
    t.match(hidden, [{ name: 'c-tampered', value: said }])
    t.strictSame(spoken.facts, [{ fact: 'spoiled', of: 'secret', value: 'tampered' }])
  },
)

t.test('what cannot be done with a credential is not sent, and says why', async t => {
  const basic = client({ kind: 'client-secret-basic', secret: file })
  const never = await sent({ c: basic }, { spoil: 'expired' })
  t.equal(never.out, null)
  t.match(never.spoken.answer, { reason: 'credentials', because: /"c" proves itself by a secret/ })
  const none = await sent({ c: { kind: 'bearer', token: file, certificate: null } })
  t.match(none.spoken.answer, { because: /"c" is no client of an authorisation server/ })
})

t.test('a request that bears no token has none to spoil', async t => {
  const { run } = await sent({ c: client({ kind: 'client-secret-basic', secret: file }) })
  const send = () => Promise.reject(new Error('it was sent'))
  const doing = { name: 'c', manner: { spoil: 'alg-none' } as const, assertions: new Map(), send }
  const { answer } = await misusing(run, doing)({ ...post, headers: [] })
  t.match(answer, { reason: 'credentials', because: /sends no token that could be spoiled/ })
})

t.test('a token that no header can hold is not sent', async t => {
  t.equal(sendable({ token: 'abc.def' }), true)
  t.equal(sendable({}), true)
  t.equal(sendable({ token: '‹secret:a›' }), false)
  t.equal(sendable({ token: 'a b' }), false)
})
