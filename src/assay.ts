import { canonical } from './base/digest.ts'
import { forTerminal } from './base/escape.ts'
import { ofCleanup } from './base/flow/index.ts'
import { planDigest } from './base/plan-digest.ts'
import type { RunIdentity } from './base/program.ts'
import { didYouMean } from './base/suggest.ts'
import { type Examined, examine as examineTarget } from './execute/examine.ts'
import { type Clock, type Happening, perform as performPlan } from './execute/perform.ts'
import { answeredCases, evidenceOf } from './judge/answered.ts'
import {
  checks,
  judge,
  judgeStated,
  probesOf,
  type Tool,
  type Trouble,
  watched,
} from './judge/index.ts'
import { barometer, dominated } from './judge/weather.ts'
import { apiLines } from './load/api-lines.ts'
import { loadChange } from './load/change.ts'
import { coming, type Next } from './load/coming.ts'
import { readDeliveries } from './load/deliveries.ts'
import { evidenceIndex, openEvidence } from './load/evidence.ts'
import { readPlan } from './load/plan.ts'
import { secretReader } from './load/secrets.ts'
import { choose } from './load/subject.ts'
import { readText } from './load/text.ts'
import { whereabouts } from './load/whereabouts.ts'
import type { Evidence, Journal } from './model/evidence.ts'
import { Fault } from './model/fault.ts'
import type { Finding, Report } from './model/judgement.ts'
import type { Plan } from './model/plan.ts'
import type { Stated } from './model/statement.ts'
import type { Target } from './model/target.ts'
import type { Wish } from './model/wish.ts'
import { plan } from './plan/index.ts'
import { narrowed, planNext } from './plan/next.ts'
import { unwhole } from './plan/whole.ts'
import { again } from './report/again.ts'
import { bareCurl } from './report/curl.ts'
import { told } from './report/handshake.ts'
import { reporters } from './report/index.ts'
import type { Chunk, Chunks, Reporter } from './report/reporter.ts'
import { english, type Words } from './words/index.ts'

export * as certify from './certify/index.ts'
export { noReasonYet, readBaseline } from './load/baseline.ts'
export { bundleEntries, readManifest, readReport } from './load/bundle-files.ts'
export { findSpec, loadCatalogue } from './load/catalogue.ts'
export { kindOf, lintCatalogue, lintFile } from './load/lint/index.ts'
export { lintRules, ruleFacts } from './load/lint/rules.ts'
export * from './load/signed.ts'
export { certificatePage } from './report/certificate/page.ts'
export { changeNotes } from './report/change.ts'
export { difference, sections, somethingBroke } from './report/diff/compare.ts'
export { diffMarkdown } from './report/diff/markdown.ts'
export { firstFailure } from './report/first-failure.ts'
export { type Root, roots } from './report/html/causes.ts'
export { jsonText } from './report/json-text.ts'
export { type SiteFile, siteOf } from './report/register/site.ts'
export { verifyPage } from './report/register/verify-page.ts'
export { type Remains, remains } from './report/remains.ts'
export { lintSarif } from './report/sarif-lint.ts'
export { type NotAssessed, notAssessed, requirementOf } from './report/sorting.ts'
export type {
  Chunk,
  Chunks,
  Clock,
  Examined,
  Happening,
  Journal,
  Plan,
  Report,
  Target,
  Tool,
  Trouble,
}
export { bareCurl, checks, english, reporters, secretReader, type Wish, type Words }

/** A plan with what is needed to carry it out. */
export interface Prepared {
  readonly plan: Plan
  readonly target: Target
  readonly env: Env
  readonly headers: Wish['headers']
}

/** Environment variables, where the secrets that a target names are found. */
export type Env = { readonly [name: string]: string | undefined }

/** What the world hands to a run: time, chance, and a place for what is seen. */
export interface Outside {
  /** What fresh values are made from; a resumed run keeps that of its first part. */
  readonly identity: RunIdentity
  readonly journal: Journal
  readonly clock: Clock
  /** Cases that an earlier part of the run brought to their end: they are not run again. */
  readonly done: ReadonlySet<string>
  readonly random: (bytes: number) => Uint8Array
  /** 32 random bytes, the same for every part of a run; never in the bundle (ADR 0008). */
  readonly pseudonymKey: Uint8Array
  /**
   * Every address of a host name, in place of the system's: for tests, which serve a name on this
   * machine. Neither the command line nor a target file leads here.
   */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** Aborted, it ends the run: what was seen is kept. */
  readonly signal: AbortSignal
  readonly watch: (happening: Happening) => void
  /** What looks wrong while the run goes on; absent, nobody looks (ADR 0016). */
  readonly trouble?: (trouble: Trouble) => void
}

/** Loads what was wished for and plans it. Throws Fault for anything the user must mend. */
export async function prepare(wish: Wish, env: Env): Promise<Prepared> {
  const chosen = await choose(wish)
  const made = plan({
    ...chosen,
    inputs: wish.inputs,
    selection: wish.selection,
    change: await loadChange(wish),
    runWide: id => checks.get(id)?.over === 'run',
    writes: chosen.target.environment === 'sandbox',
    tool: wish.tool,
  })
  for (const { check, requirement, settled } of made.items) {
    if (settled !== null || checks.has(check)) continue
    const says = `${requirement} is settled by "${check}", which is no check.`
    const hint = 'assay lint says where it stands; assay list checks shows what there is.'
    throw new Fault('unknown-name', `${says}${didYouMean(check, checks.keys())}`, { hint })
  }
  return { plan: made, target: chosen.target, env, headers: wish.headers }
}

/**
 * Carries a plan out; all that is seen goes to the journal. Throws Fault `secret-missing`, `usage`,
 * `bad-url` or `address-refused` before the first request, when nothing was written down yet.
 */
export async function perform(
  prepared: Prepared,
  outside: Outside,
): Promise<'ended' | 'interrupted'> {
  const { trouble, journal: kept } = outside
  const known = await secrets(prepared)
  const journal = trouble === undefined ? kept : await watched(kept, prepared.plan, trouble)
  return performPlan({ ...outside, ...known, journal })
}

/** Asks each deployment once, for `assay doctor`. Throws Fault `secret-missing` first of all. */
export async function examine(
  prepared: Prepared,
  outside: Pick<Outside, 'clock' | 'random'>,
): Promise<Examined> {
  return examineTarget({ ...outside, ...(await secrets(prepared)) })
}

async function secrets({ plan, target, env, headers }: Prepared) {
  const readSecret = secretReader(env)
  const quickHeaders = headers.map(({ name, variable }) => ({
    name: variable,
    header: name,
    value: readSecret({ env: variable }),
  }))
  const ca = target.network.ca === null ? null : await readText(target.network.ca)
  const where = await whereabouts(target.file)
  const deliveries = await readDeliveries(target)
  return { plan, target, readSecret, quickHeaders, ca, where, deliveries }
}

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
export async function recordedRun(folder: string, { plan }: Prepared): Promise<Recorded> {
  return recorded(folder, JSON.parse(planText(plan)))
}

async function recorded(folder: string, plan: Plan): Promise<Recorded> {
  const evidence = await openEvidence(folder)
  const unlike =
    planDigest(plan) === evidence.run.plan
      ? unwhole(plan)
      : 'The plan is not the one that the run was made with.'
  if (unlike === null) return { plan, evidence }
  throw new Fault('bundle', unlike, {
    at: { file: `${folder}/plan.json` },
    hint: 'The bundle was changed; ask for it again.',
  })
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
  if (plan.adHoc) throw new Fault('usage', 'A run of a suite of your own has no preview.')
  const names = plan.specs.map(({ name }) => name)
  const profile = next.profile ?? plan.profile?.id ?? null
  const whole = planNext(plan, await coming({ ...next, profile, specs: names }))
  const answered = await answeredCases(plan, whole, evidence)
  const part = narrowed(whole, answered, id => checks.get(id)?.over === 'run')
  const after = await judge(part.plan, evidenceOf(evidence, answered), tool)
  return { before: await judge(plan, evidence, tool), after, unanswered: part.missing }
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

/** The reporter of a format. Throws Fault `unknown-name` for one that is not there. */
export function reporterOf(format: string): Reporter<Chunk> {
  const reporter = reporters.get(format)
  if (reporter !== undefined) return reporter
  const near = didYouMean(format, reporters.keys()).trim()
  throw new Fault('unknown-name', `There is no report format "${format}".`, {
    hint: near === '' ? `Formats: ${[...reporters.keys()].join(', ')}.` : near,
  })
}

/** A judged bundle; `opened` where that was done already, and English where no words are named. */
export interface Rendering {
  readonly report: Report
  readonly opened?: Recorded
  readonly words?: Words
}

/** Renders a report of a bundle. Throws Fault `unknown-name` for a format that is not there. */
export async function renderTo(
  format: string,
  folder: string,
  { report, opened, words = english }: Rendering,
): Promise<{ readonly file: string; readonly chunks: Chunks }> {
  const reporter = reporterOf(format)
  const recorded = opened ?? (await recordedPlan(folder))
  const { plan } = recorded
  const evidence = evidenceIndex(folder, evidenceIn(report))
  const { run, at } = recorded.evidence.run
  const meta = { run, at, lines: apiLines(plan) }
  return { file: reporter.file, chunks: reporter.render({ report, plan, evidence, meta, words }) }
}

function evidenceIn({ rulings, advisories }: Report): ReadonlySet<string> {
  const findings = [...rulings.flatMap(ruling => ruling.findings), ...advisories]
  return new Set(findings.flatMap(finding => finding.evidence))
}

/** What the evidence of findings was, `GET https://… answered 200`, and how to see it again. */
export async function exchangesOf(
  folder: string,
  findings: readonly Finding[],
  words: Words = english,
): Promise<ReadonlyMap<string, { readonly says: string; readonly again: string }>> {
  const ids = new Set(findings.flatMap(finding => finding.evidence))
  const index = evidenceIndex(folder, ids)
  const said = new Map<string, { readonly says: string; readonly again: string }>()
  for (const id of ids) {
    const seen = await index.exchange(id)
    if (seen === undefined) continue
    const command = seen.kind === 'inbound' ? '' : again(seen)
    said.set(id, {
      says: forTerminal(`${id}: ${told(seen, words.evidence.observed)}`),
      again: command,
    })
  }
  return said
}

/** A plan as `plan.json` holds it. */
export function planText(plan: Plan): string {
  return `${canonical(JSON.parse(JSON.stringify(plan)))}\n`
}
