import type { Client } from 'undici'
import type { Header, Timing } from '../../model/evidence.ts'
import type { Line } from './connect.ts'
import { begun, type Course, listener } from './course.ts'
import type { Failure } from './failure.ts'
import type { AnswerLimits } from './limits.ts'
import { type Cancel, timer } from './timer.ts'

export interface Sent {
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: readonly Header[]
  readonly body: Uint8Array | null
}

export interface Terms {
  readonly limits: AnswerLimits
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

/**
 * Sends one request through an idle client and takes in its answer, within the limits. The
 * two timers are assay's own: undici's are idle timers that each byte and each interim
 * response refreshes, and that know nothing of connecting.
 * Whoever gets a `silence` or a `cut` answer must destroy the client.
 */
export function exchange(client: Client, line: Line, sent: Sent, terms: Terms): Exchange {
  const { limits, timeout, now } = terms
  const course = begun()
  const start = now()
  const elapsed = (): number => now() - start
  const outcome = deferred<Outcome>()
  const clock = timers(now, milliseconds => stop(late(line, course, milliseconds)))
  let fedAt = 0
  const hungry = (): void => {
    const since = now() - fedAt
    if (since >= limits.idle) stop(starved(course, limits.idle))
    else clock.part(limits.idle - since, hungry)
  }
  const feed = (): void => {
    fedAt = now()
  }
  const finish = (ended: Outcome): void => {
    if (outcome.settled()) return
    clock.stop()
    line.dialling = nothing
    line.opened = nothing
    line.came = nothing
    outcome.resolve(ended)
  }
  const timing = (): Timing => ({ firstByte: course.firstByte, total: elapsed() })
  const answer = (cut: boolean): void => finish(answered(course, cut, timing()))
  const stop = (failure: Failure): void => {
    const untouched = course.firstByte === null
    finish({ kind: 'silence', failure, untouched, timing: timing() })
  }
  clock.whole(timeout)
  line.dialling = () => clock.part(limits.connect)
  line.opened = () => {
    clock.part(limits.answer)
    line.came = watched(line, course, { limits, stop })
  }
  if (line.phase === 'open') line.opened()
  const handler = listener(
    { course, line, limits, bodiless: sent.method === 'HEAD' },
    {
      elapsed,
      over: outcome.settled,
      headed: () => {
        feed()
        clock.part(limits.idle, hungry)
      },
      fed: feed,
      answer,
      stop,
    },
  )
  const { method, path, body } = sent
  client.dispatch({ method, path, body, headers: flat(sent.headers) }, handler)
  return { outcome: outcome.promise, stop }
}

/** Names and values in turn, as undici takes them. */
function flat(headers: readonly Header[]): string[] {
  const all: string[] = []
  for (const [name, value] of headers) all.push(name, value)
  return all
}

function nothing(): void {}

interface Deferred<T> {
  readonly promise: Promise<T>
  readonly settled: () => boolean
  readonly resolve: (value: T) => void
}

function deferred<T>(): Deferred<T> {
  let settled = false
  let settle: (value: T) => void = nothing
  const promise = new Promise<T>(resolve => {
    settle = resolve
  })
  return {
    promise,
    settled: () => settled,
    resolve(value) {
      settled = true
      settle(value)
    },
  }
}

interface Timers {
  readonly whole: (milliseconds: number) => void
  /** Replaces the part before. */
  readonly part: (milliseconds: number, ring?: () => void) => void
  readonly stop: () => void
}

/** One timer for the exchange as a whole and one for the part it is in. */
function timers(now: () => number, late: (milliseconds: number) => void): Timers {
  let whole: Cancel = nothing
  let part: Cancel = nothing
  const timed = (milliseconds: number, ring = () => late(milliseconds)): Cancel =>
    timer(milliseconds, now, ring)
  return {
    whole(milliseconds) {
      whole = timed(milliseconds)
    },
    part(milliseconds, ring) {
      part()
      part = timed(milliseconds, ring)
    },
    stop() {
      whole()
      part()
    },
  }
}

function answered(course: Course, cut: boolean, timing: Timing): Outcome {
  const { status, headers, chunks, received } = course
  const body = received === 0 && !cut ? null : Buffer.concat(chunks)
  return { kind: 'answer', status, headers, body, cut, timing }
}

/** Looks at how much came over the wire, whatever HTTP makes of it: some of it is told to nobody. */
function watched(
  line: Line,
  course: Course,
  { limits, stop }: { readonly limits: AnswerLimits; readonly stop: (why: Failure) => void },
): () => void {
  const { socket } = line
  const before = socket?.bytesRead ?? 0
  return () => {
    const came = (socket?.bytesRead ?? 0) - before
    const most = course.phase === 'body' ? limits.body * 2 + spare : limits.head * 4 + spare
    if (came > most) stop(course.phase === 'body' ? overframed(came, course) : overheaded)
  }
}

/** Bytes for frames, records and interim responses. */
const spare = 262_144

const overheaded: Failure = {
  reason: 'header-limit',
  because: 'The head of the response is over the limit.',
}

function overframed(came: number, { received }: Course): Failure {
  const because = `The frame of the response is over the limit: ${came} bytes came for ${received} bytes of its body.`
  return { reason: 'body-limit', because }
}

function starved({ received }: Course, milliseconds: number): Failure {
  const because = `Nothing more of the body came for ${spell(milliseconds)}, after ${received} bytes of it.`
  return { reason: 'deadline', because }
}

const spell = (ms: number): string => (ms < 1000 ? `${ms} ms` : `${ms / 1000} s`)

function late(line: Line, course: Course, milliseconds: number): Failure {
  const time = spell(milliseconds)
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
