import { createServer as createHttp, type RequestListener } from 'node:http'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { addresses } from '../../../src/execute/addresses.ts'
import {
  type Outgoing,
  type Sender,
  type SenderOptions,
  sender,
} from '../../../src/execute/http.ts'

/** The part of tap's test object that these helpers need. */
interface Torn {
  teardown(handler: () => unknown): void
}

export interface Served {
  readonly url: string
  readonly connections: () => number
}

/** A TCP server on loopback that does as told with each connection; gone at the end of the test. */
export async function serveRaw(
  t: Torn,
  talk: (socket: Socket, n: number) => void,
): Promise<Served> {
  const open = new Set<Socket>()
  let connections = 0
  const server = createServer(socket => {
    connections += 1
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    talk(socket, connections)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    for (const socket of open) socket.destroy()
    return new Promise(resolve => server.close(resolve))
  })
  // A server that listens on TCP has an AddressInfo.
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, connections: () => connections }
}

/** Answers each request head with the same bytes, then closes unless told otherwise. */
export function serveBytes(t: Torn, bytes: string | Uint8Array, close = true): Promise<Served> {
  return serveRaw(t, socket => {
    socket.on('data', () => (close ? socket.end(bytes) : socket.write(bytes)))
  })
}

export async function serveHttp(t: Torn, listener: RequestListener): Promise<Served> {
  const server = createHttp(listener)
  let connections = 0
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    return new Promise(resolve => server.close(resolve))
  })
  // A server that listens on TCP has an AddressInfo.
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, connections: () => connections }
}

/** A sender that may ask this URL, closed at the end of the test. */
export async function senderFor(
  t: Torn,
  url: string,
  options: Partial<SenderOptions> = {},
): Promise<Sender> {
  const allow = await addresses({ urls: [url], allow: [] })
  const made = sender({
    concurrency: 2,
    timeout: 5000,
    ca: null,
    allow,
    now: () => performance.now(),
    ...options,
  })
  t.teardown(() => made.close())
  return made
}

export function get(url: string, more: Partial<Outgoing> = {}): Outgoing {
  return { method: 'GET', url, headers: [], body: null, ...more }
}
