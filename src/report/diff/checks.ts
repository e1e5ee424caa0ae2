import type { Report, Ruling } from '../../model/judgement.ts'

/** A requirement whose ruling is the same, and whose checks were not. */
export interface OtherChecks {
  readonly requirement: string
  /** `body-schema passed`, those of one side alone. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Where two runs agree on a ruling and not on what each check saw: their verdict digests differ. */
export function otherChecks(before: Report, after: Report): readonly OtherChecks[] {
  const old = new Map(before.rulings.map(ruling => [keyOf(ruling), ruling]))
  return after.rulings.flatMap(now => {
    const was = old.get(keyOf(now))
    if (was === undefined || was.outcome !== now.outcome || was.cause !== now.cause) return []
    const [mine, theirs] = [seenBy(was), seenBy(now)]
    const lost = [...mine].filter(one => !theirs.has(one)).sort()
    const more = [...theirs].filter(one => !mine.has(one)).sort()
    if (lost.length + more.length === 0) return []
    return [{ requirement: now.requirement, before: lost, after: more }]
  })
}

const keyOf = ({ spec, requirement }: Ruling): string => `${spec}/${requirement}`

const seenBy = ({ findings }: Ruling): ReadonlySet<string> =>
  new Set(findings.map(({ check, outcome }) => `${check} ${outcome}`))
