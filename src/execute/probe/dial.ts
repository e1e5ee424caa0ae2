import type { Socket, TcpNetConnectOpts } from 'node:net'
import type { HandshakeAnswer } from '../../model/evidence.ts'
import { pinned } from '../http/connect.ts'
import { limits } from '../http/limits.ts'
import { timer } from '../http/timer.ts'

/** Where a probe connects to, and for how long. */
export interface Dial {
  readonly host: string
  readonly port: number
  /** The addresses the policy pinned: the only ones that are dialled. */
  readonly addresses: readonly string[]
  /** Milliseconds for the whole of it. */
  readonly timeout: number
  /** Milliseconds, monotonic. */
  readonly now: () => number
  readonly signal: AbortSignal
}

export interface Dialled {
  readonly answer: HandshakeAnswer
  readonly remote: string | null
}

/** What is done with a connection: how it is opened, and how an answer is had from it. */
export interface Talk<S extends Socket> {
  readonly open: (where: TcpNetConnectOpts) => S
  /** Called once, at once; whoever has an answer calls `finish`. */
  readonly listen: (socket: S, finish: (answer: HandshakeAnswer) => void) => void
  /** What an error after the connection was open says. */
  readonly broken: (error: Error) => HandshakeAnswer
}

/**
 * One connection of a probe, from dialling to its answer, in bounded time. Never rejects: what
 * the server does is an answer or a silence.
 */
export function dialled<S extends Socket>(dial: Dial, talk: Talk<S>): Promise<Dialled> {
  return new Promise(resolve => {
    const { host, port, addresses, timeout, now, signal } = dial
    const several = addresses.length > 1
    const socket = talk.open({ host, port, lookup: pinned(addresses), autoSelectFamily: several })
    let open = false
    const finish = (answer: HandshakeAnswer): void => {
      cancel()
      signal.removeEventListener('abort', stop)
      const remote = socket.remoteAddress ?? null
      socket.destroy()
      resolve({ answer, remote })
    }
    const stop = (): void => finish(silence('interrupted', 'The run was interrupted.'))
    const late = (): void => finish(open ? mute : unopened)
    let cancel = timer(Math.min(timeout, limits.connect), now, late)
    signal.addEventListener('abort', stop, { once: true })
    socket.once('connect', () => {
      open = true
      cancel()
      cancel = timer(Math.min(timeout, limits.answer), now, late)
    })
    socket.on('error', error => finish(open ? talk.broken(error) : unconnected(error)))
    talk.listen(socket, finish)
    socket.once('close', () => finish(closed))
  })
}

export function silence(
  reason: Extract<HandshakeAnswer, { kind: 'silence' }>['reason'],
  because: string,
): HandshakeAnswer {
  return { kind: 'silence', reason, because }
}

/** No connection came about. */
function unconnected(error: Error): HandshakeAnswer {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === 'ECONNREFUSED') return silence('refused', 'The server refused the connection.')
  const shown = /^E[A-Z]+$/.test(code) ? ` (${code})` : ''
  return silence('unreachable', `The server could not be reached${shown}.`)
}

const unopened = silence('connect-timeout', 'The connection could not be opened in time.')
const mute = silence('deadline', 'The server said nothing, and did not close the connection.')
export const closed: HandshakeAnswer = {
  kind: 'closed',
  because: 'The server closed the connection without a word.',
}
