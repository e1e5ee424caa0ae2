import type { Opinion } from '../model/judgement.ts'
import type { From, Take } from './case.ts'

/** Compares a case that met a server error with its second attempt (DESIGN §5.2). */
export interface Steadiness {
  /** An opinion on the nth attempt, which met a server error. */
  before(opinion: Opinion, from: From, attempt: number): void
  /** An opinion on the last attempt; it counts in any case. */
  readonly now: Take
  /** What failed at first and not again is `cantTell/flaky`: never failed, and never passed. */
  settle(): void
}

interface Red {
  readonly because: string
  readonly evidence: readonly string[]
  readonly from: From
  /** The last attempt failed it too: then that finding says so. */
  again: boolean
  /** What the last attempt looked at. */
  later: string | null
}

export function steadiness(take: Take): Steadiness {
  const reds = new Map<string, Red>()
  return {
    before: (opinion, from, attempt) => {
      const key = keyOf(from)
      if (opinion.outcome !== 'failed' || reds.has(key)) return
      const evidence = from.evidence === null ? [] : [`${from.evidence}@${attempt}`]
      reds.set(key, { because: opinion.because, evidence, from, again: false, later: null })
    },
    now: (opinion, from) => {
      take(opinion, from)
      const red = reds.size === 0 ? undefined : reds.get(keyOf(from))
      if (red === undefined) return
      if (opinion.outcome === 'failed') red.again = true
      red.later ??= from.evidence
    },
    settle: () => {
      for (const { because, evidence, from, again, later } of reds.values()) {
        if (again) continue
        const opinion: Opinion = {
          outcome: 'cantTell',
          cause: 'flaky',
          because: `It failed when it was asked first, and not when it was asked again. ${because}`,
          evidence: [...evidence, ...(later === null ? [] : [later])],
        }
        take(opinion, { ...from, evidence: null })
      }
    },
  }
}

/** One question: the same whichever attempt asks it. */
function keyOf({ case: one, use }: From): string {
  const items = use.items.map(({ id }) => id)
  return JSON.stringify([one, use.check.id, use.as, use.step, items, use.with])
}
