import type { RunIdentity } from './base/program.ts'
import { didYouMean } from './base/suggest.ts'
import { type Examined, examine as examineTarget } from './execute/examine.ts'
import { type Clock, type Happening, perform as performPlan } from './execute/perform.ts'
import { checks, type Tool, type Trouble, watched } from './judge/index.ts'
import { loadChange } from './load/change.ts'
import { readDeliveries } from './load/deliveries.ts'
import { secretReader } from './load/secrets.ts'
import { type Chosen, choose, chooseTarget } from './load/subject.ts'
import { targetAgain } from './load/target-again.ts'
import { readText } from './load/text.ts'
import { whereabouts } from './load/whereabouts.ts'
import type { CutOff, Journal } from './model/evidence.ts'
import { Fault } from './model/fault.ts'
import type { Report } from './model/judgement.ts'
import type { Plan } from './model/plan.ts'
import type { Deployment, Target } from './model/target.ts'
import type { Wish } from './model/wish.ts'
import { plan } from './plan/index.ts'
import { bareCurl } from './report/curl.ts'
import { reporters } from './report/index.ts'
import type { Chunk, Chunks } from './report/reporter.ts'
import { english, type Words } from './words/index.ts'

export { cutOff } from './assay/cut-off.ts'
export * from './assay/recorded.ts'
export * from './assay/rendered.ts'
export { noReasonYet, readBaseline } from './load/baseline.ts'
export { bundleEntries, readManifest, readReport } from './load/bundle-files.ts'
export { findSpec, loadCatalogue } from './load/catalogue.ts'
export { kindOf, lintCatalogue, lintFile } from './load/lint/index.ts'
export { lintRules, ruleFacts } from './load/lint/rules.ts'
export * from './load/signed.ts'
export { keptFromWriting } from './plan/kept-from-writing.ts'
export { advisoriesLeft } from './report/advisories.ts'
export { certificatePage } from './report/certificate/page.ts'
export { changeNotes } from './report/change.ts'
export { otherChecks } from './report/diff/checks.ts'
export { difference, sections, somethingBroke } from './report/diff/compare.ts'
export { diffMarkdown } from './report/diff/markdown.ts'
export { firstFailure } from './report/first-failure.ts'
export { type Root, roots } from './report/html/causes.ts'
export { jsonText } from './report/json-text.ts'
export { askedFor } from './report/profile.ts'
export { certificateAssets, listedPage } from './report/register/certificate-page.ts'
export { linesOf } from './report/register/lines.ts'
export { type SiteFile, siteOf } from './report/register/site.ts'
export { verifyPage } from './report/register/verify-page.ts'
export { type Remains, remains } from './report/remains.ts'
export { lintSarif } from './report/sarif-lint.ts'
export { type NotAssessed, notAssessed, requirementOf } from './report/sorting.ts'
export * from './signed.ts'
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
export { bareCurl, checks, english, reporters, type Wish, type Words }

/** A plan with what is needed to carry it out. */
export interface Prepared {
  readonly plan: Plan
  readonly target: Target
  readonly env: Env
  readonly headers: Wish['headers']
  /** Nothing marks its requests: a run of the body’s own. */
  readonly unmarked?: boolean
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
  /** What that part may have left at the supplier (`cutOff`): it is removed first. */
  readonly left?: readonly CutOff[]
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
  return planned(await choose(wish), wish, env)
}

/** What somebody vouches for of an earlier plan: its standards, and what its target declared. */
export interface Pinned extends Pick<Plan, 'specs' | 'suites' | 'profile'> {
  readonly capabilities: { readonly [spec: string]: Deployment['capabilities'] }
}

/**
 * Plans the questions of an earlier plan for the target of a wish: whatever that declares, and
 * whatever the catalogue holds by now. Throws as `prepare` does.
 */
export async function prepareAgain(pinned: Pinned, wish: Wish, env: Env): Promise<Prepared> {
  const { specs, suites, profile, capabilities } = pinned
  const read = await chooseTarget(wish, specs)
  const deployments = read.deployments.map(one => {
    return { ...one, capabilities: capabilities[one.spec] ?? {} }
  })
  const target = { ...read, deployments }
  return planned({ specs, suites, profile, target, sources: {} }, wish, env)
}

/**
 * The very plan of a recorded run, at the addresses that it names. What a bundle does not hold,
 * credentials and a listener, it goes without.
 */
export function prepareSame(plan: Plan, wish: Pick<Wish, 'network' | 'tool'>, env: Env): Prepared {
  const same = { ...plan, tool: wish.tool }
  return { plan: same, target: targetAgain(plan, wish.network), env, headers: [] }
}

async function planned(chosen: Chosen, wish: Wish, env: Env): Promise<Prepared> {
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
  return performPlan({ left: [], ...outside, ...known, journal })
}

/** Asks each deployment once, for `assay doctor`. Throws Fault `secret-missing` first of all. */
export async function examine(
  prepared: Prepared,
  outside: Pick<Outside, 'clock' | 'random'>,
): Promise<Examined> {
  return examineTarget({ ...outside, ...(await secrets(prepared)) })
}

async function secrets({ plan, target, env, headers, unmarked = false }: Prepared) {
  const readSecret = secretReader(env)
  const quickHeaders = headers.map(({ name, variable }) => ({
    name: variable,
    header: name,
    value: readSecret({ env: variable }),
  }))
  const ca = target.network.ca === null ? null : await readText(target.network.ca)
  const where = await whereabouts(target.file)
  const deliveries = await readDeliveries(target)
  return { plan, target, readSecret, quickHeaders, ca, where, deliveries, unmarked }
}
