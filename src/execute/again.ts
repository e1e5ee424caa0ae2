import type { Ask } from '../base/flow/index.ts'
import { first } from '../base/headers.ts'
import { readHttpDate } from '../base/http-date.ts'
import type { Before } from '../model/evidence.ts'
import type { Answer } from './http.ts'

/** Why a request is sent once more, and after how long. */
export interface Again {
  readonly before: Before
  /** The server asked for the wait: nobody is to ask it meanwhile. */
  readonly held: boolean
}

/** How often a request is sent at most. */
const most = { reset: 3, 'too-many': 6 }

/** Milliseconds; who is told to come back later than that does not. */
const longestWait = 60_000
const pause = 100

/**
 * Whether a request is sent once more (RFC 9110 §9.2.2): only one that is safe, that the suite did
 * not spoil, and whose connection broke, or that was answered 429 with the time to come back
 * (RFC 6585 §4). What was wanted, or speaks of 429, stands.
 */
export function again(
  answer: Answer,
  ask: Pick<Ask, 'request' | 'step' | 'actions' | 'manner'>,
  { sent, at }: { readonly sent: number; readonly at: string },
): Again | null {
  if (!safe.has(ask.request.method) || deliberate(ask)) return null
  if (answer.kind === 'silence') {
    const { reason, because } = answer
    if (reason !== 'reset' || sent >= most.reset) return null
    return { before: { at, status: null, reason, because, wait: pause * sent }, held: false }
  }
  if (answer.status !== 429 || sent >= most['too-many'] || speaksOf429(ask)) return null
  const wait = toldToWait(answer)
  if (wait === null || wait > longestWait) return null
  const because = 'It was answered 429, with the time to come back.'
  return { before: { at, status: 429, reason: null, because, wait }, held: true }
}

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Sent byte by byte, or with a token or proof that the suite had spoiled. */
function deliberate({ request, manner }: Pick<Ask, 'request' | 'manner'>): boolean {
  return request.raw !== undefined || Object.keys(manner ?? {}).length > 0
}

function speaksOf429({ step, actions }: Pick<Ask, 'step' | 'actions'>): boolean {
  const criteria = actions.flatMap(action => action.criteria ?? [])
  return [...(step.successCriteria ?? []), ...criteria].some(one => /\b429\b/.test(one.condition))
}

/** Milliseconds by Retry-After (RFC 9110 §10.2.3); a date counts from the answer's own. */
function toldToWait({ headers }: Answer & { kind: 'answer' }): number | null {
  const value = first(headers, 'retry-after')?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const until = readHttpDate(value)
  const from = readHttpDate(first(headers, 'date')?.trim() ?? '')
  return until === null || from === null ? null : Math.max(0, until - from)
}
