import { isIP, type LookupFunction, type Socket, connect as tcp } from 'node:net'
import { type ConnectionOptions, rootCertificates, connect as tls } from 'node:tls'
import type { buildConnector } from 'undici'
import { spelled } from '../addresses.ts'
import { type Failure, failure } from './failure.ts'

/** One connection as its owner sees it; the fields follow the socket, which may be replaced. */
export interface Line {
  socket: Socket | null
  phase: 'connecting' | 'handshake' | 'open'
  /** The server closed its side. */
  ended: boolean
  remote: string | null
  /** Why no connection came about. */
  failure: Failure | null
  /** Called when a socket begins to connect, and when it is ready for a request. */
  dialling: () => void
  opened: () => void
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
}

/**
 * Opens sockets for undici to pinned addresses, and follows them in `line`: undici neither
 * tells the phase nor lets go of a socket that is still connecting.
 */
export function connector(line: Line, dialling: Dialling): buildConnector.connector {
  const { addresses, instead } = dialling
  const identity = trusted(dialling)
  return ({ hostname, protocol, port }, callback) => {
    const secure = protocol === 'https:'
    const where = {
      host: hostname,
      port: Number(port) || (secure ? 443 : 80),
      lookup: pinned(addresses),
      autoSelectFamily: addresses.length > 1,
    }
    const named = isIP(hostname) === 0 ? { servername: hostname } : {}
    const socket = secure
      ? tls({ ...where, ...named, ...identity, ALPNProtocols: ['http/1.1'] })
      : tcp(where)
    socket.setNoDelay(true)
    follow(line, socket)
    let answered = false
    const fail = (why: Failure): void => {
      if (answered) return
      answered = true
      if (line.socket === socket) line.failure = why
      callback(new Error(why.because), null)
    }
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      line.phase = 'open'
      line.remote = socket.remoteAddress ?? null
      if (line.remote === null || !addresses.includes(spelled(line.remote))) {
        socket.destroy()
        return fail(strayed)
      }
      answered = true
      line.opened()
      if (instead !== undefined) replaceWrites(socket, instead)
      callback(null, socket)
    })
    socket.on('error', error => fail(failure(error, { ...line, phase: before(line), ...nothing })))
    socket.once('close', () => fail(failure(null, { ...line, phase: before(line), ...nothing })))
  }
}

/** Whom this side trusts, and what it shows of itself. */
function trusted({ ca, certificate }: Omit<Dialling, 'addresses'>): TlsIdentity {
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
function pinned(addresses: readonly string[]): LookupFunction {
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
