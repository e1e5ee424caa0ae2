import type { Dispatcher } from 'undici'
import type { Header } from '../../model/evidence.ts'
import type { Line } from './connect.ts'
import { type Failure, failure, type Phase } from './failure.ts'
import type { AnswerLimits } from './limits.ts'

/** Everything that is known of an exchange while it is under way. */
export interface Course {
  phase: Phase
  status: number
  headers: readonly Header[]
  interim: number
  readonly chunks: Uint8Array[]
  received: number
  declared: number | null
  firstByte: number | null
}

export function begun(): Course {
  return {
    phase: 'waiting',
    status: 0,
    headers: [],
    interim: 0,
    chunks: [],
    received: 0,
    declared: null,
    firstByte: null,
  }
}

/** What the listener may do to the exchange it listens for. */
export interface Steering {
  readonly elapsed: () => number
  readonly over: () => boolean
  /** The response head is whole. */
  readonly headed: () => void
  /** A piece of the body came. */
  readonly fed: () => void
  readonly answer: (cut: boolean) => void
  readonly stop: (why: Failure) => void
}

export interface Listening {
  readonly course: Course
  readonly line: Line
  readonly limits: AnswerLimits
  /** The request was a HEAD: a Content-Length announces nothing. */
  readonly bodiless: boolean
}

/** Takes in what undici tells of one exchange, and ends it at the first limit. */
export function listener(
  { course, line, limits, bodiless }: Listening,
  steer: Steering,
): Dispatcher.DispatchHandler {
  return {
    onRequestStart() {},
    onResponseStarted() {
      course.phase = 'head'
      course.firstByte ??= steer.elapsed()
    },
    onResponseStart(controller, status) {
      if (steer.over()) return
      if (status < 200) {
        course.interim += 1
        if (course.interim > limits.interim) steer.stop(chatter(limits.interim))
        return
      }
      steer.headed()
      course.phase = 'body'
      course.status = status
      course.headers = headersOf(controller.rawHeaders)
      const trouble = readHead(course)
      if (trouble !== null) steer.stop(trouble)
      // The rest of a body that is too long by its own account is not waited for.
      else if (!bodiless && (course.declared ?? 0) > limits.body) steer.answer(true)
    },
    onResponseData(_controller, chunk) {
      if (steer.over()) return
      steer.fed()
      const room = limits.body - course.received
      course.chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
      course.received += chunk.length
      if (chunk.length > room) steer.answer(true)
    },
    onResponseEnd: () => steer.answer(false),
    onResponseError(_controller, error) {
      steer.stop(line.failure ?? failure(error, { ...course, ended: line.ended }))
    },
  }
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
  let chunked = false
  for (const [name, value] of course.headers) {
    if (name.length === 14 && name.toLowerCase() === 'content-length') {
      course.declared = Number(value)
    }
    if (name.length !== 17 || name.toLowerCase() !== 'transfer-encoding') continue
    if (value.trim().toLowerCase() !== 'chunked') return otherCoding
    // RFC 9112 §6.1: chunked is applied once.
    if (chunked) return twiceChunked
    chunked = true
  }
  return null
}

function chatter(most: number): Failure {
  return {
    reason: 'header-limit',
    because: `The server sent more than ${most} interim responses (1xx) before an answer.`,
  }
}

// RFC 9112 §7.4: without TE in the request, chunked is the only transfer coding.
const otherCoding: Failure = {
  reason: 'malformed',
  because: 'The response uses a transfer coding other than chunked, which was not asked for.',
}

const twiceChunked: Failure = {
  reason: 'malformed',
  because: 'The response says twice that it is chunked.',
}
