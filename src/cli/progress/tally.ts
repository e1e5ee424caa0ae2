import type { Happening } from '../../assay.ts'
import type { Plan } from '../../model/plan.ts'

/** How far one spec is. */
export interface SpecTally {
  readonly spec: string
  readonly done: number
  readonly all: number
  readonly exchanges: number
}

/** How far a run is. */
export interface Tally {
  readonly specs: readonly SpecTally[]
  readonly done: number
  readonly all: number
  /** Of this part of the run, when it is resumed. */
  readonly exchanges: number
  /** The case that began last and is not done. */
  readonly now: string | null
}

export interface Counter {
  /** True when a spec has just come to the end of its last case. */
  readonly take: (happening: Happening) => boolean
  readonly read: () => Tally
}

interface Counted {
  readonly cases: ReadonlySet<string>
  readonly done: Set<string>
  exchanges: number
}

/** Counts by spec; `done` are the cases that an earlier part of the run brought to their end. */
export function counter(plan: Pick<Plan, 'cases'>, done: ReadonlySet<string>): Counter {
  const specs = new Map<string, Counted>()
  const ofCase = new Map<string, Counted>()
  for (const { spec, id } of plan.cases) {
    const counted = specs.get(spec) ?? { cases: new Set(), done: new Set(), exchanges: 0 }
    specs.set(spec, { ...counted, cases: new Set([...counted.cases, id]) })
  }
  for (const counted of specs.values()) {
    for (const id of counted.cases) {
      ofCase.set(id, counted)
      if (done.has(id)) counted.done.add(id)
    }
  }
  const attempts = new Map<string, number>()
  const take = (happening: Happening): boolean => {
    const counted = ofCase.get(happening.case)
    if (counted === undefined) return false
    if (happening.kind === 'seen') counted.exchanges += 1
    if (happening.kind === 'case-begin') {
      attempts.delete(happening.case)
      attempts.set(happening.case, happening.attempt)
    }
    if (happening.kind !== 'case-end') return false
    const attempt = attempts.get(happening.case) ?? 1
    attempts.delete(happening.case)
    if (askedAgain(happening.how, attempt)) return false
    counted.done.add(happening.case)
    return counted.done.size === counted.cases.size
  }
  const read = (): Tally => {
    const each = [...specs].map(([spec, { cases, done: ended, exchanges }]) => {
      return { spec, done: ended.size, all: cases.size, exchanges }
    })
    const sum = (of: (one: SpecTally) => number): number => each.reduce((n, one) => n + of(one), 0)
    return {
      specs: each,
      done: sum(one => one.done),
      all: sum(one => one.all),
      exchanges: sum(one => one.exchanges),
      now: [...attempts.keys()].at(-1) ?? null,
    }
  }
  return { take, read }
}

/** A case that met silence or a server error is asked once more; an interrupted one is not done. */
function askedAgain(how: string, attempt: number): boolean {
  return how === 'interrupted' || (attempt === 1 && (how === 'silent' || how === 'erred'))
}
