import { altered, type Means, spoiledToken } from '../../base/spoil/index.ts'
import type { Spoil } from '../../model/arazzo.ts'
import type { Fact } from '../../model/evidence.ts'
import type { TokenClient } from '../credentials.ts'
import type { Outgoing } from '../http.ts'
import type { Secret } from '../redact.ts'
import { publicJwk } from './assertion.ts'
import type { Endpoint } from './discovery.ts'
import { type Moment, type Proved, proof, wished } from './token-request.ts'

/** How a request of the suite itself to a token endpoint is proved. */
export interface Proving {
  readonly moment: Moment
  readonly spoil: Spoil | null
  /** 32 bytes that nobody knows. */
  readonly random: Uint8Array
  /** The last assertion of each credential in this attempt at the case. */
  readonly assertions: Map<string, string>
}

/** The request with its proof, or why the proof cannot be made wrong in that way. */
export type Proven =
  | {
      readonly kind: 'proven'
      readonly request: Outgoing
      readonly secrets: readonly Secret[]
      readonly facts: readonly Fact[]
    }
  | { readonly kind: 'unspoilt'; readonly because: string }

/**
 * Adds to a request of the suite what proves the client, and the parameters that the target wants of
 * its tokens, where the suite does not say them itself. Without a body only headers are added.
 */
export async function proven(
  client: TokenClient,
  request: Outgoing,
  proving: Proving,
): Promise<Proven> {
  const made = await spoiltProof(client, endpointOf(client, request), proving)
  if ('unspoilt' in made) return { kind: 'unspoilt', because: made.unspoilt }
  const { fields, headers } = made
  const as = proving.spoil === null ? client.name : `${client.name}-${proving.spoil}`
  const secrets = made.secrets.map(({ value }) => ({ name: as, value }))
  const assertion = fields['client_assertion']
  if (assertion !== undefined) proving.assertions.set(client.name, assertion)
  const named = new Set(request.headers.map(([name]) => name.toLowerCase()))
  const facts = proving.spoil === null ? [] : [factOf(client, proving.spoil)]
  return {
    kind: 'proven',
    request: {
      ...request,
      headers: [...request.headers, ...headers.filter(([name]) => !named.has(name))],
      body: request.body === null ? null : filled(request.body, client, fields),
    },
    secrets,
    facts,
  }
}

function factOf({ proof: { kind } }: TokenClient, spoil: Spoil): Fact {
  return { fact: 'spoiled', of: kind === 'private-key-jwt' ? 'assertion' : 'secret', value: spoil }
}

/** Where the client asks for tokens otherwise, as far as it is known; else where this request goes. */
function endpointOf({ credential: { endpoint } }: TokenClient, { url }: Outgoing): Endpoint {
  if (endpoint.kind === 'token-url') return { kind: 'endpoint', url: endpoint.url, issuer: null }
  return { kind: 'endpoint', url, issuer: endpoint.issuer }
}

function filled(body: Uint8Array, client: TokenClient, fields: Proved['fields']): Uint8Array {
  const form = new URLSearchParams(Buffer.from(body).toString('utf8'))
  const said = new Set(form.keys())
  for (const [name, value] of wished(client.credential)) {
    if (!said.has(name)) form.append(name, value)
  }
  for (const [name, value] of Object.entries(fields)) if (!said.has(name)) form.append(name, value)
  return new TextEncoder().encode(form.toString())
}

type Made = Proved | { readonly unspoilt: string }

async function spoiltProof(
  client: TokenClient,
  endpoint: Endpoint,
  proving: Proving,
): Promise<Made> {
  const { spoil, moment } = proving
  if (spoil === null) return proof(client, endpoint, moment)
  const { proof: how } = client
  if (how.kind === 'private-key-jwt') {
    const key = { ...proving, spoil, keys: [publicJwk(how.key)] }
    return spoiltAssertion({ ...client, proof: how }, endpoint, key)
  }
  if (how.kind === 'tls') return { unspoilt: 'proves itself by a certificate' }
  if (spoil !== 'tampered')
    return { unspoilt: `proves itself by a secret, which is never ${spoil}` }
  const secret = altered(how.secret)
  const made = await proof({ ...client, proof: { ...how, secret } }, endpoint, moment)
  // But for one character it is the true one.
  return { ...made, secrets: [...made.secrets, { name: client.name, value: secret }] }
}

type Asserting = TokenClient & { readonly proof: { readonly kind: 'private-key-jwt' } }
type Spoiling = Proving & { readonly spoil: Spoil } & Pick<Means, 'keys'>

const hour = 3_600_000

/** What the claims can say wrongly is signed as ever (RFC 7523 §3); the rest is done to the signed text. */
async function spoiltAssertion(
  client: Asserting,
  endpoint: Endpoint,
  { spoil, moment, random, keys, assertions }: Spoiling,
): Promise<Made> {
  const time = spoil === 'expired' ? moment.time - hour : moment.time
  const audience =
    spoil === 'wrong-audience' ? 'https://other.example/token' : client.proof.audience
  const asked = { ...client, proof: { ...client.proof, audience } }
  const made = await proof(asked, endpoint, { ...moment, time })
  if (spoil === 'expired' || spoil === 'wrong-audience') return made
  const now = Math.floor(moment.time / 1000)
  const good = made.fields['client_assertion'] ?? ''
  if (spoil === 'replayed') {
    const before = assertions.get(client.name)
    return before === undefined
      ? { unspoilt: 'has sent no assertion before that could be sent again' }
      : replaced(made, client, before)
  }
  const spoiled = spoiledToken(good, spoil, { now, random, keys })
  return 'unspoilt' in spoiled ? spoiled : replaced(made, client, spoiled.value)
}

function replaced(made: Proved, { name }: TokenClient, value: string): Proved {
  const secrets = [...made.secrets, { name, value }]
  return { ...made, fields: { ...made.fields, client_assertion: value }, secrets }
}
