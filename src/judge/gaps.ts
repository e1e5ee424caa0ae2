import type { CaseEnd } from '../model/evidence.ts'
import type { Plan } from '../model/plan.ts'

/**
 * A place where the journal does not answer the plan: an answer that is missing, that nobody asked
 * for, or that stands under another name. What rests on it may be failed or open, but never
 * conformant (DESIGN §5.3).
 */
export interface Gap {
  /** Null when it cannot be told which spec it is about. */
  readonly spec: string | null
  readonly because: string
}

export interface Gaps {
  /** A line that belongs to no case that is open in the journal. */
  stray(id: string): void
  /** A case that was closed; `gap` is what its replay missed, `how` what the journal says of its end. */
  closed(id: string, gap: string | null, how: CaseEnd['how'] | null): void
  read(): readonly Gap[]
}

const kept = 20

/** Collects gaps while a journal is read; bounded, for one is enough. */
export function gaps(plan: Plan): Gaps {
  const found: Gap[] = []
  const closed = new Set<string>()
  const add = (spec: string | null, because: string): void => {
    if (found.length < kept) found.push({ spec, because })
  }
  const specOf = (id: string): string | null => plan.cases.find(one => one.id === id)?.spec ?? null
  return {
    stray: id =>
      add(specOf(id), `The journal holds an answer of "${id}", which was not asked then.`),
    closed: (id, gap, how) => {
      closed.add(id)
      // A case that its own planned limits stopped is open, not broken: its rows say so.
      if (gap === null || how === 'deadline' || how === 'requests') return
      add(specOf(id), `The evidence of case "${id}" is not whole. ${gap}`)
    },
    read: () => {
      const missing = plan.cases
        .filter(one => !closed.has(one.id))
        .map(one => ({ spec: one.spec, because: `Case "${one.id}" was not run.` }))
      return [...found, ...missing].slice(0, kept)
    },
  }
}
