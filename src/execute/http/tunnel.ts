import type { Socket } from 'node:net'
import type { Failure } from './failure.ts'

/** A proxy that connections go through. */
export interface Route {
  /** As people know it: `proxy.example.org:3128`. */
  readonly name: string
  readonly host: string
  readonly port: number
  /** The pinned addresses of the proxy. */
  readonly addresses: readonly string[]
  /** Where the target names it: `Look at network.proxy (target.yaml:20:3).` */
  readonly look: string
  /** The value of Proxy-Authorization, or null. */
  readonly authorization: string | null
}

/** The head of a proxy's answer to CONNECT. Bytes. */
const longestHead = 16_384

/**
 * Asks a proxy for a tunnel over an open socket (RFC 9110 §9.3.6), and says how that went: null is
 * well. The caller's own timer ends a proxy that stalls, by destroying the socket.
 */
export function tunnel(
  socket: Socket,
  route: Route,
  target: string,
  done: (failure: Failure | null) => void,
): void {
  const { authorization } = route
  let head = ''
  const read = (chunk: Buffer): void => {
    head += chunk.toString('latin1')
    const end = head.indexOf('\r\n\r\n')
    if (end < 0 && head.length <= longestHead) return
    socket.off('data', read)
    socket.pause()
    // What comes after the head would be the server's own, and it does not speak first in TLS.
    done(end < 0 || head.length > end + 4 ? garbled(route) : spoken(head, route))
  }
  socket.on('data', read)
  const proof = authorization === null ? '' : `Proxy-Authorization: ${authorization}\r\n`
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${proof}\r\n`)
}

function spoken(head: string, route: Route): Failure | null {
  const status = Number(/^HTTP\/1\.[01] (\d{3})\b/.exec(head)?.[1] ?? 0)
  if (status >= 200 && status < 300) return null
  return status === 0 ? garbled(route) : refusedBy(route, status)
}

/** What a proxy's refusal means; also of 407 in answer to a plain request. */
export function refusedBy({ name, look }: Route, status: number): Failure {
  const proxy = `The proxy ${name} answered ${status}`
  if (status === 407) {
    const because = `${proxy}: it wants another user name or password. ${look}`
    return { reason: 'proxy', because }
  }
  if (status >= 500) {
    return { reason: 'unreachable', because: `${proxy}: it could not reach the server.` }
  }
  const because = `${proxy}: it does not let this through. ${look}`
  return { reason: 'proxy', because }
}

/** A failure on the way to the proxy is not the server's. */
export function unreached({ name, look }: Route, { because }: Failure): Failure {
  const why = because.replace(/^The server/, 'it').replace(/\.$/, '')
  return { reason: 'proxy', because: `The proxy ${name} is of no use: ${why}. ${look}` }
}

function garbled({ name, look }: Route): Failure {
  const because = `The proxy ${name} does not answer like an HTTP proxy. ${look}`
  return { reason: 'proxy', because }
}
