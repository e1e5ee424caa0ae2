import type { Report, Ruling } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { Words } from '../words/index.ts'
import { requirementOf } from './sorting.ts'

export type How = keyof Words['html']['coverage']['how']

const hows: readonly How[] = [
  'tested',
  'unsettled',
  'attested',
  'awaiting',
  'absent',
  'undeclared',
  'excused',
  'idle',
  'untested',
]

/** Said even when it is none: a reader looks for them. */
const always: ReadonlySet<How> = new Set(['tested', 'attested', 'absent', 'untested'])

/** How many requirements were settled in which way, in the order in which it is told. */
export function settledHow(report: Report, plan: Plan): readonly (readonly [How, number])[] {
  const found = new Map<How, number>()
  for (const ruling of report.rulings) {
    const how = settled(ruling, plan)
    found.set(how, (found.get(how) ?? 0) + 1)
  }
  return hows
    .filter(how => always.has(how) || found.has(how))
    .map(how => [how, found.get(how) ?? 0] as const)
}

function settled(ruling: Ruling, plan: Plan): How {
  const { outcome, cause } = ruling
  if (outcome === 'passed' || outcome === 'failed') {
    return requirementOf(plan, ruling)?.proof.kind === 'attested' ? 'attested' : 'tested'
  }
  if (cause === 'awaiting-attestation') return 'awaiting'
  if (cause === 'declared-absent') return 'absent'
  if (cause === 'not-declared') return 'undeclared'
  if (cause === 'specification' || cause === 'waived') return 'excused'
  if (outcome === 'inapplicable') return 'idle'
  return outcome === 'cantTell' ? 'unsettled' : 'untested'
}
