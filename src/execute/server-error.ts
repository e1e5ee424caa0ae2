import type { Ask, Noted } from '../base/flow/index.ts'

const statuses: ReadonlySet<number> = new Set([500, 502, 503, 504])
const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether an answer is a server error that its step did not want (RFC 9110 §15.6). */
export function serverError({ seen, step, criteria }: Noted): boolean {
  if (seen.kind !== 'exchange' || !statuses.has(seen.response.status)) return false
  if (step['x-assay-expected'] === true) return false
  return criteria.length === 0 || criteria.some(criterion => !criterion.holds)
}

/** Whether a request may change something that nothing takes back; a token is no such thing. */
export function leavesMarks({ step, request, manner }: Ask): boolean {
  if (manner?.proves === true) return false
  return !safe.has(request.method) && step['x-assay-cleanup'] === undefined
}

/** Cases that are asked again whatever the others do. */
const always = 3

/**
 * Counts cases that met a server error; while they are few, or no more than half of those that
 * ended, each may be asked once more. A server that is broken throughout is not asked twice.
 */
export function repeats(): { readonly ended: () => void; readonly next: () => boolean } {
  let ended = 0
  let erred = 0
  return {
    ended: () => {
      ended += 1
    },
    next: () => {
      erred += 1
      return erred <= always || erred * 2 <= ended
    },
  }
}
