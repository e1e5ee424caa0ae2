import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createTls, type ServerOptions } from 'node:https'
import { TLSSocket } from 'node:tls'
import { type CryptoKey, errors, jwtVerify, type KeyObject } from 'jose'

/** How a server believes a client; each reads what arrives by itself, with none of assay's code. */
export type Believes =
  | { readonly kind: 'basic'; readonly id: string; readonly secret: string }
  | { readonly kind: 'post'; readonly id: string; readonly secret: string }
  | {
      readonly kind: 'jwt'
      readonly id: string
      readonly key: CryptoKey | KeyObject
      readonly algorithms: readonly string[]
      /** What `aud` must be; its own token endpoint when left out. */
      readonly audience?: string
      /** The server's clock, when it is not ours. */
      readonly now?: Date
    }
  | { readonly kind: 'tls'; readonly id: string; readonly subject: string }

export interface Granting {
  readonly believes: Believes
  /** Replaces the answer to a request that was believed: the n-th, from 1. */
  readonly answer?: (n: number) => Reply
  readonly tls?: ServerOptions
  /** What `/.well-known/…` says; `$issuer` and `$token` are put in. */
  readonly metadata?: { readonly [path: string]: { readonly [name: string]: unknown } }
}

export interface Reply {
  readonly status?: number
  readonly headers?: { readonly [name: string]: string }
  readonly body: unknown
}

export interface Granter {
  readonly url: string
  readonly token: string
  /** The forms that came to the token endpoint. */
  readonly asked: readonly URLSearchParams[]
  /** The tokens given out, in order. */
  readonly given: readonly string[]
  /** Paths asked with GET. */
  readonly looked: readonly string[]
}

/** A small authorisation server on a free port of loopback, until the test ends. */
export async function granter(t: Test, granting: Granting): Promise<Granter> {
  const asked: URLSearchParams[] = []
  const given: string[] = []
  const looked: string[] = []
  const seen = new Set<string>()
  let url = ''
  const reply = async (request: IncomingMessage): Promise<Reply> => {
    const path = request.url ?? ''
    if (request.method === 'GET') {
      looked.push(path)
      const found = granting.metadata?.[path]
      if (found === undefined) return { status: 404, body: {} }
      const text = JSON.stringify(found).replaceAll('$issuer', url)
      return { body: JSON.parse(text.replaceAll('$token', `${url}/token`)) }
    }
    const form = new URLSearchParams(await textOf(request))
    asked.push(form)
    if (form.get('grant_type') !== 'client_credentials') return refused('unsupported_grant_type')
    const why = await doubt(granting.believes, { request, form, seen, endpoint: `${url}/token` })
    if (why !== null) return refused('invalid_client', why, 401)
    const token = `token-${asked.length}-0123456789abcdef`
    const said = granting.answer?.(asked.length)
    if (said !== undefined) return said
    given.push(token)
    return { body: { access_token: token, token_type: 'bearer', expires_in: 3600, scope: 'read' } }
  }
  url = await listening(t, granting.tls, (request, response) => {
    void reply(request).then(({ status = 200, headers = {}, body }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  return { url, token: `${url}/token`, asked, given, looked }
}

/** A server on loopback; over TLS when it is given a certificate. */
export async function listening(
  t: Test,
  tls: ServerOptions | undefined,
  listener: RequestListener,
): Promise<string> {
  const server = tls === undefined ? createServer(listener) : createTls(tls, listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    return new Promise<void>(resolve => server.close(() => resolve()))
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`
}

/** The common name of the certificate that a client showed; null when it showed none that is trusted. */
export function shownBy({ socket }: IncomingMessage): string | null {
  if (!(socket instanceof TLSSocket) || !socket.authorized) return null
  const { CN } = socket.getPeerCertificate().subject
  return typeof CN === 'string' ? CN : null
}

interface Arrived {
  readonly request: IncomingMessage
  readonly form: URLSearchParams
  readonly seen: Set<string>
  readonly endpoint: string
}

/** Why a client is not believed; null when it is. */
async function doubt(believes: Believes, arrived: Arrived): Promise<string | null> {
  const { request, form } = arrived
  if (believes.kind === 'basic') return doubtBasic(believes, request)
  if (form.get('client_id') !== believes.id) return 'another client'
  if (believes.kind === 'post') {
    return form.get('client_secret') === believes.secret ? null : 'wrong secret'
  }
  if (believes.kind === 'tls') {
    return shownBy(request) === believes.subject ? null : 'wrong certificate'
  }
  return doubtAssertion(believes, arrived)
}

function doubtBasic(
  { id, secret }: Believes & { kind: 'basic' },
  request: IncomingMessage,
): string | null {
  const [scheme, pair = ''] = (request.headers.authorization ?? '').split(' ')
  if (scheme !== 'Basic') return 'no Basic'
  const [user = '', ...rest] = Buffer.from(pair, 'base64').toString('utf8').split(':')
  // RFC 6749 Appendix B, undone by hand.
  const undone = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '))
  if (rest.length !== 1) return 'a colon too many'
  return undone(user) === id && undone(rest.join('')) === secret ? null : 'wrong secret'
}

async function doubtAssertion(
  { id, key, algorithms, audience, now }: Believes & { kind: 'jwt' },
  { form, seen, endpoint }: Arrived,
): Promise<string | null> {
  const type = form.get('client_assertion_type')
  if (type !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer') return 'wrong type'
  try {
    const { payload } = await jwtVerify(form.get('client_assertion') ?? '', key, {
      algorithms: [...algorithms],
      audience: audience ?? endpoint,
      issuer: id,
      subject: id,
      requiredClaims: ['jti', 'iat', 'exp'],
      ...(now === undefined ? {} : { currentDate: now }),
    })
    const { jti = '' } = payload
    if (seen.has(jti)) return 'jti used twice'
    seen.add(jti)
    return null
  } catch (error) {
    if (error instanceof errors.JOSEError) return error.message
    throw error
  }
}

function refused(error: string, error_description?: string, status = 400): Reply {
  return { status, body: { error, error_description } }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

interface Test {
  teardown(end: () => unknown): void
}
