import type { CaseEnd } from '../model/evidence.ts'
import type { Opinion } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { Cause } from '../model/words.ts'
import type { CaseJudge } from './case.ts'
import type { Use } from './uses.ts'
import { dominated, type Weather } from './weather.ts'

/**
 * What looks wrong while a run goes on. It is no ruling: the judgement of the whole run may excuse
 * it, or find it flaky (ADR 0016).
 */
export type Trouble =
  | {
      /** A finished case has a failed finding for a MUST: the first one of this requirement. */
      readonly kind: 'failed'
      readonly spec: string
      readonly requirement: string
      readonly case: string
      readonly because: string
    }
  | {
      /** A case came to no end that could be judged: the first one for this cause. */
      readonly kind: 'stopped'
      readonly spec: string
      readonly case: string
      readonly cause: Cause
      readonly because: string
    }
  /** Nearly every answer is a refusal, or none comes: the supplier is hardly being tested. */
  | { readonly kind: 'dominated'; readonly because: string }

/** One case as it is being judged. */
export interface Open {
  readonly judging: CaseJudge
  readonly attempt: number
  /** The first failed opinion of each check at work. */
  readonly failed: ReadonlyMap<Use, Opinion>
}

/** Fewer exchanges than these tell nothing of the run as a whole. */
const fewest = 5

/** Causes that somebody who waits can do something about. */
const worthTelling: ReadonlySet<Cause | null> = new Set([
  'network',
  'credentials',
  'configuration',
  'deadline',
])

interface Telling {
  readonly tell: (trouble: Trouble) => void
  /** The run so far. */
  readonly weather: () => Weather
}

/** Says each thing once: a requirement, a cause of a spec, what dominates. */
export function teller(plan: Plan, { tell, weather }: Telling) {
  const probes = new Set(plan.cases.flatMap(({ kind, id }) => (kind === 'probe' ? [id] : [])))
  const musts = new Set(
    plan.specs.flatMap(({ requirements }) =>
      requirements.flatMap(({ id, level }) => (level === 'MUST' ? [id] : [])),
    ),
  )
  const specOf = new Map(plan.cases.map(one => [one.id, one.spec]))
  const told = new Set<string>()
  const held = new Map<string, Trouble>()
  const once = (key: string, trouble: Trouble): void => {
    if (told.has(key)) return
    told.add(key)
    held.set(key, trouble)
  }
  const failures = (id: string, { failed }: Open): void => {
    for (const [{ items }, { because }] of failed) {
      for (const { spec, requirement, settled } of items) {
        if (settled !== null || !musts.has(requirement)) continue
        const trouble = { kind: 'failed', spec, requirement, case: id, because } as const
        once(`${spec} ${requirement}`, trouble)
      }
    }
  }
  const ended = (id: string, judged: Open, how: CaseEnd['how']): void => {
    const spec = specOf.get(id) ?? ''
    const { cause, because } = judged.judging.end(how)
    failures(id, judged)
    if (cause !== null && worthTelling.has(cause)) {
      once(`${spec} ${cause}`, { kind: 'stopped', spec, case: id, cause, because: because ?? '' })
    }
    flush()
  }
  /** A failure in a run that is refused throughout would be no failure: it waits. */
  const flush = (): void => {
    const sky = weather()
    const all = dominated(sky)?.because ?? null
    for (const [key, trouble] of held) {
      if (all !== null && trouble.kind === 'failed') continue
      held.delete(key)
      tell(trouble)
    }
    if (all === null || sky.exchanges < fewest || told.has('dominated')) return
    told.add('dominated')
    tell({ kind: 'dominated', because: all })
  }
  return { probes, ended }
}
