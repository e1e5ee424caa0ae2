import { request as ask, createServer } from 'node:http'
import { connect, type Socket } from 'node:net'

export interface ProxyServer {
  readonly url: string
  /** `CONNECT host:port` and `GET http://…`, in the order they came. */
  readonly asked: readonly string[]
  /** The Proxy-Authorization of each. */
  readonly proofs: readonly (string | undefined)[]
}

/** A small HTTP proxy on loopback that records what it is asked; every name leads to loopback. */
export async function proxyServer(t: Test, wants: string | null = null): Promise<ProxyServer> {
  const asked: string[] = []
  const proofs: (string | undefined)[] = []
  const open = new Set<Socket>()
  const enters = (line: string, proof: string | undefined): boolean => {
    asked.push(line)
    proofs.push(proof)
    return wants === null || proof === wants
  }
  const server = createServer((incoming, outgoing) => {
    const line = `${incoming.method} ${incoming.url}`
    if (!enters(line, incoming.headers['proxy-authorization'])) {
      outgoing.writeHead(407).end()
      return
    }
    const { port, pathname, search } = new URL(incoming.url ?? '')
    const { 'proxy-authorization': _, ...headers } = incoming.headers
    const path = pathname + search
    const through = ask({ host: '127.0.0.1', port, path, method: incoming.method, headers })
    through.on('response', answer => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    through.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(through)
  })
  server.on('connect', (incoming, socket: Socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    if (!enters(`CONNECT ${incoming.url}`, incoming.headers['proxy-authorization'])) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
      return
    }
    const port = Number(incoming.url?.split(':').at(-1))
    const through = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      through.pipe(socket).pipe(through)
    })
    open.add(through)
    through.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    for (const socket of open) socket.destroy()
    server.closeAllConnections()
    return new Promise<void>(resolve => server.close(() => resolve()))
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, asked, proofs }
}

interface Test {
  teardown(end: () => unknown): void
}
