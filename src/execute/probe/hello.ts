import { connect, isIP } from 'node:net'
import type { HandshakeAsk } from '../../base/probe.ts'
import {
  cipherSuite,
  clientHello,
  offeredSuites,
  type ServerAnswer,
  serverAnswer,
  weakCurves,
} from '../../base/tls/index.ts'
import type { HandshakeAnswer } from '../../model/evidence.ts'
import { pinned } from '../http/connect.ts'
import { limits } from '../http/limits.ts'

/** Where a probe connects to, and for how long. */
export interface Dial {
  readonly host: string
  readonly port: number
  /** The addresses the policy pinned: the only ones that are dialled. */
  readonly addresses: readonly string[]
  /** Milliseconds for the whole of it. */
  readonly timeout: number
  readonly signal: AbortSignal
}

export interface Dialled {
  readonly answer: HandshakeAnswer
  readonly remote: string | null
}

/** Bytes of a first flight; a chain of certificates is a few thousand. */
const longestFlight = 131_072

/** Sends one hello over plain TCP, and reads what comes until it is told what that is. Never rejects. */
export function hello(dial: Dial, ask: HandshakeAsk, random: Uint8Array): Promise<Dialled> {
  return new Promise(resolve => {
    const { host, port, addresses, signal } = dial
    const socket = connect({
      host,
      port,
      lookup: pinned(addresses),
      autoSelectFamily: addresses.length > 1,
    })
    let bytes = Buffer.alloc(0)
    let open = false
    const remote = (): string | null => socket.remoteAddress ?? null
    const finish = (answer: HandshakeAnswer): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      const dialled = { answer, remote: remote() }
      socket.destroy()
      resolve(dialled)
    }
    const stop = (): void => finish(silence('interrupted', 'The run was interrupted.'))
    const late = (): void => finish(open ? mute : unopened)
    let timer = setTimeout(late, Math.min(dial.timeout, limits.connect))
    signal.addEventListener('abort', stop, { once: true })
    socket.once('connect', () => {
      open = true
      clearTimeout(timer)
      timer = setTimeout(late, Math.min(dial.timeout, limits.headers))
      socket.write(clientHello(offerOf(ask, random)))
    })
    socket.on('data', chunk => {
      bytes = Buffer.concat([bytes, chunk])
      const answer = serverAnswer(bytes)
      if (answer !== null) finish(told(answer))
      else if (bytes.length > longestFlight) finish(endless)
    })
    socket.once('end', () => finish(bytes.length === 0 ? closed : cut))
    socket.once('error', error => finish(open ? closed : unconnected(error)))
    socket.once('close', () => finish(closed))
  })
}

function offerOf(ask: HandshakeAsk, random: Uint8Array) {
  const { versions, offered, host } = ask
  const [version = 'TLSv1.2', ...older] = versions
  return {
    version,
    orOlder: older.length > 0,
    suites: offeredSuites(versions, offered.ciphers),
    ...(offered.ciphers === 'weak-curves' ? { groups: weakCurves } : {}),
    // RFC 6066 §3: an address is no name.
    name: isIP(host) === 0 ? host : null,
    random,
  }
}

function told(answer: ServerAnswer): HandshakeAnswer {
  if (answer.kind !== 'hello') return answer
  const { version, suite, group } = answer
  const name = cipherSuite(suite)?.name ?? `0x${suite.toString(16).padStart(4, '0')}`
  return { kind: 'hello', version, suite: name, group }
}

export function silence(
  reason: Extract<HandshakeAnswer, { kind: 'silence' }>['reason'],
  because: string,
): HandshakeAnswer {
  return { kind: 'silence', reason, because }
}

/** No connection came about. */
export function unconnected(error: Error): HandshakeAnswer {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return code === 'ECONNREFUSED'
    ? silence('refused', 'The server refused the connection.')
    : silence(
        'unreachable',
        `The server could not be reached${/^E[A-Z]+$/.test(code) ? ` (${code})` : ''}.`,
      )
}

export const unopened = silence('connect-timeout', 'The connection could not be opened in time.')
export const mute = silence(
  'deadline',
  'The server said nothing, and did not close the connection.',
)
export const closed: HandshakeAnswer = {
  kind: 'closed',
  because: 'The server closed the connection without a word.',
}
const cut: HandshakeAnswer = {
  kind: 'other',
  because: 'The server closed the connection in the middle of its answer.',
}
const endless: HandshakeAnswer = { kind: 'other', because: 'Its first flight has no end.' }
