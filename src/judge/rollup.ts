import type { Requirement, Spec } from '../model/catalogue.ts'
import type { CaseRun, Finding, Ruling } from '../model/judgement.ts'
import type { Item, Plan } from '../model/plan.ts'
import { type Cause, type Outcome, worstFirst } from '../model/words.ts'
import type { Findings } from './findings.ts'
import { runTimeOnly } from './reading/run-time.ts'

/** What is known when a run has been read: findings by item id, and how each case went. */
export interface Known {
  readonly plan: Plan
  readonly findings: ReadonlyMap<string, Findings>
  readonly cases: ReadonlyMap<string, CaseRun>
}

interface RowOutcome {
  readonly item: Item
  readonly outcome: Outcome
  readonly cause: Cause | null
  readonly because: string
}

const findingsKept = 25

/** One ruling for each requirement of a spec that the plan asks about (DESIGN §5.2–5.4). */
export function rollup(plan: Plan, spec: Spec, known: Known): readonly Ruling[] {
  const mine = plan.items.filter(item => item.spec === spec.id)
  const asked = new Set(mine.map(item => item.requirement))
  return spec.requirements
    .filter(requirement => asked.has(requirement.id))
    .map(requirement =>
      rule(
        spec,
        requirement,
        mine.filter(item => item.requirement === requirement.id),
        known,
      ),
    )
}

function rule(spec: Spec, requirement: Requirement, items: readonly Item[], known: Known): Ruling {
  const rows = telling(items.map(item => rowOutcome(item, known)))
  const worst = worstFirst.find(outcome => rows.some(row => row.outcome === outcome)) ?? 'untested'
  const deciding = rows.find(row => row.outcome === worst)
  const all = items.flatMap(item => known.findings.get(item.id)?.kept ?? [])
  const findings = worstFirst
    .flatMap(outcome => all.filter(finding => finding.outcome === outcome))
    .slice(0, findingsKept)
  const total = items.reduce((sum, item) => sum + (known.findings.get(item.id)?.total ?? 0), 0)
  return {
    spec: spec.id,
    requirement: requirement.id,
    level: requirement.level,
    outcome: worst,
    cause: worst === 'passed' ? null : (deciding?.cause ?? 'prerequisite'),
    because: withRunTime(deciding?.because ?? nothingAsked, all),
    remedy: requirement.remedy,
    findings,
    findingsOmitted: Math.max(0, total - findings.length),
  }
}

const nothingAsked = 'Nothing in the plan asks about this requirement.'

/** A ruling that rests on a recorded fact says so, whichever row decided it (DESIGN §5.13). */
function withRunTime(because: string, findings: readonly Finding[]): string {
  const rests = findings.some(finding => finding.because.endsWith(runTimeOnly))
  return rests && !because.endsWith(runTimeOnly) ? `${because} ${runTimeOnly}` : because
}

/** A part that is absent, as declared, says nothing of the parts that are there. */
function telling(rows: readonly RowOutcome[]): readonly RowOutcome[] {
  const there = rows.filter(
    ({ item, outcome }) => item.proves === 'presence' || outcome !== 'inapplicable',
  )
  return there.length > 0 ? there : rows
}

function rowOutcome(item: Item, known: Known): RowOutcome {
  if (item.settled !== null) return { item, ...item.settled }
  const found = known.findings.get(item.id)
  if (found === undefined || found.worst === null) return { item, ...untouched(item, known) }
  if (found.worst === 'passed' && wantsWholeCase(item)) {
    const run = known.cases.get(item.case)
    if (run?.outcome !== 'passed') return { item, ...untouched(item, known) }
  }
  const deciding = found.kept.find(finding => finding.outcome === found.worst)
  if (item.proves === 'absence' && found.worst === 'passed') {
    const because = 'The target declares this capability absent, and it is.'
    return { item, outcome: 'inapplicable', cause: 'declared-absent', because }
  }
  return {
    item,
    outcome: found.worst,
    cause: deciding?.cause ?? null,
    because: deciding?.because ?? '',
  }
}

/** The criteria of a case, not of some of its steps: half of them prove nothing about the whole. */
function wantsWholeCase({ case: one, check, with: { steps } }: Item): boolean {
  return one !== '*' && check === 'success-criteria' && steps === undefined
}

/** A row without a finding: how its case went says why. */
function untouched(item: Item, known: Known): Omit<RowOutcome, 'item'> {
  if (item.case === '*') return untouchedAnywhere(item, known)
  const run = known.cases.get(item.case)
  if (run === undefined) {
    return {
      outcome: 'untested',
      cause: 'prerequisite',
      because: `Case "${item.case}" was not run.`,
    }
  }
  // A criterion that fails is a finding of its exchange; one of a step that calls a workflow has none.
  if (run.outcome === 'failed' && (run.cause === 'supplier' || wantsWholeCase(item))) {
    return {
      outcome: 'failed',
      cause: 'supplier',
      because: run.because ?? 'No answer came, twice.',
    }
  }
  if (run.outcome === 'passed') {
    // No suite author said what must be found there: that the workflow ended well is enough (DESIGN §5.14).
    if (known.plan.adHoc) {
      return { outcome: 'passed', cause: null, because: 'The workflow ended successfully.' }
    }
    return {
      outcome: 'untested',
      cause: 'missing-data',
      because: `Case "${item.case}" ran, but the supplier's answers held nothing that "${item.check}" could look at.`,
    }
  }
  const outcome = run.outcome === 'cantTell' ? 'cantTell' : 'untested'
  const cause = run.outcome === 'failed' ? 'prerequisite' : (run.cause ?? 'prerequisite')
  const because = run.because ?? `Case "${item.case}" did not come to its end.`
  return {
    outcome,
    cause,
    because: run.outcome === 'failed' ? `An earlier step failed. ${because}` : because,
  }
}

/** Why a request of a case got no answer. */
const unanswered: ReadonlySet<Cause> = new Set([
  'network',
  'supplier',
  'credentials',
  'configuration',
])

/** A row over every exchange of an operation that was never answered: the cases that ask it say why. */
function untouchedAnywhere(item: Item, known: Known): Omit<RowOutcome, 'item'> {
  const asking = known.plan.cases.filter(
    one =>
      one.kind === 'workflow' &&
      one.spec === item.spec &&
      (item.operation === null || one.operations.includes(item.operation)),
  )
  const silent = asking
    .map(one => known.cases.get(one.id))
    .find(run => run !== undefined && run.outcome !== 'passed' && run.outcome !== 'untested')
  if (silent !== undefined && silent.cause !== null && unanswered.has(silent.cause)) {
    return {
      outcome: silent.outcome,
      cause: silent.cause,
      because: silent.because ?? 'No answer came.',
    }
  }
  // Where it shows may be among what the change left out: nothing can be asked of it here.
  if (item.operation === null && (known.plan.changed?.leftOut.cases.length ?? 0) > 0) {
    const because = `What the change touches shows nothing that "${item.check}" could look at; a whole run asks more.`
    return { outcome: 'inapplicable', cause: 'condition-not-met', because }
  }
  const what = item.operation === null ? 'No answer' : `No answer of "${item.operation}"`
  return {
    outcome: 'untested',
    cause: 'missing-data',
    because: `${what} in this run held anything that "${item.check}" could look at.`,
  }
}
