import type { Opinion } from '../../model/judgement.ts'

const slipsKept = 5

/**
 * What a check over the whole run remembers: counts, and the first few slips by evidence id
 * and place, so that the order in which answers came makes no difference.
 */
export interface Tally {
  /** Answers in which the thing could have stood. */
  looked: number
  /** Things looked at. */
  judged: number
  wrong: number
  slips: readonly Slip[]
}

export interface Slip {
  readonly evidence: string
  /** A JSON Pointer, or a header's name. */
  readonly at: string
  /** What was seen, as the end of a sentence. */
  readonly what: string
}

export interface Wording {
  /** What was counted, in the plural: `JSON answers`. */
  readonly things: string
  /** What holds when all is well, as the end of `N things …`. */
  readonly passed: string
  readonly wanted: string
  /** A whole sentence for answers that held nothing of the kind. */
  readonly absent: string
}

export function tally(): Tally {
  return { looked: 0, judged: 0, wrong: 0, slips: [] }
}

/** Counts one thing, and keeps what is wrong with it. */
export function count(tally: Tally, slip: Slip | null): void {
  tally.judged += 1
  if (slip === null) return
  tally.wrong += 1
  const all = [...tally.slips, slip]
  tally.slips = all.sort(byPlace).slice(0, slipsKept)
}

function byPlace(a: Slip, b: Slip): number {
  return compare(a.evidence, b.evidence) || compare(a.at, b.at) || compare(a.what, b.what)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** One opinion over the run; none when nothing was looked at, so that nothing passes unseen. */
export function concluded(tally: Tally, wording: Wording): readonly Opinion[] {
  const [first] = tally.slips
  if (first !== undefined) return [failed(tally, wording, first)]
  if (tally.judged > 0) {
    return [{ outcome: 'passed', because: `${tally.judged} ${wording.things} ${wording.passed}.` }]
  }
  if (tally.looked === 0) return []
  return [{ outcome: 'inapplicable', cause: 'condition-not-met', because: wording.absent }]
}

function failed(tally: Tally, wording: Wording, first: Slip): Opinion {
  const place = first.at === '' ? '' : ` at ${first.at}`
  return {
    outcome: 'failed',
    because: `${tally.wrong} of ${tally.judged} ${wording.things} went wrong, first ${first.evidence}${place}: ${first.what}; ${wording.wanted} was wanted.`,
    wanted: wording.wanted,
    seen: tally.slips.map(slip => slip.what).join('; '),
    at: first.at,
    evidence: [...new Set(tally.slips.map(slip => slip.evidence))],
  }
}
