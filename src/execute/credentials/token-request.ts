import type { Header } from '../../model/evidence.ts'
import type { ClientCredentials } from '../../model/target.ts'
import type { TokenClient } from '../credentials.ts'
import type { Outgoing } from '../http.ts'
import type { Secret } from '../redact.ts'
import { assertion } from './assertion.ts'
import type { Endpoint } from './discovery.ts'

/** What a request of a token needs from outside. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly time: number
  /** Fresh for each assertion (RFC 7523 §3, `jti`). */
  readonly jti: string
}

export interface TokenRequest {
  readonly request: Outgoing
  /** What it holds that must not be shown. */
  readonly secrets: readonly Secret[]
}

/** A client credentials request (RFC 6749 §4.4.2) with the client's proof (§2.3). */
export async function tokenRequest(
  client: TokenClient,
  endpoint: Endpoint,
  moment: Moment,
): Promise<TokenRequest> {
  const { credential, certificate } = client
  const form = new URLSearchParams({ grant_type: 'client_credentials' })
  for (const [name, value] of wished(credential)) form.append(name, value)
  const { fields, headers, secrets } = await proof(client, endpoint, moment)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return {
    request: {
      method: 'POST',
      url: endpoint.url,
      headers: [
        ['accept', 'application/json'],
        ['content-type', 'application/x-www-form-urlencoded'],
        ...headers,
      ],
      body: new TextEncoder().encode(form.toString()),
      ...(certificate === null ? {} : { certificate }),
    },
    secrets,
  }
}

/** What the target file wants of a token: parameters of the request (RFC 6749 §4.4.2, RFC 8707 §2). */
export function wished(credential: ClientCredentials): readonly Field[] {
  const { scope, audience, resource, extra } = credential
  return [
    ...(scope === null ? [] : [['scope', scope] as const]),
    ...(audience === null ? [] : [['audience', audience] as const]),
    ...resource.map((one): Field => ['resource', one]),
    ...Object.entries(extra),
  ]
}

type Field = readonly [name: string, value: string]

/** What proves a client, and where it goes. */
export interface Proved {
  readonly fields: { readonly [name: string]: string }
  readonly headers: readonly Header[]
  readonly secrets: readonly Secret[]
}

const bearerAssertion = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** What proves who a client is (RFC 6749 §2.3, RFC 7523 §2.2, RFC 8705 §2). */
export async function proof(
  { name, credential, proof: how }: TokenClient,
  endpoint: Endpoint,
  { time, jti }: Moment,
): Promise<Proved> {
  const { clientId } = credential
  if (how.kind === 'client-secret-basic') {
    // RFC 6749 §2.3.1: both are form-encoded first, so that a colon or a space survives.
    const pair = Buffer.from(`${encoded(clientId)}:${encoded(how.secret)}`).toString('base64')
    const secrets = [{ name, value: pair }]
    return { fields: {}, headers: [['authorization', `Basic ${pair}`]], secrets }
  }
  if (how.kind === 'client-secret-post') {
    const fields = { client_id: clientId, client_secret: how.secret }
    return { fields, headers: [], secrets: [] }
  }
  // RFC 8705 §2: a client that shows a certificate still says which client it is.
  if (how.kind === 'tls') return { fields: { client_id: clientId }, headers: [], secrets: [] }
  const audience = audienceOf(how.audience, endpoint)
  const signed = await assertion(how.key, { client: clientId, audience, jti }, time)
  const fields = {
    client_id: clientId,
    client_assertion_type: bearerAssertion,
    client_assertion: signed,
  }
  return { fields, headers: [], secrets: [{ name, value: signed }] }
}

function audienceOf(wanted: string, { url, issuer }: Endpoint): string {
  if (wanted === 'token-endpoint') return url
  return wanted === 'issuer' ? (issuer ?? url) : wanted
}

/** As `application/x-www-form-urlencoded` writes one value (RFC 6749 Appendix B). */
function encoded(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1)
}
