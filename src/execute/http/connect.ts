import { isIP, type LookupFunction, type Socket, connect as tcp } from 'node:net'
import {
  type ConnectionOptions,
  checkServerIdentity,
  DEFAULT_CIPHERS,
  type PeerCertificate,
  rootCertificates,
  TLSSocket,
  connect as tls,
} from 'node:tls'
import type { buildConnector } from 'undici'
import { spelled } from '../addresses.ts'
import { type Failure, failure } from './failure.ts'
import { type Route, tunnel, unreached } from './tunnel.ts'

/** One connection as its owner sees it; the fields follow the socket, which may be replaced. */
export interface Line {
  socket: Socket | null
  phase: 'connecting' | 'handshake' | 'open'
  /** The server closed its side. */
  ended: boolean
  remote: string | null
  /** The server asked for a client certificate. */
  asked: boolean
  /** Why no connection came about. */
  failure: Failure | null
  /** Called when a socket begins to connect, and when it is ready for a request. */
  dialling: () => void
  opened: () => void
  /** Called when bytes came, before anybody reads them. */
  came: () => void
}

/** A certificate that a client shows, with its key opened; all in PEM. */
export interface ClientCertificate {
  /** The credential it comes from: connections are kept apart by it. */
  readonly name: string
  readonly certificate: string
  readonly key: string
  /** Certificate authorities for the servers it is shown to, or null. */
  readonly ca: string | null
}

export interface Dialling {
  /** The addresses the policy pinned for this origin: the only ones that are ever dialled. */
  readonly addresses: readonly string[]
  /** Certificate authorities in PEM beyond Node's own, or null. */
  readonly ca: string | null
  readonly certificate: ClientCertificate | null
  /** Sent in place of whatever the HTTP client writes; it only reads the answer then. */
  readonly instead?: Uint8Array
  /** The proxy to go through, or null. */
  readonly route: Route | null
}

/**
 * Opens sockets for undici to pinned addresses, and follows them in `line`: undici neither
 * tells the phase nor lets go of a socket that is still connecting.
 */
export function connector(line: Line, dialling: Dialling): buildConnector.connector {
  const { route, instead } = dialling
  const addresses = route?.addresses ?? dialling.addresses
  const identity = trusted(dialling)
  return ({ hostname, protocol, port }, callback) => {
    const secure = protocol === 'https:'
    const end = { host: hostname, port: Number(port) || (secure ? 443 : 80) }
    const named = isIP(hostname) === 0 ? { servername: hostname } : {}
    const overTls = { ...named, ...identity, ...strict, ALPNProtocols: ['http/1.1'] }
    const { host, port: door } = route ?? end
    const lookup = pinned(addresses)
    const where = { host, port: door, lookup, autoSelectFamily: addresses.length > 1 }
    const direct = secure && route === null
    const socket = direct ? tls({ ...where, ...overTls }) : tcp(where)
    let answered = false
    const fail = (why: Failure): void => {
      if (answered) return
      answered = true
      if (line.socket === socket || route !== null) line.failure = why
      callback(new Error(why.because), null)
    }
    const watch = (one: Socket, of: (why: Failure) => Failure): void => {
      const said = (error: unknown): void =>
        fail(of(failure(error, { ...line, phase: before(line), ...nothing })))
      one.on('error', said)
      one.once('close', () => said(null))
    }
    const ready = (one: Socket): void => {
      line.phase = 'open'
      // Only a CertificateRequest tells a client which signatures the server takes.
      line.asked = one instanceof TLSSocket && one.getSharedSigalgs().length > 0
      answered = true
      one.on('readable', () => line.came())
      line.opened()
      if (instead !== undefined) replaceWrites(one, instead)
      callback(null, one)
    }
    socket.setNoDelay(true)
    follow(line, socket)
    watch(socket, why => (route === null || line.socket !== socket ? why : unreached(route, why)))
    socket.once(direct ? 'secureConnect' : 'connect', () => {
      const remote = socket.remoteAddress ?? null
      if (remote === null || !addresses.includes(spelled(remote))) {
        socket.destroy()
        return fail(strayed)
      }
      // Behind a proxy the address of the server is not known.
      line.remote = route === null ? remote : null
      if (route === null || (!secure && instead === undefined)) return ready(socket)
      tunnel(socket, route, authority(end), why => {
        if (why !== null) {
          fail(why)
          return void socket.destroy()
        }
        if (!secure) return ready(socket)
        // The host is not dialled again: it is what the certificate must be for.
        const inner = tls({ socket, host: hostname, ...overTls })
        line.socket = inner
        watch(inner, same => same)
        inner.once('end', () => {
          line.ended = true
        })
        inner.once('secureConnect', () => ready(inner))
      })
    })
  }
}

function authority({ host, port }: { readonly host: string; readonly port: number }): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}

// Node's own level went from 1 to 2 with OpenSSL 3.2: a key of 1024 bits would be refused by some
// versions only, and the same supplier judged differently. LGT-10 says what is too weak.
const ciphers = `${DEFAULT_CIPHERS}:@SECLEVEL=1`

/** What is wanted of a server beyond what the library wants. */
const strict = { ciphers, checkServerIdentity: namedAs }

/** RFC 9525 §6.1: the name in the subject is no name of a server; Node would let it pass. */
export function namedAs(host: string, certificate: PeerCertificate): Error | undefined {
  if (certificate.subjectaltname !== undefined) return checkServerIdentity(host, certificate)
  const error = new Error('no subjectAltName')
  return Object.assign(error, { code: 'NO_SUBJECT_ALT_NAME' })
}

/** Whom this side trusts, and what it shows of itself. */
export function trusted({ ca, certificate }: Pick<Dialling, 'ca' | 'certificate'>): TlsIdentity {
  const extra = [ca, certificate?.ca ?? null].filter(one => one !== null)
  const authorities = extra.length === 0 ? {} : { ca: [...rootCertificates, ...extra] }
  if (certificate === null) return authorities
  return { ...authorities, cert: certificate.certificate, key: certificate.key }
}

type TlsIdentity = Pick<ConnectionOptions, 'ca' | 'cert' | 'key'>

/** The first thing written becomes these bytes, and what follows becomes nothing. */
function replaceWrites(socket: Socket, instead: Uint8Array): void {
  const write = socket.write.bind(socket)
  let sent = false
  socket.write = () => {
    if (sent) return true
    sent = true
    return write(instead)
  }
}

const nothing = { received: 0, declared: null }

function before({ phase }: Line): 'connecting' | 'handshake' {
  return phase === 'connecting' ? 'connecting' : 'handshake'
}

function follow(line: Line, socket: Socket): void {
  line.socket = socket
  line.phase = 'connecting'
  line.ended = false
  line.remote = null
  line.asked = false
  line.failure = null
  line.dialling()
  socket.once('connect', () => {
    line.phase = 'handshake'
  })
  socket.once('end', () => {
    if (line.socket === socket) line.ended = true
  })
}

/** Answers with the pinned addresses whatever is asked; DNS has no say after the start. */
export function pinned(addresses: readonly string[]): LookupFunction {
  const all = addresses.map(address => ({ address, family: isIP(address) }))
  return (_host, options, callback) => {
    const [first] = all
    if (options.all === true) callback(null, all)
    else if (first !== undefined) callback(null, first.address, first.family)
    else callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 4)
  }
}

const strayed: Failure = {
  reason: 'address',
  because: 'The connection led to an address that the target does not name; nothing was sent.',
}
