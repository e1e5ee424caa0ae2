import { ofCleanup } from '../base/flow/index.ts'
import { type RunIdentity, specOf } from '../base/program.ts'
import type { Schemas } from '../base/schema/index.ts'
import type { CaseEnd, CaseLine, Evidence, Kind, Seen } from '../model/evidence.ts'
import type { CaseRun, Cleaned, Report } from '../model/judgement.ts'
import type { Case, Plan } from '../model/plan.ts'
import type { Stated } from '../model/statement.ts'
import { type Bench, type CaseJudge, implicitTable, judgeCase, type Take } from './case.ts'
import { runCase } from './case-run.ts'
import { type Asked, askedWith } from './check.ts'
import { type Collector, collector, type Findings } from './findings.ts'
import { type Steadiness, steadiness } from './flaky.ts'
import { gaps } from './gaps.ts'
import { judgeProbe } from './probe.ts'
import { type Tool, writeReport } from './report.ts'
import { rollup } from './rollup.ts'
import { settleSilences } from './silence.ts'
import { settledBy } from './stated.ts'
import { runUses } from './uses.ts'
import { barometer, dominated, excuse } from './weather.ts'

/** A judgement in the making: shown the lines of a run in their order, then asked for its report. */
export interface Sitting {
  /** What earlier attempts at cases are read with, before the first line is shown. */
  readonly bench: Bench
  readonly steady: Steadiness
  /** Shows a line of the last attempt at a case; cases may be interleaved. */
  see(line: CaseLine): void
  /** The report on what was shown; asked once. */
  report(ending: Ending): Report
}

/** What is known when everything was shown. */
export interface Ending {
  readonly evidence: Summary
  /** What each case made in earlier attempts. */
  readonly made: ReadonlyMap<string, readonly Cleaned[]>
  readonly stated: readonly Stated[]
  readonly tool: Tool
}

/** What a judgement with the statements of people rests on. */
export interface Stating {
  readonly plan: Plan
  readonly evidence: Evidence
  /** Only what was verified: who signs is not looked at here. */
  readonly stated: readonly Stated[]
}

/** What is known of a run as a whole, without its lines. */
export type Summary = Omit<Evidence, 'lines' | 'earlier'>

/** What a sitting begins with. */
export interface Opening {
  readonly plan: Plan
  readonly identity: RunIdentity
  readonly schemas: (spec: string) => Schemas
}

/** Opens a judgement of a run. Its memory does not grow with the number of lines shown. */
export function sitting({ plan, identity, schemas }: Opening): Sitting {
  const found = gather(plan)
  const weather = barometer()
  const overRun = lookOverRun(plan, found.take)
  const steady = steadiness(found.take)
  const bench: Bench = {
    plan,
    identity,
    schemas,
    take: steady.now,
    overRun: overRun.see,
    implicit: implicitTable(plan),
  }
  const holes = gaps(plan)
  const open = new Map<string, CaseJudge>()
  const probes = probesOf(plan)
  const done = new Map<
    string,
    { readonly planned: Case; readonly end: ReturnType<CaseJudge['end']> }
  >()
  const close = (id: string, how: CaseEnd['how'] | null): void => {
    const replay = open.get(id)
    const planned = plan.cases.find(one => one.id === id)
    if (replay === undefined || planned === undefined) return
    open.delete(id)
    done.set(id, { planned, end: replay.end(how) })
    holes.closed(id, replay.gap(), how)
  }
  const observe = (seen: Seen<Kind>): void => {
    // What removes is no answer to a question of the plan: it says nothing of the supplier.
    // Nor does a probe tell of the weather: silence may be what it wants.
    const probed = seen.kind === 'handshake' || probes.has(seen.case)
    if (!probed && !ofCleanup(seen.case, seen.id)) weather.see(seen)
    const replay = open.get(seen.case)
    if (replay === undefined) holes.stray(seen.case)
    else replay.see(seen)
  }
  const see = (line: CaseLine): void => {
    if (line.kind === 'case-begin') {
      const planned = plan.cases.find(one => one.id === line.case)
      if (planned !== undefined) open.set(line.case, judging(bench, planned))
    } else if (line.kind === 'case-end') close(line.case, line.how)
    else if (line.kind === 'cleanup-intent') open.get(line.case)?.intend(line.id)
    else observe(line)
  }
  const casesOf = ({ evidence, made }: Ending): ReadonlyMap<string, CaseRun> => {
    const count = (id: string): number => evidence.attempts[id]?.count ?? 1
    return withCleanup(
      new Map([...done].map(([id, { planned, end }]) => [id, runCase(planned, end, count(id))])),
      made,
    )
  }
  const report = (ending: Ending): Report => {
    const { evidence, stated, tool } = ending
    for (const id of [...open.keys()]) close(id, null)
    const cases = casesOf(ending)
    steady.settle()
    overRun.end()
    const sky = weather.read()
    const settled = settleSilences(cases, evidence, sky)
    const by = dominated(sky)
    const known = { plan, findings: found.findings(), cases: settled }
    const rulings = plan.specs
      .flatMap(spec => rollup(plan, spec, known))
      .map(ruling => (by === null ? ruling : excuse(ruling, by, probes)))
      .map(ruling => settledBy(ruling, stated))
    return writeReport({
      plan,
      evidence,
      tool,
      rulings,
      cases: settled,
      weather: sky,
      dominated: by,
      gaps: holes.read(),
      ...found.advisories(),
    })
  }
  return { bench, steady, see, report }
}

const judging = (bench: Bench, one: Case): CaseJudge =>
  one.kind === 'workflow' ? judgeCase(bench, one) : judgeProbe(bench, one)

/** The cases that are probes: they speak below HTTP, and nothing of the rest of the run is in them. */
export function probesOf({ cases }: Plan): ReadonlySet<string> {
  return new Set(cases.flatMap(one => (one.kind === 'probe' ? [one.id] : [])))
}

/** What earlier attempts made stands before what the last one did. */
function withCleanup(
  cases: ReadonlyMap<string, CaseRun>,
  made: ReadonlyMap<string, readonly Cleaned[]>,
): ReadonlyMap<string, CaseRun> {
  const whole = new Map(cases)
  for (const [id, cleaned] of made) {
    const run = cases.get(id)
    if (run === undefined || cleaned.length === 0) continue
    whole.set(id, { ...run, cleanup: [...cleaned, ...(run.cleanup ?? [])] })
  }
  return whole
}

interface Gathered {
  readonly take: Take
  findings(): ReadonlyMap<string, Findings>
  advisories(): Pick<Report, 'advisories' | 'advisoriesOmitted'>
}

/** What no requirement claims, by spec and check: the first that differ, and how many more. */
function loosely(
  loose: ReadonlyMap<string, Collector>,
): Pick<Report, 'advisories' | 'advisoriesOmitted'> {
  const kinds = [...loose]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => {
      const [spec, check]: [string, string] = JSON.parse(key)
      return { spec, check, ...one.read() }
    })
  const advisories = kinds.flatMap(({ spec, kept }) => kept.map(one => ({ ...one, spec })))
  const left = kinds
    .filter(({ omitted }) => omitted > 0)
    .map(({ spec, check, omitted }) => ({ spec, check, findings: omitted }))
  return left.length === 0 ? { advisories } : { advisories, advisoriesOmitted: left }
}

function gather(plan: Plan): Gathered {
  const items = new Map<string, Collector>()
  const loose = new Map<string, Collector>()
  const places = new Map(plan.cases.map((one, place) => [one.id, place]))
  const orderOf = (id: string): number => places.get(id) ?? plan.cases.length
  const slot = (table: Map<string, Collector>, key: string): Collector => {
    const known = table.get(key)
    if (known !== undefined) return known
    const made = collector(orderOf)
    table.set(key, made)
    return made
  }
  return {
    take: (opinion, from) => {
      const source = {
        case: from.case,
        check: from.use.check.id,
        as: from.use.as,
        evidence: from.evidence,
      }
      for (const item of from.use.items) slot(items, item.id).add(opinion, source)
      if (from.use.items.length > 0 || opinion.outcome === 'passed') return
      const spec = plan.cases.find(one => one.id === from.case)?.spec ?? ''
      slot(loose, JSON.stringify([spec, from.use.check.id])).add(opinion, source)
    },
    findings: () => new Map([...items].map(([id, one]) => [id, one.read()])),
    advisories: () => loosely(loose),
  }
}

interface OverRun {
  readonly see: (seen: Seen, asked: Asked) => void
  end(): void
}

/** The checks that look over the whole run, each with its own bounded memory. */
function lookOverRun(plan: Plan, take: Take): OverRun {
  const running = runUses(plan).map(use => ({
    use,
    looking: use.check.open(),
    asking: specOf(plan, use.items[0]?.spec ?? ''),
  }))
  let last: Asked | null = null
  return {
    see: (seen, asked) => {
      last = asked
      for (const { use, looking, asking } of running) {
        for (const opinion of looking.judge(seen, { ...askedWith(asked, use.with), asking })) {
          take(opinion, { case: seen.case, use, evidence: seen.id })
        }
      }
    },
    end: () => {
      if (last === null) return
      for (const { use, looking, asking } of running) {
        const asked = { ...last, asking, step: null, operation: null, with: use.with }
        for (const opinion of looking.end(asked)) take(opinion, { case: '*', use, evidence: null })
      }
    },
  }
}
