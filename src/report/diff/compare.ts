import type { Change, Difference, Side, Standing } from '../../model/difference.ts'
import type { Report, Ruling } from '../../model/judgement.ts'

/** A report, and what the user calls it. */
export interface Named {
  readonly name: string
  readonly report: Report
}

/** What became of each requirement; versions of a spec are one spec. Pure, in the reports' order. */
export function difference(before: Named, after: Named): Difference {
  const old = new Map(before.report.rulings.map(ruling => [keyOf(ruling), ruling]))
  const now = new Map(after.report.rulings.map(ruling => [keyOf(ruling), ruling]))
  const both = [...now].flatMap(([key, ruling]) => {
    const was = old.get(key)
    return was === undefined ? [] : [{ change: changeOf(was, ruling), kind: kindOf(was, ruling) }]
  })
  const of = (kind: Kind): readonly Change[] =>
    both.filter(one => one.kind === kind).map(({ change }) => change)
  const only = (these: typeof now, those: typeof now): readonly Ruling[] =>
    [...these].filter(([key]) => !those.has(key)).map(([, ruling]) => ruling)
  return {
    assay: 'diff/1',
    before: sideOf(before),
    after: sideOf(after),
    broke: of('broke'),
    mended: of('mended'),
    asked: only(now, old).map(ruling => changeOf(null, ruling)),
    dropped: only(old, now).map(ruling => ({ ...changeOf(ruling, ruling), after: null })),
    changed: of('changed'),
    same: of('same').length,
  }
}

/** Whether a MUST broke: what the exit code of `assay diff` says. */
export function somethingBroke({ broke }: Difference): boolean {
  return broke.some(({ level }) => level === 'MUST')
}

/** The parts of a difference, in the order in which they are told. */
export const sections = ['broke', 'mended', 'asked', 'dropped', 'changed'] as const

const keyOf = ({ spec, requirement }: Ruling): string =>
  `${spec.replace(/@.*/u, '')}\n${requirement}`

type Kind = 'broke' | 'mended' | 'changed' | 'same'

/** “Could not test” is red: what passed once and is not shown any more broke too (DESIGN §5.7). */
function kindOf(was: Ruling, is: Ruling): Kind {
  if (was.outcome === is.outcome) return was.cause === is.cause ? 'same' : 'changed'
  if (is.outcome === 'failed') return 'broke'
  if (is.outcome === 'passed') return 'mended'
  return was.outcome === 'passed' && is.outcome !== 'inapplicable' ? 'broke' : 'changed'
}

function changeOf(was: Ruling | null, is: Ruling): Change {
  const { spec, requirement, level, remedy } = is
  const before = was === null ? null : standingOf(was)
  return { spec, requirement, level, before, after: standingOf(is), remedy }
}

const standingOf = ({ outcome, cause, because }: Ruling): Standing => ({ outcome, cause, because })

function sideOf({ name, report }: Named): Side {
  const { verdict, headline, profile } = report
  return { name, verdict, headline, profile }
}
