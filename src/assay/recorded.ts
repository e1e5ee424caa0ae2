import { canonical } from '../base/digest.ts'
import { ofCleanup } from '../base/flow/index.ts'
import { planDigest } from '../base/plan-digest.ts'
import { answeredCases, evidenceOf } from '../judge/answered.ts'
import { checks, judge, judgeStated, probesOf, type Tool } from '../judge/index.ts'
import { barometer, dominated } from '../judge/weather.ts'
import { coming, type Next } from '../load/coming.ts'
import { openEvidence } from '../load/evidence.ts'
import { readPlan } from '../load/plan.ts'
import type { Evidence } from '../model/evidence.ts'
import { Fault } from '../model/fault.ts'
import type { Report } from '../model/judgement.ts'
import type { Plan } from '../model/plan.ts'
import type { Stated } from '../model/statement.ts'
import { type Coming, narrowed, planNext } from '../plan/next.ts'
import { unlikeDerived } from '../plan/whole.ts'

export { unlikeOwn } from '../plan/own.ts'

/** What a bundle holds; whoever wants several things of it opens it once. */
export interface Recorded {
  readonly plan: Plan
  readonly evidence: Evidence
  /** What people stated, verified: for a certificate (docs/certificates.md). */
  readonly stated?: readonly Stated[]
}

/**
 * A bundle's plan and evidence, each held against what the other says of it. Throws Fault
 * `file-missing`, `syntax`, `schema`, or `bundle` when they are not of one run, or when the plan
 * does not ask what its own specs and profile want (DESIGN §5.3).
 */
export async function recordedPlan(folder: string): Promise<Recorded> {
  return recorded(folder, await readPlan(folder))
}

/** The same of a run that this process made itself: the plan as its file says it, unread. */
export async function recordedRun(
  folder: string,
  { plan }: { readonly plan: Plan },
): Promise<Recorded> {
  return recorded(folder, JSON.parse(planText(plan)))
}

async function recorded(folder: string, plan: Plan): Promise<Recorded> {
  const { unlike, ...opened } = await openedAs(folder, plan)
  const [first] = unlike
  if (first === undefined) return opened
  throw new Fault('bundle', first, {
    at: { file: `${folder}/plan.json` },
    hint: 'The bundle was changed; ask for it again.',
  })
}

/** What a bundle holds, though its plan be another than it must: `unlike` says how, all of it. */
export interface Doubted extends Recorded {
  readonly unlike: readonly string[]
}

/** Opens a bundle that may be no good. Throws Fault `file-missing`, `syntax`, `schema`, `bundle`. */
export async function doubtedPlan(folder: string): Promise<Doubted> {
  return openedAs(folder, await readPlan(folder))
}

async function openedAs(folder: string, plan: Plan): Promise<Doubted> {
  const evidence = await openEvidence(folder)
  const same = planDigest(plan) === evidence.run.plan
  const other = same ? [] : ['The plan is not the one that the run was made with.']
  return { plan, evidence, unlike: [...other, ...unlikeDerived(plan)] }
}

/** Judges what a bundle holds, from its plan and journal alone. */
export async function judgeBundle(folder: string, tool: Tool, opened?: Recorded): Promise<Report> {
  return judgeStated({ stated: [], ...(opened ?? (await recordedPlan(folder))) }, tool)
}

/** What a coming profile or catalogue would make of a recorded run. */
export interface Preview {
  readonly before: Report
  readonly after: Report
  /** Cases that it would run and that the evidence does not answer: their requirements are open. */
  readonly unanswered: readonly string[]
}

/**
 * Judges a bundle as it would be under what is to come, without a request: what the run did not ask
 * stays open. Writes nothing. Throws Fault `usage` for an ad-hoc run, and what reading can throw.
 */
export async function preview(
  folder: string,
  next: Omit<Next, 'specs'>,
  tool: Tool,
): Promise<Preview> {
  const { plan, evidence } = await recordedPlan(folder)
  const { part, seen } = await underNext({ plan, evidence }, comingFor(plan, next))
  const after = await judge(part.plan, seen, tool)
  return { before: await judge(plan, evidence, tool), after, unanswered: part.missing }
}

function comingFor(plan: Plan, next: Omit<Next, 'specs'>): Promise<Coming> {
  if (plan.adHoc) throw new Fault('usage', 'A run of a suite of your own has no preview.')
  const specs = plan.specs.map(({ name }) => name)
  return coming({ ...next, profile: next.profile ?? plan.profile?.id ?? null, specs })
}

async function underNext({ plan, evidence }: Recorded, next: Promise<Coming>) {
  // As its file would say it: what a suite asks can hang on the order of members.
  const whole: Plan = JSON.parse(planText(planNext(plan, await next)))
  const answered = await answeredCases(plan, whole, evidence)
  const part = narrowed(whole, answered, id => checks.get(id)?.over === 'run')
  return { part, seen: evidenceOf(evidence, answered) }
}

/** A recorded run, judged by the specs, suites and profile of today. */
export interface Again {
  /** As it was run, and as it would be run. */
  readonly recorded: Plan
  readonly plan: Plan
  readonly report: Report
  readonly unanswered: readonly string[]
}

/** Judges run after run by one catalogue, which is read once for each profile; else as `preview`. */
export function judgeAnew(
  next: Pick<Next, 'root' | 'folders'>,
  tool: Tool,
): (opened: Recorded, statedIn: (plan: Plan) => readonly Stated[]) => Promise<Again> {
  const known = new Map<string, Promise<Coming>>()
  return async (opened, statedIn) => {
    const { plan: recorded } = opened
    const key = JSON.stringify([recorded.profile?.id, recorded.specs.map(({ name }) => name)])
    const today = known.get(key) ?? comingFor(recorded, { ...next, suites: [], profile: null })
    known.set(key, today)
    const { part, seen } = await underNext(opened, today)
    const { plan, missing: unanswered } = part
    const report = await judgeStated({ plan, evidence: seen, stated: statedIn(plan) }, tool)
    return { recorded, plan, report, unanswered }
  }
}

/** False when a recorded run asked nothing, or refusals of one kind dominate it (ADR 0006). */
export async function assessed(folder: string): Promise<boolean> {
  const { plan, evidence } = await recordedPlan(folder)
  const weather = barometer()
  const probes = probesOf(plan)
  for await (const line of evidence.lines()) {
    if (!('request' in line) || probes.has(line.case)) continue
    if (!ofCleanup(line.case, line.id)) weather.see(line)
  }
  const sky = weather.read()
  return sky.exchanges > 0 && dominated(sky) === null
}

/** A plan as `plan.json` holds it. */
export function planText(plan: Plan): string {
  return `${canonical(JSON.parse(JSON.stringify(plan)))}\n`
}
