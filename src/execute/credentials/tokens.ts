import type { TokenLine } from '../../model/evidence.ts'
import type { TokenClient } from '../credentials.ts'
import type { Answer, Sender } from '../http.ts'
import type { Clock } from '../outside.ts'
import type { Redactor } from '../redact.ts'
import { type Discovered, discover, type Endpoint } from './discovery.ts'
import type { Problem, Token, TokenAnswer } from './token.ts'
import { tokenAnswer } from './token-answer.ts'
import { tokenRequest } from './token-request.ts'

/** What asking for tokens needs. */
export interface Outside {
  readonly sender: Pick<Sender, 'send'>
  readonly clock: Pick<Clock, 'at' | 'now'>
  readonly random: (bytes: number) => Uint8Array
  /** Learns each token and assertion before anything else sees it. */
  readonly redactor: Pick<Redactor, 'learn' | 'text'>
  /** Is told of each request of a token. */
  readonly note: (line: TokenLine) => void
}

/** The tokens of one client. */
export interface Tokens {
  /** The token at hand, or a new one when there is none, it ends soon, or it is `stale`. */
  get(stale: Token | null): Promise<Had>
}

export type Had =
  | { readonly kind: 'token'; readonly token: Token }
  | ({ readonly kind: 'problem' } & Problem)

/** Failures in a row after which a server that is not well is left alone. */
const patience = 3

/**
 * Gets tokens for one client: one request at a time however many wait, kept until shortly
 * before its end. A refusal is final for the run, so that no account is locked by asking on.
 */
export function tokens(client: TokenClient, outside: Outside): Tokens {
  let held: { readonly token: Token; readonly until: number } | null = null
  let pending: Promise<Had> | null = null
  let failure: Problem | null = null
  let failures = 0
  const ask = asker(client, outside)

  const renewed = async (why: TokenLine['why']): Promise<Had> => {
    const answer = await ask(why)
    if (answer.kind === 'problem') {
      held = null
      failures += 1
      if (answer.final || failures >= patience) failure = answer
      return answer
    }
    failures = 0
    held = { token: answer.token, until: outside.clock.now() + usable(answer.token) }
    return answer
  }
  return {
    get(stale) {
      if (failure !== null) return Promise.resolve({ kind: 'problem', ...failure })
      const good = held !== null && held.token !== stale && outside.clock.now() < held.until
      if (held !== null && good) return Promise.resolve({ kind: 'token', token: held.token })
      const why = held === null ? 'first' : held.token === stale ? 'refused' : 'expiring'
      pending ??= renewed(why).finally(() => {
        pending = null
      })
      return pending
    },
  }
}

/** The tokens of every client of a target, by the name of the credential. */
export function tokenStore(
  clients: { readonly [credential: string]: TokenClient },
  outside: Outside,
): (credential: string) => Tokens | null {
  const known = new Map(
    Object.entries(clients).map(([name, client]) => [name, tokens(client, outside)]),
  )
  return name => known.get(name) ?? null
}

/** The time kept in reserve for the request that carries it. Seconds. */
const margin = 30

/** Milliseconds for which a token is used; without `expires_in` until it is refused. */
function usable({ expiresIn }: Token): number {
  if (expiresIn === null) return Number.POSITIVE_INFINITY
  return (expiresIn - Math.min(margin, expiresIn / 4)) * 1000
}

/** Asks for a token; the endpoint is found once. */
function asker(client: TokenClient, outside: Outside) {
  const { sender, clock, random, redactor, note } = outside
  let endpoint: Endpoint | null = null
  return async (why: TokenLine['why']): Promise<TokenAnswer> => {
    const start = clock.now()
    const at = clock.at()
    const found: Discovered = endpoint ?? (await endpointOf(client, sender))
    const answer = found.kind === 'problem' ? found : await asked(found)
    if (found.kind === 'endpoint') endpoint = found
    const { name: credential } = client
    const total = clock.now() - start
    const line = { kind: 'token', credential, at, why, status: answer.status, total } as const
    if (answer.kind === 'problem') note({ ...line, had: false, because: answer.because })
    else note({ ...line, had: true, because: null })
    return answer
  }

  async function asked(known: Endpoint): Promise<TokenAnswer> {
    const time = Date.parse(clock.at())
    const jti = Buffer.from(random(16)).toString('hex')
    const { request, secrets } = await tokenRequest(client, known, { time, jti })
    for (const secret of secrets) redactor.learn(secret)
    const answer = await sender.send(request)
    const proof = proofs[client.proof.kind]
    const member = client.credential.endpoint.kind === 'discovery' ? 'discovery' : 'tokenUrl'
    const hide = (text: string): string => redactor.text(text)
    const read = tokenAnswer(answer, { proof, endpoint: member, url: known.url, hide })
    if (read.kind === 'token') redactor.learn({ name: client.name, value: read.token.value })
    return read
  }
}

const proofs = {
  'client-secret-basic': 'secret',
  'client-secret-post': 'secret',
  'private-key-jwt': 'key',
  tls: 'certificate',
} as const

/** The client authentication methods of IANA's registry that each of ours may be. */
const methods = {
  'client-secret-basic': ['client_secret_basic'],
  'client-secret-post': ['client_secret_post'],
  'private-key-jwt': ['private_key_jwt'],
  tls: ['tls_client_auth', 'self_signed_tls_client_auth'],
} as const

async function endpointOf(
  { credential, certificate, proof }: TokenClient,
  sender: Pick<Sender, 'send'>,
): Promise<Discovered> {
  const { endpoint } = credential
  if (endpoint.kind === 'token-url') return { kind: 'endpoint', url: endpoint.url, issuer: null }
  const wanted = {
    issuer: endpoint.issuer,
    methods: methods[proof.kind],
    mutualTls: certificate !== null,
  }
  const shown = certificate === null ? {} : { certificate }
  const headers = [['accept', 'application/json']] as const
  const get = (url: string): Promise<Answer> =>
    sender.send({ method: 'GET', url, headers, body: null, ...shown })
  return discover(wanted, get)
}
