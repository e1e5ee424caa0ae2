import type { Client, Dispatcher } from 'undici'
import type { Header, Timing } from '../../model/evidence.ts'
import type { Line } from './connect.ts'
import { type Failure, failure, type Phase } from './failure.ts'
import type { Limits } from './limits.ts'

export interface Sent {
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: readonly Header[]
  readonly body: Uint8Array | null
}

export interface Terms {
  readonly limits: Limits
  /** Milliseconds for the whole exchange. */
  readonly timeout: number
  /** Milliseconds, monotonic. */
  readonly now: () => number
}

/** How one exchange went; the body is still as it came over the wire. */
export type Outcome =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: readonly Header[]
      readonly body: Uint8Array | null
      readonly cut: boolean
      readonly timing: Timing
    }
  | {
      readonly kind: 'silence'
      readonly failure: Failure
      /** Not one byte of a response had come. */
      readonly untouched: boolean
      readonly timing: Timing
    }

export interface Exchange {
  readonly outcome: Promise<Outcome>
  /** Ends it now. */
  stop(why: Failure): void
}

/** Everything that is known of an exchange while it is under way. */
interface Course {
  phase: Phase
  status: number
  headers: readonly Header[]
  interim: number
  chunks: Uint8Array[]
  received: number
  declared: number | null
  firstByte: number | null
}

/**
 * Sends one request through an idle client and takes in its answer, within the limits. The
 * two timers are assay's own: undici's are idle timers that each byte and each interim
 * response refreshes, and that know nothing of connecting (research: 600 ms became 2.5 s).
 * Whoever gets a `silence` or a `cut` answer must destroy the client.
 */
export function exchange(client: Client, line: Line, sent: Sent, terms: Terms): Exchange {
  const { limits, now } = terms
  const start = now()
  const course: Course = {
    phase: 'waiting',
    status: 0,
    headers: [],
    interim: 0,
    chunks: [],
    received: 0,
    declared: null,
    firstByte: null,
  }
  let settle: (outcome: Outcome) => void = () => {}
  let settled = false
  const outcome = new Promise<Outcome>(resolve => {
    settle = resolve
  })
  const finish = (build: (timing: Timing) => Outcome): void => {
    if (settled) return
    settled = true
    clearTimeout(whole)
    clearTimeout(part)
    line.dialling = nothing
    line.opened = nothing
    settle(build({ firstByte: course.firstByte, total: now() - start }))
  }
  const stop = (why: Failure): void => {
    const untouched = course.firstByte === null
    finish(timing => ({ kind: 'silence', failure: why, untouched, timing }))
  }
  const answer = (cut: boolean): void => finish(timing => answered(course, cut, timing))

  const whole = setTimeout(() => stop(late(line, course, terms.timeout)), terms.timeout)
  let part: NodeJS.Timeout | undefined
  const within = (milliseconds: number): void => {
    clearTimeout(part)
    part = setTimeout(() => stop(late(line, course, milliseconds)), milliseconds)
  }
  line.dialling = () => within(limits.connect)
  line.opened = () => within(limits.headers)
  if (line.phase === 'open') line.opened()

  const handler: Dispatcher.DispatchHandler = {
    onRequestStart: nothing,
    onResponseStarted() {
      course.phase = 'head'
      course.firstByte ??= now() - start
    },
    onResponseStart(controller, status) {
      if (settled) return
      if (status < 200) {
        course.interim += 1
        if (course.interim > limits.interim) stop(chatter(limits.interim))
        return
      }
      clearTimeout(part)
      course.phase = 'body'
      course.status = status
      course.headers = headersOf(controller.rawHeaders)
      const trouble = readHead(course)
      if (trouble !== null) stop(trouble)
      // The rest of a body that is too long by its own account is not waited for.
      else if (sent.method !== 'HEAD' && (course.declared ?? 0) > limits.wire) answer(true)
    },
    onResponseData(_controller, chunk) {
      if (settled) return
      const room = limits.wire - course.received
      course.chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
      course.received += chunk.length
      if (chunk.length > room) answer(true)
    },
    onResponseEnd: () => answer(false),
    onResponseError(_controller, error) {
      stop(line.failure ?? failure(error, { ...course, ended: line.ended }))
    },
  }
  client.dispatch({ ...sent, headers: sent.headers.flat() }, handler)
  return { outcome, stop }
}

function nothing(): void {}

function answered(
  { status, headers, chunks, received }: Course,
  cut: boolean,
  timing: Timing,
): Outcome {
  const body = received === 0 && !cut ? null : Buffer.concat(chunks)
  return { kind: 'answer', status, headers, body, cut, timing }
}

type RawHeaders = Dispatcher.DispatchController['rawHeaders']

/** Names and values as they came, each byte one character (ISO 8859-1). */
function headersOf(raw: RawHeaders): readonly Header[] {
  if (!Array.isArray(raw)) return []
  const headers: Header[] = []
  for (let at = 0; at + 1 < raw.length; at += 2) {
    headers.push([latin1(raw[at]), latin1(raw[at + 1])])
  }
  return headers
}

function latin1(bytes: Buffer | string | undefined): string {
  return typeof bytes === 'string' ? bytes : (bytes?.toString('latin1') ?? '')
}

function readHead(course: Course): Failure | null {
  for (const [name, value] of course.headers) {
    if (name.length === 14 && name.toLowerCase() === 'content-length') {
      course.declared = Number(value)
    }
    if (name.length !== 17 || name.toLowerCase() !== 'transfer-encoding') continue
    if (value.trim().toLowerCase() === 'chunked') continue
    // RFC 9112 §7.4: without TE in the request, chunked is the only transfer coding.
    const because =
      'The response uses a transfer coding other than chunked, which was not asked for.'
    return { reason: 'malformed', because }
  }
  return null
}

function chatter(most: number): Failure {
  return {
    reason: 'header-limit',
    because: `The server sent more than ${most} interim responses (1xx) before an answer.`,
  }
}

function late(line: Line, course: Course, milliseconds: number): Failure {
  const time = milliseconds < 1000 ? `${milliseconds} ms` : `${milliseconds / 1000} s`
  if (line.phase === 'connecting') {
    return { reason: 'connect-timeout', because: `The connection was not open after ${time}.` }
  }
  if (line.phase === 'handshake') {
    return { reason: 'connect-timeout', because: `The TLS handshake was not done after ${time}.` }
  }
  if (course.phase !== 'body') {
    return { reason: 'deadline', because: `No whole response head had come after ${time}.` }
  }
  return {
    reason: 'deadline',
    because: `The response was not complete after ${time}; ${course.received} bytes of its body had come.`,
  }
}
