import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { payload } from '../../base/payload.ts'
import type { Header } from '../../model/evidence.ts'
import { Fault } from '../../model/fault.ts'
import type { ListenerLimits } from './limits.ts'
import type { Mailbox } from './mailbox.ts'

export interface Listening {
  readonly host: string
  readonly port: number
  /** Where suppliers reach us, without a trailing slash; null when that is the socket itself. */
  readonly url: string | null
  /**
   * Who may send to us, the first part of the path after the URL; and how often a request of theirs
   * is answered 503 before it is answered 204. Each time it came it is kept.
   */
  readonly peers: ReadonlyMap<string, number>
  readonly mailbox: Mailbox
  readonly limits: ListenerLimits
  /** RFC 3339, UTC. */
  readonly at: () => string
}

export interface Open {
  /** Where suppliers reach us, without a trailing slash. */
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Opens a socket for requests to us, at that address and no other. A whole request to a known
 * peer is kept and answered 204, one to anybody else 404; nothing is ever said back but a status.
 * Throws Fault `address-refused` when the address cannot be had.
 */
export async function listener(of: Listening): Promise<Open> {
  const { limits } = of
  const server = createServer({
    maxHeaderSize: limits.head,
    headersTimeout: limits.headWithin,
    requestTimeout: limits.within,
    connectionsCheckingInterval: Math.min(1000, limits.headWithin),
    keepAliveTimeout: 1000,
  })
  server.maxConnections = limits.connections
  let base = of.url ?? ''
  const refused = new Map<string, number>()
  server.on('request', (request, response) => receive({ of, base, refused, request, response }))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = statuses[error.code ?? ''] ?? 400
    const answer = `HTTP/1.1 ${status} \r\nConnection: close\r\n\r\n`
    if (socket.writable) socket.end(answer, () => socket.destroy())
    else socket.destroy()
  })
  const port = await opened(server, of)
  base = of.url ?? `http://${of.host.includes(':') ? `[${of.host}]` : of.host}:${port}`
  return {
    url: base,
    close: () => {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}

const statuses: { readonly [code: string]: number } = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

function opened(server: Server, { host, port }: Listening): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', cause => {
      const says = `Nothing can listen at ${host}:${port} (${cause.message}).`
      const hint = 'Look at `listener.listen` in the target file: another program may be there.'
      reject(new Fault('address-refused', says, { hint, cause }))
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}

interface Arriving {
  readonly of: Listening
  readonly base: string
  /** How often each request was refused, by its peer and body. */
  readonly refused: Map<string, number>
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** A request whose sender may send to us. */
interface Known extends Arriving {
  readonly peer: string
  readonly path: string
}

function receive(arriving: Arriving): void {
  const { of, base, request, response } = arriving
  const path = pathAfter(base, request.url ?? '/')
  const peer = peerIn(path)
  request.on('error', () => undefined)
  if (peer === null || !of.peers.has(peer)) refuse(response, 404)
  else if (request.rawHeaders.length / 2 > of.limits.headers) {
    of.mailbox.turnAway(peer, `it had more than ${of.limits.headers} header fields`)
    refuse(response, 431)
  } else read({ ...arriving, peer, path })
}

/** Takes the body in, as far as the limits allow; each request is kept or turned away once. */
function read(known: Known): void {
  const { of, peer, request, response } = known
  const chunks: Buffer[] = []
  let size = 0
  let open = true
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (open && size <= of.limits.body) chunks.push(chunk)
    else if (open) {
      open = false
      of.mailbox.turnAway(peer, `its body was larger than ${of.limits.body} bytes`)
      refuse(response, 413)
    }
  })
  request.on('close', () => {
    if (open) of.mailbox.turnAway(peer, 'it was cut off before it was whole')
    open = false
  })
  request.on('end', () => {
    if (!open) return
    open = false
    const body = Buffer.concat(chunks)
    if (keep(known, body) && !refusedOnPurpose(known, body)) response.writeHead(204).end()
    else refuse(response, 503)
  })
}

const remembered = 10_000

/** Whether a suite wants to see this request again. What is told by its body is told again in the same one. */
function refusedOnPurpose({ of, peer, refused }: Known, body: Buffer): boolean {
  const most = of.peers.get(peer) ?? 0
  if (most === 0 || refused.size >= remembered) return false
  const key = `${peer} ${createHash('sha256').update(body).digest('hex')}`
  const before = refused.get(key) ?? 0
  refused.set(key, before + 1)
  return before < most
}

function keep({ of, base, peer, path, request }: Known, body: Buffer): boolean {
  return of.mailbox.put({
    peer,
    via: 'listener',
    at: of.at(),
    method: request.method ?? 'GET',
    url: `${base}${path}`,
    headers: pairs(request.rawHeaders),
    body: body.length === 0 ? null : payload(body),
  })
}

/** An answer after which nothing more is read from that connection. */
function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return
  response.shouldKeepAlive = false
  response.writeHead(status, { connection: 'close' }).end(() => response.socket?.destroy())
}

/** The path below our URL; a proxy in between may have taken the URL's own path away. */
function pathAfter(base: string, target: string): string {
  const prefix = URL.canParse(base) ? new URL(base).pathname.replace(/\/+$/, '') : ''
  const below = prefix !== '' && target.startsWith(`${prefix}/`)
  return below ? target.slice(prefix.length) : target
}

function peerIn(path: string): string | null {
  return /^\/([a-z0-9-]+)(?:[/?]|$)/.exec(path)?.[1] ?? null
}

function pairs(raw: readonly string[]): readonly Header[] {
  return Array.from(
    { length: raw.length / 2 },
    (_, n): Header => [raw[2 * n] ?? '', raw[2 * n + 1] ?? ''],
  )
}
